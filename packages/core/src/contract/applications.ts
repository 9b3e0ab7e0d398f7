import type { Contract } from '../endpoint';
import { OAuthTokens, ServiceAppCredentials } from '../oauth';

export const applications = {
  /**
   * For service apps: machine accounts that an organization has authorized. Called with the token of somebody else, an
   * integration's or a person's. Refused with 400 for credentials that do not belong together.
   */
  createToken: {
    method: 'POST',
    path: '/applications/:applicationId/token',
    doc: 'Issues an access token and a refresh token of a service app for an organization.',
    scopes: ['spark:applications_token'],
    body: ServiceAppCredentials,
    reply: OAuthTokens,
    isSecret: true,
  },
} as const satisfies Contract;
