/** Work that goes on after its request was answered, such as a webhook's delivery. */
export interface Background {
  start(work: (closing: AbortSignal) => Promise<void>): void;
  /** Waits until nothing is going on, what starts meanwhile included. */
  settled(): Promise<void>;
  /** Asks everything to end and waits for it. */
  close(): Promise<void>;
}

/** `onEnd` is told after each piece of work, with the error of one that failed. */
export function createBackground(onEnd: (error?: unknown) => void): Background {
  const closing = new AbortController();
  const running = new Set<Promise<void>>();

  async function settled(): Promise<void> {
    while (running.size > 0) await Promise.all(running);
  }

  return {
    start(work) {
      // Not at once: whoever starts it may be in the middle of a transaction.
      const done = Promise.resolve()
        .then(() => work(closing.signal))
        .then(() => onEnd(), onEnd)
        .finally(() => running.delete(done));
      running.add(done);
    },
    settled,
    close() {
      closing.abort();
      return settled();
    },
  };
}
