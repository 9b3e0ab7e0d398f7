import * as z from 'zod/mini';

/** Enough to catch a slip of the hand; whether the mailbox exists only a mail can tell. */
export const EmailAddress = z
  .string()
  .check(z.regex(/^[^\s@]+@[^\s@]+$/, 'an e-mail address is expected'), z.maxLength(254));
export type EmailAddress = z.output<typeof EmailAddress>;
