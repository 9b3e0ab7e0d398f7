import type { ListView } from './list-view';
import type { SortKey } from './table';

/** How a list is looked at, under a name: everything but the place in it and the marks. */
export interface SavedView extends SavedParts {
  readonly name: string;
}

type SavedParts = Pick<
  ListView,
  'filter' | 'sort' | 'descending' | 'thenBy' | 'columns' | 'toggled' | 'table' | 'isDetailed'
>;

const partsOf = ({
  filter,
  sort,
  descending,
  thenBy,
  columns,
  toggled,
  table,
  isDetailed,
}: SavedParts): SavedParts => ({
  filter,
  sort,
  descending,
  thenBy,
  columns,
  toggled,
  table,
  isDetailed,
});

export const saveView = (name: string, view: ListView): SavedView => ({ name, ...partsOf(view) });

/** The list as it was saved, from its beginning. Marks stay, as they do when the filter changes. */
export const openView = (view: ListView, saved: SavedView): ListView => ({
  ...view,
  ...partsOf(saved),
  index: 0,
  top: 0,
  id: undefined,
});

/** Whether the list is looked at just so. */
export const isOpenView = (view: ListView, saved: SavedView): boolean =>
  JSON.stringify(comparable(view)) === JSON.stringify(comparable(saved));

const comparable = (view: SavedParts) => {
  const { descending = false, toggled = false, isDetailed = false, ...parts } = partsOf(view);
  return { ...parts, descending, toggled, isDetailed };
};

type Loose = Readonly<Record<string, unknown>>;
const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const flag = (value: unknown): true | undefined => (value === true ? true : undefined);
const list = (value: unknown): readonly unknown[] | undefined => (Array.isArray(value) ? value : undefined);

/** A view out of a file that people may have written in; what is odd in it is left out. */
export function readSavedView(value: unknown): SavedView | undefined {
  if (!isLoose(value)) return undefined;
  const name = text(value.name)?.trim();
  if (!name) return undefined;
  const thenBy = list(value.thenBy)?.flatMap((key): SortKey[] =>
    isLoose(key) && typeof key.id === 'string' ? [{ id: key.id, descending: flag(key.descending) }] : [],
  );
  const columns = list(value.columns)?.filter((id): id is string => typeof id === 'string');
  return {
    name,
    filter: text(value.filter) ?? '',
    sort: text(value.sort),
    descending: flag(value.descending),
    thenBy: thenBy?.length ? thenBy : undefined,
    columns: columns?.length ? columns : undefined,
    toggled: flag(value.toggled),
    table: text(value.table),
    isDetailed: flag(value.isDetailed),
  };
}
