/** How a stretch of text looks, in the words that Ink uses for the same. */
export interface Style {
  readonly color?: string | undefined;
  readonly backgroundColor?: string | undefined;
  readonly bold?: boolean | undefined;
  readonly dimColor?: boolean | undefined;
  readonly inverse?: boolean | undefined;
  readonly underline?: boolean | undefined;
}

const COLOURS = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];

/** The parameters of SGR that set a colour; `undefined` for a name that nobody gave. */
function colourCode(name: string, isBackground: boolean): string | undefined {
  const offset = isBackground ? 10 : 0;
  if (name === 'gray' || name === 'grey') return String(90 + offset);
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(name);
  if (hex) return [38 + offset, 2, ...hex.slice(1).map((part) => Number.parseInt(part, 16))].join(';');
  const indexed = /^ansi256\((\d+)\)$/.exec(name);
  if (indexed) return `${38 + offset};5;${indexed[1]}`;
  const at = COLOURS.indexOf(name.replace(/Bright$/, ''));
  return at < 0 ? undefined : String((name.endsWith('Bright') ? 90 : 30) + at + offset);
}

const codes = new WeakMap<Style, string>();

function styleCodes(style: Style): string {
  const parts = [
    style.bold && '1',
    style.dimColor && '2',
    style.underline && '4',
    style.inverse && '7',
    style.color && colourCode(style.color, false),
    style.backgroundColor && colourCode(style.backgroundColor, true),
  ];
  return parts.filter(Boolean).join(';');
}

/** Cleaned text in a style, and none of it left after. */
export function styled(text: string, style: Style): string {
  let code = codes.get(style);
  if (code === undefined) {
    code = styleCodes(style);
    codes.set(style, code);
  }
  return code === '' || text === '' ? text : `\x1b[${code}m${text}\x1b[m`;
}
