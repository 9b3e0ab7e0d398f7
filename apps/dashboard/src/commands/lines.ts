import type { HubClient } from '@hubdeck/sdk';
import { messages } from '../messages';
import { FILE_KINDS, type FileKind } from '../rows/activation-files';
import { activationText } from '../rows/activation-text';
import { lineFacts } from '../rows/device';
import { type LineRow, lineColumns, lineFields, lineSearchText } from '../rows/lines';
import { qrLines } from '../rows/qr';
import type { Run } from './command';
import { CommandError, EXIT } from './exit-code';
import { printFacts } from './facts';
import { writeNewFile } from './files';
import { findLine } from './find';
import { type Noun, printList } from './list';
import { createPeopleLookup, readLocations } from './lookups';
import { requireExtension, whereOffered } from './not-offered';
import type { Output } from './output';

const { files } = messages.commands;
/** From the fixed part of the 256 colours: owners of terminals redefine the first sixteen. */
const BLACK_ON_WHITE = '\u001B[38;5;16;48;5;231m';
const RESET = '\u001B[39;49m';

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

/** The person asks for the code by name, so it is printed. */
export const code: Run = async (context) => {
  const { client } = await context.session();
  const { signal, output, options, system } = context;
  const kind = options.save === undefined ? undefined : fileKind(options.save);
  await requireExtension(client, 'code');
  const { line, owner } = await findLine(client, context.operands[0] ?? '', signal);
  const activation = await client.ext.webexGo.devices.activation({ deviceId: line.id }, { signal });
  const handOver = { activation, heading: `${owner}, ${line.phoneNumber}`, now: system.clock.now() };
  if (options.save !== undefined && kind) {
    await writeNewFile(context, options.save, await kind.write(handOver));
    output.note(files.saved(options.save));
    return EXIT.done;
  }
  if (options.json) output.write(`${JSON.stringify(activation, undefined, 2)}\n`);
  else output.write(activationText(handOver, { withSteps: false }));
  if (options.qr) for (const row of qrLines(activation.qrData)) output.write(`${onPaper(row, output)}\n`);
  return EXIT.done;
};

/** By the end of the file's name. */
function fileKind(path: string): FileKind {
  const kind = FILE_KINDS.find(({ extension }) => path.toLowerCase().endsWith(`.${extension}`));
  if (kind) return kind;
  throw new CommandError(
    EXIT.usage,
    files.badKind(
      path,
      FILE_KINDS.map(({ extension }) => `.${extension}`),
    ),
  );
}

/** Black on white in any terminal: phones miss a code in other colours. */
const onPaper = (row: string, { width }: Output): string =>
  width === undefined ? row : `${BLACK_ON_WHITE}${row}${RESET}`;

export const template: Run = async (context) => {
  const { client } = await context.session();
  const { signal, output } = context;
  const text = await whereOffered('import', () => client.ext.webexGo.devices.importTemplate({}, { signal }));
  output.write(text.endsWith('\n') ? text : `${text}\n`);
  return EXIT.done;
};

export const lineName = ({ owner, line }: { owner: string; line: { phoneNumber: string } }): string =>
  `${owner || messages.none}, ${line.phoneNumber}`;
