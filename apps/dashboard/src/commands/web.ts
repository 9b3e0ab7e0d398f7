import { messages } from '../messages';
import type { CommandContext } from './command';
import { CommandError, EXIT, type ExitCode } from './exit-code';

const { web: words } = messages.commands;

/** In the person's browser; the address stands on stdout, for whoever has none here. */
export async function openPage({ system, output }: CommandContext, url: string): Promise<ExitCode> {
  output.write(`${url}\n`);
  if (!(await system.openUrl(url))) throw new CommandError(EXIT.failed, words.noBrowser);
  output.note(words.opened);
  return EXIT.done;
}
