import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { CollectionState } from '../data/collection';
import { describeError, isForbidden } from '../describe-error';
import { useBodySize } from '../hooks/use-body-size';
import { type ListInput, useList } from '../hooks/use-list';
import type { KeyTable } from '../keys';
import { messages } from '../messages';
import type { Targets } from '../rows/marks';
import { cleanText } from '../term/clean';
import type { Key } from '../term/key';
import { Frame } from './frame';
import { ListSummary } from './list-summary';
import { EmptyPanel, ErrorPanel, LoadingPanel } from './state-panels';
import { Table } from './table';
import { Tinted } from './tinted';

export interface ListWords {
  readonly noun: (count: number) => string;
  readonly loading: string;
  readonly empty: string;
  readonly emptyHint: string;
  /** What is needed to read it, where the server refuses. */
  readonly forbidden?: string | undefined;
}

export interface ListScreenProps<Row> extends Omit<ListInput<Row>, 'height'> {
  readonly state: Pick<CollectionState<unknown>, 'status' | 'error'>;
  readonly words: ListWords;
  readonly refresh?: (() => void) | undefined;
  readonly refreshLabel?: string | undefined;
  /** How many things there are, where not every row is one. */
  readonly count?: number | undefined;
  /**
   * Keys of the screen beside those of every list; `selected` is the row under the cursor, `shown` those that the filter
   * leaves, and `targets` what an action on many rows meets.
   */
  readonly keysFor?:
    | ((selected: Row | undefined, shown: readonly Row[], targets: Targets<Row>) => KeyTable)
    | undefined;
  /** Lines above the table; they may tell of the rows that the filter leaves. */
  readonly above?: ReactNode | ((shown: readonly Row[]) => ReactNode);
  readonly aboveRows?: number | undefined;
  /** What else is worth knowing of the list. */
  readonly note?: string | undefined;
  readonly isRefused?: ((row: Row) => boolean) | undefined;
  /** Gets keys while no filter is typed; true where it took one. */
  readonly typing?: ((key: Key) => boolean) | undefined;
}

/** A screen that is a list: its table, or why there is none. */
export function ListScreen<Row>(props: ListScreenProps<Row>) {
  const { state, words, rows, columns, idOf, refresh, keysFor, above, isRefused } = props;
  const aboveRows = props.aboveRows ?? (above ? 1 : 0);
  const { columns: width, rows: bodyRows } = useBodySize();
  const height = Math.max(1, bodyRows - 1 - aboveRows);
  const list = useList({ ...props, height });
  const refreshLabel = props.refreshLabel ?? (state.status === 'failed' ? messages.keys.retry : messages.keys.refresh);
  const keys = [
    ...(keysFor?.(list.selected, list.shown, list.targets) ?? []),
    ...list.keys,
    ...(refresh ? [{ keys: ['r'], label: refreshLabel, run: refresh }] : []),
  ];
  return (
    <Frame
      keys={keys}
      typing={(key) => list.typing(key) || (!list.isTyping && (props.typing?.(key) ?? false))}
      status={<ListStatus list={list} {...props} />}
      folded={Math.max(0, list.window.bottom - list.window.top - 1)}
    >
      {typeof above === 'function' ? above(list.shown) : above}
      {list.shown.length > 0 ? (
        <Table
          columns={columns}
          rows={list.shown}
          idOf={idOf}
          window={list.window}
          width={width}
          sort={{ id: list.view.sort, descending: list.view.descending }}
          isRefused={isRefused}
          marks={list.marks}
          isFolded
        />
      ) : (
        <NoRows state={state} words={words} filter={rows.length > 0 ? list.view.filter : ''} />
      )}
    </Frame>
  );
}

function NoRows({ state, words, filter }: Pick<ListScreenProps<never>, 'state' | 'words'> & { filter: string }) {
  if (filter !== '')
    return <EmptyPanel title={messages.list.nothingMatches(filter)} hint={messages.list.clearFilterHint} />;
  if (state.status === 'failed') {
    const hint = isForbidden(state.error) ? words.forbidden : undefined;
    return <ErrorPanel error={state.error} hint={hint} />;
  }
  if (state.status === 'ready') return <EmptyPanel title={words.empty} hint={words.emptyHint} />;
  return <LoadingPanel text={words.loading} />;
}

function ListStatus<Row>({
  list,
  state,
  words,
  rows,
  columns,
  note,
  filter,
  count = rows.length,
}: ListScreenProps<Row> & { list: ReturnType<typeof useList<Row>> }) {
  if (state.status === 'failed' && rows.length > 0 && !list.isTyping) {
    return <Tinted tone="bad">{`\u2717 ${messages.list.incomplete(cleanText(describeError(state.error)))}`}</Tinted>;
  }
  if (state.status !== 'ready' && rows.length === 0) return null;
  return (
    <Box gap={2}>
      <ListSummary
        note={list.targets.isMarked ? messages.marks.count(list.targets.rows.length, list.targets.hidden) : note}
        view={list.view}
        isTyping={list.isTyping}
        problem={filter.problems?.(list.view.filter)[0]?.text}
        isLoading={state.status === 'loading' && rows.length > 0}
        count={messages.list.count(
          list.shown.length === rows.length ? count : list.shown.length,
          count,
          words.noun(count),
        )}
        sortedBy={columns.find(({ id }) => id === list.view.sort)?.title}
      />
    </Box>
  );
}
