import { expect, it } from 'vitest';
import { graphemes } from './graphemes';
import { hostileTexts } from './hostile-texts';

it('finds the graphemes of a long text as the segmenter does at once', () => {
  const text = hostileTexts(300, 3).join('');
  const atOnce = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  expect([...graphemes(text)]).toEqual(atOnce);
});

it('keeps flags whole across windows', () => {
  const flags = '\u{1F1EE}\u{1F1F1}'.repeat(300);
  expect(new Set(graphemes(`a${flags}`))).toEqual(new Set(['a', '\u{1F1EE}\u{1F1F1}']));
});

it('goes through a text of any length', () => {
  expect([...graphemes('ก'.repeat(200_000))]).toHaveLength(200_000);
  expect([...graphemes('\u0301'.repeat(1_000))].join('')).toHaveLength(1_000);
});
