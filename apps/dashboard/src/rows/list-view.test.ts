import { describe, expect, it } from 'vitest';
import {
  idsOf,
  type ListView,
  moveBy,
  nextSort,
  orderOf,
  scrollBy,
  sortBy,
  startOfList,
  turnOrder,
  visibleWindow,
} from './list-view';

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

describe('scrollBy', () => {
  it.each([
    ['keeps the cursor on its row while that is in sight', at({ index: 3 }), 2, { index: 3, top: 2 }],
    ['takes the cursor along at the upper edge', at({ index: 0 }), 3, { index: 3, top: 3 }],
    ['takes the cursor along at the lower edge', at({ index: 9, top: 6 }), -3, { index: 6, top: 3 }],
    ['ends with the list', at({ index: 9, top: 6 }), 3, { index: 9, top: 6 }],
    ['begins with the list', at({ index: 1 }), -3, { index: 1, top: 0 }],
  ])('%s', (_, view, by, expected) => {
    expect(scrollBy(view, by, ids, 4)).toMatchObject(expected);
  });

  it('does nothing in an empty list', () => {
    expect(scrollBy(startOfList, 3, [], 4)).toMatchObject({ index: 0, top: 0 });
  });
});

describe('the order of a list', () => {
  it('takes one column after the other, turns it round, and lets it go', () => {
    const views = [startOfList];
    for (const id of ['a', 'b', 'b', 'a', 'a', 'b']) views.push(turnOrder(views.at(-1) ?? startOfList, id));
    expect(
      views.map((view) =>
        orderOf(view)
          .map(({ id, descending }) => (descending ? `-${id}` : id))
          .join(),
      ),
    ).toEqual(['', 'a', 'a,b', 'a,-b', '-a,-b', '-b', '']);
  });

  it('is by a column alone, and then the other way round', () => {
    const once = sortBy(turnOrder(turnOrder(startOfList, 'a'), 'b'), 'b');
    expect(orderOf(once)).toEqual([{ id: 'b', descending: false }]);
    expect(orderOf(sortBy(once, 'b'))).toEqual([{ id: 'b', descending: true }]);
  });

  it('forgets further columns when the cycle goes on', () => {
    expect(orderOf(nextSort(turnOrder(turnOrder(startOfList, 'a'), 'c'), ['a', 'b', 'c']))).toEqual([
      { id: 'b', descending: false },
    ]);
  });
});

describe('the ids of a list', () => {
  it('are looked through once for a row that stands elsewhere', () => {
    let read = 0;
    const many = idsOf(ids, (id) => {
      read += 1;
      return id;
    });
    const view = at({ index: 0, id: 'row 8' });
    visibleWindow(view, many, 4);
    const before = read;
    visibleWindow(view, many, 4);
    expect(read - before).toBeLessThanOrEqual(1);
  });
});
