import type { TokenSet } from '@hubdeck/sdk';

/** What a profile signs in with. Secret as a whole. */
export type Credentials = PersonalToken | ApplicationTokens;

export interface PersonalToken {
  readonly kind: 'token';
  readonly accessToken: string;
}

/** Tokens that an application got, and what it takes to get more. */
export interface ApplicationTokens {
  /** By an integration in somebody's name, or by a service app in its own. */
  readonly kind: 'integration' | 'serviceApp';
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tokens: TokenSet;
}

/** `undefined` for what can't be used: whoever reads it has to sign in again. */
export function parseCredentials(text: string): Credentials | undefined {
  try {
    const value = JSON.parse(text) as Partial<PersonalToken> & Partial<ApplicationTokens>;
    if (value.kind === 'token' && isText(value.accessToken)) return { kind: 'token', accessToken: value.accessToken };
    const { kind, clientId, clientSecret, tokens } = value as Partial<ApplicationTokens>;
    if ((kind !== 'integration' && kind !== 'serviceApp') || !isText(clientId) || !isText(clientSecret))
      return undefined;
    if (!tokens || !isText(tokens.accessToken) || !Number.isFinite(tokens.expiresAt)) return undefined;
    return { kind, clientId, clientSecret, tokens };
  } catch {
    return undefined;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

export const formatCredentials = (credentials: Credentials): string => JSON.stringify(credentials);
