import { readFile, writeFile } from 'node:fs/promises';
import type { AuditRow } from '../store/audit-events';
import {
  createPastTemplate,
  createSeedTemplate,
  type InstantPlaces,
  movePast,
  moveToDay,
  type PastTemplate,
} from './seed-template';
import { DAY, type Seeded } from './seeding';

/** Which seed comes with the program, with the default organization: what most starts want. */
export const KEPT_SEED = 1;

const fileOf = (name: string) => new URL(name, import.meta.url);
const BYTES = fileOf('seed.sqlite');
const PLACES = fileOf('seed-instants.json');
const pastFile = (instant: number) => fileOf(`seed-past-${new Date(instant).getUTCDay()}.json`);

/** Writes the seed beside the program, as the last step of the build. */
export async function keepTemplate(): Promise<void> {
  const request = { now: Date.UTC(2026, 0, 1), seedNumber: KEPT_SEED };
  const { bytes, places } = await createSeedTemplate(request);
  await writeFile(BYTES, bytes);
  await writeFile(PLACES, JSON.stringify(places));
  for (let days = 0; days < 7; days += 1) {
    const now = request.now + days * DAY;
    await writeFile(pastFile(now), JSON.stringify(await createPastTemplate({ ...request, now })));
  }
}

export interface KeptSeed {
  readonly bytes: Uint8Array;
  readonly past: readonly AuditRow[];
  readonly seeded: Seeded;
}

/** The kept seed on some day; nothing where the program runs from its sources. */
export async function readKeptSeed(now: number): Promise<KeptSeed | undefined> {
  try {
    const [bytes, ...texts] = await Promise.all([
      readFile(BYTES),
      readFile(PLACES, 'utf8'),
      readFile(pastFile(now), 'utf8'),
    ]);
    const [places, past] = texts.map((text) => JSON.parse(text)) as [InstantPlaces, PastTemplate];
    return { bytes: moveToDay({ bytes, places }, now), past: movePast(past, now), seeded: places.seeded };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
