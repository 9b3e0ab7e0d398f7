import { type ApiError, AuthError } from '@hubdeck/sdk';

/** What scripts can rely on. */
export const EXIT = {
  done: 0,
  failed: 1,
  /** The command line can't be understood, or lacks a word of consent. */
  usage: 2,
  /** Some of it was done. */
  partly: 3,
  /** Nobody is signed in, or the server does not accept the token. */
  signIn: 4,
  /** This server does not offer it. */
  notOffered: 5,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A failure with words of its own. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The person pressed Ctrl-C. */
export class Interruption extends Error {
  override readonly name = 'Interruption';
}

export const isSignInProblem = (error: unknown): boolean =>
  error instanceof AuthError || (error as ApiError | undefined)?.status === 401;
