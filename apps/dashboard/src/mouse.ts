/** Whether clicks and the wheel come to us; given back to the terminal, its own selecting of text works again. */
export interface Mouse {
  isTaken(): boolean;
  toggle(): void;
  subscribe(listener: () => void): () => void;
}

/** `take` tells the terminal. */
export function createMouse(take: (isTaken: boolean) => void, startsTaken: boolean): Mouse {
  let isTaken = startsTaken;
  const listeners = new Set<() => void>();
  return {
    isTaken: () => isTaken,
    toggle() {
      isTaken = !isTaken;
      take(isTaken);
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
