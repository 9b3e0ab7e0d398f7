import type { HubClient } from '@hubdeck/sdk';
import { describeError } from '../describe-error';
import { messages } from '../messages';
import { cleanText } from '../term/clean';
import { devicesByStatus, licencesTable, peopleByLicence, subscribersByStatus } from './summaries';
import { textTable } from './text-table';

export interface OverviewOutput {
  /** How to open the dashboard. */
  readonly command: string;
  write(text: string): unknown;
  warn(text: string): unknown;
}

const { plain, columns } = messages;

/** What a pipe gets instead of a screen: the organization in plain tables. */
export async function printOverview(client: HubClient, output: OverviewOutput): Promise<void> {
  const [[organization], people, licenses] = await Promise.all([
    client.organizations.list().toArray(),
    client.people.list({ callingData: true }).toArray(),
    client.licenses.list().toArray(),
  ]);
  output.write(`${plain.organization}: ${cleanText(organization?.displayName ?? '')}\n`);
  section(output, plain.people, [columns.licenses, columns.count], peopleByLicence(people, licenses));
  await optional(output, plain.devices, async () =>
    section(
      output,
      plain.devices,
      [columns.status, columns.count],
      devicesByStatus(await client.devices.list().toArray()),
    ),
  );
  const subscriptions = await client.ext.subscriptions
    .list()
    .toArray()
    .catch(() => []);
  const titles = [columns.subscription, columns.status, columns.licence, columns.used, columns.total, columns.free];
  section(output, plain.licences, titles, licencesTable(licenses, subscriptions));
  await optional(output, plain.onboarding, async () => {
    const rows = subscribersByStatus(await client.broadworks.subscribers.list().toArray());
    section(output, plain.onboarding, [columns.status, columns.count], rows);
  });
  output.warn(`${plain.howToOpen(output.command)}\n`);
}

function section(
  output: OverviewOutput,
  title: string,
  titles: readonly string[],
  rows: readonly (readonly (string | number)[])[],
) {
  output.write(`\n${title}\n${textTable(titles, rows)}`);
}

/** What a token or a server doesn't offer is left out with a word; it ends nothing. */
async function optional(output: OverviewOutput, title: string, print: () => Promise<void>): Promise<void> {
  try {
    await print();
  } catch (error) {
    output.warn(`${plain.notOffered(title)} ${cleanText(describeError(error))}\n`);
  }
}
