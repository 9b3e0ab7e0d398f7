import { useState } from 'react';
import { completeFilter } from '../rows/complete-filter';
import { type FilterEntry, keepFilter, type Offer, typeInFilter } from '../rows/filter-entry';
import type { ListView } from '../rows/list-view';
import type { Key } from '../term/key';
import type { ListFilter } from './use-list';

interface FilterEntryInput<Row> {
  readonly view: ListView;
  readonly setView: (view: ListView) => void;
  readonly rows: readonly Row[];
  readonly filter: Pick<ListFilter<Row>, 'fields'>;
  /** Typing begins at once. */
  readonly isSearch: boolean;
}

interface FilterTyping {
  readonly isTyping: boolean;
  readonly offer: Offer | undefined;
  readonly start: () => void;
  /** True where it took the key. */
  readonly typing: (key: Key) => boolean;
}

/** Every character filters at once; the arrows still walk through what is left. */
export function useFilterEntry<Row>({ view, setView, rows, filter, isSearch }: FilterEntryInput<Row>): FilterTyping {
  const [state, setState] = useState<Omit<FilterEntry, 'text'> | undefined>(isSearch ? {} : undefined);
  const { recent = [] } = view;
  return {
    isTyping: state !== undefined,
    offer: state?.offer,
    start: () => setState({}),
    typing(key) {
      if (!state) return false;
      const entry = typeInFilter({ ...state, text: view.filter }, key, {
        recent,
        complete: (text) => completeFilter(text, filter.fields ?? {}, rows),
      });
      if (!entry) return false;
      const { text, isDone = false, ...next } = entry;
      const place = text === view.filter ? {} : { top: 0, index: 0, id: undefined };
      setView({ ...view, ...place, filter: text, recent: isDone ? keepFilter(recent, text) : recent });
      setState(isDone ? undefined : next);
      return true;
    },
  };
}
