import { messages } from '../messages';
import { orderOf } from './list-view';
import type { SavedView } from './saved-view';
import type { Column } from './table';

const { views: words, orderOf: orderWord } = messages.lists;
const MARK = '\u25CF';

/** A view, and whether the list is looked at just so. */
export interface SavedViewRow {
  readonly saved: SavedView;
  readonly isOpen: boolean;
}

export const savedViewColumns = (titleOf: (id: string) => string): readonly Column<SavedViewRow>[] => [
  {
    id: 'name',
    title: words.columns.name,
    min: 20,
    max: 40,
    text: ({ saved, isOpen }) => `${isOpen ? MARK : ' '} ${saved.name}`,
    tone: ({ isOpen }) => (isOpen ? 'accent' : 'normal'),
  },
  { id: 'filter', title: words.columns.filter, min: 16, max: 44, text: ({ saved }) => saved.filter, dispensable: 1 },
  {
    id: 'order',
    title: words.columns.order,
    min: 12,
    max: 30,
    text: ({ saved }) =>
      orderOf(saved)
        .map(({ id, descending = false }) => orderWord(titleOf(id), descending))
        .join(', '),
    dispensable: 2,
  },
];
