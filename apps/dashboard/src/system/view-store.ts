import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messages } from '../messages';
import { writePrivateFile } from '../profiles/private-file';
import { readSavedView, type SavedView } from '../rows/saved-view';

/** Ways to look at lists that were given a name, by list. */
export interface ViewStore {
  list(of: string): Promise<readonly SavedView[]>;
  /** In the place of one with the same name, else last. */
  save(of: string, view: SavedView): Promise<void>;
  remove(of: string, name: string): Promise<void>;
}

type Loose = Readonly<Record<string, unknown>>;
const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Keeps views in `views.json`. What a later version or a person has added to it outlives every change, and a file that can't
 * be understood is never written over.
 */
export function createViewStore(folder: string): ViewStore {
  const path = join(folder, 'views.json');
  let last: Promise<unknown> = Promise.resolve();

  async function change(of: string, edit: (views: readonly unknown[]) => readonly unknown[]): Promise<void> {
    const file = await readViews(path);
    const views = isLoose(file.views) ? file.views : {};
    const changed = { ...file, version: 1, views: { ...views, [of]: edit(entriesOf(file, of)) } };
    await writePrivateFile(path, `${JSON.stringify(changed, undefined, 2)}\n`);
  }
  /** One after the other, or the second would lose what the first wrote. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    list: async (of) => entriesOf(await readViews(path), of).flatMap((entry) => readSavedView(entry) ?? []),
    save: (of, view) => inTurn(() => change(of, (entries) => putView(entries, view))),
    remove: (of, name) => inTurn(() => change(of, (entries) => entries.filter((entry) => nameOf(entry) !== name))),
  };
}

const nameOf = (entry: unknown): string | undefined => readSavedView(entry)?.name;

const entriesOf = ({ views }: Loose, of: string): readonly unknown[] => {
  const entries = isLoose(views) && Object.hasOwn(views, of) ? views[of] : undefined;
  return Array.isArray(entries) ? entries : [];
};

const putView = (entries: readonly unknown[], view: SavedView): readonly unknown[] =>
  entries.some((entry) => nameOf(entry) === view.name)
    ? entries.map((entry) => (nameOf(entry) === view.name ? view : entry))
    : [...entries, view];

async function readViews(path: string): Promise<Loose> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
  try {
    const file: unknown = JSON.parse(text);
    if (isLoose(file)) return file;
  } catch {
    // Told below, with the name of the file.
  }
  throw new Error(messages.lists.views.damaged(path));
}

/** Views for as long as the program runs. */
export function createMemoryViews(): ViewStore {
  const kept = new Map<string, readonly SavedView[]>();
  const of = (list: string) => kept.get(list) ?? [];
  return {
    list: async (list) => of(list),
    save: async (list, view) => {
      kept.set(list, putView(of(list), view) as readonly SavedView[]);
    },
    remove: async (list, name) => {
      kept.set(
        list,
        of(list).filter((view) => view.name !== name),
      );
    },
  };
}
