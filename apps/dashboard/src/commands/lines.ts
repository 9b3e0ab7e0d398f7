import type { HubClient } from '@hubdeck/sdk';
import { messages } from '../messages';
import { lineFacts } from '../rows/device';
import { type LineRow, lineColumns, lineFields, lineSearchText } from '../rows/lines';
import type { Run } from './command';
import { EXIT } from './exit-code';
import { printFacts } from './facts';
import { findLine } from './find';
import { printCsv } from './formats';
import { type Noun, printList } from './list';
import { createPeopleLookup, readLocations } from './lookups';
import { requireExtension, whereOffered } from './not-offered';

const noun = (now: number): Noun<LineRow> => ({
  columns: lineColumns(now),
  fields: lineFields,
  searchText: lineSearchText(now),
  idOf: ({ line }) => line.id,
  toJson: ({ line, owner, email }) => ({ ...line, ownerName: owner, ownerEmail: email }),
});

async function* readRows(client: HubClient, signal: AbortSignal) {
  const findPeople = createPeopleLookup(client, signal);
  const places = await readLocations(client, signal);
  for await (const { items } of client.ext.webexGo.devices.list({}, { signal, pageSize: 1000 }).pages()) {
    const people = await findPeople(items.map(({ personId }) => personId));
    yield items.map((line) => ({
      line,
      owner: people.get(line.personId)?.displayName ?? line.displayName,
      email: people.get(line.personId)?.emails[0] ?? '',
      location: places.get(line.locationId)?.name ?? '',
    }));
  }
}

export const list: Run = async (context) => {
  const { client } = await context.session();
  const now = context.system.clock.now();
  return whereOffered('lines', () => printList(context, noun(now), readRows(client, context.signal)));
};

export const show: Run = async (context) => {
  const { client } = await context.session();
  const { signal, system } = context;
  await requireExtension(client, 'lines');
  const { line, owner, email } = await findLine(client, context.operands[0] ?? '', signal);
  const person = await client.people.get({ personId: line.personId }, { signal });
  return printFacts(context, lineFacts(line, { owner: person }, system.clock.now()), {
    ...line,
    ownerName: owner,
    ownerEmail: email,
  });
};

export const template: Run = async (context) => {
  const { client } = await context.session();
  const { signal, output } = context;
  const text = await whereOffered('import', () => client.ext.webexGo.devices.importTemplate({}, { signal }));
  printCsv(output, text.endsWith('\n') ? text : `${text}\n`);
  return EXIT.done;
};

export const lineName = ({ owner, line }: { owner: string; line: { phoneNumber: string } }): string =>
  `${owner || messages.none}, ${line.phoneNumber}`;
