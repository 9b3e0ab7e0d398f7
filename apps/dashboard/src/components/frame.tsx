import { Box } from 'ink';
import { type ReactNode, useState } from 'react';
import { frameRows } from '../hooks/use-body-size';
import { useNavigation } from '../hooks/use-navigation';
import { useOpenLink } from '../hooks/use-open-link';
import { useWindowSize } from '../hooks/use-window-size';
import { useKeyInput } from '../key-input';
import { findBinding, type KeyBinding, type KeyTable } from '../keys';
import { type Key, keyId } from '../term/key';
import { displayWidth } from '../term/width';
import { Footer } from './footer';
import { useGlobalKeys } from './global-keys';
import { Header } from './header';
import { HelpPanel } from './help-panel';
import { OPEN_LINK_KEY, RefusalPanel } from './refusal-panel';
import { StatusLine } from './status-line';

export interface FrameProps {
  readonly keys: KeyTable;
  /** Gets keys before the tables do, for text entry; true where it took one. */
  readonly typing?: ((key: Key) => boolean) | undefined;
  /** A line above the keys: what the list shows, or what is going on. */
  readonly status?: ReactNode;
  /** Lines that stand on the screen and not in Ink's drawing; see `Painted`. */
  readonly folded?: number | undefined;
  /** Why the screen can't be left just now. */
  readonly held?: string | undefined;
  readonly children?: ReactNode;
}

/** What stands around every screen, and the one place where its keys are dispatched. */
export function Frame({ keys, typing, status, held, folded = 0, children }: FrameProps) {
  const { columns, rows } = useWindowSize();
  const { notify } = useNavigation();
  const openLink = useOpenLink();
  const [overlay, setOverlay] = useState<'help' | KeyBinding>();
  const globalKeys = useGlobalKeys({ held, openHelp: () => setOverlay('help') });
  // What a screen has a meaning of its own for is not told twice.
  const table = [...keys, ...globalKeys.filter((binding) => findBinding(keys, binding.keys[0] ?? '') === undefined)];

  function press(binding: KeyBinding | undefined): void {
    if (binding?.refusal === undefined) binding?.run();
    else if (binding.explain) binding.explain();
    else if (binding.link !== undefined || displayWidth(binding.refusal) > columns - 2) setOverlay(binding);
    else notify({ text: binding.refusal, tone: 'warning' });
  }

  useKeyInput((key) => {
    notify(undefined);
    if (overlay && closesOverlay(keyId(key))) setOverlay(undefined);
    if (typeof overlay === 'object' && overlay.link !== undefined && keyId(key) === OPEN_LINK_KEY)
      openLink(overlay.link);
    if (overlay || typing?.(key)) return;
    press(findBinding(table, keyId(key)));
  });

  return (
    <Box flexDirection="column" width={columns} height={frameRows(rows) - (overlay === undefined ? folded : 0)}>
      <Header />
      <Box flexDirection="column" flexGrow={1} overflow="hidden">
        {overlay === 'help' && <HelpPanel table={table} />}
        {typeof overlay === 'object' && <RefusalPanel binding={overlay} />}
        {overlay === undefined && children}
      </Box>
      <StatusLine>{status}</StatusLine>
      <Footer table={table} />
    </Box>
  );
}

const closesOverlay = (id: string) => ['escape', 'enter', 'q', '?', 'backspace', 'ctrl+c'].includes(id);
