import { describe, expect, it } from 'vitest';
import { toArrangeRows } from './arrange';
import { chosenColumns, moveColumn, toggleColumn } from './column-choice';
import { detailLayout } from './detail-layout';
import { startOfList } from './list-view';
import type { Column } from './table';

const columns: readonly Column<string>[] = ['a', 'b', 'c'].map((id) => ({
  id,
  title: id.toUpperCase(),
  min: 1,
  text: () => '',
}));

describe('choosing columns', () => {
  it('shows all as they come unless some were chosen', () => {
    expect(chosenColumns(columns, undefined)).toBe(columns);
    expect(chosenColumns(columns, ['c', 'gone', 'a']).map(({ id }) => id)).toEqual(['c', 'a']);
  });

  it('shows all where none of the chosen ones is left', () => {
    expect(chosenColumns(columns, ['gone'])).toBe(columns);
  });

  it.each([
    ['hides', ['a', 'b'], 'a', ['b']],
    ['shows at the end', ['b'], 'a', ['b', 'a']],
    ['keeps the only one', ['b'], 'b', ['b']],
  ])('%s', (_, shown, id, expected) => {
    expect(toggleColumn(shown, id)).toEqual(expected);
  });

  it.each([
    ['to the right', 'a', 1, ['b', 'a', 'c']],
    ['to the left', 'c', -1, ['a', 'c', 'b']],
    ['not beyond the edge', 'a', -1, ['a', 'b', 'c']],
    ['not where it is hidden', 'x', 1, ['a', 'b', 'c']],
  ] as const)('moves %s', (_, id, by, expected) => {
    expect(moveColumn(['a', 'b', 'c'], id, by)).toEqual(expected);
  });

  it('lists those in sight first, with the turn in which each orders', () => {
    const view = { ...startOfList, columns: ['c', 'a'], sort: 'b', thenBy: [{ id: 'c', descending: true }] };
    expect(toArrangeRows(columns, view)).toEqual([
      { id: 'c', title: 'C', isShown: true, order: '\u25BC2 descending' },
      { id: 'a', title: 'A', isShown: true, order: '' },
      { id: 'b', title: 'B', isShown: false, order: '\u25B21 ascending' },
    ]);
  });
});

describe('where the details stand', () => {
  it.each([
    ['nowhere unless asked for', false, 200, 40, { place: 'none', listRows: 40, listWidth: 200 }],
    [
      'beside in a wide window',
      true,
      120,
      30,
      { place: 'beside', listRows: 30, listWidth: 77, paneWidth: 43, paneRows: 31 },
    ],
    [
      'below in a narrow one',
      true,
      80,
      18,
      { place: 'below', listRows: 11, listWidth: 80, paneWidth: 80, paneRows: 7 },
    ],
    ['below, with some rows left to the list', true, 60, 5, { place: 'below', listRows: 3, paneRows: 2 }],
  ])('is %s', (_, isOn, width, rows, expected) => {
    expect(detailLayout(isOn, width, rows)).toMatchObject(expected);
  });
});
