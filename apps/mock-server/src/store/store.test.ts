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

async function imageOfOneThing(ballast = 1) {
  const store = await emptyStore();
  store.run("INSERT INTO things (key, value) VALUES (1, 'seed')");
  store.run('CREATE TABLE ballast AS SELECT zeroblob(?) AS bytes', [ballast]);
  return { bytes: store.image() };
}

test.each([
  ['small', 1],
  ['large', 10_000_000],
])('a store that is rewound is as it was opened, however often: a %s one', async (_, size) => {
  const store = await openStore(await imageOfOneThing(size));
  onTestFinished(() => store.close());
  for (const value of ['one', 'another']) {
    store.transaction(() => store.run('INSERT INTO things (value) VALUES (?)', [value]));
    store.run("UPDATE things SET value = 'changed' WHERE key = 1");
    store.rewind();
    expect(store.rows('SELECT * FROM things')).toEqual([{ key: 1, value: 'seed' }]);
  }
});

test('stores of one image know nothing of each other, at a time or one after the other', async () => {
  const image = await imageOfOneThing();
  for (let round = 0; round < 3; round += 1) {
    const stores = [await openStore(image), await openStore(image)] as const;
    expect(stores[0].run("UPDATE things SET value = 'mine'")).toBe(1);
    expect(stores.map((store) => store.row('SELECT value FROM things'))).toEqual([
      { value: 'mine' },
      { value: 'seed' },
    ]);
    for (const store of stores) store.close();
  }
});

test('a closed store is of no use, though another may have taken its place', async () => {
  const image = await imageOfOneThing();
  const closed = await openStore(image);
  closed.close();
  closed.close();
  const store = await openStore(image);
  onTestFinished(() => store.close());
  expect(() => closed.run('DELETE FROM things')).toThrow('the store is closed');
  expect(() => closed.rewind()).toThrow('the store is closed');
});
