import type { Store } from '../store/store';
import { insertAuditHistory } from './audit-history';
import { seedDefaultOrganization } from './default-organization';
import { createRandom } from './random';
import { type Seeded, type Seeding, type SeedRequest, startOfDay } from './seeding';
import { seedSizedOrganization } from './sized-organization';

/** Fills an empty store with an organization and its past, in one transaction. The same request gives the same store. */
export function seedStore(store: Store, request: SeedRequest): Seeded {
  return store.transaction(() => {
    const seeded = seedOrganization(store, request);
    seedPast(store, request);
    return seeded;
  });
}

/** All but the past: another day gives the same, but for instants that are as many days later. */
export function seedOrganization(store: Store, request: SeedRequest): Seeded {
  const seeding = seedingOf(store, request);
  return store.transaction(() =>
    request.people === undefined ? seedDefaultOrganization(seeding) : seedSizedOrganization(seeding, request.people),
  );
}

/** What was done in the weeks before, which knows weekends. */
const seedPast = (store: Store, request: SeedRequest): void => insertAuditHistory(seedingOf(store, request));

function seedingOf(store: Store, { now, seedNumber }: SeedRequest): Seeding {
  const random = createRandom(String(seedNumber));
  return { store, random, today: startOfDay(now), orgId: random.uuid('organization') };
}
