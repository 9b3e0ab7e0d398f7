import { render } from 'ink';
import { App } from './app';
import { ComposerProvider } from './components/painted';
import { createComposer } from './composer';
import type { KeySource } from './key-input';
import { createLinearPresenter } from './linear/linear-presenter';
import type { OtherScreens } from './load-screens';
import type { MainScreen } from './navigation';
import type { Services } from './services';
import { createPresenter, type PaintAbilities } from './term/presenter';

export interface MountOptions {
  readonly services: Services;
  readonly keySource: KeySource;
  readonly stdout: NodeJS.WriteStream;
  readonly firstScreen?: MainScreen | undefined;
  readonly otherScreens?: OtherScreens | undefined;
  /** What the terminal can do, as far as it is known by now. */
  readonly abilities?: () => PaintAbilities;
}

export interface MountedApp {
  /** Draws everything anew on a screen that was cleared or written to by others. */
  redraw(): void;
  /** Draws everything with other services, as other colours or links that became known. */
  change(services: Partial<Services>): void;
  unmount(): void;
  /** Rejects when a screen throws. */
  readonly ended: Promise<unknown>;
}

/** Nobody looks at it: sentences are not broken, and nothing is out of sight. */
const LISTENED_TO = { columns: 400, rows: 200 };

const usual: PaintAbilities = { synchronizedOutput: false, partialRepaint: true };

/** Renders the app onto a terminal that is already ours. Ink reads no keys and knows nothing of modes: `term/` does. */
export function mountApp({
  services,
  keySource,
  stdout,
  firstScreen,
  otherScreens,
  abilities = () => usual,
}: MountOptions): MountedApp {
  const presenterOf = ({ narrator }: Pick<Services, 'narrator'>) =>
    narrator ? createLinearPresenter(narrator) : createPresenter(stdout, abilities);
  const sizeOf = ({ narrator }: Pick<Services, 'narrator'>) => (narrator ? () => LISTENED_TO : undefined);
  const composer = createComposer(stdout, presenterOf(services), sizeOf(services));
  let now = services;
  const tree = () => (
    <ComposerProvider value={composer}>
      <App services={now} keySource={keySource} firstScreen={firstScreen} otherScreens={otherScreens} />
    </ComposerProvider>
  );
  const instance = render(tree(), {
    stdout: composer.inkOutput,
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  return {
    change(changed) {
      const { narrator } = now;
      now = { ...now, ...changed };
      if (now.narrator !== narrator) composer.use(presenterOf(now), sizeOf(now));
      instance.rerender(tree());
    },
    redraw: composer.redraw,
    unmount() {
      composer.close();
      instance.unmount();
    },
    ended: instance.waitUntilExit(),
  };
}
