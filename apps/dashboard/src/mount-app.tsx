import { render } from 'ink';
import { App } from './app';
import type { KeySource } from './key-input';
import type { MainScreen } from './navigation';
import type { Services } from './services';

export interface MountOptions {
  readonly services: Services;
  readonly keySource: KeySource;
  readonly stdout: NodeJS.WriteStream;
  readonly firstScreen?: MainScreen | undefined;
  readonly maxFps?: number;
}

export interface MountedApp {
  /** Draws everything anew on a screen that was cleared or written to by others. */
  redraw(): void;
  unmount(): void;
  /** Rejects when a screen throws. */
  readonly ended: Promise<unknown>;
}

const CLEAR = '\u001B[H\u001B[2J';

/** Renders the app onto a terminal that is already ours. Ink reads no keys and knows nothing of modes: `term/` does. */
export function mountApp({ services, keySource, stdout, firstScreen, maxFps = 30 }: MountOptions): MountedApp {
  let { columns, rows } = stdout;
  const onResize = () => {
    if (columns === stdout.columns && rows === stdout.rows) return;
    ({ columns, rows } = stdout);
    redraw();
  };
  // Before Ink's own listener: it would erase as many lines as the old frame had, wherever the terminal has moved them.
  stdout.on('resize', onResize);
  const instance = render(<App services={services} keySource={keySource} firstScreen={firstScreen} />, {
    stdout,
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps,
  });
  function redraw() {
    instance.clear();
    stdout.write(CLEAR);
  }
  return {
    redraw,
    unmount() {
      stdout.off('resize', onResize);
      instance.unmount();
    },
    ended: instance.waitUntilExit(),
  };
}
