import * as z from 'zod/mini';
import { openEnum } from './open-enum';

/** What a token endpoint answers. Lifetimes are in seconds from the answer on. */
export const OAuthTokens = z.object({
  /** What the tokens allow, by spaces; a refresh may leave it out. */
  scope: z.optional(z.string()),
  expires_in: z.number(),
  /** `Bearer` */
  token_type: z.string(),
  refresh_token: z.string(),
  refresh_token_expires_in: z.number(),
  access_token: z.string(),
});
export type OAuthTokens = z.output<typeof OAuthTokens>;

/** What a service app shows to get tokens for an organization that has authorized it. */
export const ServiceAppCredentials = z.object({
  clientId: z.string(),
  clientSecret: z.string(),
  targetOrgId: z.string(),
});
export type ServiceAppCredentials = z.output<typeof ServiceAppCredentials>;

/** A token that an application holds in somebody's name, without the token itself. */
export const Authorization = z.object({
  id: z.string(),
  applicationId: z.string(),
  applicationName: z.string(),
  clientId: z.string(),
  /** Missing in Webex's documentation, present in its answers. */
  personId: z.optional(z.string()),
  created: z.string(),
  type: openEnum(['refresh', 'access']),
});
export type Authorization = z.output<typeof Authorization>;

export const AuthorizationList = z.object({ items: z.array(Authorization) });
export type AuthorizationList = z.output<typeof AuthorizationList>;

export const TokenExpiry = z.object({
  /** Epoch seconds. */
  exp: z.number(),
});
export type TokenExpiry = z.output<typeof TokenExpiry>;
