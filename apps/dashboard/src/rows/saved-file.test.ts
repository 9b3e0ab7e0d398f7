import { expect, it } from 'vitest';
import { fileStamp, savedText } from './saved-file';

it('names files by the time where I am', () => {
  expect(fileStamp(Date.parse('2026-01-15T04:30:00.000Z'), 'America/New_York')).toBe('2026-01-14-2330');
});

it.each([
  ['/home/ada/calls.csv', 'Saved 2 calls: calls.csv in /home/ada'],
  ['C:\\Users\\ada\\calls.csv', 'Saved 2 calls: calls.csv in C:\\Users\\ada'],
  ['/calls.csv', 'Saved 2 calls: calls.csv in /'],
])('says where %s is', (path, expected) => {
  expect(savedText('2 calls', path)).toBe(expected);
});
