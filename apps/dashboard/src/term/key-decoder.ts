import { isIntroducer, type Sequence, scanEscape } from './escape-scan';
import { graphemes } from './graphemes';
import { characterKey, type Key, namedKey, noModifiers, withAlt } from './key';
import { decodeCsi, decodeLinuxFunctionKey, decodeSs3 } from './key-sequences';

/**
 * The keys depend on the bytes alone, not on how reads cut or joined them: what comes in pieces waits for its end, what comes
 * together is taken apart. Only ESC is ambiguous, a key and the beginning of others; the caller's timer decides it with `flush`.
 */
export interface KeyDecoder {
  /** The keys complete by now. When `pending` is true afterwards, start a timer of about 50 ms that calls `flush`. */
  feed(chunk: string | Uint8Array): Key[];
  /** Gives up waiting: a lone ESC was the Escape key. What is surely a sequence in the middle keeps waiting for its end. */
  flush(): Key[];
  readonly pending: boolean;
}

export interface KeyDecoderOptions {
  /** Gets every sequence that is no key: answers of the terminal to queries, and forms unknown. */
  onIgnored?: (sequence: string) => void;
}

export function createKeyDecoder({ onIgnored }: KeyDecoderOptions = {}): KeyDecoder {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  let input = '';
  let isPasting = false;
  let searched = 0;

  function readPaste(): Step | undefined {
    const end = input.indexOf(pasteEnd, searched);
    searched = Math.max(0, input.length - pasteEnd.length);
    if (end < 0) return undefined;
    const text = input.slice(0, end).replace(/\r\n?/g, '\n');
    return { length: end + pasteEnd.length, keys: [{ ...namedKey('paste'), text }] };
  }

  function drain(isFinal: boolean): Key[] {
    const keys: Key[][] = [];
    while (input !== '') {
      const step = isPasting ? readPaste() : readKeys(input, isFinal);
      if (step === undefined) break;
      keys.push(step.keys);
      if (step.ignored !== undefined) onIgnored?.(step.ignored);
      input = input.slice(step.length);
      isPasting = step.startsPaste === true;
      searched = 0;
    }
    if (!isPasting && input.length > maxPartial) input = shorten(input);
    return keys.flat();
  }

  return {
    feed(chunk) {
      input += typeof chunk === 'string' ? chunk : utf8.decode(chunk, { stream: true });
      return drain(false);
    },
    flush: () => drain(true),
    get pending() {
      return input !== '' && !isPasting;
    },
  };
}

const pasteStart = '200~';
const pasteEnd = '\x1b[201~';

/** An endless sequence is forgotten but for its beginning, which says how it will end. */
const maxPartial = 4096;

function shorten(partial: string): string {
  return partial.slice(0, 3) + (partial.endsWith('\x1b') ? '\x1b' : '');
}

/** What the beginning of the input is. Undefined where more has to come first. */
interface Step {
  readonly length: number;
  readonly keys: Key[];
  readonly ignored?: string;
  readonly startsPaste?: boolean;
}

function readKeys(input: string, isFinal: boolean): Step | undefined {
  const code = input.charCodeAt(0);
  if (code === 0x1b) return readEscape(input, isFinal);
  if (code < 0x20 || code === 0x7f) return { length: 1, keys: [controlKey(code)] };
  if (code >= 0x80 && code < 0xa0) return { length: 1, keys: [] };
  return readText(input, isFinal);
}

function controlKey(code: number): Key {
  const name = controlNames[code];
  if (name !== undefined) return namedKey(name);
  const character = code === 0 ? ' ' : String.fromCharCode(code + 0x40).toLowerCase();
  return characterKey(character, { ...noModifiers, ctrl: true });
}

/** Both line ends are Enter and both deletions Backspace: which one comes depends on the terminal, not on the person. */
const controlNames: Record<number, string> = { 8: 'backspace', 9: 'tab', 10: 'enter', 13: 'enter', 127: 'backspace' };

