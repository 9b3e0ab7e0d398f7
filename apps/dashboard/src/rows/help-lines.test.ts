import { expect, it } from 'vitest';
import { type BindingId, bindingOf } from '../keymap/bindings';
import type { BoundKey } from '../keys';
import { helpLines } from './help-lines';

const bound = (id: BindingId, more: Partial<BoundKey> = {}): BoundKey => {
  const { keys, label } = bindingOf(id);
  return { id, keys, label, run: () => undefined, ...more };
};
const texts = (...table: BoundKey[]) =>
  helpLines(table).map(({ keys, label, refusal }) => [keys, label, refusal].filter(Boolean).join(' | '));

it('tells there and back in one line', () => {
  expect(
    texts(bound('list.sort'), bound('move.up'), bound('move.down'), bound('move.page-up'), bound('move.page-down')),
  ).toEqual(['s | sort', '\u2191 k \u2193 j | up, down', 'PgUp PgDn | page up, page down']);
});

it('says why one cannot go either way, and says nothing where one can', () => {
  const future = bound('app.future', { refusal: 'There is no later screen.' });
  expect(texts(bound('app.past'), future)).toEqual(['[ ] | where I was before, forward again']);
  expect(texts(bound('app.past', { refusal: 'There is no earlier screen.' }), future)).toEqual([
    '[ ] | where I was before, forward again | There is no earlier screen.',
  ]);
});

it('tells of one alone where the other is not there', () => {
  expect(texts(bound('move.down'))).toEqual(['\u2193 j | down']);
});
