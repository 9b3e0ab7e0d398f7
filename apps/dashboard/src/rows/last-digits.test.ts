import { describe, expect, it } from 'vitest';
import { characterKey, namedKey } from '../term/key';
import { lastDigits, typeDigits } from './last-digits';

describe('lastDigits', () => {
  it.each([
    ['+12314569000', '9000'],
    ['+44 20 7946 0001', '0001'],
    ['42', '42'],
    [undefined, ''],
  ])('of %s are "%s"', (number, digits) => {
    expect(lastDigits(number)).toBe(digits);
  });
});

describe('typeDigits', () => {
  it.each([
    ['', characterKey('9'), '9'],
    ['900', characterKey('0'), '9000'],
    ['9000', characterKey('1'), '9000'],
    ['90', namedKey('backspace'), '9'],
    ['', { ...namedKey('paste'), text: '9000' }, '9000'],
    ['', namedKey('backspace'), undefined],
    ['', characterKey('y'), undefined],
    ['', namedKey('enter'), undefined],
  ])('makes of "%s" and %o "%s"', (typed, key, expected) => {
    expect(typeDigits(typed, '9000', key)).toBe(expected);
  });

  it('takes nothing where there is nothing to type', () => {
    expect(typeDigits('', '', characterKey('1'))).toBeUndefined();
  });
});
