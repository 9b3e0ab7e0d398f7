import type { Context } from 'hono';
import type { AppEnv } from '../app-env';
import { readText } from '../decode';
import { unsupportedMediaType } from '../problems';

const FORM = 'application/x-www-form-urlencoded';

export type Fields = Readonly<Record<string, string | undefined>>;

/** The fields of a form's body; what stands in the address is none of them, since addresses are passed on. */
export async function readFields({ req }: Context<AppEnv>): Promise<Fields> {
  const type = req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== FORM) throw unsupportedMediaType(FORM);
  return Object.fromEntries(new URLSearchParams(await readText(req.raw)));
}
