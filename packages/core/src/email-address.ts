import * as z from 'zod/mini';
import { EMAIL_ADDRESS, LONGEST_EMAIL_ADDRESS } from './is-email-address';

/** What `isEmailAddress` takes. */
export const EmailAddress = z
  .string()
  .check(z.regex(EMAIL_ADDRESS, 'an e-mail address is expected'), z.maxLength(LONGEST_EMAIL_ADDRESS));
export type EmailAddress = z.output<typeof EmailAddress>;
