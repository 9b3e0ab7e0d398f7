import type { Image } from '../store/connection';
import { openStore } from '../store/store';
import { KEPT_SEED, readKeptSeed } from './kept-template';
import { seedStore } from './seed-store';
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
  const created = (await openKept(request)) ?? (await seedAnew(request));
  if ((request.people ?? 0) <= LARGEST_KEPT_PEOPLE) keep(key, created);
  return created;
}

async function openKept({ now, seedNumber, people }: SeedRequest): Promise<SeedImage | undefined> {
  const isKept = people === undefined && seedNumber === KEPT_SEED;
  const seed = isKept ? await readKeptSeed(now) : undefined;
  if (!seed) return undefined;
  const { bytes, seeded } = seed;
  return { image: { bytes }, seeded };
}

async function seedAnew(request: SeedRequest): Promise<SeedImage> {
  const store = await openStore();
  const seeded = seedStore(store, request);
  const bytes = store.image();
  store.close();
  return { image: { bytes }, seeded };
}

function keep(key: string, image: SeedImage): void {
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, image);
}
