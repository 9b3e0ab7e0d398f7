import { contract, listEndpoints } from '@hubdeck/core';
import { expect, expectTypeOf, test } from 'vitest';
import type { Client } from './client';
import type { HubClient } from './hub-client';
import file from './hub-client.ts?raw';
import type { HubOperations } from './operations';

/** Long types are wrapped by the formatter. */
const source = file.replace(/MethodOf<\s*([^>]+?)\s*>/g, 'MethodOf<$1>');

test('names every operation of the contract with its type', () => {
  expectTypeOf<HubClient>().toEqualTypeOf<Client<HubOperations>>();
});

test.each(listEndpoints(contract))('says what $name does, where, and what it wants', ({ name, endpoint }) => {
  const method = `MethodOf<HubContract${name.replace(/\w+\.?/g, (key) => `['${key.replace('.', '')}']`)}>`;
  const before = source.slice(0, source.indexOf(method));
  const comment = before.slice(before.lastIndexOf('/**'));
  expect(source).toContain(method);
  expect(comment).toContain(`* ${endpoint.doc}\n`);
  expect(comment).toContain(`* \`${endpoint.method} ${endpoint.path}\`\n`);
  for (const scope of endpoint.scopes.flatMap((words) => words.split(' '))) expect(comment).toContain(`\`${scope}\``);
  if (endpoint.paging?.largestSize) expect(comment).toContain(`at most ${endpoint.paging.largestSize}.`);
});
