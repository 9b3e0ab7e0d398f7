// biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this file reads

/**
 * Finds where an escape sequence ends, whether or not anyone knows what it means. A sequence is taken as a whole or not at all;
 * otherwise the tail of an unknown one would be typed into whatever has the focus.
 */
export interface Sequence {
  readonly kind: 'csi' | 'ss3' | 'linux-function' | 'ignored';
  readonly length: number;
  readonly parameters: string;
  readonly ending: string;
}

/**
 * Looks at input that starts with ESC. 'partial' needs more input to tell; 'plain' begins no sequence, but is alt or Escape alone.
 * A sequence that breaks off in the middle ends, ignored, before what cannot belong to it.
 */
export function scanEscape(input: string): Sequence | 'partial' | 'plain' {
  if (isIntroducer(input)) return 'partial';
  for (const form of forms) {
    const body = form.body.exec(input);
    if (body !== null) return scanEnding(form, body, input.slice(body[0].length));
  }
  return 'plain';
}

/** Whether the input ends before it is known if a sequence begins at all. */
export function isIntroducer(input: string): boolean {
  return /^\x1b[[O\]P_]?$/.test(input);
}

interface Form {
  readonly kind: Sequence['kind'];
  /** The introducer and as much of what follows as there is. The group holds the parameters. */
  readonly body: RegExp;
  readonly ending: RegExp;
  /** What could still become the ending. */
  readonly partialEnding?: RegExp;
}

/**
 * The forms of ECMA-48, and the exceptions to them first. Strings are taken for such only with the beginnings that answers of
 * terminals have, because alt+] and alt+P are keys and must not swallow what is typed after them.
 */
const forms: readonly Form[] = [
  { kind: 'linux-function', body: /^\x1b\[\[()/, ending: /^[ -~]/ },
  // A mouse report in the X10 form, which nobody asked for.
  { kind: 'ignored', body: /^\x1b\[M()/, ending: /^\P{Cc}{3}/u, partialEnding: /^\P{Cc}{0,2}$/u },
  // rxvt with shift.
  { kind: 'csi', body: /^\x1b\[(\d+)(?=\$)/, ending: /^\$/ },
  { kind: 'csi', body: /^\x1b\[([0-?]*)/, ending: /^[ -/]*[@-~]/, partialEnding: /^[ -/]+$/ },
  { kind: 'ss3', body: /^\x1bO([\d;]*)/, ending: /^[ -~]/ },
  {
    kind: 'ignored',
    body: /^\x1b(?:\]\d|P[\d$+>!|=?]|_G)(\P{Cc}*)/u,
    ending: /^(?:\x07|\x1b\\|\x9c)/,
    partialEnding: /^\x1b$/,
  },
];

function scanEnding(form: Form, body: RegExpExecArray, rest: string): Sequence | 'partial' | 'plain' {
  if (rest === '' || form.partialEnding?.test(rest)) return 'partial';
  const [sequence, parameters = ''] = body;
  const ending = form.ending.exec(rest)?.[0];
  if (ending !== undefined) return { kind: form.kind, length: sequence.length + ending.length, parameters, ending };
  return isIntroducer(sequence) ? 'plain' : { kind: 'ignored', length: sequence.length, parameters, ending: '' };
}
