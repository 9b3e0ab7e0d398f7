import { describe, expect, it } from 'vitest';
import { mayWait, readUndoSeconds } from './waits';

describe('HUBDECK_UNDO_SECONDS', () => {
  it.each([
    [undefined, 5],
    ['', 5],
    ['0', 0],
    ['12', 12],
  ])('as %j is %d seconds', (text, seconds) => {
    expect(readUndoSeconds(text)).toBe(seconds);
  });

  it.each(['-1', '2.5', 'never', '61'])('as "%s" is refused with what was expected', (text) => {
    expect(() => readUndoSeconds(text)).toThrow(
      `HUBDECK_UNDO_SECONDS is "${text}"; expected a whole number from 0 (send at once) to 60`,
    );
  });
});

it('never lets a line on a stolen phone wait', () => {
  expect(mayWait('lostOrStolen')).toBe(false);
});
