import { expect, test } from 'vitest';
import { type NumberFilters, numberFilterContradictions } from './number';

test.each<[NumberFilters, string[]]>([
  [{}, []],
  [{ available: true, state: 'ACTIVE' }, []],
  [{ available: false, ownerType: 'PEOPLE' }, []],
  [{ available: true, ownerType: 'PEOPLE' }, ['ownerType']],
  [{ available: true, reservedNumber: true }, ['reservedNumber']],
  [{ available: false, reservedNumber: false }, ['reservedNumber']],
  [{ numberType: 'NUMBER', state: 'ACTIVE', available: true }, []],
  [{ numberType: 'EXTENSION', state: 'ACTIVE', available: false }, ['EXTENSION', 'EXTENSION']],
])('%j contradicts itself by %j', (filters, words) => {
  const contradictions = numberFilterContradictions(filters);
  expect(contradictions).toHaveLength(words.length);
  for (const [index, word] of words.entries()) expect(contradictions[index]).toContain(word);
});
