import { describe, expect, it } from 'vitest';
import { type ListView, moveBy, nextSort, startOfList, visibleWindow } from './list-view';

const ids = Array.from({ length: 10 }, (_, at) => `row ${at}`);
const at = (view: Partial<ListView>): ListView => ({ ...startOfList, ...view });

describe('visibleWindow', () => {
  it.each([
    ['starts at the top', at({}), { index: 0, top: 0, bottom: 4 }],
    ['scrolls to the cursor', at({ index: 6 }), { index: 6, top: 3, bottom: 7 }],
    ['stays where it was while the cursor is inside', at({ index: 5, top: 4 }), { index: 5, top: 4, bottom: 8 }],
    ['never ends before the list does', at({ index: 9, top: 9 }), { index: 9, top: 6, bottom: 10 }],
    ['brings a cursor that is beyond the end back', at({ index: 50 }), { index: 9, top: 6, bottom: 10 }],
    ['follows the row, not the place', at({ index: 0, id: 'row 8' }), { index: 8, top: 5, bottom: 9 }],
    ['falls back to the place when the row is gone', at({ index: 2, id: 'gone' }), { index: 2, top: 0, bottom: 4 }],
  ])('%s', (_, view, expected) => {
    expect(visibleWindow(view, ids, 4)).toEqual(expected);
  });

  it('is empty for an empty list', () => {
    expect(visibleWindow(startOfList, [], 4)).toEqual({ index: 0, top: 0, bottom: 0 });
  });
});

describe('moveBy', () => {
  it.each([
    [1, 'row 1'],
    [-1, 'row 0'],
    [4, 'row 4'],
    [Infinity, 'row 9'],
  ])('moves by %d', (rows, id) => {
    expect(moveBy(startOfList, rows, ids, 4).id).toBe(id);
  });

  it('goes back to the start from the end', () => {
    const end = moveBy(startOfList, Infinity, ids, 4);
    expect(moveBy(end, -Infinity, ids, 4)).toMatchObject({ index: 0, top: 0 });
  });

  it('keeps the row while others stream in above it', () => {
    const moved = moveBy(startOfList, 2, ids, 4);
    expect(visibleWindow(moved, ['new', ...ids], 4).index).toBe(3);
  });
});

describe('nextSort', () => {
  it('goes through the columns and back to the order of the server', () => {
    const cycle = ['a', 'b'];
    const first = nextSort(startOfList, cycle);
    const second = nextSort(first, cycle);
    expect([first.sort, second.sort, nextSort(second, cycle).sort]).toEqual(['a', 'b', undefined]);
  });
});
