import { describe, expect, it } from 'vitest';
import { fruitColumns as columns, type Fruit } from '../testing/fruit-table';
import { columnAt, fitColumns, fitRow, fitTitles, GUTTER_WIDTH } from './table';

const widths = (width: number) => fitColumns(columns, width).map(({ column, width }) => `${column.id} ${width}`);

describe('fitColumns', () => {
  it.each([
    [17, ['name 4', 'price 5', 'note 6']],
    [16, ['name 10', 'price 5']],
    [10, ['name 4', 'price 5']],
    [60, ['name 10', 'price 5', 'note 43']],
  ])('shares %i columns out', (width, expected) => {
    expect(widths(width)).toEqual(expected);
  });

  it('keeps what cannot be dispensed with even where nothing fits', () => {
    expect(widths(3)).toEqual(['name 4', 'price 5']);
  });
});

describe('fitRow', () => {
  const cells = (row: Fruit) => fitRow(fitColumns(columns, 17), row).map(({ text }) => text);

  it('gives every cell its width, and a gap behind all but the last', () => {
    expect(cells({ name: 'Fig', price: 12, note: 'ripe' })).toEqual(['Fig  ', '   12 ', 'ripe  ']);
  });

  it('cuts what is too long and measures wide characters', () => {
    expect(cells({ name: 'Pomelo', price: 1, note: '\u9f8d\u773c\u8354\u679d' })).toEqual([
      'Pom\u2026 ',
      '    1 ',
      '\u9f8d\u773c\u2026 ',
    ]);
  });

  it('lets no control character of the wire through', () => {
    expect(cells({ name: 'a\u001B[2Jb', price: 1, note: '' }).join('')).not.toContain('\u001B');
  });

  it('runs a spanning cell over silent columns behind it', () => {
    const spanning = columns.map((column) => ({
      ...column,
      text: column.id === 'name' ? column.text : () => '',
      spans: () => column.id === 'name',
    }));
    const [cell, ...others] = fitRow(fitColumns(spanning, 17), { name: 'Passion fruit', price: 1, note: '' });
    expect(others).toEqual([]);
    expect(cell?.text).toBe('Passion fruit    ');
  });
});

describe('fitTitles', () => {
  it('shows which column orders the rows', () => {
    expect(fitTitles(fitColumns(columns, 60), [{ id: 'name' }])).toMatch(/^Name \u25B2 /);
    expect(fitTitles(fitColumns(columns, 60), [{ id: 'name', descending: true }])).toMatch(/^Name \u25BC /);
  });

  it('cuts the title rather than the arrow', () => {
    expect(fitTitles(fitColumns(columns, 17), [{ id: 'name' }])).toMatch(/^Na\u2026\u25B2 /);
  });
});

describe('the titles of several columns that order', () => {
  it('say in which turn', () => {
    const order = [{ id: 'price', descending: true }, { id: 'name' }];
    expect(fitTitles(fitColumns(columns, 60), order)).toMatch(/^Name \u25B22 +Pr\u2026\u25BC1 /);
  });
});

describe('the column under the mouse', () => {
  const fitted = fitColumns(columns, 17);
  it.each([
    [GUTTER_WIDTH, 'name'],
    [GUTTER_WIDTH + 3, 'name'],
    [GUTTER_WIDTH + 4, undefined],
    [GUTTER_WIDTH + 5, 'price'],
    [GUTTER_WIDTH + 16, 'note'],
    [GUTTER_WIDTH + 17, undefined],
    [0, undefined],
  ])('at %i is %s', (x, expected) => {
    expect(columnAt(fitted, x)?.id).toBe(expected);
  });
});
