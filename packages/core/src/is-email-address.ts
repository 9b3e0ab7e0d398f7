export const EMAIL_ADDRESS = /^[^\s@]+@[^\s@]+$/;
export const LONGEST_EMAIL_ADDRESS = 254;

/** Enough to catch a slip of the hand; whether the mailbox exists only a mail can tell. */
export const isEmailAddress = (text: string): boolean =>
  text.length <= LONGEST_EMAIL_ADDRESS && EMAIL_ADDRESS.test(text);
