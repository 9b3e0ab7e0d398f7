import { useCallback, useMemo, useState } from 'react';
import { describeError } from '../../describe-error';
import { type Load, useLoad } from '../../hooks/use-load';
import { useNavigation } from '../../hooks/use-navigation';
import type { KeyTable } from '../../keys';
import { messages } from '../../messages';
import { isOpenView, openView, type SavedView, saveView } from '../../rows/saved-view';
import { type SavedViewRow, savedViewColumns } from '../../rows/saved-view-columns';
import type { Column } from '../../rows/table';
import { useServices } from '../../services';
import type { ViewStore } from '../../system/view-store';
import { type Key, keyId } from '../../term/key';
import { EmptyPanel, ErrorPanel, LoadingPanel } from '../state-panels';
import { TextQuestion } from '../text-question';
import { Panel, usePanelHeight } from './panel';
import { usePanelCursor } from './use-panel-cursor';

const words = messages.lists.views;
const idOf = ({ saved }: SavedViewRow) => saved.name;
const LONGEST_NAME = 60;

export interface ViewsPanelProps<Row> {
  /** The list whose views these are. */
  readonly of: string;
  readonly columns: readonly Column<Row>[];
  readonly close: () => void;
}

interface AskNameProps {
  readonly initial: string;
  readonly answer: (name: string) => void;
  readonly cancel: () => void;
}

function AskName({ initial, answer, cancel }: AskNameProps) {
  const refuse = (name: string) => {
    if (name.trim() === '') return words.noName;
    return name.length > LONGEST_NAME ? words.longName(LONGEST_NAME) : undefined;
  };
  return (
    <TextQuestion
      question={words.question}
      hint={words.questionHint}
      label={words.name}
      initial={initial}
      confirmLabel={words.save}
      refuse={refuse}
      answer={(name) => answer(name.trim())}
      cancel={cancel}
    />
  );
}

/** The views saved for a list: one is opened, the list as it is now is saved, one is deleted. */
export function ViewsPanel<Row>({ of, columns, close }: ViewsPanelProps<Row>) {
  const { view, setView, notify } = useNavigation();
  const { keymap } = useServices();
  const { saved, load, change } = useSavedViews(of);
  const [isNaming, setNaming] = useState(false);
  const [removing, setRemoving] = useState<string>();
  const rows = useMemo(() => saved.map((one) => ({ saved: one, isOpen: isOpenView(view, one) })), [saved, view]);
  const cursor = usePanelCursor(rows, idOf, usePanelHeight());
  const tableColumns = useMemo(
    () => savedViewColumns((id) => columns.find((column) => column.id === id)?.title.trim() ?? id),
    [columns],
  );
  const open = (one: SavedView) => {
    setView(openView(view, one));
    notify({ text: words.opened(one.name), tone: 'good' });
    close();
  };
  /** One key deletes; every other key keeps the view. */
  const confirm = (key: Key, name: string): boolean => {
    if (keyId(key) === 'ctrl+c' || key.mouse) return false;
    setRemoving(undefined);
    if (keymap['question.confirm'].includes(keyId(key))) change((store) => store.remove(of, name), words.removed(name));
    return true;
  };
  if (isNaming) {
    const save = (name: string) => {
      setNaming(false);
      change((store) => store.save(of, saveView(name, view)), words.saved(name));
    };
    const openOne = rows.find((row) => row.isOpen)?.saved.name;
    return <AskName initial={openOne ?? ''} answer={save} cancel={() => setNaming(false)} />;
  }
  return (
    <Panel
      title={words.title}
      status={removing === undefined ? messages.lists.views.count(rows.length) : words.confirmRemoval(removing)}
      columns={tableColumns}
      rows={rows}
      idOf={idOf}
      window={cursor.window}
      typing={removing === undefined ? undefined : (key) => confirm(key, removing)}
      keys={[
        ...viewKeys(cursor.selected?.saved, { open, save: () => setNaming(true), remove: setRemoving, close }),
        ...cursor.keys,
      ]}
      empty={<NoViews load={load} />}
    />
  );
}

function useSavedViews(of: string) {
  const { views } = useServices();
  const { notify } = useNavigation();
  const read = useCallback(() => views.list(of), [views, of]);
  const [load, reload] = useLoad(read);
  const change = (work: (store: ViewStore) => Promise<void>, done: string) =>
    void work(views).then(
      () => {
        notify({ text: done, tone: 'good' });
        reload();
      },
      (error: unknown) => notify({ text: describeError(error), tone: 'bad' }),
    );
  return { load, saved: load.value ?? NONE, change };
}

const NONE: readonly SavedView[] = [];

interface ViewDeeds {
  readonly open: (view: SavedView) => void;
  readonly save: () => void;
  readonly remove: (name: string) => void;
  readonly close: () => void;
}

function viewKeys(view: SavedView | undefined, { open, save, remove, close }: ViewDeeds): KeyTable {
  const { keys } = words;
  const refusal = view ? undefined : words.nothing;
  return [
    { id: 'views.open', label: keys.open, refusal, run: () => view && open(view) },
    { id: 'views.save', label: keys.save, short: keys.short.save, run: save },
    { id: 'views.remove', label: keys.remove, short: keys.short.remove, refusal, run: () => view && remove(view.name) },
    { id: 'views.close', label: keys.close, short: keys.short.close, run: close },
  ];
}

function NoViews({ load }: { load: Load<readonly SavedView[]> }) {
  if (load.status === 'failed') return <ErrorPanel error={load.error} />;
  if (load.status === 'loading') return <LoadingPanel text={words.loading} />;
  return <EmptyPanel title={words.empty} hint={words.emptyHint} />;
}
