import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import coverage from '../../coverage.json' with { type: 'json' };
import type { AppEnv } from '../app-env';
import { answerPage } from '../page';
import { type OperationStanding, standings } from './coverage';

/** What this mock does of the API, and what the project's own tests say of it. */
export function mountCoverage(control: Hono<AppEnv>): void {
  control.get('/coverage', (context) => answerCoverage(context));
  control.get('/coverage.json', (context) => context.json({ operations: standings(coverage) }));
}

function answerCoverage(context: Context<AppEnv>): Response | Promise<Response> {
  const operations = standings(coverage);
  const complete = operations.filter(({ missing }) => missing.length === 0).length;
  return answerPage(
    context,
    'Coverage of the API',
    html`<p>${complete} of ${operations.length} operations: implemented, their replies validated against the contract,
their refusals tested, driven by the SDK. The statuses are those that the project's tests have seen.</p>
<table><thead><tr><th>Operation<th>Request<th>Implemented<th>Replies validated<th>Refusals tested<th>SDK</tr></thead>
<tbody>${operations.map(row)}</tbody></table>`,
  );
}

const row = ({ name, method, path, doc, replies, refusals, sdk, missing }: OperationStanding) => html`
<tr><td title="${doc}">${name}<td><code>${method} ${path}</code><td>yes<td>${replies.join(' ') || 'none'}
<td>${refusals.join(' ') || 'none'}<td>${sdk ? 'yes' : 'no'}${missing.length > 0 ? ` (missing: ${missing.join(', ')})` : ''}</tr>`;
