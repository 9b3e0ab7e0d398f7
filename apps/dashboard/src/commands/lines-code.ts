import type { WebexGoActivation } from '@hubdeck/core';
import { messages } from '../messages';
import { FILE_KINDS, type FileKind } from '../rows/activation-files';
import { activationMail } from '../rows/activation-mail';
import { activationMailto, activationText, type HandOver } from '../rows/activation-text';
import { qrLines } from '../rows/qr';
import { isAgreed } from './change';
import type { CommandContext, Run } from './command';
import { CommandError, EXIT, type ExitCode } from './exit-code';
import { writeNewFile } from './files';
import { type FoundLine, findLine } from './find';
import { printJson } from './formats';
import { requireExtension } from './not-offered';
import type { Output } from './output';

const { activation: words, commands } = messages;
/** From the fixed part of the 256 colours: owners of terminals redefine the first sixteen. */
const BLACK_ON_WHITE = '\u001B[38;5;16;48;5;231m';
const RESET = '\u001B[39;49m';

interface Code extends HandOver, FoundLine {}

/** The person asks for the code by name, so it is given: printed, on paper, as a file, or by mail. */
export const code: Run = async (context) => {
  const { client } = await context.session();
  const { signal, options, system } = context;
  const kind = options.save === undefined ? undefined : fileKind(options.save);
  await requireExtension(client, 'code');
  const found = await findLine(client, context.operands[0] ?? '', signal);
  const activation = await client.ext.webexGo.devices.activation({ deviceId: found.line.id }, { signal });
  const { owner, line } = found;
  const given = { ...found, activation, heading: `${owner}, ${line.phoneNumber}`, now: system.clock.now() };
  if (kind) return save(context, given, kind);
  if (options.print) return print(context, given);
  if (options.mail) return mail(context, given);
  show(context, activation, given);
  return EXIT.done;
};

function show({ output, options }: CommandContext, activation: WebexGoActivation, given: Code): void {
  if (options.json) printJson(output, activation);
  else output.write(activationText(given, { withSteps: false }));
  if (options.qr) for (const row of qrLines(activation.qrData)) output.write(`${onPaper(row, output)}\n`);
}

async function save(context: CommandContext, given: Code, kind: FileKind): Promise<ExitCode> {
  const { save: path = '' } = context.options;
  await writeNewFile(context, path, await kind.write(given));
  context.output.note(commands.files.saved(path));
  return EXIT.done;
}

async function print({ system, output }: CommandContext, given: Code): Promise<ExitCode> {
  if (!(await system.print(activationText(given)))) throw new CommandError(EXIT.failed, commands.code.noPrinter);
  output.note(words.printed);
  return EXIT.done;
}

/** Through the person's own mail server; where none is named, their mail program begins a mail. */
async function mail(context: CommandContext, given: Code): Promise<ExitCode> {
  const { system, options, output } = context;
  const mailer = await system.openMailer();
  const address = options.to ?? given.email;
  const leaves = mailer ? words.mailThrough(mailer.host, mailer.from) : words.mailLeaves;
  output.note(`${leaves} ${words.mailForGood}`);
  if (!(await isAgreed(context, words.mailQuestion(address)))) return EXIT.failed;
  if (mailer) {
    const { client } = await context.session();
    const [organization] = await client.organizations.list({}, { signal: context.signal }).toArray();
    const person = { displayName: given.owner, emails: [address] };
    const recipient = { person, line: given.line, organization: organization?.displayName };
    await mailer.send(await activationMail(given, recipient));
    output.note(words.mailSent(address));
  } else if (await system.openUrl(activationMailto(given, address))) output.note(words.mailOpened);
  else throw new CommandError(EXIT.failed, commands.code.noMail);
  return EXIT.done;
}

/** By the end of the file's name. */
function fileKind(path: string): FileKind {
  const kind = FILE_KINDS.find(({ extension }) => path.toLowerCase().endsWith(`.${extension}`));
  const known = FILE_KINDS.map(({ extension }) => `.${extension}`);
  if (kind) return kind;
  throw new CommandError(EXIT.usage, commands.files.badKind(path, known));
}

/** Black on white in any terminal: phones miss a code in other colours. */
const onPaper = (row: string, { width }: Output): string =>
  width === undefined ? row : `${BLACK_ON_WHITE}${row}${RESET}`;
