import type { KeySource } from './key-input';
import type { Key } from './term/key';

/** Whether the window is looked at, as far as the terminal tells: one that tells nothing always is. */
export interface Attention {
  isLooking(): boolean;
  /** Resolves as soon as the window is looked at; rejects where the signal aborts first. */
  whenLooking(signal: AbortSignal): Promise<void>;
}

export interface WatchedKeys extends KeySource {
  readonly attention: Attention;
}

/**
 * Keeps what tells of the window's focus to itself and hands on the keys. A window that loses the focus may still be in sight,
 * beside another one: what it shows stays, only nothing new is asked of the server for it.
 */
export function watchAttention(source: KeySource): WatchedKeys {
  const listeners = new Set<(key: Key) => void>();
  const waiting = new Set<() => void>();
  let isLooking = true;
  source.subscribe((key) => {
    if (key.name !== 'focus' && key.name !== 'blur') {
      // Whoever types looks, also where the terminal has forgotten to say so.
      setLooking(true);
      for (const listener of [...listeners]) listener(key);
      return;
    }
    setLooking(key.name === 'focus');
  });
  function setLooking(now: boolean): void {
    isLooking = now;
    if (now) for (const wake of [...waiting]) wake();
  }
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    attention: { isLooking: () => isLooking, whenLooking: (signal) => (isLooking ? Promise.resolve() : wait(signal)) },
  };

  function wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = () => {
        waiting.delete(wake);
        signal.removeEventListener('abort', abort);
      };
      const wake = () => {
        end();
        resolve();
      };
      const abort = () => {
        end();
        reject(signal.reason);
      };
      if (signal.aborted) return reject(signal.reason);
      waiting.add(wake);
      signal.addEventListener('abort', abort);
    });
  }
}
