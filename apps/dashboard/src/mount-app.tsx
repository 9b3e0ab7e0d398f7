import { render } from 'ink';
import { App } from './app';
import { ComposerProvider } from './components/painted';
import { createComposer } from './composer';
import type { KeySource } from './key-input';
import type { MainScreen } from './navigation';
import type { Services } from './services';
import { createPresenter, type PaintAbilities } from './term/presenter';
import type { Theme } from './theme';

export interface MountOptions {
  readonly services: Services;
  readonly keySource: KeySource;
  readonly stdout: NodeJS.WriteStream;
  readonly firstScreen?: MainScreen | undefined;
  /** What the terminal can do, as far as it is known by now. */
  readonly abilities?: () => PaintAbilities;
}

export interface MountedApp {
  /** Draws everything anew on a screen that was cleared or written to by others. */
  redraw(): void;
  /** Draws everything in other colours. */
  setTheme(theme: Theme): void;
  unmount(): void;
  /** Rejects when a screen throws. */
  readonly ended: Promise<unknown>;
}

const usual: PaintAbilities = { synchronizedOutput: false, partialRepaint: true };

/** Renders the app onto a terminal that is already ours. Ink reads no keys and knows nothing of modes: `term/` does. */
export function mountApp({
  services,
  keySource,
  stdout,
  firstScreen,
  abilities = () => usual,
}: MountOptions): MountedApp {
  const composer = createComposer(stdout, createPresenter(stdout, abilities));
  const treeIn = (theme: Theme) => (
    <ComposerProvider value={composer}>
      <App services={{ ...services, theme }} keySource={keySource} firstScreen={firstScreen} />
    </ComposerProvider>
  );
  const instance = render(treeIn(services.theme), {
    stdout: composer.inkOutput,
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  return {
    setTheme: (theme) => instance.rerender(treeIn(theme)),
    redraw: composer.redraw,
    unmount() {
      composer.close();
      instance.unmount();
    },
    ended: instance.waitUntilExit(),
  };
}
