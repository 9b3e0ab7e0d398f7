import { expect, test } from 'vitest';
import { readPhoneNumber } from './csv/phone-number-cell';
import { toE164 } from './phone-number';

const CASES: readonly (readonly [text: string, country: string | undefined, expected: string])[] = [
  ['231-456-9000', 'US', '+12314569000'],
  ['408 526 7209', 'US', '+14085267209'],
  ['14085267209', 'US', '+14085267209'],
  ['+1-240-555-1234', 'US', '+12405551234'],
  ['011 44 20 7946 0000', 'US', '+442079460000'],
  ['020 7946 0000', 'GB', '+442079460000'],
  ['20 7946 0000', 'GB', '+442079460000'],
  ['0033 1 99 00 12 34', 'GB', '+33199001234'],
  ['01 99 00 12 34', 'FR', '+33199001234'],
  ['+33 1 99 00 12 34', 'US', '+33199001234'],
  ['06 555 0100', 'IT', '+39065550100'],
  ['14085267209', undefined, '+14085267209'],
  ['14085267209', 'ZZ', '+14085267209'],
  ['(02) 5550 1234', 'AU', '+61255501234'],
  ['0011 1 231 456 9000', 'AU', '+12314569000'],
  ['030 1234567', 'DE', '+49301234567'],
  ['912 345 678', 'PT', '+351912345678'],
];

test.each(CASES)('%s in %s is %s', (text, country, expected) => {
  expect(toE164(text, country)).toBe(expected);
});

test.each(CASES.filter(([, country]) => country !== undefined && country !== 'ZZ'))(
  '%s in %s is %s in a file, too',
  (text, country, expected) => {
    expect(readPhoneNumber(text, country)).toBe(expected);
  },
);
