import { describe, expect, it } from 'vitest';
import { fruitColumns as columns, type Fruit } from '../testing/fruit-table';
import { createSorter, type Order, sortRows } from './sort-rows';
import type { Column } from './table';

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

  it('forgets nothing of the order when rows are gone, and others have come', () => {
    const sort = createSorter<Fruit>();
    const more = Array.from({ length: 60 }, (_, at) => fruit(at % 9 === 0 ? '' : `f${at}`, at));
    for (const some of [more.slice(0, 40), more.slice(20, 60), more.slice(38, 42), more.slice(0, 3), [], more])
      for (const keys of ['name', '-name'])
        expect(sort(some, by(keys, 'price'))).toEqual(createSorter<Fruit>()(some, by(keys, 'price')));
    expect(names(sort(more.slice(7, 11), by('-name')))).toEqual(['f10 10', 'f8 8', 'f7 7', ' 9']);
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
