import type { Context } from 'hono';
import type { AppEnv } from '../app-env';
import { readText } from '../decode';
import { unsupportedMediaType } from '../problems';

export type Form = Readonly<Record<string, string | undefined>>;

const FORM = 'application/x-www-form-urlencoded';

/** The fields of a form. Clients also send them in the query of a POST without a body, and Webex takes them there. */
export async function readForm({ req }: Context<AppEnv>): Promise<Form> {
  const body = await readText(req.raw);
  const type = req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (body && type !== FORM) throw unsupportedMediaType(FORM);
  return Object.fromEntries([...new URL(req.url).searchParams, ...new URLSearchParams(body)]);
}

export const readQuery = ({ req }: Context<AppEnv>): Form => Object.fromEntries(new URL(req.url).searchParams);
