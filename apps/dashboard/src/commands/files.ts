import { messages } from '../messages';
import { cleanText } from '../term/clean';
import type { CommandContext } from './command';
import { CommandError, EXIT } from './exit-code';

const { files: words } = messages.commands;
type Context = Pick<CommandContext, 'system'>;

export async function readFileFor({ system }: Context, path: string): Promise<Uint8Array> {
  try {
    return await system.readFile(path);
  } catch (error) {
    throw explain(error, path);
  }
}

/** Nothing is ever overwritten. */
export async function writeNewFile({ system }: Context, path: string, content: string | Uint8Array): Promise<void> {
  try {
    await system.writeFile(path, content);
  } catch (error) {
    throw explain(error, path);
  }
}

function explain(error: unknown, path: string): CommandError {
  const { code, message } = error as NodeJS.ErrnoException;
  const text = code === 'EEXIST' ? words.exists(path) : words.unreadable(path, code ?? message);
  return new CommandError(EXIT.failed, cleanText(text));
}
