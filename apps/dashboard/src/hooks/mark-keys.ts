import type { KeyTable } from '../keys';
import { messages } from '../messages';
import { type Ids, type ListView, moveBy } from '../rows/list-view';
import { type Marks, markRange, noMarks, toggleAll, toggleMark } from '../rows/marks';

export interface Markable {
  readonly view: ListView;
  readonly setView: (view: ListView) => void;
  /** Of the row under the cursor. */
  readonly id: string | undefined;
  /** Of the rows that the filter leaves. */
  readonly ids: Ids;
  readonly allIds: () => readonly string[];
  readonly height: number;
}

/** Marking a row steps to the next one, so that a run of rows is marked by one key held down. */
export function markKeys({ view, setView, id, ids, allIds, height }: Markable): KeyTable {
  const { marks = noMarks } = view;
  const refusal = id === undefined ? messages.marks.nothing : undefined;
  const mark = (next: Marks, from: ListView = view) => setView({ ...from, marks: next, markedLast: id });
  /** Marks the row and the one that the cursor goes to, as Shift does elsewhere. */
  const extend = (by: 1 | -1) => {
    const moved = moveBy(view, by, ids, height);
    if (id !== undefined && moved.id !== undefined) mark(new Set([...marks, id, moved.id]), moved);
  };
  const { keys } = messages.marks;
  const quiet = true;
  return [
    {
      id: 'mark.toggle',
      label: keys.mark,
      short: keys.short.mark,
      refusal,
      run: () => id !== undefined && mark(toggleMark(marks, id), moveBy(view, 1, ids, height)),
    },
    { id: 'mark.down', label: messages.lists.keys.markDown, refusal, run: () => extend(1), quiet },
    { id: 'mark.up', label: messages.lists.keys.markUp, refusal, run: () => extend(-1), quiet },
    {
      id: 'mark.range',
      label: keys.range,
      refusal,
      run: () => id !== undefined && mark(markRange(marks, allIds(), view.markedLast, id)),
      quiet,
    },
    {
      id: 'mark.all',
      label: keys.all,
      refusal,
      run: () => setView({ ...view, marks: toggleAll(marks, allIds()) }),
      quiet,
    },
    {
      id: 'mark.none',
      label: keys.none,
      refusal: marks.size === 0 ? messages.marks.none : undefined,
      run: () => setView({ ...view, marks: noMarks }),
      quiet,
    },
  ];
}
