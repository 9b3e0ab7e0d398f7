import { type CallRecord, CDR_DELAY_MS, type CdrWindow, cdrWindows } from '@hubdeck/core';
import type { Clock, HubClient } from '@hubdeck/sdk';
import { isThrottled, readCdrPages } from './cdr-pages';
import { createCdrTurns } from './cdr-turns';
import { type CallRange, callRangeLength } from './time-range';

/** Calls of a report that was downloaded and opened as a file. */
export interface CallsFile {
  readonly name: string;
  readonly calls: readonly CallRecord[];
  /** Lines that could not be read. */
  readonly faults: number;
}

export type CallSource = CallRange | 'file';

export interface CallHistoryState {
  readonly source: CallSource;
  /** A history that failed or was stopped keeps the windows that are whole. */
  readonly items: readonly CallRecord[];
  readonly status: 'idle' | 'loading' | 'ready' | 'failed' | 'stopped';
  /** The span that was asked for; a file has none. */
  readonly span?: CdrWindow | undefined;
  readonly windows: { readonly done: number; readonly all: number };
  /** When the service allows the next request. */
  readonly waitsUntil?: number | undefined;
  readonly error?: unknown;
}

/** The calls of a time range, read window by window, newest first, as slowly as the service wants it. */
export interface CallHistory {
  readonly file: CallsFile | undefined;
  read(): CallHistoryState;
  subscribe(listener: () => void): () => void;
  /** Reads if nobody has yet. */
  load(): void;
  ask(source: CallSource): void;
  /** Reads what is missing, or all anew where nothing is. */
  refresh(): void;
  stop(): void;
}

/** A clock that is a little ahead would otherwise ask for more than there is. */
const CLOCK_SKEW_MS = 10_000;

export interface CallHistoryOptions {
  readonly clock: Clock;
  readonly file?: CallsFile | undefined;
}

export function createCallHistory(client: HubClient, { clock, file }: CallHistoryOptions): CallHistory {
  const turns = createCdrTurns(clock);
  const listeners = new Set<() => void>();
  let running: AbortController | undefined;
  let state = unread(file ? 'file' : 'halfDay');
  /** The calls of the windows that are done. */
  let whole: readonly CallRecord[] = [];
  const set = (change: Partial<CallHistoryState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  /** Shows the calls of a window as they come; gives false where the window has to be asked for again. */
  async function readWindow(window: CdrWindow, signal: AbortSignal): Promise<boolean> {
    const known = new Set(whole.map(idOf).filter(Boolean));
    const found: CallRecord[] = [];
    const onWait = (waitsUntil: number | undefined) => {
      if (!signal.aborted) set({ waitsUntil });
    };
    try {
      for await (const page of readCdrPages(client, window, { turns, signal, onWait })) {
        if (signal.aborted) return false;
        found.push(...page.filter((call) => !known.has(idOf(call))));
        set({ items: [...whole, ...found] });
      }
    } catch (error) {
      if (isThrottled(error)) return false;
      throw error;
    }
    whole = [...whole, ...found];
    return true;
  }

  async function run(windows: readonly CdrWindow[], signal: AbortSignal): Promise<void> {
    set({ status: 'loading', error: undefined });
    try {
      for (const window of windows.slice(state.windows.done)) {
        let isDone = false;
        while (!isDone && !signal.aborted) isDone = await readWindow(window, signal);
        if (signal.aborted) return;
        set({ items: whole, windows: { done: state.windows.done + 1, all: windows.length } });
      }
      set({ status: 'ready' });
    } catch (error) {
      if (!signal.aborted) set({ status: 'failed', error, items: whole, waitsUntil: undefined });
    }
  }

  function goOn(): void {
    running?.abort();
    running = new AbortController();
    if (state.span) void run(cdrWindows(state.span), running.signal);
  }

  function ask(source: CallSource): void {
    running?.abort();
    whole = [];
    if (source === 'file') {
      set({ ...unread(source), items: file?.calls ?? [], status: 'ready' });
      return;
    }
    const endTime = clock.now() - CDR_DELAY_MS - CLOCK_SKEW_MS;
    const span = { startTime: endTime - callRangeLength(source), endTime };
    set({ ...unread(source), span, status: 'loading', windows: { done: 0, all: cdrWindows(span).length } });
    goOn();
  }

  return {
    file,
    read: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load() {
      if (state.status === 'idle') ask(state.source);
    },
    ask,
    refresh() {
      if (state.status === 'stopped' || state.status === 'failed') goOn();
      else ask(state.source);
    },
    stop() {
      running?.abort();
      if (state.status === 'loading') set({ status: 'stopped', items: whole, waitsUntil: undefined });
    },
  };
}

/** The service gives a call twice that was over where two windows meet. */
const idOf = (call: CallRecord) => call['Report ID'];

const unread = (source: CallSource): CallHistoryState => ({
  source,
  items: [],
  status: 'idle',
  span: undefined,
  windows: { done: 0, all: 0 },
  waitsUntil: undefined,
  error: undefined,
});
