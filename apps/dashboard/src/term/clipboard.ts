/** What tells which terminal multiplexer stands between us and the terminal. */
export interface MultiplexerEnv {
  readonly TMUX?: string | undefined;
  readonly STY?: string | undefined;
  readonly TERM?: string | undefined;
}

/** Bytes of UTF-8. Terminals ignore an OSC 52 sequence beyond 100,000 bytes, and base64 makes four of three. */
export const maxClipboardBytes = 74_994;

/**
 * The bytes that put text on the clipboard of the person's own machine, also over SSH (OSC 52). Undefined when the text is too
 * long. Nothing tells whether the terminal obeyed: some want it allowed in their settings.
 */
export function clipboardSequence(text: string, env: MultiplexerEnv): string | undefined {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length > maxClipboardBytes) return undefined;
  // BEL as the end, for ST would end the wrapping of a multiplexer.
  const sequence = `\x1b]52;c;${bytes.toString('base64')}\x07`;
  if (env.TMUX || env.TERM?.startsWith('tmux')) return sequence + wrapForTmux(sequence);
  if (env.STY || env.TERM?.startsWith('screen')) return wrapForScreen(sequence);
  return sequence;
}

/** tmux acts on the bare sequence with `set-clipboard on`, and passes on the wrapped one with `allow-passthrough on`. */
function wrapForTmux(sequence: string): string {
  return `\x1bPtmux;${sequence.replaceAll('\x1b', '\x1b\x1b')}\x1b\\`;
}

/** GNU screen before 4.2 takes no longer strings, and prints the rest on the screen. */
const screenStringLength = 240;

function wrapForScreen(sequence: string): string {
  const parts = sequence.match(new RegExp(`[^]{1,${screenStringLength}}`, 'g')) ?? [];
  return parts.map((part) => `\x1bP${part}\x1b\\`).join('');
}