function readEscape(input: string, isFinal: boolean): Step | undefined {
  if (input[1] === '\x1b') return readEscapeTwice(input, isFinal);
  const scan = scanEscape(input);
  if (scan === 'partial' && !isFinal) return undefined;
  if (typeof scan === 'object') return decodeSequence(input, scan);
  if (input.length === 1) return { length: 1, keys: [namedKey('escape')] };
  return scan === 'plain' || isIntroducer(input) ? readAlt(input, isFinal) : undefined;
}

/** Alt with a key that is itself a sequence, as rxvt and PuTTY send it, or Escape and then something else. */
function readEscapeTwice(input: string, isFinal: boolean): Step | undefined {
  const escapeAlone: Step = { length: 1, keys: [namedKey('escape')] };
  const second = input.slice(1);
  const scan = scanEscape(second);
  if (scan === 'partial') return isFinal ? escapeAlone : undefined;
  if (scan === 'plain') return escapeAlone;
  const { length, keys } = decodeSequence(second, scan);
  const [key] = keys;
  return key !== undefined && isFromKeyboard(key) ? { length: length + 1, keys: [withAlt(key)] } : escapeAlone;
}

function isFromKeyboard(key: Key): boolean {
  return key.mouse === undefined && key.name !== 'focus' && key.name !== 'blur';
}

function readAlt(input: string, isFinal: boolean): Step | undefined {
  const rest = input.slice(1);
  const code = rest.charCodeAt(0);
  if (code < 0x20 || code === 0x7f) return { length: 2, keys: [withAlt(controlKey(code))] };
  const [first] = textGraphemes(rest, isFinal);
  return first === undefined ? undefined : { length: 1 + first.length, keys: [withAlt(characterKey(first))] };
}

function decodeSequence(input: string, sequence: Sequence): Step {
  const { length, parameters, ending } = sequence;
  const key = decoders[sequence.kind](parameters, ending);
  if (key !== undefined) return { length, keys: [key] };
  const startsPaste = sequence.kind === 'csi' && parameters + ending === pasteStart;
  return startsPaste ? { length, keys: [], startsPaste } : { length, keys: [], ignored: input.slice(0, length) };
}

const decoders: Record<Sequence['kind'], (parameters: string, ending: string) => Key | undefined> = {
  csi: decodeCsi,
  ss3: decodeSs3,
  'linux-function': (_, ending) => decodeLinuxFunctionKey(ending),
  ignored: () => undefined,
};

function readText(input: string, isFinal: boolean): Step | undefined {
  const found = textGraphemes(input, isFinal);
  if (found.length === 0) return undefined;
  const keys = found.filter((grapheme) => !garbage.test(grapheme)).map((grapheme) => characterKey(grapheme));
  return { length: found.join('').length, keys };
}

const text = /^\P{Cc}+/u;

/** Bytes that were no UTF-8, and half characters. */
const garbage = /^[\uFFFD\p{Cs}]/u;

/** The text up to the next control. Its last grapheme is held back where the next read may bring the rest of it. */
function textGraphemes(input: string, isFinal: boolean): string[] {
  const available = isFinal ? input : withoutHalfCharacter(input);
  const run = text.exec(available)?.[0] ?? '';
  const found = [...graphemes(run)];
  const mayGrow = !isFinal && run.length === available.length && growing.test(found.at(-1) ?? '');
  return mayGrow ? found.slice(0, -1) : found;
}

function withoutHalfCharacter(input: string): string {
  const last = input.charCodeAt(input.length - 1);
  return last >= 0xd800 && last < 0xdc00 ? input.slice(0, -1) : input;
}

/**
 * Emoji come in several characters, as do flags; a letter with a mark may, but letters must not wait. In a text field the mark
 * joins its letter all the same.
 */
const growing =
  /^\p{Regional_Indicator}$|(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D|[\u{E0020}-\u{E007E}])$/u;
