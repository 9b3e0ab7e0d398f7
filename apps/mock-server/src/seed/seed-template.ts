import { type AuditRow, readAuditRows } from '../store/audit-events';
import { openStore } from '../store/store';
import { seedOrganization, seedStore } from './seed-store';
import { DAY, isoDate, type Seeded, type SeedRequest, startOfDay } from './seeding';

/**
 * A seeded store as bytes, and where in them instants stand. All of a seed's organization counts from the day on which
 * the world begins, and an instant is of one length whatever it is: the store of another day is the same bytes with
 * those places moved by as many days.
 */
export interface SeedTemplate {
  readonly bytes: Uint8Array;
  readonly places: InstantPlaces;
}

/** What is kept of a template beside its bytes. */
export interface InstantPlaces {
  /** Epoch milliseconds of the midnight from which the bytes count. */
  readonly day: number;
  /** Numbers in columns. */
  readonly integers: readonly number[];
  /** `2026-01-15T12:00:00.000Z`, in columns or within JSON. */
  readonly texts: readonly number[];
  readonly seeded: Seeded;
}

const INTEGER_BYTES = 6;
const ISO_DATE = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;
const ISO_LENGTH = 24;

/** Seeds two days and compares them. Throws where they differ in something else than instants. */
export async function createSeedTemplate(request: SeedRequest): Promise<SeedTemplate> {
  const day = startOfDay(request.now);
  const { bytes, seeded } = await seedCleanly({ ...request, now: day });
  // Far enough for all parts of a date to change.
  const shift = 400 * DAY;
  const later = (await seedCleanly({ ...request, now: day + shift })).bytes;
  const texts = Array.from(bytes.toString('latin1').matchAll(ISO_DATE), ({ index }) => index).filter(
    (at) => movedText(bytes, at, shift) === later.toString('latin1', at, at + ISO_LENGTH),
  );
  const integers = findIntegers(bytes, later, shift, coveredBy(texts, bytes.length));
  return { bytes, places: { day, integers, texts, seeded } };
}

/** Nothing is left of rows in places that they have moved away from. */
async function seedCleanly(request: SeedRequest): Promise<{ bytes: Buffer; seeded: Seeded }> {
  const store = await openStore();
  store.run('PRAGMA secure_delete = ON');
  const seeded = seedOrganization(store, request);
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

/** The store's bytes for the world that begins on a day. */
export function moveToDay({ bytes, places }: SeedTemplate, now: number): Uint8Array {
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

/** The audit events of the weeks before, as they are for one day of the week. */
export interface PastTemplate {
  /** Epoch milliseconds of the midnight at which they end. */
  readonly day: number;
  readonly rows: readonly AuditRow[];
}

export async function createPastTemplate(request: SeedRequest): Promise<PastTemplate> {
  const store = await openStore();
  seedStore(store, request);
  const rows = readAuditRows(store);
  store.close();
  return { day: startOfDay(request.now), rows };
}

/** For a world that begins whole weeks later or earlier. */
export function movePast({ day, rows }: PastTemplate, now: number): AuditRow[] {
  const shift = startOfDay(now) - day;
  const move = (text: string) => isoDate(Date.parse(text) + shift);
  return rows.map((row) => ({ ...row, created: row.created + shift, json: row.json.replace(ISO_DATE, move) }));
}
