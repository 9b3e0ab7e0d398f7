import { linksByName } from './link';

/**
 * What the terminal tells of itself when it is asked. Nothing waits for it: the first screen shows with what is usual, and
 * changes when the answers come. Every terminal answers the last question, and answers come in order, so those that are
 * missing by then never come; a terminal that answers nothing at all is given up on after a while.
 */
export interface Capabilities {
  /** Whether the terminal is light or dark behind the text. */
  readonly background: Background | undefined;
  /** It shows nothing until a frame is whole (mode 2026). */
  readonly synchronizedOutput: boolean;
  /** It understands hyperlinks; `undefined` where it did not tell its name. */
  readonly hyperlinks: boolean | undefined;
}

export type Background = 'dark' | 'light';

export const nothingKnown: Capabilities = {
  background: undefined,
  synchronizedOutput: false,
  hyperlinks: undefined,
};

/** The colour of the background, whether mode 2026 is known, the name, and what kind of terminal it is. */
export const CAPABILITY_QUERY = '\x1b]11;?\x1b\\\x1b[?2026$p\x1b[>0q\x1b[c';

/** Milliseconds: a slow line to the other side of the world, twice. */
const PATIENCE = 1000;

export interface CapabilityQuestion {
  /** Takes a sequence that was no key. */
  answer(sequence: string): void;
  /** Whether answers may still be on the way, cut anywhere. */
  readonly isOpen: boolean;
  /** Gives up. */
  close(): void;
}

export interface CapabilityOptions {
  readonly write: (text: string) => unknown;
  /** Called once, when all is known that will be. */
  readonly onKnown: (capabilities: Capabilities) => void;
  /** Calls back after so many milliseconds, unless the function that it returns was called. */
  readonly setTimer: (callback: () => void, milliseconds: number) => () => void;
}

export function askCapabilities({ write, onKnown, setTimer }: CapabilityOptions): CapabilityQuestion {
  let known = nothingKnown;
  let isOpen = true;
  const settle = () => {
    if (!isOpen) return;
    close();
    onKnown(known);
  };
  const stopTimer = setTimer(settle, PATIENCE);
  function close() {
    isOpen = false;
    stopTimer();
  }
  write(CAPABILITY_QUERY);
  return {
    answer(sequence) {
      if (!isOpen) return;
      known = { ...known, ...readAnswer(sequence) };
      if (KIND_OF_TERMINAL.test(sequence)) settle();
    },
    get isOpen() {
      return isOpen;
    },
    close,
  };
}

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: escape sequences are what they look for
const COLOUR = /^\x1b\]11;(?:rgba?:([\da-f]+)\/([\da-f]+)\/([\da-f]+)|#([\da-f]{2})([\da-f]{2})([\da-f]{2}))/i;
/** 1 is on, 2 off, 3 always on; 0 and 4 mean that it can't be switched on. */
const SYNCHRONIZED = /^\x1b\[\?2026;[123]\$y$/;
const NAME = /^\x1bP>\|([ -~]*)/;
const KIND_OF_TERMINAL = /^\x1b\[\?[\d;]*c$/;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: escape sequences are what they look for

function readAnswer(sequence: string): Partial<Capabilities> {
  if (SYNCHRONIZED.test(sequence)) return { synchronizedOutput: true };
  const [, name] = NAME.exec(sequence) ?? [];
  if (name !== undefined) return { hyperlinks: linksByName(name) };
  const [, ...parts] = COLOUR.exec(sequence) ?? [];
  const shares = parts.filter(Boolean).map((hex) => Number.parseInt(hex, 16) / (16 ** hex.length - 1));
  const [red, green, blue] = shares;
  if (red === undefined || green === undefined || blue === undefined) return {};
  return { background: brightness(red, green, blue) > 0.5 ? 'light' : 'dark' };
}

/** As the eye weighs the colours. */
const brightness = (red: number, green: number, blue: number) => 0.299 * red + 0.587 * green + 0.114 * blue;

/** What some terminals say in the environment, as `15;0`: the colours of text and background. */
export function backgroundOf({ COLORFGBG }: { readonly COLORFGBG?: string | undefined }): Background | undefined {
  const background = /;(\d+)$/.exec(COLORFGBG ?? '')?.[1];
  if (background === undefined) return undefined;
  return background === '7' || Number(background) > 8 ? 'light' : 'dark';
}

/** These print what they don't understand. */
export const understandsQueries = ({ TERM }: { readonly TERM?: string | undefined }): boolean =>
  !['dumb', 'linux', undefined].includes(TERM);
