import { describeError, trackingIdOf } from '../describe-error';
import { messages } from '../messages';
import type { CommandPath } from '../messages/commands';
import { openSession, type Session, SignInNeeded } from '../profiles/session';
import type { Command, CommandContext, CommandSystem } from './command';
import { CommandError, EXIT, type ExitCode, Interruption, isSignInProblem } from './exit-code';
import { LOADERS } from './loaders';
import type { OptionValues } from './options';
import type { Output } from './output';

export interface Invocation {
  readonly command: Command;
  readonly operands: readonly string[];
  readonly options: OptionValues;
}

export interface RunOptions {
  readonly system: CommandSystem;
  readonly output: Output;
  readonly signal: AbortSignal;
}

/** Attempts of a request before a command gives up, and before somebody at a screen is told, who can press a key to try again. */
const PATIENCE = { command: 6, screen: 4 };

/** Runs a command; whatever goes wrong becomes a line on stderr and an exit code. */
export async function runCommand(
  { command, operands, options }: Invocation,
  { system, output, signal }: RunOptions,
): Promise<ExitCode> {
  let opened: Promise<Session> | undefined;
  const session = () => {
    opened ??= openSession(placeOf(options, system.env), {
      ...system,
      patience: command.path === '' ? PATIENCE.screen : PATIENCE.command,
      askToken: async (url) =>
        system.isInteractive ? system.askHidden(messages.cli.tokenPrompt(new URL(url).host)) : undefined,
    });
    return opened;
  };
  const context: CommandContext = { operands, options, output, system, signal, session };
  try {
    const run = await LOADERS[command.path as CommandPath]();
    const isViewed = options.view !== undefined && command.viewsOf !== undefined;
    return await run(isViewed ? await (await import('./views')).lookThrough(context, command.viewsOf) : context);
  } catch (error) {
    output.progress('');
    return tell(error, output, signal);
  } finally {
    await (await opened?.catch(() => undefined))?.close();
  }
}

const placeOf = (options: OptionValues, env: CommandSystem['env']) => ({
  isDemo: options.demo === true,
  // Whoever names a server does not mean the profile of the environment.
  profile: options.profile ?? (options.url === undefined ? env.HUBDECK_PROFILE || undefined : undefined),
  url: options.url,
  callsUrl: options['calls-url'],
  orgId: options.org,
  token: env.HUBDECK_TOKEN || env.WEBEX_ACCESS_TOKEN || undefined,
});

function tell(error: unknown, output: Pick<Output, 'note'>, signal?: AbortSignal): ExitCode {
  if (signal?.aborted || error instanceof Interruption) return EXIT.interrupted;
  const trackingId = trackingIdOf(error);
  const lines = describeError(error);
  output.note(
    [
      error instanceof CommandError && lines.includes('\n\n') ? lines.trimEnd() : `hubdeck: ${lines}`,
      ...(trackingId ? [messages.errors.tracking(trackingId)] : []),
    ].join('\n'),
  );
  return exitCodeOf(error);
}

function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommandError) return error.exitCode;
  if (error instanceof SignInNeeded || isSignInProblem(error)) return EXIT.signIn;
  return EXIT.failed;
}
