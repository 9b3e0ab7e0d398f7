import type { KeySource } from './key-input';
import type { Key } from './term/key';
import { createKeyDecoder } from './term/key-decoder';

/** The part of a terminal's input that is needed. */
export interface KeyInput {
  on(event: 'data', listener: (chunk: string | Uint8Array) => void): unknown;
  off(event: 'data', listener: (chunk: string | Uint8Array) => void): unknown;
  resume(): unknown;
  pause(): unknown;
}

export interface KeySourceOptions {
  /** Gets every sequence that is no key, as the terminal's answers are. */
  readonly onIgnored?: (sequence: string) => void;
  /** Whether a sequence may be on its way in pieces: then a lone ESC is not taken for a key, however long it stays alone. */
  readonly mayBeCut?: () => boolean;
}

/** Milliseconds after which a lone ESC is the Escape key and no longer the beginning of another. */
const ESCAPE_WAIT = 50;

/** Reads keys from the terminal until it is closed. */
export function createKeySource(
  stdin: KeyInput,
  { onIgnored, mayBeCut = () => false }: KeySourceOptions = {},
): KeySource & { close(): void } {
  const decoder = createKeyDecoder(onIgnored && { onIgnored });
  const listeners = new Set<(key: Key) => void>();
  let timer: NodeJS.Timeout | undefined;
  const deliver = (keys: readonly Key[]) => {
    for (const key of keys) for (const listener of [...listeners]) listener(key);
  };
  const endWaiting = () => {
    if (mayBeCut()) timer = setTimeout(endWaiting, ESCAPE_WAIT);
    else deliver(decoder.flush());
  };
  const onData = (chunk: string | Uint8Array) => {
    clearTimeout(timer);
    deliver(decoder.feed(chunk));
    if (decoder.pending) timer = setTimeout(endWaiting, ESCAPE_WAIT);
  };
  stdin.on('data', onData);
  stdin.resume();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      clearTimeout(timer);
      stdin.off('data', onData);
      stdin.pause();
    },
  };
}
