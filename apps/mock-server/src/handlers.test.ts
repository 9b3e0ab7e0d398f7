import type { HubContract } from '@hubdeck/core';
import { expect, expectTypeOf, test } from 'vitest';
import type { Handlers } from './call';
import { handlers } from './handlers';

type People = Handlers<HubContract['people']>;

test('a missing handler does not compile', () => {
  const { get: _, ...rest } = handlers.people;
  // @ts-expect-error: get is missing
  const incomplete: People = rest;
  expect(incomplete).not.toHaveProperty('get');
});

test('a reply of another shape does not compile', () => {
  const wrong = (): { id: number } => ({ id: 1 });
  // @ts-expect-error: a person's id is a string, and there is more to a person
  const people: People = { ...handlers.people, get: wrong };
  expect(people.get).toBe(wrong);
});

test('a handler sees the path parameters of its own operation only', () => {
  expectTypeOf<Parameters<People['get']>[0]['path']>().toEqualTypeOf<{ personId: string }>();
  const people = {
    ...handlers.people,
    // @ts-expect-error: there is no deviceId in this path
    get: ({ path }: Parameters<People['get']>[0]) => path.deviceId,
  };
  expect(people).toHaveProperty('get');
});

test('an operation without a body in its reply answers nothing', () => {
  expectTypeOf<Awaited<ReturnType<Handlers<HubContract['devices']>['delete']>>>().toEqualTypeOf<undefined>();
});
