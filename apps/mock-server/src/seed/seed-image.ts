import { type Image, openStore } from '../store/store';
import { KEPT_SEED, readTemplate } from './kept-template';
import { seedOrganization, seedPast } from './seed-store';
import { moveToDay } from './seed-template';
import { type Seeded, type SeedRequest, startOfDay } from './seeding';

/**
 * A seeded store as a file's bytes. Opening them costs a hundredth of seeding, so the images of one process are kept:
 * a server for each test then costs next to nothing. What an image holds depends on the request's day only.
 */
export interface SeedImage {
  readonly image: Image;
  readonly seeded: Seeded;
}

const MOST_KEPT = 8;
const LARGEST_KEPT_PEOPLE = 1000;
const kept = new Map<string, SeedImage>();

export async function createSeedImage(request: SeedRequest): Promise<SeedImage> {
  const key = [request.seedNumber, request.people ?? 'default', startOfDay(request.now)].join(' ');
  const known = kept.get(key);
  if (known) return known;
  const { bytes, seeded } = await createBytes(request);
  const created: SeedImage = { image: { bytes, complete: (store) => seedPast(store, request) }, seeded };
  if ((request.people ?? 0) <= LARGEST_KEPT_PEOPLE) keep(key, created);
  return created;
}

async function createBytes(request: SeedRequest): Promise<{ bytes: Uint8Array; seeded: Seeded }> {
  const isKept = request.people === undefined && request.seedNumber === KEPT_SEED;
  const template = isKept ? await readTemplate() : undefined;
  if (template) return { bytes: moveToDay(template, request.now), seeded: template.places.seeded };
  const store = await openStore();
  const seeded = seedOrganization(store, request);
  const bytes = store.image();
  store.close();
  return { bytes, seeded };
}

function keep(key: string, image: SeedImage): void {
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, image);
}
