import { expect, test } from 'vitest';
import { insertAuditRows, readAuditRows } from '../store/audit-events';
import { openStore } from '../store/store';
import { seedOrganization, seedStore } from './seed-store';
import { createPastTemplate, createSeedTemplate, movePast, moveToDay } from './seed-template';
import { DAY } from './seeding';

const BEGINNING = Date.UTC(2026, 0, 1);

async function seedAnew(now: number): Promise<Buffer> {
  const store = await openStore();
  store.run('PRAGMA secure_delete = ON');
  seedOrganization(store, { now, seedNumber: 1 });
  const bytes = Buffer.from(store.image());
  store.close();
  return bytes;
}

test('a template that is moved to another day is what the seed makes of that day, byte by byte', async () => {
  const template = await createSeedTemplate({ now: BEGINNING, seedNumber: 1 });
  for (const days of [0, 1, 59, 1234, -700]) {
    const now = BEGINNING + days * DAY + 12_345;
    expect(Buffer.compare(moveToDay(template, now), await seedAnew(now)), `after ${days} days`).toBe(0);
  }
});

test('a template knows whose organization it is', async () => {
  const { places } = await createSeedTemplate({ now: BEGINNING, seedNumber: 1 });
  const store = await openStore();
  expect(seedOrganization(store, { now: BEGINNING + DAY, seedNumber: 1 })).toEqual(places.seeded);
  store.close();
});

test('the past of a day of the week is moved by whole weeks to what the seed makes', async () => {
  for (const days of [0, 1, 2, 3, 4, 5, 6]) {
    const now = BEGINNING + days * DAY;
    const past = await createPastTemplate({ now, seedNumber: 1 });
    const store = await openStore();
    seedStore(store, { now: now + 91 * DAY, seedNumber: 1 });
    expect(movePast(past, now + 91 * DAY), `after ${days} days`).toEqual(readAuditRows(store));
    store.close();
  }
});

test('audit events that are inserted again are the same', async () => {
  const store = await openStore();
  seedStore(store, { now: BEGINNING, seedNumber: 1 });
  const rows = readAuditRows(store);
  store.run('DELETE FROM audit_events');
  insertAuditRows(store, rows);
  expect(readAuditRows(store)).toEqual(rows);
  store.close();
});
