/** For tests: what names could contain that somebody wants to harm with, or that merely comes from elsewhere. */
const pieces = [
  ...[
    'Ann',
    ' ',
    '-',
    '1003',
    '\t',
    '\n',
    '\r\n',
    '\0',
    '\x07',
    '\x1b',
    '\x1b[2J',
    '\x1b]52;c;aGk=\x07',
    '\x7f',
    '\x85',
    '\x9b',
  ],
  ...[
    '\u202A',
    '\u202E',
    '\u2066',
    '\u2069',
    '\u200E',
    '\u200F',
    '\u061C',
    '\u2028',
    '\u2029',
    '\u200B',
    '\u2060',
    '\uFEFF',
  ],
  ...[
    '\u00AD',
    '\u034F',
    '\u115F',
    '\u1160',
    '\u3164',
    '\uFFA0',
    '\u180B',
    '\u180E',
    '\uFFF9',
    '\u200C',
    '\u200D',
    '\uFE0F',
  ],
  ...[
    '\uFE0E',
    '\u{E0100}',
    '\u{E0067}',
    '\u{E007F}',
    '\u{E0001}',
    '\uD83D',
    '\uDC4D',
    '\uFFFD',
    '\u20E3',
    '\u0301',
    '\u0489',
  ],
  ...[
    '\u0301\u0302\u0303',
    '\u0E48',
    '\u0E33',
    '\u0E01\u0E33',
    '\u0EB3',
    '\u1100',
    '\u1161',
    '\u11A8',
    '\uAC00',
    '\u0905',
  ],
  ...[
    '\u05E9\u05DC\u05D5\u05DD',
    '\u05E9\u05C1',
    '\u0639\u0644\u06CC',
    '\u0915\u094D\u0937\u093F',
    '\u1820',
    '\u5C71',
    '\u845B',
  ],
  ...[
    '\u{1F600}',
    '\u{1F44D}\u{1F3FD}',
    '\u{1F468}',
    '\u{1F1EE}',
    '\u{1F1F1}',
    '\u{1F3F4}',
    '\u260E',
    '\u2764',
    '\u00A9',
    '1',
  ],
];

/** Texts of up to twelve pieces, the same for the same seed. */
export function hostileTexts(count: number, seed: number): string[] {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: below(13) }, () => pieces[below(pieces.length)]).join(''),
  );
}
