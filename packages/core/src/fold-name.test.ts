import { expect, test } from 'vitest';
import { foldName } from './fold-name';

test.each([
  ['SILO', 'silo'],
  ['ÄHREN', 'ähren'],
  ['A\u0308hren', 'ähren'],
  ['ΑΓΡΌΣ', 'αγρός'],
  ['Склад', 'склад'],
  ['ニワ', 'ニワ'],
])('%s is compared as %s', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});
