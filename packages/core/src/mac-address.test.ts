import { expect, test } from 'vitest';
import { formatMacWithColons, parseMac } from './mac-address';

test.each([
  ['D82E3EEF4E5C', 'D82E3EEF4E5C'],
  ['d8:2e:3e:ef:4e:5c', 'D82E3EEF4E5C'],
  ['D8-2E-3E-EF-4E-5C', 'D82E3EEF4E5C'],
  ['d82e.3eef.4e5c', 'D82E3EEF4E5C'],
  [' D82E3EEF4E5C ', 'D82E3EEF4E5C'],
  ['D82E3EEF4E5', undefined],
  ['D82E3EEF4E5CC', undefined],
  ['D82E3EEF4E5G', undefined],
  ['', undefined],
] as const)('%j is read as %s', (text, digits) => {
  expect(parseMac(text)).toBe(digits);
});

test('room devices show theirs with colons', () => {
  expect(formatMacWithColons('D82E3EEF4E5C')).toBe('D8:2E:3E:EF:4E:5C');
});
