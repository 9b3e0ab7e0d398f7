import { Box } from 'ink';
import type { ReactNode } from 'react';
import { messages } from '../messages';
import type { Offer } from '../rows/filter-entry';
import type { ListView } from '../rows/list-view';
import type { QueryProblem } from '../rows/query';
import { cleanText } from '../term/clean';
import { Spinner } from './spinner';
import { Tinted } from './tinted';

interface ListSummaryProps {
  readonly view: ListView;
  readonly isTyping: boolean;
  readonly isLoading: boolean;
  readonly count: string;
  /** In which order the rows stand, where it isn't the server's. */
  readonly sortedBy: string | undefined;
  readonly note: string | undefined;
  /** Why a part of the filter is left out. */
  readonly problem: QueryProblem | undefined;
  readonly offer: Offer | undefined;
}

/** How many rows there are, so far and after the filter, and in which order. */
export function ListSummary(props: ListSummaryProps) {
  const { view, isTyping, isLoading, count, sortedBy, note, problem } = props;
  const isFiltered = isTyping || view.filter !== '';
  return (
    <>
      {isLoading && <Spinner />}
      {/* What is wrong with the filter matters more than what it leaves. */}
      {problem === undefined && (
        <>
          <Whole>
            <Tinted tone="muted">{isLoading ? messages.list.soFar(count) : count}</Tinted>
          </Whole>
          {note !== undefined && <Tinted tone="accent">{note}</Tinted>}
        </>
      )}
      {isFiltered && (
        <Whole>
          <FilterText text={view.filter} isTyping={isTyping} problem={problem} />
        </Whole>
      )}
      {problem !== undefined && (
        <Tinted tone="warning">{messages.lists.filterProblem(problem.position, cleanText(problem.text))}</Tinted>
      )}
      {problem === undefined && isTyping && <Hint {...props} />}
      {problem === undefined && !isTyping && sortedBy !== undefined && <Tinted tone="muted">{sortedBy}</Tinted>}
    </>
  );
}

const CARET = '\u2588';

/** What can't be understood is marked from where it begins. */
function FilterText({
  text,
  isTyping,
  problem,
}: {
  text: string;
  isTyping: boolean;
  problem: QueryProblem | undefined;
}) {
  const at = problem === undefined ? text.length : problem.position - 1;
  const bad = /^\S*/.exec(text.slice(at))?.[0] ?? '';
  return (
    <Box>
      <Tinted tone="accent">{`${messages.list.filter}: ${text.slice(0, at)}`}</Tinted>
      {bad !== '' && <Tinted tone="bad">{bad}</Tinted>}
      <Tinted tone="accent">{text.slice(at + bad.length) + (isTyping ? CARET : '')}</Tinted>
    </Box>
  );
}

function Hint({ view, offer }: ListSummaryProps) {
  const { lists } = messages;
  if (offer && offer.candidates.length === 0) return <Tinted tone="warning">{lists.noCompletion}</Tinted>;
  if (offer) {
    const others = [...offer.candidates.slice(offer.at + 1), ...offer.candidates.slice(0, offer.at)];
    return (
      <Tinted tone="muted">{[lists.completions(offer.at + 1, offer.candidates.length), ...others].join('  ')}</Tinted>
    );
  }
  const isRecalling = view.filter === '' && (view.recent ?? []).length > 0;
  return <Tinted tone="muted">{isRecalling ? lists.filterHintRecent : lists.filterHint}</Tinted>;
}

/** Not shortened for the sake of what stands behind it. */
const Whole = ({ children }: { children: ReactNode }) => <Box flexShrink={0}>{children}</Box>;
