import { Box } from 'ink';
import { useState } from 'react';
import { useBodySize } from '../hooks/use-body-size';
import { useLookEntries } from '../hooks/use-look-entries';
import { useNavigation } from '../hooks/use-navigation';
import { usePlaces } from '../hooks/use-places';
import { useSpokenTable } from '../hooks/use-spoken-table';
import { useKeyInput } from '../key-input';
import type { BoundKey, BoundTable } from '../keys';
import { spokenKey } from '../linear/speech';
import { messages } from '../messages';
import { visibleWindow } from '../rows/list-view';
import { entriesOfKeys, type Found, findEntries, type PaletteEntry, paletteLine } from '../rows/palette';
import { typeText } from '../rows/type-text';
import { keyId } from '../term/key';
import { isMainScreenKey } from './global-keys';
import { PaintedLine } from './painted';
import { Tinted } from './tinted';

const words = messages.session.palette;
const CARET = '\u2588';
const STEPS: Readonly<Record<string, number>> = { up: -1, 'ctrl+p': -1, down: 1, 'ctrl+n': 1 };

export interface PaletteProps {
  /** The keys of the screen and those of every screen: what the footer and the help are printed from. */
  readonly table: BoundTable;
  /** Why the screen can't be left just now. */
  readonly held: string | undefined;
  readonly press: (binding: BoundKey) => void;
  readonly close: () => void;
}

/** Finds any key of the screen and any screen by a few letters of its name. */
export function Palette({ table, held, press, close }: PaletteProps) {
  const { columns, rows } = useBodySize();
  const { recent, choose } = useNavigation();
  const places = usePlaces(held);
  const [typed, setTyped] = useState('');
  const [index, setIndex] = useState(0);
  const entries = [...entriesOfKeys(table.filter(isCommand), press), ...places, ...useLookEntries()];
  const found = findEntries(entries, typed, recent);
  const ids = found.map(({ entry }) => entry.id);
  const window = visibleWindow({ index, top: 0, filter: '' }, ids, Math.max(1, rows - 2));

  function run(entry: PaletteEntry | undefined): void {
    if (!entry) return;
    close();
    choose(entry.id);
    entry.run();
  }

  useKeyInput((key) => {
    const id = keyId(key);
    const step = STEPS[id];
    if (id === 'escape' || id === 'ctrl+c' || (id === 'backspace' && typed === '')) return close();
    if (id === 'enter') return run(found[window.index]?.entry);
    if (step !== undefined) return setIndex(Math.max(0, Math.min(window.index + step, found.length - 1)));
    const text = typeText(typed, key);
    if (text === undefined) return;
    setTyped(text);
    setIndex(0);
  });

  const isSpoken = useSpokenTable(() => spokenEntry(found, window.index));
  if (isSpoken)
    return (
      <>
        <Tinted>{messages.session.keys.palette}</Tinted>
        <Tinted>{`${typed}${CARET}  ${found.length === 0 ? words.nothing(typed) : typed === '' ? words.hint : ''}`}</Tinted>
      </>
    );
  return (
    <Box flexDirection="column">
      <PaintedLine
        pieces={[
          { text: ` ${words.prompt} ${typed}${CARET}`, tone: 'accent' },
          { text: `  ${words.count(found.length, entries.length)}  ${words.hint}`, tone: 'muted' },
        ]}
      />
      {found.length === 0 && <Tinted tone="muted">{`   ${words.nothing(typed)}`}</Tinted>}
      {found.slice(window.top, window.bottom).map((line, at) => (
        <PaintedLine key={line.entry.id} pieces={paletteLine(line, window.top + at === window.index, columns)} />
      ))}
    </Box>
  );
}

const spokenEntry = (found: readonly Found[], index: number) => {
  const { label, keys = [], refusal = '' } = found[index]?.entry ?? { label: '' };
  const key = keys[0] === undefined ? '' : spokenKey(keys[0]);
  const row = [label, key, refusal].filter(Boolean).join(', ');
  return found.length === 0 ? undefined : { titles: [], count: found.length, index, row };
};

/** Nobody types the name of a step. Its own key and those of the tabs, which stand there as screens to go to, say nothing new. */
const STEPPING = /^(move\.|mark\.(up|down)$|app\.(palette|next-tab|previous-tab)$)/;
const isCommand = ({ id }: BoundKey): boolean => !STEPPING.test(id) && !isMainScreenKey(id);
