import { messages } from '../messages';
import { type ListView, orderOf } from './list-view';
import { arrowOf, type Column } from './table';

/** A column of a list, as a row of the panel where columns are chosen. */
export interface ArrangeRow {
  readonly id: string;
  readonly title: string;
  readonly isShown: boolean;
  /** Which way it orders the list, and as which of several. */
  readonly order: string;
}

export const shownIds = (columns: readonly { readonly id: string }[], view: ListView): readonly string[] => {
  const all = columns.map(({ id }) => id);
  const known = view.columns?.filter((id) => all.includes(id)) ?? [];
  return known.length === 0 ? all : known;
};

/** Those in sight from left to right, then the hidden ones. */
export function toArrangeRows(columns: readonly { readonly id: string; readonly title: string }[], view: ListView) {
  const shown = shownIds(columns, view);
  const order = orderOf(view);
  const hidden = columns.map(({ id }) => id).filter((id) => !shown.includes(id));
  return [...shown, ...hidden].map((id): ArrangeRow => {
    const turn = order.findIndex((key) => key.id === id);
    return {
      id,
      title: columns.find((column) => column.id === id)?.title.trim() || id,
      isShown: shown.includes(id),
      order: turn < 0 ? '' : `${arrowOf(order, turn)} ${order[turn]?.descending ? words.descending : words.ascending}`,
    };
  });
}

const words = messages.lists.arrange;
const [SHOWN, HIDDEN] = ['\u2713', '\u00B7'];

export const arrangeColumns: readonly Column<ArrangeRow>[] = [
  {
    id: 'shown',
    title: words.columns.shown,
    min: 6,
    max: 6,
    text: ({ isShown }) => `  ${isShown ? SHOWN : HIDDEN}`,
    tone: ({ isShown }) => (isShown ? 'good' : 'muted'),
  },
  {
    id: 'column',
    title: words.columns.column,
    min: 16,
    max: 30,
    text: ({ title }) => title,
    tone: ({ isShown }) => (isShown ? 'normal' : 'muted'),
  },
  { id: 'order', title: words.columns.order, min: 14, max: 20, text: ({ order }) => order, tone: () => 'accent' },
];
