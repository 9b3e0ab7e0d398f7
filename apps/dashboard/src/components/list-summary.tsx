import { messages } from '../messages';
import type { ListView } from '../rows/list-view';
import { Spinner } from './spinner';
import { Tinted } from './tinted';

interface ListSummaryProps {
  readonly view: ListView;
  readonly isTyping: boolean;
  readonly isLoading: boolean;
  readonly count: string;
  readonly sortedBy: string | undefined;
  readonly note: string | undefined;
  /** Why a part of the filter is left out. */
  readonly problem: string | undefined;
}

const CARET = '\u2588';

/** How many rows there are, so far and after the filter, and in which order. */
export function ListSummary({ view, isTyping, isLoading, count, sortedBy, note, problem }: ListSummaryProps) {
  const { list } = messages;
  return (
    <>
      {isLoading && <Spinner />}
      <Tinted tone="muted">{isLoading ? list.soFar(count) : count}</Tinted>
      {note !== undefined && <Tinted tone="accent">{note}</Tinted>}
      {(isTyping || view.filter !== '') && (
        <Tinted tone="accent">{`${list.filter}: ${view.filter}${isTyping ? CARET : ''}`}</Tinted>
      )}
      {problem !== undefined && <Tinted tone="warning">{problem}</Tinted>}
      {problem === undefined && isTyping ? (
        <Tinted tone="muted">{list.filterHint}</Tinted>
      ) : (
        problem === undefined &&
        sortedBy !== undefined && <Tinted tone="muted">{list.sortedBy(sortedBy, view.descending ?? false)}</Tinted>
      )}
    </>
  );
}
