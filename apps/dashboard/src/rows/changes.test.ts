import { describe, expect, it } from 'vitest';
import { type Changes, markChanged, noChanges, noticeChanges } from './changes';

interface Item {
  readonly id: string;
  readonly status: string;
}

const look = (before: Changes, items: readonly Item[], now = 0, isWhole = true) =>
  noticeChanges(before, items, { idOf: ({ id }) => id, stampOf: ({ status }) => status, now, isWhole });
const marked = ({ noticed }: Changes) => [...noticed.keys()];

const a = { id: 'a', status: 'pending' };
const b = { id: 'b', status: 'pending' };

describe('changes in a list', () => {
  it('are none in the first reading, nor while its pages arrive', () => {
    const first = look(noChanges, [a], 0, false);
    const more = look(first, [a, b], 0, false);
    expect(marked(look(more, [a, b]))).toEqual([]);
  });

  it('are marked for a minute', () => {
    const before = look(noChanges, [a, b]);
    const changed = look(before, [{ ...a, status: 'done' }, b], 1000);
    expect(marked(changed)).toEqual(['a']);
    const later = look(changed, [{ ...a, status: 'done' }, b], 60_000);
    expect(marked(later)).toEqual(['a']);
    expect(marked(look(later, [{ ...a, status: 'done' }, b], 61_000))).toEqual([]);
  });

  it('are new items, too', () => {
    expect(marked(look(look(noChanges, [a]), [a, b]))).toEqual(['b']);
  });
});

describe('the mark of a change', () => {
  const columns = [
    { id: 'id', title: 'Id', min: 1, text: ({ id }: Item) => id },
    { id: 'status', title: 'Status', min: 9, text: ({ status }: Item) => status },
  ];
  const marked = markChanged(columns, 'status', ({ id }) => id === 'a');

  it('stands behind what has changed, and nowhere else', () => {
    expect([a, b].map((item) => marked.map(({ text }) => text(item)))).toEqual([
      ['a', 'pending \u2731'],
      ['b', 'pending'],
    ]);
  });

  it('moves no row', () => {
    expect([a, b].map((item) => marked[1]?.order?.(item))).toEqual(['pending', 'pending']);
  });
});
