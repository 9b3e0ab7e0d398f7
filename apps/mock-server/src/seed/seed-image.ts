import { openStore } from '../store/store';
import { seedStore } from './seed-store';
import { type Seeded, type SeedRequest, startOfDay } from './seeding';

/**
 * A seeded store as a file's bytes. Opening them costs a hundredth of seeding, so the images of one process are kept:
 * a server for each test then costs next to nothing. What the bytes hold depends on the request's day only.
 */
export interface SeedImage {
  readonly bytes: Uint8Array;
  readonly seeded: Seeded;
}

const MOST_KEPT = 8;
const LARGEST_KEPT_PEOPLE = 1000;
const kept = new Map<string, SeedImage>();

export async function createSeedImage(request: SeedRequest): Promise<SeedImage> {
  const key = [request.seedNumber, request.people ?? 'default', startOfDay(request.now)].join(' ');
  const known = kept.get(key);
  if (known) return known;
  const store = await openStore();
  const seeded = seedStore(store, request);
  const image = { bytes: store.image(), seeded };
  store.close();
  if ((request.people ?? 0) <= LARGEST_KEPT_PEOPLE) keep(key, image);
  return image;
}

function keep(key: string, image: SeedImage): void {
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, image);
}
