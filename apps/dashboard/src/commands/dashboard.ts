import type { CallsFile } from '../data/call-history';
import { messages } from '../messages';
import { offlineSession, type Session, SignInNeeded } from '../profiles/session';
import type { CommandContext, Run } from './command';
import { CommandError, EXIT } from './exit-code';

/** The screens on a terminal; into a pipe the organization, or the file, as plain tables. */
export const open: Run = async (context) => {
  const { output, options, system } = context;
  const file = options.calls === undefined ? undefined : await readFile(options.calls);
  const session = await openOrOffline(context, file);
  if (system.showScreens) {
    await system.showScreens(session, file, { theme: options.theme, linear: options.linear });
    return EXIT.done;
  }
  if (file) {
    const { printCalls } = await import('../plain/calls');
    output.write(printCalls(file));
    return EXIT.done;
  }
  const { printOverview } = await import('../plain/overview');
  await printOverview(session.client, {
    command: session.isDemo ? 'hubdeck --demo' : 'hubdeck',
    write: output.write,
    warn: (text) => output.note(text.trimEnd()),
  });
  return EXIT.done;
};

async function readFile(path: string): Promise<CallsFile> {
  const { readCallsFile } = await import('../system/read-calls-file');
  const file = await readCallsFile(path);
  if (typeof file === 'string') throw new CommandError(EXIT.failed, file);
  return file;
}

/** A file can be looked at without any organization; who names one wants it, though. */
async function openOrOffline(context: CommandContext, file: CallsFile | undefined): Promise<Session> {
  const { profile, url } = context.options;
  try {
    return await context.session();
  } catch (error) {
    const isNamed = profile !== undefined || url !== undefined;
    if (!(error instanceof SignInNeeded) || isNamed) throw error;
    if (file) return offlineSession();
    const { current } = await context.system.profiles.read();
    if (current !== undefined) throw error;
    throw new CommandError(EXIT.signIn, messages.cli.choices);
  }
}
