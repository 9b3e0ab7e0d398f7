/** One beat for everything that moves; it stands still while nothing does. */
export interface Ticker {
  /** Beats so far. */
  read(): number;
  subscribe(listener: () => void): () => void;
}

/** Four a second: each beat redraws the screen. */
const BEAT_MS = 250;

export function createTicker(): Ticker {
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  let beats = 0;
  const beat = () => {
    beats += 1;
    for (const listener of listeners) listener();
  };
  return {
    read: () => beats,
    subscribe(listener) {
      listeners.add(listener);
      timer ??= setInterval(beat, BEAT_MS).unref();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}

/** Never beats: for tests, and where movement disturbs. */
export const stillTicker: Ticker = { read: () => 0, subscribe: () => () => undefined };
