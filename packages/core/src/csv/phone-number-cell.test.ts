import { expect, test } from 'vitest';
import { isSameNumber, readPhoneNumber } from './phone-number-cell';

test.each([
  ['231-456-9000', 'US', '+12314569000'],
  ['(231) 456 9000', 'US', '+12314569000'],
  ['12314569000', 'US', '+12314569000'],
  ['+1 231 456 9000', 'FR', '+12314569000'],
  ['020 7946 0000', 'GB', '+442079460000'],
  ['+44 (0)20 7946 0000', 'GB', '+442079460000'],
  ['442079460000', 'GB', '+442079460000'],
  ['00 44 20 7946 0000', 'FR', '+442079460000'],
  ['01 99 00 12 34', 'FR', '+33199001234'],
  ['06 555 0100', 'IT', '+39065550100'],
  ['8 (495) 555-01-00', 'RU', '+74955550100'],
  ['12314569000', undefined, undefined],
  ['12314569000', 'ZZ', undefined],
  ['2.31E+09', 'US', undefined],
  ['456-9000', 'US', undefined],
  ['Dallas', 'US', undefined],
  ['', 'US', undefined],
])('%j in %s is %s', (text, country, expected) => {
  expect(readPhoneNumber(text, country)).toBe(expected);
  expect(isSameNumber(text, expected ?? '+12314569000', country)).toBe(expected !== undefined);
});
