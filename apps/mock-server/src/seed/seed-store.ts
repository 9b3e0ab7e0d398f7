import type { Store } from '../store/store';
import { seedDefaultOrganization } from './default-organization';
import { createRandom } from './random';
import { type Seeded, type SeedRequest, startOfDay } from './seeding';
import { seedSizedOrganization } from './sized-organization';

/** Fills an empty store with an organization, in one transaction. The same request gives the same store. */
export function seedStore(store: Store, { now, seedNumber, people }: SeedRequest): Seeded {
  const random = createRandom(String(seedNumber));
  const seeding = { store, random, today: startOfDay(now), orgId: random.uuid('organization') };
  return store.transaction(() =>
    people === undefined ? seedDefaultOrganization(seeding) : seedSizedOrganization(seeding, people),
  );
}
