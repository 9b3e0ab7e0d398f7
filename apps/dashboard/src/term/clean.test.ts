import { describe, expect, it } from 'vitest';
import { cleanText } from './clean';
import { hostileTexts } from './hostile-texts';

describe('cleaning text', () => {
  it.each([
    ['plain text', 'Archer Sterling'],
    ['the empty text', ''],
    ['accents, whole and combining', 'Zoë Ångström e\u0301'],
    ['Hebrew with vowels', '\u05E9\u05C1\u05B8\u05DC\u05D5\u05B9\u05DD'],
    ['ideographs and kana', '山田 太郎 ヤマダ'],
    ['Thai tone marks', '\u0E1B\u0E49\u0E32'],
    ['emoji with skin tones', '\u{1F44D}\u{1F3FD}'],
    ['families joined by ZWJ', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'],
    ['joined emoji with selectors', '\u2764\uFE0F\u200D\u{1F525} \u{1F3F3}\uFE0F\u200D\u{1F308}'],
    ['flags of countries', '\u{1F1EE}\u{1F1F1}'],
    ['flags of regions', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
    ['keycaps', '1\uFE0F\u20E3'],
    ['variants of ideographs in Japanese names', '\u845B\u{E0100}\u98FE'],
    ['ZWNJ in a Persian word', '\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645'],
    ['ZWJ and ZWNJ after a virama', '\u0915\u094D\u200D\u0937 \u0915\u094D\u200C\u0937 \u0DC1\u0DCA\u200D\u0DBB\u0DD3'],
    ['Mongolian selectors', '\u182D\u180B'],
  ])('keeps %s', (_, text) => {
    expect(cleanText(text)).toBe(text);
  });

  it.each([
    ['an escape sequence', 'a\x1b[31mb', 'a␛[31mb'],
    ['a clipboard write', '\x1b]52;c;aGk=\x07', '␛]52;c;aGk=␇'],
    ['a C1 control', 'a\x9b31m', 'a<U+009B>31m'],
    ['line ends', 'a\nb\r\nc\rd', 'a␊b␊c␍d'],
    ['a separator of lines', 'a\u2028b', 'a<U+2028>b'],
    ['a tab', 'a\tb', 'a b'],
    ['NUL and DEL', '\0\x7f', '␀␡'],
    ['a bidi override', 'gpj\u202Eexe', 'gpj<U+202E>exe'],
    ['bidi isolates', '\u2067a\u2069', '<U+2067>a<U+2069>'],
    ['bidi marks', 'a\u200Eb\u200Fc\u061Cd', 'a<U+200E>b<U+200F>c<U+061C>d'],
    ['a zero-width space', 'ad\u200Bmin', 'ad<U+200B>min'],
    ['a byte order mark', '\uFEFFa', '<U+FEFF>a'],
    ['a soft hyphen', 'ad\u00ADmin', 'ad<U+00AD>min'],
    ['fillers', '\u3164\uFFA0\u115F\u1160', '<U+3164><U+FFA0><U+115F><U+1160>'],
    ['ZWJ where nothing joins', 'a\u200Db', 'a<U+200D>b'],
    ['ZWJ after an emoji that joins nothing', '\u{1F468}\u200D', '\u{1F468}<U+200D>'],
    ['ZWNJ twice', '\u0645\u200C\u200C\u0646', '\u0645<U+200C><U+200C>\u0646'],
    ['a selector on a letter', 'a\uFE0F', 'a<U+FE0F>'],
    ['a second selector', '\u260E\uFE0F\uFE0F', '\u260E\uFE0F<U+FE0F>'],
    ['text hidden in tags', 'a\u{E0068}\u{E0069}', 'a<U+E0068><U+E0069>'],
    ['a flag whose tags spell nothing', '\u{1F3F4}\u{E0068}\u{E007F}', '\u{1F3F4}<U+E0068><U+E007F>'],
    ['half a character', 'a\uD83Db', 'a\uFFFDb'],
    ['piled marks', `Z${'\u0335'.repeat(9)}a`, `Z${'\u0335'.repeat(4)}<+5 marks>a`],
    ['a mark that has no letter', '\u0301a', '\u25CC\u0301a'],
    ['a mark after a control', '\x1b\u0301', '␛\u0301'],
    ['a vowel that finds no syllable', '\uAC00\u1161', '\uAC00<U+1161>'],
  ])('shows %s', (_, text, shown) => {
    expect(cleanText(text)).toBe(shown);
  });

  it('composes Korean names that come in single letters', () => {
    expect(cleanText('한글'.normalize('NFD'))).toBe('한글');
  });

  it('splits SARA AM, below the tone mark', () => {
    expect(cleanText('\u0E19\u0E49\u0E33')).toBe('\u0E19\u0E4D\u0E49\u0E32');
    expect(cleanText('\u0E33')).toBe('\u25CC\u0E4D\u0E32');
    expect(cleanText('\u0E81\u0EB3')).toBe('\u0E81\u0ECD\u0EB2');
  });

  it('joins no more than five emoji', () => {
    const six = Array.from({ length: 6 }, () => '\u{1F468}');
    expect(cleanText(six.join('\u200D'))).toBe(`${six.slice(1).join('\u200D')}<U+200D>\u{1F468}`);
  });

  it('leaves nothing invisible of any single character', () => {
    const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
    for (let code = 0; code < 0xe1000; code += code === 0x32000 ? 0xae000 : 1) {
      const shown = cleanText(`a${String.fromCodePoint(code)}b`);
      if (invisible.test(shown)) expect.fail(`U+${code.toString(16)} became ${JSON.stringify(shown)}`);
    }
  });

  const texts = hostileTexts(20_000, 1);

  it('lets nothing through that acts', () => {
    const acting =
      /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|\u00AD|\u034F|\u061C|[\u115F\u1160]|\u200B|[\u200E\u200F\u202A-\u202E\u2060-\u2069]|\uFEFF/u;
    expect(texts.filter((text) => acting.test(cleanText(text)))).toEqual([]);
  });

  it('bounds marks and gives the first a letter', () => {
    const unbound = /^\p{M}|[\p{Mn}\p{Me}]{5}/u;
    expect(texts.filter((text) => unbound.test(cleanText(text)))).toEqual([]);
  });

  it('is idempotent', () => {
    expect(texts.filter((text) => cleanText(cleanText(text)) !== cleanText(text))).toEqual([]);
  });

  it.each(['\u0301', '\u0E48', '\u200D', '\u1161', '\u{1F468}\u200D', '\x1b'])(
    'takes time in proportion to the length when %j is repeated',
    (piece) => {
      expect(cleanText(piece.repeat(200_000)).length).toBeGreaterThan(0);
    },
  );
});
