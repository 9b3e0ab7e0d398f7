import { createContext, useContext, useLayoutEffect, useRef } from 'react';
import type { Key } from './term/key';

/** Where key presses come from: the terminal, or a test. */
export interface KeySource {
  subscribe(listener: (key: Key) => void): () => void;
}

const KeySourceContext = createContext<KeySource>({ subscribe: () => () => undefined });

export const KeySourceProvider = KeySourceContext.Provider;

/** Hears every key press, with the handler of the latest render. */
export function useKeyInput(onKey: (key: Key) => void): void {
  const source = useContext(KeySourceContext);
  const latest = useRef(onKey);
  useLayoutEffect(() => {
    latest.current = onKey;
  });
  useLayoutEffect(() => source.subscribe((key) => latest.current(key)), [source]);
}
