import type { Subscription } from '@hubdeck/core';
import { expect, test } from 'vitest';
import { movePstnLocations } from './move-pstn-locations';

const TARGET = 'Sub-new';
const moves = ['dallas', 'london'].map((locationId) => ({ locationId, subscriptionId: TARGET }));

/** A service that says yes; `deaf` locations stay where they are all the same. */
function createService({ there = [], deaf = [] }: { there?: string[]; deaf?: string[] } = {}) {
  const tied = new Set(there);
  const asked: string[] = [];
  const shown = (): Subscription => ({
    subscriptionId: TARGET,
    name: '',
    status: 'active',
    licenses: [],
    pstnLocations: [...tied].map((locationId) => ({ locationId, name: locationId })),
  });
  const subscriptions = {
    get: async () => shown(),
    async movePstnLocation({ locationId }: { locationId: string }) {
      asked.push(locationId);
      if (!deaf.includes(locationId)) tied.add(locationId);
      return shown();
    },
  };
  return { client: { ext: { subscriptions } }, asked };
}

test('each location is moved, and counts only when the subscription shows it', async () => {
  const { client, asked } = createService({ deaf: ['london'] });
  const { lines } = await movePstnLocations(client, moves);
  expect(lines.map(({ outcome }) => outcome)).toEqual(['done', 'failed']);
  expect(asked).toEqual(['dallas', 'london']);
});

test('who is there already is skipped, and not asked for again', async () => {
  const { client, asked } = createService({ there: ['dallas'] });
  const { lines } = await movePstnLocations(client, moves);
  expect(lines.map(({ outcome }) => outcome)).toEqual(['skipped', 'done']);
  expect(asked).toEqual(['london']);
});

test('a dry run moves nothing', async () => {
  const { client, asked } = createService({ there: ['dallas'] });
  const { lines } = await movePstnLocations(client, moves, { dryRun: true });
  expect(lines.map(({ outcome }) => outcome)).toEqual(['skipped', 'planned']);
  expect(asked).toEqual([]);
});
