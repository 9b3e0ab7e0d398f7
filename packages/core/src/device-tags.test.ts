import { expect, test } from 'vitest';
import { applyTagOperations, TagOperation } from './device-tags';

test.each([
  ['add', ['b', 'c'], ['a', 'b', 'c']],
  ['add', ['a'], ['a']],
  ['replace', ['c', 'c'], ['c']],
  ['replace', [], []],
  ['remove', undefined, []],
  ['remove', ['a'], []],
] as const)('%s %j makes %j of a', (op, value, tags) => {
  expect(applyTagOperations(['a'], [{ op, path: 'tags', value: value && [...value] }])).toEqual(tags);
});

test('operations follow each other', () => {
  const operations = [{ op: 'remove' }, { op: 'add', value: ['x'] }, { op: 'add', value: ['y'] }] as const;
  const patch = operations.map((operation) => TagOperation.parse({ path: '/tags', ...operation }));
  expect(applyTagOperations(['a'], patch)).toEqual(['x', 'y']);
});

test.each([
  [{ op: 'move', path: 'tags', value: [] }, 'op'],
  [{ op: 'add', path: 'displayName', value: ['x'] }, 'path'],
  [{ op: 'add', path: 'tags' }, 'value'],
  [{ op: 'replace', path: 'tags', value: null }, 'value'],
  [{ op: 'add', path: 'tags', value: 'x' }, 'value'],
  [{ op: 'add', path: 'tags', value: [''] }, 'value'],
])('%j is refused for its %s', (operation, field) => {
  expect(TagOperation.safeParse(operation).error?.issues[0]?.path[0]).toBe(field);
});
