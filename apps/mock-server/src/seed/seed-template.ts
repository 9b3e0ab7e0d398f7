import { openStore, type Store } from '../store/store';
import { seedOrganization, seedStore } from './seed-store';
import { DAY, isoDate, type Seeded, type SeedRequest, startOfDay } from './seeding';

/**
 * A seeded store as bytes, and where in them instants stand. All of a seed's organization counts from the day on which
 * the world begins, and an instant is of one length whatever it is: the store of another day is the same bytes with
 * those places moved by as many days.
 */
export interface SeedTemplate extends Movable {
  readonly places: SeedPlaces;
}

/** Bytes that hold instants. */
interface Movable {
  readonly bytes: Uint8Array;
  readonly places: InstantPlaces;
}

/** What is kept of a template beside its bytes. */
export interface SeedPlaces extends InstantPlaces {
  readonly seeded: Seeded;
}

export interface InstantPlaces {
  /** Epoch milliseconds of the midnight from which the bytes count. */
  readonly day: number;
  /** Numbers in columns. */
  readonly integers: readonly number[];
  /** `2026-01-15T12:00:00.000Z`, in columns or within JSON. */
  readonly texts: readonly number[];
}

const INTEGER_BYTES = 6;
const ISO_DATE = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;
const ISO_LENGTH = 24;

type Seed = (store: Store, request: SeedRequest) => Seeded;

/** Of all but the past, for any day. */
export const createSeedTemplate = (request: SeedRequest): Promise<SeedTemplate> =>
  createTemplate(seedOrganization, request);

/** Seeds two days and compares them. Throws where they differ in something else than instants. */
async function createTemplate(seed: Seed, request: SeedRequest): Promise<SeedTemplate> {
  const day = startOfDay(request.now);
  const { bytes, seeded } = await seedCleanly(seed, { ...request, now: day });
  // The same day of the week, and far enough for all parts of a date to change.
  const shift = 57 * 7 * DAY;
  const later = (await seedCleanly(seed, { ...request, now: day + shift })).bytes;
  const texts = Array.from(bytes.toString('latin1').matchAll(ISO_DATE), ({ index }) => index).filter(
    (at) => movedText(bytes, at, shift) === later.toString('latin1', at, at + ISO_LENGTH),
  );
  const integers = findIntegers(bytes, later, shift, coveredBy(texts, bytes.length));
  return { bytes, places: { day, integers, texts, seeded } };
}

/** Nothing is left of rows in places that they have moved away from. */
async function seedCleanly(seed: Seed, request: SeedRequest): Promise<{ bytes: Buffer; seeded: Seeded }> {
  const store = await openStore();
  store.run('PRAGMA secure_delete = ON');
  const seeded = seed(store, request);
  const bytes = Buffer.from(store.image());
  store.close();
  return { bytes, seeded };
}

function coveredBy(texts: readonly number[], length: number): Uint8Array {
  const covered = new Uint8Array(length);
  for (const at of texts) covered.fill(1, at, at + ISO_LENGTH);
  return covered;
}

function findIntegers(bytes: Buffer, later: Buffer, shift: number, covered: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === later[at] || covered[at]) continue;
    const start = Array.from({ length: INTEGER_BYTES }, (_, back) => at - back).find(
      (from) => from >= 0 && bytes.readUIntBE(from, INTEGER_BYTES) + shift === later.readUIntBE(from, INTEGER_BYTES),
    );
    if (start === undefined) throw new Error(`the seeds of two days differ at byte ${at} in something else than time`);
    covered.fill(1, start, start + INTEGER_BYTES);
    found.push(start);
  }
  return found;
}

/** The bytes for the world that begins on a day. */
export function moveToDay({ bytes, places }: Movable, now: number): Buffer {
  const moved = Buffer.from(bytes);
  const shift = startOfDay(now) - places.day;
  for (const at of places.integers) {
    moved.writeUIntBE(moved.readUIntBE(at, INTEGER_BYTES) + shift, at, INTEGER_BYTES);
  }
  for (const at of places.texts) moved.write(movedText(moved, at, shift), at, 'latin1');
  return moved;
}

const movedText = (bytes: Buffer, at: number, shift: number): string =>
  isoDate(Date.parse(bytes.toString('latin1', at, at + ISO_LENGTH)) + shift);

/** The pages of the store that the weeks before have changed, as they are for one day of the week. */
export interface PastTemplate extends Movable {
  /** Where in the store each of them belongs. */
  readonly pages: readonly number[];
}

const PAGE = 4096;

export async function createPastTemplate(template: SeedTemplate, request: SeedRequest): Promise<PastTemplate> {
  const { bytes, places } = await createTemplate(seedStore, request);
  const without = moveToDay(template, request.now);
  const pageOf = (from: Uint8Array, page: number) => from.subarray(page * PAGE, (page + 1) * PAGE);
  const pages = Array.from({ length: bytes.length / PAGE }, (_, page) => page).filter(
    (page) => Buffer.compare(pageOf(bytes, page), pageOf(without, page)) !== 0,
  );
  const move = (all: readonly number[]) =>
    pages.flatMap((page, at) =>
      all.filter((place) => Math.floor(place / PAGE) === page).map((place) => place + (at - page) * PAGE),
    );
  return {
    bytes: Buffer.concat(pages.map((page) => pageOf(bytes, page))),
    places: { day: places.day, integers: move(places.integers), texts: move(places.texts) },
    pages,
  };
}

/** The store with its past, for the world that begins on a day of the week that the past is of. */
export function layPast(template: SeedTemplate, past: PastTemplate, now: number): Uint8Array {
  const [without, changed] = [moveToDay(template, now), moveToDay(past, now)];
  const pages = Math.max(without.length / PAGE, ...past.pages.map((page) => page + 1));
  const laid = Buffer.concat([without], pages * PAGE);
  for (const [at, page] of past.pages.entries()) changed.copy(laid, page * PAGE, at * PAGE, (at + 1) * PAGE);
  return laid;
}
