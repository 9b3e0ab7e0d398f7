import { expect, onTestFinished, test } from 'vitest';
import type { Value } from './statement';
import { openStore } from './store';

async function emptyStore() {
  const store = await openStore();
  onTestFinished(() => store.close());
  store.run('CREATE TABLE things (key INTEGER PRIMARY KEY, value)');
  return store;
}

const VALUES: readonly [what: string, value: Value][] = [
  ['a small whole number', -7],
  ['an instant', Date.UTC(2026, 0, 15)],
  ['a fraction', 0.1],
  ['no value', null],
  ['an empty text', ''],
  ['text in several scripts', 'Zoë שירה 高橋 🙂'],
  ['a text longer than any room kept for it', 'é'.repeat(3_000_000)],
  ['no bytes', new Uint8Array()],
  ['bytes', Uint8Array.of(0, 255, 0)],
];

test.each(VALUES)('%s comes back as it went in', async (_, value) => {
  const store = await emptyStore();
  store.run('INSERT INTO things (value) VALUES (?)', [value]);
  expect(store.row('SELECT value FROM things')).toEqual({ value });
});

test('a statement that fails says why, and leaves nothing of its parameters', async () => {
  const store = await emptyStore();
  const insert = 'INSERT INTO things (key, value) VALUES (?, ?)';
  store.run(insert, [1, 'first']);
  expect(() => store.run(insert, [1, 'second'])).toThrow('UNIQUE constraint failed: things.key');
  store.run(insert, [2]);
  expect(store.rows('SELECT value FROM things ORDER BY key')).toEqual([{ value: 'first' }, { value: null }]);
});

test('what is no SQL is told by what is wrong with it', async () => {
  const store = await emptyStore();
  expect(() => store.run('SELEC 1')).toThrow('near "SELEC": syntax error');
});

test('a transaction that throws is undone, those within it included', async () => {
  const store = await emptyStore();
  const add = (key: number) => store.run('INSERT INTO things (key) VALUES (?)', [key]);
  const failing = () =>
    store.transaction(() => {
      add(1);
      store.transaction(() => add(2));
      throw new Error('too bad');
    });
  expect(failing).toThrow('too bad');
  expect(store.rows('SELECT key FROM things')).toEqual([]);
});
