import { useStdout } from 'ink';
import { createContext, useContext, useLayoutEffect, useState } from 'react';

export interface WindowSize {
  readonly columns: number;
  readonly rows: number;
}

const WindowSizeContext = createContext<WindowSize>({ columns: 80, rows: 24 });

export const WindowSizeProvider = WindowSizeContext.Provider;

export const useWindowSize = (): WindowSize => useContext(WindowSizeContext);

/** Follows the terminal; once for the whole app. */
export function useTerminalSize(): WindowSize {
  const { stdout } = useStdout();
  const [size, setSize] = useState(() => sizeOf(stdout));
  useLayoutEffect(() => {
    const update = () => setSize(sizeOf(stdout));
    stdout.on('resize', update);
    return () => {
      stdout.off('resize', update);
    };
  }, [stdout]);
  return size;
}

const sizeOf = ({ columns, rows }: NodeJS.WriteStream): WindowSize => ({ columns: columns || 80, rows: rows || 24 });
