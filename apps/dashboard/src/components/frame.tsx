import { Box } from 'ink';
import { type ReactNode, useId, useState } from 'react';
import { frameRows } from '../hooks/use-body-size';
import { useKeyName } from '../hooks/use-key-name';
import { useNavigation } from '../hooks/use-navigation';
import { useOpenLink } from '../hooks/use-open-link';
import { useWaitingCalls } from '../hooks/use-waiting-calls';
import { useWindowSize } from '../hooks/use-window-size';
import { useKeyInput } from '../key-input';
import type { Keymap } from '../keymap/keymap';
import { type BoundKey, bindKeys, findBinding, type KeyTable, keyName, nameKeys, refuseChanges } from '../keys';
import { spokenKey } from '../linear/speech';
import { messages } from '../messages';
import { TABS_LINE, tabAt } from '../rows/tabs';
import { toastText } from '../rows/waiting';
import { useServices } from '../services';
import { type Key, keyId, type Mouse } from '../term/key';
import { displayWidth } from '../term/width';
import { Footer } from './footer';
import { type Overlay, useGlobalKeys, useUndoKeys } from './global-keys';
import { Header } from './header';
import { HelpPanel } from './help-panel';
import { LeavingPanel } from './leaving-panel';
import { LinearFrame } from './linear-frame';
import { NoticesPanel } from './notices-panel';
import { Palette } from './palette';
import { RefusalPanel } from './refusal-panel';
import { StatusLine } from './status-line';

export interface FrameProps {
  readonly keys: KeyTable;
  /** Gets keys before the tables do, for text entry; true where it took one. */
  readonly typing?: ((key: Key) => boolean) | undefined;
  /** A line above the keys: what the list shows, or what is going on. */
  readonly status?: ReactNode;
  /** When the list was read, in epoch milliseconds. */
  readonly readAt?: number | undefined;
  /** Lines that stand on the screen and not in Ink's drawing; see `Painted`. */
  readonly folded?: number | undefined;
  /** Why the screen can't be left just now. */
  readonly held?: string | undefined;
  readonly children?: ReactNode;
}

/** What stands around every screen, and the one place where its keys are dispatched. */
export function Frame({ keys, typing, status, readAt, held, folded = 0, children }: FrameProps) {
  const { columns, rows } = useWindowSize();
  const { notify } = useNavigation();
  const { profile, keymap, quit, narrator } = useServices();
  const id = useId();
  const openLink = useOpenLink();
  const keyOf = useKeyName();
  const calls = useWaitingCalls();
  const toast = toastText(calls, columns - 2, keyOf('app.undo'));
  const [shown, setOverlay] = useState<Overlay | BoundKey>();
  // Once all of it is done there is nothing to ask.
  const overlay = shown === 'leaving' && calls.length === 0 ? undefined : shown;
  const own = bindKeys([...useUndoKeys(), ...keys], keymap);
  const globalKeys = bindKeys(useGlobalKeys({ held, show: setOverlay }), keymap);
  // What a screen has a meaning of its own for is not told twice.
  const all = [...own, ...globalKeys.filter((binding) => findBinding(own, binding.keys[0] ?? '') === undefined)];
  const table = (profile?.isReadOnly ? refuseChanges(all, messages.profiles.keyRefused(profile.name)) : all).map(
    (binding) => ({ ...binding, refusal: binding.refusal && nameKeys(binding.refusal, keymap) }),
  );
  const room = columns - 2 - (toast === '' ? 0 : displayWidth(toast) + 2);

  function press(binding: BoundKey | undefined): void {
    if (binding?.refusal === undefined) binding?.run();
    else if (binding.explain) binding.explain();
    else if (binding.link !== undefined || displayWidth(binding.refusal) > room) setOverlay(binding);
    else notify({ text: binding.refusal, tone: 'warning' });
  }

  /** A tab is its number key. */
  function pressTab({ x, y, button }: Mouse): void {
    const tab = y === TABS_LINE && button === 'left' ? tabAt(x, columns) : undefined;
    if (overlay === undefined && tab !== undefined) press(findBinding(table, String(tab)));
  }

  useKeyInput((key) => {
    // The mouse moves and lets go all the time: what was said stays.
    if (key.mouse) return key.name === 'mouse-press' ? pressTab(key.mouse) : undefined;
    notify(undefined);
    // It reads its own keys: most of them are text.
    if (overlay === 'palette') return;
    if (overlay === 'leaving' && LEAVING.some((id) => keymap[id].includes(keyId(key)))) return quit();
    if (overlay && closesOverlay(keyId(key), keymap)) setOverlay(undefined);
    if (typeof overlay === 'object' && overlay.link !== undefined && keymap['refusal.open-link'].includes(keyId(key)))
      openLink(overlay.link);
    if (overlay || typing?.(key)) return;
    const binding = findBinding(table, keyId(key));
    if (binding?.id.startsWith('move.')) narrator?.repeatRow();
    if (binding) press(binding);
    else if (isCommandKey(key)) {
      const name = narrator ? spokenKey(keyId(key)) : keyName(keyId(key));
      notify({ text: nameKeys(messages.session.notices.unknownKey(name), keymap), tone: 'muted', isHint: true });
    }
  });

  const body = (
    <>
      {overlay === 'help' && <HelpPanel table={table} />}
      {overlay === 'notices' && <NoticesPanel />}
      {overlay === 'leaving' && <LeavingPanel calls={calls} />}
      {overlay === 'palette' && <Palette table={table} held={held} press={press} close={() => setOverlay(undefined)} />}
      {typeof overlay === 'object' && <RefusalPanel binding={overlay} />}
      {overlay === undefined && children}
    </>
  );
  if (narrator) {
    const over = typeof overlay === 'object' ? 'refusal' : overlay;
    return (
      <LinearFrame
        narrator={narrator}
        id={`${id} ${over}`}
        table={overlay === undefined ? table : []}
        status={overlay === undefined && status}
        toast={toast}
      >
        {body}
      </LinearFrame>
    );
  }
  return (
    <Box flexDirection="column" width={columns} height={frameRows(rows) - (overlay === undefined ? folded : 0)}>
      <Header />
      <Box flexDirection="column" flexGrow={1} overflow="hidden">
        {body}
      </Box>
      <StatusLine readAt={readAt} toast={toast}>
        {status}
      </StatusLine>
      <Footer table={table} />
    </Box>
  );
}

/** A character or one with Ctrl: Esc and Enter are pressed to be sure, too. */
const isCommandKey = ({ name, alt }: Key): boolean => [...name].length === 1 && !alt;

const LEAVING = ['leaving.leave', 'app.quit-at-once'] as const;
const CLOSING = ['app.help', 'app.notices', 'app.quit', 'app.quit-at-once'] as const;
const closesOverlay = (key: string, keymap: Keymap) =>
  ['escape', 'enter', 'backspace'].includes(key) || CLOSING.some((id) => keymap[id].includes(key));
