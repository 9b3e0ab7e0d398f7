import type { Person } from '@hubdeck/core';
import type { HubClient } from '@hubdeck/sdk';
import { createExtension } from '../data/extension';
import { readUserView } from '../data/lines';
import { messages } from '../messages';
import { controlHub } from '../rows/control-hub';
import { userDeviceColumns } from '../rows/devices';
import { personColumns, personFields, personSearchText, toPersonRow } from '../rows/people';
import { licenseFacts, numberFacts, profileFacts } from '../rows/user';
import type { Run } from './command';
import { EXIT } from './exit-code';
import { printFacts, printSection } from './facts';
import { findPerson } from './find';
import { printCsv } from './formats';
import { type Noun, plainCell, printList } from './list';
import { readLicenses, readLocations } from './lookups';
import { whereOffered } from './not-offered';
import { openPage } from './web';

const { user: words } = messages;

const noun: Noun<ReturnType<typeof toPersonRow>> = {
  columns: personColumns,
  fields: personFields,
  searchText: personSearchText,
  idOf: ({ person }) => person.id,
  toJson: ({ person }) => person,
};

async function* readRows(client: HubClient, signal: AbortSignal) {
  // The first page is on its way while the names are read.
  const pages = client.people.list({ callingData: true }, { signal }).pages()[Symbol.asyncIterator]();
  const first = pages.next();
  first.catch(() => undefined);
  const [licenses, locations] = await Promise.all([readLicenses(client, signal), readLocations(client, signal)]);
  for (let page = await first; !page.done; page = await pages.next()) {
    yield page.value.items.map((person: Person) => toPersonRow(person, { licenses, locations }));
  }
}

export const list: Run = async (context) => {
  const { client } = await context.session();
  return printList(context, noun, readRows(client, context.signal));
};

export const show: Run = async (context) => {
  const { client } = await context.session();
  const { signal, output, options, system } = context;
  const found = await findPerson(client, context.operands[0] ?? '', signal);
  if (options.web) return openPage(context, controlHub.user(found.id));
  const [view, licenses, locations] = await Promise.all([
    readUserView({ client, data: { extension: createExtension(client) } }, found.id, signal),
    readLicenses(client, signal),
    readLocations(client, signal),
  ]);
  const { person, devices, lines } = view;
  const facts = [{ label: messages.columns.name, value: person.displayName }, ...profileFacts(person, locations)];
  const code = printFacts(context, facts, { ...person, devices, ...(lines && { webexGoLines: lines }) });
  if (options.json) return code;
  const factTable = (rows: readonly { label: string; value: string }[]) =>
    rows.map(({ label, value }) => [label, value]);
  output.write(`\n${words.numbers}\n`);
  printFacts(context, numberFacts(person), undefined);
  printSection(
    context,
    words.licenses,
    [messages.columns.licence, messages.columns.subscription],
    factTable(licenseFacts(person, licenses)),
  );
  const columns = userDeviceColumns(system.clock.now());
  const rows = devices.map((device) => ({ device, line: lines?.find(({ id }) => id === device.id) }));
  printSection(
    context,
    words.devices,
    columns.map(({ title }) => title),
    rows.map((row) => columns.map((column) => plainCell(column, row))),
  );
  if (lines === undefined && devices.some(({ type }) => type === 'webexgo')) output.note(words.extensionAbsent);
  return code;
};

/** The file that Control Hub takes back: licences are changed in it for many users at once. */
export const exportFile: Run = async (context) => {
  const { client } = await context.session();
  const text = await whereOffered('usersExport', () => client.ext.users.export({}, { signal: context.signal }));
  printCsv(context.output, text.endsWith('\n') ? text : `${text}\n`);
  return EXIT.done;
};
