import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collate, compareCollated } from './collate';

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
const compare = (a: string, b: string) => Math.sign(compareCollated(collate(a), collate(b)));

describe('the order of texts', () => {
  it.each([
    ['apple', 'Pear', -1],
    ['APPLE', 'apple', 0],
    ['room 9', 'room 10', -1],
    ['007', '7', 0],
    ['\u00D8rsted', 'Smith', -1],
    ['\u00C9mile', 'emile', 0],
    ['zoe@x.com', '\u05D9\u05E2\u05DC', -1],
  ])('has "%s" and "%s" as %i', (a, b, expected) => {
    expect(compare(a, b)).toBe(expected);
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
});
