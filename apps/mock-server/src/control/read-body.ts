import type { Context } from 'hono';
import * as z from 'zod/mini';
import { describeIssues } from '../decode';
import { badRequest } from '../problems';

/** The JSON body of a control route, each bad field named; the type of the content does not matter. */
export async function readBody<S extends z.ZodMiniType>(context: Context, schema: S): Promise<z.output<S>> {
  return checkInput(schema, await context.req.json().catch(() => ({})));
}

export function checkInput<S extends z.ZodMiniType>(schema: S, value: unknown): z.output<S> {
  const parsed = z.safeParse(schema, value);
  if (!parsed.success) throw badRequest('Invalid request body', describeIssues(parsed.error.issues, value));
  return parsed.data;
}
