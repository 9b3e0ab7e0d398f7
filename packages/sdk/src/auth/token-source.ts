import { type Clock, systemClock } from '../clock';
import { AuthError } from './auth-error';
import type { TokenSet } from './oauth';

/**
 * Where a client gets its access token, asked at every attempt. One with `renew` keeps a client working when a token runs
 * out or is revoked before its time.
 */
export type TokenSource = string | (() => string | Promise<string>) | RenewableToken;

export interface RenewableToken {
  get(): string | Promise<string>;
  /**
   * Told of a token that the service has just refused: gives another one, or `undefined` where there is none. The call is
   * then sent once more.
   */
  renew(refused: string): Promise<string | undefined>;
}

export const readSource = (source: TokenSource): string | Promise<string> => {
  if (typeof source === 'string') return source;
  return typeof source === 'function' ? source() : source.get();
};

export const renewSource = async (source: TokenSource, refused: string): Promise<string | undefined> =>
  typeof source === 'object' ? source.renew(refused) : undefined;

export interface RefreshingTokenOptions {
  /** What is known at the start. */
  readonly tokens: TokenSet;
  /** Gets new ones, as `refreshTokens` does; many calls that find the token expired wait for one such request. */
  readonly refresh: (tokens: TokenSet) => Promise<TokenSet>;
  /** Keeps new tokens for the next run; calls wait until it is done. */
  readonly onRefreshed?: ((tokens: TokenSet) => void | Promise<void>) | undefined;
  /** Milliseconds before its end at which a token is replaced. Default five minutes. */
  readonly skew?: number | undefined;
  readonly clock?: Clock | undefined;
}

const DEFAULT_SKEW = 5 * 60_000;

/** A token that is replaced before it runs out, and when the service refuses it. */
export function createRefreshingToken(options: RefreshingTokenOptions): RenewableToken {
  const { refresh, onRefreshed, skew = DEFAULT_SKEW, clock = systemClock } = options;
  let { tokens } = options;
  let running: Promise<TokenSet> | undefined;

  async function replace(): Promise<TokenSet> {
    tokens = await refresh(tokens);
    await onRefreshed?.(tokens);
    return tokens;
  }

  /** One request for all who ask. */
  function refreshOnce(): Promise<TokenSet> {
    running ??= replace().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function get(): Promise<string> {
    if (clock.now() < tokens.expiresAt - skew) return tokens.accessToken;
    const before = tokens;
    try {
      return (await refreshOnce()).accessToken;
    } catch (error) {
      // There is time left: the next call tries again.
      if (clock.now() < before.expiresAt && !isFinal(error)) return before.accessToken;
      throw error;
    }
  }

  async function renew(refused: string): Promise<string> {
    // Another call was faster.
    if (tokens.accessToken !== refused) return tokens.accessToken;
    return (await refreshOnce()).accessToken;
  }

  return { get, renew };
}

/** Nothing but signing in again helps. */
const isFinal = (error: unknown): boolean => error instanceof AuthError && error.code === 'invalid_grant';
