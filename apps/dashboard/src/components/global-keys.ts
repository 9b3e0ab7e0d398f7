import { useCopyCommand } from '../hooks/use-copy-command';
import { useMouse } from '../hooks/use-mouse';
import { useNavigation } from '../hooks/use-navigation';
import { useTakeBack } from '../hooks/use-take-back';
import { useWaitingCalls } from '../hooks/use-waiting-calls';
import type { BindingId } from '../keymap/bindings';
import type { KeyTable } from '../keys';
import { messages } from '../messages';
import { MAIN_SCREENS } from '../navigation';
import { useServices } from '../services';

/** The keys of the tabs. */
export const isMainScreenKey = (id: BindingId): boolean => MAIN_SCREENS.some((name) => id === `app.${name}`);

/** What may stand in the place of the screen for a while. */
export type Overlay = 'help' | 'palette' | 'notices' | 'leaving';

interface GlobalKeys {
  /** Why the screen can't be left just now. */
  readonly held?: string | undefined;
  readonly show: (overlay: Overlay) => void;
}

/** Keys that mean the same on every screen. */
export function useGlobalKeys({ held, show }: GlobalKeys): KeyTable {
  const { quit, suspend, narrator } = useServices();
  const { crumbs, back, goToMain } = useNavigation();
  const copyCommand = useCopyCommand();
  const history = useHistoryKeys(held);
  const { keys, screens, session } = messages;
  const mouseKeys = useMouseKeys();
  const isWaited = useWaitingCalls().length > 0;
  return [
    ...MAIN_SCREENS.map((name) => ({
      id: `app.${name}` as const,
      label: screens[name],
      refusal: held,
      run: () => goToMain(name),
      quiet: true,
    })),
    {
      id: 'app.palette',
      label: session.keys.palette,
      short: session.keys.short.palette,
      run: () => show('palette'),
      spare: true,
    },
    ...(crumbs.length > 1 ? [{ id: 'app.back' as const, label: keys.back, refusal: held, run: () => back() }] : []),
    ...history,
    copyCommand,
    { id: 'app.notices', label: session.keys.notices, run: () => show('notices'), quiet: true },
    { id: 'app.help', label: keys.help, run: () => show('help') },
    { id: 'app.quit', label: keys.quit, refusal: held, run: isWaited ? () => show('leaving') : quit },
    { id: 'app.quit-at-once', label: keys.quitAtOnce, run: quit, quiet: true },
    ...(narrator
      ? [{ id: 'app.read-again' as const, label: messages.linear.readAgain, run: narrator.again, quiet: true }]
      : []),
    { id: 'app.suspend', label: keys.suspend, run: suspend, quiet: true },
    ...mouseKeys,
  ];
}

/** While something waits, the key that takes it back means nothing else. */
export function useUndoKeys(): KeyTable {
  const latest = useWaitingCalls().findLast(({ isSent }) => !isSent);
  const takeBack = useTakeBack();
  if (!latest) return [];
  const { key, shortKey } = messages.undo;
  return [{ id: 'app.undo', label: key(latest.what), short: shortKey, run: () => takeBack(), quiet: true }];
}

function useHistoryKeys(held: string | undefined): KeyTable {
  const { past, future, main, leaf, revisit, goToMain } = useNavigation();
  const { keys, history } = messages.session;
  const quiet = true;
  const last = past.at(-1);
  const step = (by: number) => {
    const at = MAIN_SCREENS.indexOf(main) + by + MAIN_SCREENS.length;
    goToMain(MAIN_SCREENS[at % MAIN_SCREENS.length] ?? main);
  };
  return [
    {
      id: 'app.last',
      label: keys.last,
      refusal: held ?? (last ? undefined : history.noPast),
      run: () => last && revisit(last),
      quiet,
    },
    { id: 'app.next-tab', label: keys.nextTab, refusal: held, run: () => step(1), quiet },
    { id: 'app.previous-tab', label: keys.previousTab, refusal: held, run: () => step(-1), quiet },
    {
      id: 'app.past',
      label: keys.past,
      refusal: held ?? (past.length === 0 ? history.noPast : undefined),
      run: () => leaf('past'),
      quiet,
    },
    {
      id: 'app.future',
      label: keys.future,
      refusal: held ?? (future.length === 0 ? history.noFuture : undefined),
      run: () => leaf('future'),
      quiet,
    },
  ];
}

/** While the mouse works here, the terminal can't select text with it. */
function useMouseKeys(): KeyTable {
  const { notify } = useNavigation();
  const mouse = useMouse();
  if (!mouse) return [];
  const { mouse: words } = messages.lists;
  const run = () => {
    mouse.toggle();
    notify({ text: mouse.isTaken ? words.nowReleased : words.nowTaken, tone: 'accent' });
  };
  return [{ id: 'app.mouse', label: mouse.isTaken ? words.release : words.take, run, quiet: true }];
}
