import { describe, expect, test } from 'vitest';
import { decodeText } from './decode';
import { readRecords } from './read';

const cells = (text: string) => Array.from(readRecords(decodeText(text)), (record) => record.cells);
const TABLE = [
  ['Name', 'City'],
  ['Ann', 'Dallas, TX'],
];

describe('a file is read the same', () => {
  test.each([
    ['with commas', 'Name,City\nAnn,"Dallas, TX"\n'],
    ['with semicolons', 'Name;City\nAnn;Dallas, TX\n'],
    ['with tabs', 'Name\tCity\nAnn\tDallas, TX'],
    ['with Windows line ends', 'Name,City\r\nAnn,"Dallas, TX"\r\n'],
    ['with the line ends of an old Mac', 'Name,City\rAnn,"Dallas, TX"'],
    ['with mixed line ends', 'Name,City\r\nAnn,"Dallas, TX"\n'],
    ['with a sep= line', 'sep=;\r\nName;City\r\nAnn;Dallas, TX\r\n'],
    ['with a sep= line in quotes', '"sep=|"\nName|City\nAnn|Dallas, TX'],
    ['with every cell in quotes', '"Name","City"\n"Ann","Dallas, TX"\n'],
    ['with empty rows', '\nName,City\n\n,\nAnn,"Dallas, TX"\n,,,\n\n'],
    ['with commas in a quoted cell of the header', '"Name";City\nAnn;"Dallas, TX"'],
  ])('%s', (_, text) => {
    expect(cells(text)).toEqual(TABLE);
  });

  const text = 'Name,City\nÉloïse,Paris\n';
  const utf16 = (mark: boolean, littleEndian: boolean) => {
    const units = [...(mark ? '\uFEFF' : ''), ...text].map((letter) => letter.charCodeAt(0));
    return Uint8Array.from(units.flatMap((unit) => (littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
  };
  const utf8 = (written: string) => new TextEncoder().encode(written);
  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${text}`)],
    ['UTF-16 little endian', utf16(true, true)],
    ['UTF-16 big endian', utf16(true, false)],
    ['UTF-16 little endian without a byte order mark', utf16(false, true)],
    ['UTF-16 big endian without a byte order mark', utf16(false, false)],
    ['Windows-1252', Uint8Array.from(text, (letter) => letter.charCodeAt(0))],
    ['text with a byte order mark', `\uFEFF${text}`],
  ])('in %s', (_, file) => {
    expect(decodeText(file)).toBe(text);
  });

  test('when there is nothing in it', () => {
    expect(decodeText(new Uint8Array())).toBe('');
    expect(cells('')).toEqual([]);
    expect(cells('\n\r\n ,, \n')).toEqual([]);
  });
});

describe('a line number', () => {
  const lines = (text: string) => Array.from(readRecords(decodeText(text)), ({ line }) => line);

  test.each([
    ['counts empty rows', 'a,b\n\n\nc,d\n', [1, 4]],
    ['counts a sep= line', 'sep=;\na;b\nc;d', [2, 3]],
    ['counts line ends inside a cell', 'a,b\n"c\nc\r\nc",d\ne,f', [1, 2, 5]],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  test('is right far down a long file', () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => (index % 7 === 0 ? `"a\n${index}",b` : `${index},b`));
    let line = 1;
    for (const [index, record] of [...readRecords(decodeText(rows.join('\n')))].entries()) {
      expect(record).toEqual({ line, cells: [index % 7 === 0 ? `a\n${index}` : String(index), 'b'] });
      line += index % 7 === 0 ? 2 : 1;
    }
    expect(line).toBe(30_001 + Math.ceil(30_000 / 7));
  });
});

describe('a broken quote costs its own row only', () => {
  const read = (text: string) =>
    Array.from(readRecords(decodeText(text)), ({ line, cells, fault }) => [line, fault ?? cells]);

  test.each([
    ['never closed', '1,"x', /never closed/],
    ['closed too early', '1,"x" y', /behind a closing quote/],
    ['inside a cell', '1,5" x', /stands inside a cell/],
  ])('%s', (_, row, fault) => {
    expect(read(`a,b\n${row}\n2,"ok\nok"\n\n3,ok\n`)).toEqual([
      [1, ['a', 'b']],
      [2, expect.stringMatching(fault)],
      [3, ['2', 'ok\nok']],
      [6, ['3', 'ok']],
    ]);
  });
});
