import * as z from 'zod/mini';
import { describeIssue } from './issue';
import { quickCheck } from './quick-check';
import type { ReplyCheck } from './reply';

/** Nearly every reply fits, and that is found out quickly; only of one that doesn't zod is asked what is wrong. */
export function createCheck(schema: z.ZodMiniType): ReplyCheck {
  const fits = quickCheck(schema);
  return (value) => (fits(value) ? [] : (z.safeParse(schema, value).error?.issues ?? []).map(describeIssue));
}
