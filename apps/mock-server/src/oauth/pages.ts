import { html } from 'hono/html';
import type { Markup } from '../page';

export interface Consent {
  readonly action: string;
  readonly ticket: string;
  readonly application: string;
  readonly person: string;
  readonly scopes: readonly string[];
}

export const consentForm = ({ action, ticket, application, person, scopes }: Consent): Markup => html`
<p><strong>${application}</strong> asks for access in the name of <strong>${person}</strong>:</p>
<ul>${scopes.map((scope) => html`<li>${scope}</li>`)}</ul>
<form method="post" action="${action}">
<input type="hidden" name="ticket" value="${ticket}">
<button name="decision" value="allow">Allow</button><button name="decision" value="deny">Deny</button>
</form>
<p>This is hubdeck's mock of Webex: nobody has to sign in.</p>`;

export const userCodeForm = (problem?: string): Markup => html`
${problem === undefined ? '' : html`<p role="alert">${problem}</p>`}
<form method="get"><label>Code that the device shows <input name="code" inputmode="numeric" autocomplete="off" autofocus></label>
<button>Next</button></form>`;

export const message = (text: string): Markup => html`<p>${text}</p>`;
