import { type Key, keyId } from '../term/key';

const DIGITS = 4;

/** The digits of a number that are typed to show that the right line is meant; none where the number isn't known. */
export const lastDigits = (number = ''): string => number.replace(/\D/g, '').slice(-DIGITS);

/** What is typed after a key; `undefined` where the key is none of typing. */
export function typeDigits(typed: string, wanted: string, key: Key): string | undefined {
  if (wanted === '') return undefined;
  if (keyId(key) === 'backspace' && typed !== '') return typed.slice(0, -1);
  return key.text !== undefined && /^\d+$/.test(key.text) ? (typed + key.text).slice(0, wanted.length) : undefined;
}
