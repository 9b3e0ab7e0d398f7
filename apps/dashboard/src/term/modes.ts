import { LINK_END } from './link';

/** What the dashboard asks of the terminal while it runs, and gives back when it goes. */
export interface Modes {
  /** A screen of our own: what was there before comes back untouched. */
  readonly alternateScreen?: boolean;
  readonly hiddenCursor?: boolean;
  /** A line that the terminal takes for wider than we do ends at the edge, and doesn't move all below it. */
  readonly noWrap?: boolean;
  /** Pasted text arrives marked as such, so a pasted line end is no Enter. */
  readonly bracketedPaste?: boolean;
  /** Clicks, drags and the wheel come to us; selecting text then needs Shift. */
  readonly mouse?: boolean;
  /** Tells when the window gets and loses the focus. */
  readonly focus?: boolean;
  /** Frames may hold links: one that was cut off in the middle must not go on in the shell. */
  readonly hyperlinks?: boolean;
  /** Keys without ambiguity (the kitty protocol), where the terminal knows it. */
  readonly kittyKeyboard?: boolean;
}

export const fullScreen: Modes = { alternateScreen: true, hiddenCursor: true, noWrap: true, bracketedPaste: true };

interface Switch {
  readonly mode: keyof Modes;
  readonly on: string;
  readonly off: string;
}

/** In the order of switching on; off goes backwards, as the kitty protocol keeps its state for each screen. */
const switches: readonly Switch[] = [
  // The margins outlive the screen they were set for.
  { mode: 'alternateScreen', on: '\x1b[?1049h\x1b[H', off: '\x1b[r\x1b[?1049l' },
  { mode: 'hiddenCursor', on: '\x1b[?25l', off: '\x1b[?25h' },
  { mode: 'noWrap', on: '\x1b[?7l', off: '\x1b[?7h' },
  { mode: 'bracketedPaste', on: '\x1b[?2004h', off: '\x1b[?2004l' },
  { mode: 'mouse', on: '\x1b[?1002h\x1b[?1006h', off: '\x1b[?1006l\x1b[?1002l' },
  { mode: 'focus', on: '\x1b[?1004h', off: '\x1b[?1004l' },
  { mode: 'hyperlinks', on: '', off: LINK_END },
  { mode: 'kittyKeyboard', on: '\x1b[>5u', off: '\x1b[<u' },
];

/** Ends what a frame cut off in the middle would leave: a synchronized update, colours. */
const endFrame = '\x1b[?2026l\x1b[0m';

export function enterSequence(modes: Modes): string {
  return wanted(modes)
    .map(({ on }) => on)
    .join('');
}

/** Switches one of them while all the others stay. */
export const switchSequence = (mode: keyof Modes, isOn: boolean): string =>
  switches.find((one) => one.mode === mode)?.[isOn ? 'on' : 'off'] ?? '';

export function leaveSequence(modes: Modes): string {
  return (
    endFrame +
    wanted(modes)
      .reverse()
      .map(({ off }) => off)
      .join('')
  );
}

function wanted(modes: Modes): Switch[] {
  return switches.filter(({ mode }) => modes[mode] === true);
}
