import { expect, test } from 'vitest';
import { createRandom } from './random';

const draws = (seed: string) => {
  const random = createRandom(seed);
  return Array.from({ length: 20 }, () => random.below(1000));
};

test('the same seed draws the same, another seed something else', () => {
  expect(draws('1')).toEqual(draws('1'));
  expect(draws('1')).not.toEqual(draws('2'));
});

test('stays within its bounds and reaches them', () => {
  const random = createRandom('bounds');
  const drawn = new Set(Array.from({ length: 1000 }, () => random.between(3, 6)));
  expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
});

test('a UUID depends on seed and name alone', () => {
  const random = createRandom('1');
  const before = random.uuid('archer');
  random.below(10);
  expect(random.uuid('archer')).toBe(before);
  expect(before).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(createRandom('2').uuid('archer')).not.toBe(before);
});

test('many names have as many UUIDs', () => {
  const random = createRandom('1');
  const ids = new Set(Array.from({ length: 20_000 }, (_, index) => random.uuid(`person ${index}`)));
  expect(ids.size).toBe(20_000);
});

test('draws from a fork do not shift its origin', () => {
  const [plain, forked] = [createRandom('1'), createRandom('1')];
  const fork = forked.fork('people');
  fork.below(10);
  expect(forked.below(1000)).toBe(plain.below(1000));
  expect(createRandom('1').fork('people').below(1000)).toBe(createRandom('1').fork('people').below(1000));
});

test('shuffling keeps every item', () => {
  const items = Array.from({ length: 50 }, (_, index) => index);
  const shuffled = createRandom('1').shuffle(items);
  expect(shuffled).not.toEqual(items);
  expect([...shuffled].sort((a, b) => a - b)).toEqual(items);
});
