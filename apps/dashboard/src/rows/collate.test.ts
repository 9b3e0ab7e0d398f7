import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collationKey } from './collate';

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
function compare(a: string, b: string): number {
  const [one, other] = [collationKey(a), collationKey(b)];
  return one < other ? -1 : Number(one > other);
}

describe('the order of texts', () => {
  it.each([
    ['apple', 'Pear', -1],
    ['APPLE', 'apple', 0],
    ['room 9', 'room 10', -1],
    ['007', '7', 0],
    ['x', 'x 0', -1],
    ['\u00D8rsted', 'Smith', -1],
    ['\u00C9mile', 'emile', 0],
    ['E\u0301mile', '\u00E9mile', 0],
    ['Stra\u00DFe', 'strasse', 0],
    ['zoe@x.com', '\u05D9\u05E2\u05DC', -1],
    ['\u0438\u0440\u0430', '\u0439\u043E\u0440\u0433', -1],
    ['\uAC15', '\u4F50', -1],
    ['\u05E8\u05D5\u05DF', '\u5F20\u4F1F', -1],
    ['\u5F20\u4F1F', '\u738B\u82B3', -1],
    ['\u0E19\u0E32\u0E23\u0E35', '\u0E40\u0E1B\u0E47\u0E19', -1],
  ])('has "%s" and "%s" as %i', (a, b, expected) => {
    expect(compare(a, b)).toBe(expected);
    expect(Math.sign(collator.compare(a, b))).toBe(expected);
    expect(compare(b, a)).toBe(-expected || 0);
  });

  it('is that of the collator, whatever is compared', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(..."aAbB019 .-_@+'#\u00E9\u05D9") }),
      fc.tuple(fc.constantFrom('user ', 'x-', ''), fc.nat()).map(([word, n]) => word + n),
    );
    fc.assert(
      fc.property(text, text, (a, b) => compare(a, b) === Math.sign(collator.compare(a, b))),
      { numRuns: 5000 },
    );
  });

  const from = (first: number, last: number) =>
    fc.string({ unit: fc.integer({ min: first, max: last }).map((code) => String.fromCharCode(code)), maxLength: 4 });
  it.each([
    ['Latin', from(0xc0, 0x131)],
    ['Vietnamese', from(0x1ea0, 0x1ef9)],
    ['Greek', from(0x38e, 0x3ce).filter((text) => !text.includes('\u03A2'))],
    ['Cyrillic', from(0x400, 0x45f)],
    ['Hebrew', from(0x5d0, 0x5ea)],
    ['Arabic', from(0x621, 0x63a)],
    ['Devanagari', from(0x905, 0x939)],
    ['Thai', from(0xe01, 0xe30)],
    ['Korean', from(0xac00, 0xd7a3)],
    ['hiragana', from(0x3041, 0x3094)],
    ['katakana', from(0x30a1, 0x30fa)],
  ])('is that of the collator in %s', (_, letters) => {
    const text = fc.tuple(letters, fc.constantFrom('', ' ', 'z', '7'), letters).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (a, b) => compare(a, b) === Math.sign(collator.compare(a, b))),
      { numRuns: 3000 },
    );
  });

  it('takes texts of any length', () => {
    expect(compare(`a${'x'.repeat(500_000)}`, 'b')).toBe(-1);
    expect(compare('1'.repeat(500_000), '2')).toBe(1);
  });

  it('has a place for what stands outside its alphabets', () => {
    const texts = ['\u{1F600} party', '\u0BA8', 'zoe', '\u5F20'];
    expect(new Set(texts.map(collationKey)).size).toBe(texts.length);
    expect(texts.toSorted(compare)).toEqual(['zoe', '\u0BA8', '\u5F20', '\u{1F600} party']);
  });
});
