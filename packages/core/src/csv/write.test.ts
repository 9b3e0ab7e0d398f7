import { expect, test } from 'vitest';
import { decodeText } from './decode';
import { neutralise, restore } from './formula';
import { readRecords } from './read';
import { formatCsv } from './write';

const CELLS = [
  '=1+1',
  '+12314569000',
  '-5',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '＝1',
  "'=1",
  "''=1",
  "'plain",
  "O'Reilly",
  'a,b',
  'a;b',
  'a"b',
  'x\ny',
  '',
];

test.each(CELLS)('%j comes back as it was', (cell) => {
  expect(restore(neutralise(cell))).toBe(cell);
});

test.each(['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', ' =1', "'=1", '＝1'])('%j is no formula any more', (cell) => {
  expect(neutralise(cell)).toBe(`'${cell}`);
});

test.each(["O'Reilly", '231-456-9000', 'a=b', "'plain"])('%j stays as it is', (cell) => {
  expect(neutralise(cell)).toBe(cell);
});

test('what was written is what is read', () => {
  const kept = CELLS.filter((cell) => !cell.includes('\r'));
  const rows = [['Cell', 'Beside'], ...kept.map((cell) => [cell, 'x'])];
  expect(Array.from(readRecords(decodeText(formatCsv(rows))), ({ cells }) => cells)).toEqual(rows);
});

test('a cell that another locale would cut is in quotes', () => {
  expect(formatCsv([['a;=1', 'b\t=1', 'c']])).toBe('"a;=1","b\t=1",c\r\n');
});
