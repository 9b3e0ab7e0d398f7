import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import type { AppEnv } from '../app-env';
import { randomText } from '../oauth/random-text';
import type { World } from '../world';
import { PORTAL_PATH } from './paths';

/**
 * Every form of the portal carries a key that is made of a secret in a cookie. A page of another site can have the form
 * posted, but it knows neither; and the browser keeps the cookie from what such a page sends. Whoever comes has one
 * secret, and whoever signs in another: opened from a mail, a page gets a new one of the first kind, which must not
 * cost anybody the second.
 */

const VISITOR = 'hubdeck-portal-visitor';
const SESSION = 'hubdeck-portal-session';

const optionsOf = ({ req }: Context<AppEnv>): CookieOptions => ({
  path: PORTAL_PATH,
  httpOnly: true,
  sameSite: 'Strict',
  secure: new URL(req.url).protocol === 'https:',
});

function readSecret(context: Context<AppEnv>, name: string): string | undefined {
  const secret = getCookie(context, name);
  return secret !== undefined && /^[\w-]{43}$/.test(secret) ? secret : undefined;
}

/** The secret of whoever has come; one is made for who has none. */
export function greetVisitor(context: Context<AppEnv>, world: World): string {
  const known = visitorSecret(context);
  if (known !== undefined) return known;
  const secret = randomText(world);
  setCookie(context, VISITOR, secret, optionsOf(context));
  return secret;
}

export const visitorSecret = (context: Context<AppEnv>): string | undefined => readSecret(context, VISITOR);
export const sessionSecret = (context: Context<AppEnv>): string | undefined => readSecret(context, SESSION);

/** A secret that nobody had before, lest somebody be signed in with one that was put on them. */
export function startSession(context: Context<AppEnv>, world: World): string {
  const secret = randomText(world);
  setCookie(context, SESSION, secret, optionsOf(context));
  return secret;
}

export const endSession = (context: Context<AppEnv>): void =>
  setCookie(context, SESSION, '', { ...optionsOf(context), maxAge: 0 });

/** What a form carries. The secret cannot be had from it. */
export const formKeyOf = (secret: string): string => createHash('sha256').update(`form ${secret}`).digest('base64url');

export function isOwnForm(secret: string | undefined, formKey: string | undefined): boolean {
  if (secret === undefined || formKey === undefined) return false;
  const [wanted, given] = [Buffer.from(formKeyOf(secret)), Buffer.from(formKey)];
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}
