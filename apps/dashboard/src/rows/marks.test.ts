import { describe, expect, it } from 'vitest';
import { markedRows, markRange, noMarks, targetsOf, toggleAll, toggleMark } from './marks';

const ids = ['a', 'b', 'c', 'd'];
const idOf = (id: string) => id;

describe('marks', () => {
  it('come and go with the same key', () => {
    const marked = toggleMark(noMarks, 'a');
    expect([...marked]).toEqual(['a']);
    expect([...toggleMark(marked, 'a')]).toEqual([]);
  });

  it.each([
    ['downwards', 'b', 'd', ['b', 'c', 'd']],
    ['upwards', 'c', 'a', ['a', 'b', 'c']],
    ['of a row that is out of sight now', 'x', 'b', ['b']],
    ['that was never begun', undefined, 'b', ['b']],
  ])('cover a range %s', (_, from, to, expected) => {
    expect([...markRange(noMarks, ids, from, to)].sort()).toEqual(expected);
  });

  it('cover all that is in sight, and leave what is hidden as it is', () => {
    const marks = new Set(['x', 'a']);
    const all = toggleAll(marks, ids);
    expect([...all].sort()).toEqual(['a', 'b', 'c', 'd', 'x']);
    expect([...toggleAll(all, ids)]).toEqual(['x']);
  });
});

describe('the targets of an action', () => {
  it.each([
    ['are the row under the cursor where none is marked', [], { rows: ['b'], hidden: 0, isMarked: false }],
    ['are the marked rows, in the order of the list', ['d', 'a'], { rows: ['a', 'd'], hidden: 1, isMarked: true }],
    ['leave out marked rows that are gone', ['gone'], { rows: ['b'], hidden: 0, isMarked: false }],
  ])('%s', (_, marks, expected) => {
    const marked = markedRows(new Set(marks), { rows: ids, shown: ['a', 'b'], idOf });
    expect(targetsOf(marked, 'b')).toEqual(expected);
  });

  it('are none in an empty list', () => {
    expect(targetsOf(markedRows(noMarks, { rows: [], shown: [], idOf }), undefined).rows).toEqual([]);
  });
});
