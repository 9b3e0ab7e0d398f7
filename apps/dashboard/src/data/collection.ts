/** What is known of a list so far. */
export interface CollectionState<T> {
  readonly items: readonly T[];
  /** A failed list keeps what had arrived. */
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly error?: unknown;
  /** When the reading that is shown was whole, in epoch milliseconds, and how long it took. */
  readonly readAt?: number | undefined;
  readonly tookMs?: number | undefined;
}

/** A list of the server's, read page by page once and shared by the screens that show it. */
export interface Collection<T> {
  read(): CollectionState<T>;
  subscribe(listener: () => void): () => void;
  /** Reads it if nobody has yet. */
  load(): void;
  /** Reads it anew; what is known stays in sight until the new list is whole. */
  refresh(): void;
  /** Puts what is newer in the place of what is known, and what is new behind it; a list that is being read takes none. */
  merge(newer: readonly T[], idOf: (item: T) => string): void;
  /** Forgets what is known, and ends its reading. */
  clear(): void;
}

/**
 * Listeners hear of the first page at once and of later ones whenever the list has grown by a tenth: each costs them a
 * pass over all rows, and a thousand pages would cost a thousand passes.
 */
const GROWTH = 1.1;

export interface CollectionOptions {
  /** Tells how old the list is; without it nobody knows. */
  readonly clock?: { now(): number };
}

export function createCollection<T>(
  readPages: (signal: AbortSignal) => AsyncIterable<readonly T[]>,
  { clock }: CollectionOptions = {},
): Collection<T> {
  let state: CollectionState<T> = { items: [], status: 'idle' };
  let running: AbortController | undefined;
  const listeners = new Set<() => void>();
  const set = (next: CollectionState<T>) => {
    state = next;
    for (const listener of listeners) listener();
  };

  const ageFrom = (startedAt: number | undefined) => {
    const now = clock?.now();
    return now === undefined || startedAt === undefined ? {} : { readAt: now, tookMs: now - startedAt };
  };

  async function read(controller: AbortController): Promise<void> {
    const { items: before, readAt, tookMs } = state;
    const age = readAt === undefined ? {} : { readAt, tookMs };
    const startedAt = clock?.now();
    const items: T[] = [];
    set({ items: before, status: 'loading', ...age });
    const best = () => (items.length >= before.length ? [...items] : before);
    try {
      for await (const page of readPages(controller.signal)) {
        if (controller.signal.aborted) return;
        items.push(...page);
        if (items.length >= state.items.length * GROWTH) set({ items: best(), status: 'loading', ...age });
      }
      if (!controller.signal.aborted) set({ items, status: 'ready', ...ageFrom(startedAt) });
    } catch (error) {
      if (!controller.signal.aborted) set({ items: best(), status: 'failed', error, ...age });
    }
  }

  function refresh(): void {
    running?.abort();
    running = new AbortController();
    void read(running);
  }

  return {
    read: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load() {
      if (state.status === 'idle') refresh();
    },
    refresh,
    merge(newer, idOf) {
      if (state.status !== 'ready' || (newer.length === 0 && !clock)) return;
      const items = newer.length === 0 ? state.items : mergeById(state.items, newer, idOf);
      set({ ...state, items, ...(clock && { readAt: clock.now() }) });
    },
    clear() {
      running?.abort();
      set({ items: [], status: 'idle' });
    },
  };
}

function mergeById<T>(items: readonly T[], newer: readonly T[], idOf: (item: T) => string): readonly T[] {
  const byId = new Map(newer.map((item) => [idOf(item), item]));
  const merged = items.map((item) => {
    const id = idOf(item);
    const other = byId.get(id);
    byId.delete(id);
    return other ?? item;
  });
  return [...merged, ...byId.values()];
}
