import { Box } from 'ink';
import { type ReactNode, useMemo, useState } from 'react';
import type { CollectionState } from '../data/collection';
import { describeError, isForbidden } from '../describe-error';
import { useBodySize } from '../hooks/use-body-size';
import { type List, type ListInput, useList } from '../hooks/use-list';
import { useNavigation } from '../hooks/use-navigation';
import { useSentence } from '../hooks/use-sentence';
import { useWaitingSubjects } from '../hooks/use-waiting-calls';
import type { KeyBinding, KeyTable } from '../keys';
import { messages } from '../messages';
import { detailLayout } from '../rows/detail-layout';
import { type ListView, orderOf } from '../rows/list-view';
import type { Targets } from '../rows/marks';
import type { Column } from '../rows/table';
import { waitingColumns } from '../rows/waiting';
import { useServices } from '../services';
import { cleanText } from '../term/clean';
import type { Key } from '../term/key';
import { Frame } from './frame';
import { ArrangePanel } from './list/arrange-panel';
import { isFolded, ListBody, type RowDetails } from './list/list-body';
import { ViewsPanel } from './list/views-panel';
import { ListSummary } from './list-summary';
import { EmptyPanel, ErrorPanel, LoadingPanel } from './state-panels';
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
  readonly state: Pick<CollectionState<unknown>, 'status' | 'error' | 'readAt'>;
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
  /** What is known of a row without asking for more: shown beside it or below when the person wants. */
  readonly detailsOf?: ((row: Row) => RowDetails) | undefined;
  /** The name under which views of this list are saved; without it, they can't be. */
  readonly viewsOf?: string | undefined;
  /** Why the screen can't be left just now. */
  readonly held?: string | undefined;
  /** Gets keys while no filter is typed; true where it took one. */
  readonly typing?: ((key: Key) => boolean) | undefined;
}

/** Rows that a key leafs through for a listener, who does not see them. */
const SPOKEN_PAGE = 20;

/** A screen that is a list: its table, or why there is none. */
export function ListScreen<Row>(props: ListScreenProps<Row>) {
  const { state, words, rows, idOf, keysFor, above, isGrouped, viewsOf } = props;
  const aboveRows = props.aboveRows ?? (above ? 1 : 0);
  const { columns: width, rows: bodyRows } = useBodySize();
  const { view } = useNavigation();
  const isDetailed = props.detailsOf !== undefined && (view.isDetailed ?? false);
  const layout = detailLayout(isDetailed, width, Math.max(1, bodyRows - 1 - aboveRows));
  const waiting = useWaitingSubjects();
  const columns = useMemo(() => waitingColumns(props.columns, idOf, waiting), [props.columns, idOf, waiting]);
  const { narrator } = useServices();
  const list = useList({
    ...props,
    columns,
    height: narrator ? Math.min(layout.listRows, SPOKEN_PAGE) : layout.listRows,
  });
  const [panel, setPanel] = useState<'arrange' | 'views'>();
  const close = () => setPanel(undefined);
  if (panel === 'arrange') return <ArrangePanel columns={columns} isGrouped={isGrouped} close={close} />;
  if (panel === 'views' && viewsOf !== undefined) return <ViewsPanel of={viewsOf} columns={columns} close={close} />;
  const keys = [
    ...(keysFor?.(list.selected, list.shown, list.targets) ?? []),
    ...list.keys,
    ...lookKeys(list, props, setPanel),
    ...refreshKeys(props),
  ];
  return (
    <Frame
      keys={keys}
      typing={(key) => list.typing(key) || (!list.isTyping && (props.typing?.(key) ?? false))}
      status={<ListStatus list={list} {...props} />}
      readAt={state.readAt}
      held={props.held}
      folded={isFolded(layout) ? Math.max(0, list.window.bottom - list.window.top - 1) : 0}
    >
      {typeof above === 'function' ? above(list.shown) : above}
      {list.shown.length > 0 ? (
        <ListBody {...props} list={list} layout={layout} waiting={waiting} />
      ) : (
        <NoRows state={state} words={words} filter={rows.length > 0 ? list.view.filter : ''} />
      )}
    </Frame>
  );
}

/** How the list is looked at, beside filter and order. */
function lookKeys<Row>(
  { view, setView }: List<Row>,
  { columns, detailsOf, viewsOf }: ListScreenProps<Row>,
  show: (panel: 'arrange' | 'views') => void,
): KeyTable {
  const { keys } = messages.lists;
  const { isDetailed = false } = view;
  const details: KeyBinding = {
    id: 'list.details',
    label: isDetailed ? keys.hideDetails : keys.showDetails,
    short: isDetailed ? keys.short.hideDetails : keys.short.showDetails,
    run: () => setView({ ...view, isDetailed: !isDetailed }),
    quiet: true,
  };
  const quiet = true;
  return [
    ...(detailsOf ? [details] : []),
    ...(columns.length > 1
      ? [
          {
            id: 'list.columns' as const,
            label: keys.arrange,
            short: keys.short.arrange,
            run: () => show('arrange'),
            quiet,
          },
        ]
      : []),
    ...(viewsOf === undefined
      ? []
      : [{ id: 'list.views' as const, label: keys.views, short: keys.short.views, run: () => show('views'), quiet }]),
  ];
}

function refreshKeys<Row>({ refresh, refreshLabel, state }: ListScreenProps<Row>): KeyTable {
  if (!refresh) return [];
  const label = refreshLabel ?? (state.status === 'failed' ? messages.keys.retry : messages.keys.refresh);
  return [{ id: 'page.refresh', label, run: refresh }];
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
  isGrouped,
  count = rows.length,
}: ListScreenProps<Row> & { list: List<Row> }) {
  const sentence = useSentence();
  if (state.status === 'failed' && rows.length > 0 && !list.isTyping) {
    return (
      <Tinted tone="bad">{`\u2717 ${sentence(messages.list.incomplete(cleanText(describeError(state.error))))}`}</Tinted>
    );
  }
  if (state.status !== 'ready' && rows.length === 0) return null;
  return (
    <Box gap={2}>
      <ListSummary
        note={list.targets.isMarked ? messages.marks.count(list.targets.rows.length, list.targets.hidden) : note}
        view={list.view}
        isTyping={list.isTyping}
        problem={list.problems[0]}
        offer={list.offer}
        isLoading={state.status === 'loading' && rows.length > 0}
        count={messages.list.count(
          list.shown.length === rows.length ? count : list.shown.length,
          count,
          words.noun(count),
        )}
        sortedBy={isGrouped ? undefined : orderText(list.view, columns)}
      />
    </Box>
  );
}

function orderText<Row>(view: ListView, columns: readonly Column<Row>[]): string | undefined {
  const [first, ...others] = orderOf(view).flatMap(({ id, descending = false }) => {
    const title = columns.find((column) => column.id === id)?.title;
    return title === undefined ? [] : [{ title: title.trim(), descending }];
  });
  if (!first) return undefined;
  if (others.length === 0) return messages.list.sortedBy(first.title, first.descending);
  return messages.lists.thenBy([first, ...others].map((key) => messages.lists.orderOf(key.title, key.descending)));
}
