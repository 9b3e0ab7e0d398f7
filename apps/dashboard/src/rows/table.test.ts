import { describe, expect, it } from 'vitest';
import {
  type Column,
  columnAt,
  createSorter,
  fitColumns,
  fitRow,
  fitTitles,
  GUTTER_WIDTH,
  type Order,
  sortRows,
} from './table';

interface Fruit {
  name: string;
  price: number;
  note: string;
}

const columns: readonly Column<Fruit>[] = [
  { id: 'name', title: 'Name', min: 4, max: 10, text: ({ name }) => name },
  {
    id: 'price',
    title: 'Price',
    min: 5,
    max: 5,
    align: 'right',
    text: ({ price }) => String(price),
    order: ({ price }) => price,
  },
  { id: 'note', title: 'Note', min: 6, text: ({ note }) => note, dispensable: 1 },
];
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

describe('sortRows', () => {
  const rows = ['pear 10', 'Apple 9', 'fig 100', ' 1'].map((text) => {
    const [name = '', price = ''] = text.split(' ');
    return { name, price: Number(price), note: '' };
  });
  const names = (id: string, descending = false) =>
    sortRows(
      rows,
      columns.find((column) => column.id === id),
      descending,
    ).map(({ name }) => name);

  it('leaves the order of the server', () => expect(names('none')).toEqual(['pear', 'Apple', 'fig', '']));
  it('orders words in any case, empty ones last', () => expect(names('name')).toEqual(['Apple', 'fig', 'pear', '']));
  it('keeps empty ones last in reverse', () => expect(names('name', true)).toEqual(['pear', 'fig', 'Apple', '']));
  it('orders numbers by value', () => expect(names('price')).toEqual(['', 'Apple', 'pear', 'fig']));
});

describe('the titles of several columns that order', () => {
  it('say in which turn', () => {
    const order = [{ id: 'price', descending: true }, { id: 'name' }];
    expect(fitTitles(fitColumns(columns, 60), order)).toMatch(/^Name \u25B22 +Pr\u2026\u25BC1 /);
  });
});

describe('ordering by several columns', () => {
  const fruit = (name: string, price: number, note = ''): Fruit => ({ name, price, note });
  const by = (...keys: string[]): Order<Fruit>[] =>
    keys.flatMap((key) => {
      const column = columns.find(({ id }) => id === key.replace('-', ''));
      return column ? [{ column, descending: key.startsWith('-') }] : [];
    });
  const names = (rows: readonly Fruit[]) => rows.map(({ name, price }) => `${name} ${price}`);
  const rows = [fruit('pear', 2), fruit('fig', 1), fruit('fig', 3), fruit('', 9), fruit('apple', 2)];

  it('lets the next one decide among equals', () => {
    expect(names(createSorter<Fruit>()(rows, by('price', 'name')))).toEqual([
      'fig 1',
      'apple 2',
      'pear 2',
      'fig 3',
      ' 9',
    ]);
    expect(names(createSorter<Fruit>()(rows, by('name', '-price')))).toEqual([
      'apple 2',
      'fig 3',
      'fig 1',
      'pear 2',
      ' 9',
    ]);
  });

  it('sorts what is new into what stood in order, as if it had been sorted at once', () => {
    const sort = createSorter<Fruit>();
    const more = Array.from({ length: 200 }, (_, at) => fruit(`f${at % 7}`, (at * 37) % 11));
    for (const count of [1, 20, 21, 150, 200]) {
      const some = more.slice(0, count);
      expect(sort(some, by('name', '-price'))).toEqual(createSorter<Fruit>()(some, by('name', '-price')));
    }
    // Another order, and rows that are gone, are sorted from the beginning.
    expect(sort(more, by('price'))).toEqual(createSorter<Fruit>()(more, by('price')));
    expect(sort(more.slice(5), by('price'))).toEqual(createSorter<Fruit>()(more.slice(5), by('price')));
  });

  it('reads the cells of new rows only, while a list grows', () => {
    let read = 0;
    const order = ({ name }: Fruit) => {
      read += 1;
      return name;
    };
    const column = { ...(columns[0] as Column<Fruit>), order };
    const sort = createSorter<Fruit>();
    sort(rows.slice(0, 3), [{ column }]);
    sort(rows, [{ column }]);
    sort(rows, [{ column }]);
    expect(read).toBe(rows.length);
  });

  it('leaves the order of the server where no column is named', () => {
    expect(createSorter<Fruit>()(rows, [])).toBe(rows);
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
