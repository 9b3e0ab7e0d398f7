import { expect, test } from 'vitest';
import { openStore, type Store } from '../store/store';
import { seedOrganization, seedStore } from './seed-store';
import { createPastTemplate, createSeedTemplate, layPast, moveToDay } from './seed-template';
import { DAY, type SeedRequest } from './seeding';

const BEGINNING = Date.UTC(2026, 0, 1);

async function seedAnew(seed: (store: Store, request: SeedRequest) => void, now: number): Promise<Buffer> {
  const store = await openStore();
  store.run('PRAGMA secure_delete = ON');
  seed(store, { now, seedNumber: 1 });
  const bytes = Buffer.from(store.image());
  store.close();
  return bytes;
}

test('a template that is moved to another day is what the seed makes of that day, byte by byte', async () => {
  const template = await createSeedTemplate({ now: BEGINNING, seedNumber: 1 });
  for (const days of [0, 1, 59, 1234, -700]) {
    const now = BEGINNING + days * DAY + 12_345;
    expect(Buffer.compare(moveToDay(template, now), await seedAnew(seedOrganization, now)), `after ${days} days`).toBe(
      0,
    );
  }
});

test('a template knows whose organization it is', async () => {
  const { places } = await createSeedTemplate({ now: BEGINNING, seedNumber: 1 });
  const store = await openStore();
  expect(seedOrganization(store, { now: BEGINNING + DAY, seedNumber: 1 })).toEqual(places.seeded);
  store.close();
});

test('with the past of a day of the week it is what the seed makes of such days, byte by byte', async () => {
  const template = await createSeedTemplate({ now: BEGINNING, seedNumber: 1 });
  for (const days of [0, 1, 2, 3, 4, 5, 6]) {
    const past = await createPastTemplate(template, { now: BEGINNING + days * DAY, seedNumber: 1 });
    const now = BEGINNING + (days + 91) * DAY + 12_345;
    expect(Buffer.compare(layPast(template, past, now), await seedAnew(seedStore, now)), `after ${days} days`).toBe(0);
  }
});
