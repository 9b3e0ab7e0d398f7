import { Terminal } from '@xterm/headless';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { cleanText } from './clean';
import { hostileTexts } from './hostile-texts';
import { isNarrow, isPlain, isSingle } from './plain';
import { displayWidth, fitCell, padToWidth, truncateToWidth } from './width';

const shalom = '\u05E9\u05DC\u05D5\u05DD';
const fence = '\u2800';

describe('plain text', () => {
  it('consists of characters that stand alone, harmless and of known width', () => {
    const segmenter = new Intl.Segmenter();
    for (let code = 0; code < 0x10000; code++) {
      const character = String.fromCharCode(code);
      if (!isPlain(character)) continue;
      const isAsPromised =
        stringWidth(character) === (isSingle(character) ? 1 : 2) &&
        (isSingle(character) || !isNarrow(character)) &&
        cleanText(`x${character}`) === `x${character}` &&
        [...segmenter.segment(`${character}${character}\u05D0\uAC00`)].length === 4;
      if (!isAsPromised) expect.fail(`U+${code.toString(16)}`);
    }
  });
});

describe('display width', () => {
  it.each([
    ['', 0],
    ['Ann', 3],
    [shalom, 4],
    ['\u05E9\u05C1\u05B8', 1],
    ['山田', 4],
    ['e\u0301', 1],
    ['\u{1F44D}\u{1F3FD}', 2],
    ['\u{1F468}\u200D\u{1F469}\u200D\u{1F467}', 2],
    ['\u{1F1EE}\u{1F1F1}', 2],
    ['\u0915\u094D\u0915', 2],
    ['\u0915\u094D\u0937\u093F', 3],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('what is measured without the library', () => {
  const segmenter = new Intl.Segmenter();
  const isGrapheme = (text: string) => [...segmenter.segment(text)].length === 1;

  it('is as wide as the library says: every letter, and every picture', () => {
    for (let code = 0; code < 0x20000; code++) {
      const character = String.fromCodePoint(code);
      if (!/[\p{L}\p{M}\p{Emoji_Presentation}]/u.test(character) || cleanText(character) !== character) continue;
      if (displayWidth(character) !== stringWidth(character)) expect.fail(`U+${code.toString(16)}`);
    }
  });

  it('is so with marks, skin tones and joined pictures as well', () => {
    const bases = ['\u0E14', '\u0924', '\u062F', '\u05E9', '\u10D0', '\u{1F44D}', '\u{1F469}', '\u{1F3F3}', '\u2764'];
    const ends = ['\u0301', '\u0E35', '\u0E48', '\u0903', '\u093F', '\u0651', '\u{1F3FD}', '\u200D\u{1F33E}', '\u20E3'];
    for (const text of bases.flatMap((base) => ends.map((end) => base + end))) {
      if (isGrapheme(text)) expect([text, displayWidth(text)]).toEqual([text, stringWidth(text)]);
    }
  });
});

describe('truncating', () => {
  it.each([
    ['Sterling', 8, 'Sterling'],
    ['Sterling', 7, 'Sterli…'],
    ['Sterling', 1, '…'],
    ['Sterling', 0, ''],
    ['Sterling', -3, ''],
    ['山田太郎', 8, '山田太郎'],
    ['山田太郎', 7, '山田太…'],
    ['山田太郎', 6, '山田…'],
    ['山田太郎', 1, '…'],
    ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
    ['\u{1F468}\u200D\u{1F469}ab', 3, '\u{1F468}\u200D\u{1F469}…'],
    ['\u{1F468}\u200D\u{1F469}ab', 2, '…'],
  ])('%j to %i columns gives %j', (text, width, shown) => {
    expect(truncateToWidth(text, width)).toBe(shown);
  });
});

describe('padding', () => {
  it('aligns to either side or the middle', () => {
    expect(padToWidth('ab', 5)).toBe('ab   ');
    expect(padToWidth('ab', 5, 'right')).toBe('   ab');
    expect(padToWidth('ab', 5, 'center')).toBe(' ab  ');
    expect(padToWidth('山', 4, 'right')).toBe('  山');
  });

  it('leaves text that is too wide', () => {
    expect(padToWidth('abc', 2)).toBe('abc');
  });
});

describe('a cell', () => {
  it('fills the place of a halved character', () => {
    expect(fitCell('山田太郎', 6)).toBe('山田… ');
  });

  it('is cleaned before it is measured', () => {
    expect(fitCell('a\x1b[2Jb', 8)).toBe('a␛[2Jb  ');
  });

  it('ends a right-to-left run before the next cell begins', () => {
    expect(fitCell(shalom, 6)).toBe(`${shalom}${fence} `);
    expect(fitCell(shalom, 6, 'right')).toBe(` ${shalom}${fence}`);
    expect(fitCell(shalom, 4)).toBe(`\u05E9\u05DC…${fence}`);
    expect(fitCell('\u0639\u0644\u06CC 12', 9)).toBe(`\u0639\u0644\u06CC 12${fence}  `);
  });

  it('goes without signs whose width terminals disagree on', () => {
    expect(fitCell('\u260E\uFE0F 1\uFE0F\u20E3', 4)).toBe('\u260E 1 ');
  });

  it('is exactly as wide as asked, whatever the text', () => {
    for (const text of hostileTexts(3_000, 2)) {
      for (const width of [0, 1, 2, 3, 7, 24]) {
        const cell = fitCell(text, width, 'center');
        if (displayWidth(cell) !== width)
          expect.fail(`${JSON.stringify(text)} in ${width} columns: ${JSON.stringify(cell)}`);
      }
    }
  });

  it.each([
    ['Latin', 'Zoë Ångström'],
    ['combining', 'Zoe\u0308 A\u030Angstro\u0308m'],
    ['Cyrillic', 'Александра'],
    ['Hebrew', `${shalom} \u05E9\u05C1\u05B8`],
    ['Arabic', '\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645'],
    ['Han', '山田太郎'],
    ['Hangul', '한글'.normalize('NFD')],
    ['Thai', '\u0E19\u0E49\u0E33 \u0E01\u0E33'],
    ['Devanagari', '\u091C\u094D\u092F\u094B\u0924\u093F \u0915\u0943\u0937\u094D\u0923'],
    ['hostile', 'a\u202Eb\x1b[9C\nc\u200Bd'],
  ])('takes its columns in a terminal, in %s', async (_, name) => {
    for (const width of [3, 8, 30]) expect(await columnsTaken(fitCell(name, width))).toBe(width);
  });
});

async function columnsTaken(text: string): Promise<number> {
  const terminal = new Terminal({ cols: 80, rows: 2, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(text, resolve));
  return terminal.buffer.active.cursorX;
}
