import { Box } from 'ink';
import { type ReactNode, useState } from 'react';
import { frameRows } from '../hooks/use-body-size';
import { useNavigation } from '../hooks/use-navigation';
import { useWindowSize } from '../hooks/use-window-size';
import { useKeyInput } from '../key-input';
import { findBinding, type KeyBinding, type KeyTable } from '../keys';
import { type Key, keyId } from '../term/key';
import { displayWidth } from '../term/width';
import { Footer } from './footer';
import { useGlobalKeys } from './global-keys';
import { Header } from './header';
import { HelpPanel } from './help-panel';
import { RefusalPanel } from './refusal-panel';
import { StatusLine } from './status-line';

export interface FrameProps {
  readonly keys: KeyTable;
  /** Gets keys before the tables do, for text entry; true where it took one. */
  readonly typing?: ((key: Key) => boolean) | undefined;
  /** A line above the keys: what the list shows, or what is going on. */
  readonly status?: ReactNode;
  /** Why the screen can't be left just now. */
  readonly held?: string | undefined;
  readonly children?: ReactNode;
}

/** What stands around every screen, and the one place where its keys are dispatched. */
export function Frame({ keys, typing, status, held, children }: FrameProps) {
  const { columns, rows } = useWindowSize();
  const { notify } = useNavigation();
  const [overlay, setOverlay] = useState<'help' | KeyBinding>();
  const table = [...keys, ...useGlobalKeys({ held, openHelp: () => setOverlay('help') })];

  function press(binding: KeyBinding | undefined): void {
    if (binding?.refusal === undefined) binding?.run();
    else if (binding.explain) binding.explain();
    else if (displayWidth(binding.refusal) > columns - 2) setOverlay(binding);
    else notify({ text: binding.refusal, tone: 'warning' });
  }

  useKeyInput((key) => {
    notify(undefined);
    if (overlay && closesOverlay(keyId(key))) setOverlay(undefined);
    if (overlay || typing?.(key)) return;
    press(findBinding(table, keyId(key)));
  });

  return (
    <Box flexDirection="column" width={columns} height={frameRows(rows)}>
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
