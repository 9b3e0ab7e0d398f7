import { expect, it } from 'vitest';
import { foldText } from './fold';

it.each([
  ['Archer Field', 'archer field'],
  ['Mar\u00EDa Santos Pe\u00F1a', 'maria santos pena'],
  ['Zoe\u0308', 'zoe'],
  ['Bj\u00F6rk \u00DE\u00F3rsd\u00F3ttir', 'bjork \u00FEorsdottir'],
  ['\uBC15\uC9C0\uD6C8', '\uBC15\uC9C0\uD6C8'],
  ['\u05E0\u05D7 \u05DC\u05D5\u05D9', '\u05E0\u05D7 \u05DC\u05D5\u05D9'],
])('looks for %j as %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});
