import { readFile, writeFile } from 'node:fs/promises';
import { createPastTemplate, createSeedTemplate, layPast, type PastTemplate, type SeedPlaces } from './seed-template';
import { DAY, type Seeded } from './seeding';

/** Which seed comes with the program, with the default organization: what most starts want. */
export const KEPT_SEED = 1;

const fileOf = (name: string) => new URL(name, import.meta.url);
const BYTES = fileOf('seed.sqlite');
const PLACES = fileOf('seed-instants.json');
const pastFile = (instant: number) => fileOf(`seed-past-${new Date(instant).getUTCDay()}.json`);

/** In one file, bytes and all. */
interface KeptPast extends Omit<PastTemplate, 'bytes'> {
  readonly base64: string;
}

/** Writes the seed beside the program, as the last step of the build. */
export async function keepTemplate(): Promise<void> {
  const request = { now: Date.UTC(2026, 0, 1), seedNumber: KEPT_SEED };
  const template = await createSeedTemplate(request);
  await writeFile(BYTES, template.bytes);
  await writeFile(PLACES, JSON.stringify(template.places));
  for (let days = 0; days < 7; days += 1) {
    const now = request.now + days * DAY;
    const { bytes, ...past } = await createPastTemplate(template, { ...request, now });
    const kept: KeptPast = { ...past, base64: Buffer.from(bytes).toString('base64') };
    await writeFile(pastFile(now), JSON.stringify(kept));
  }
}

export interface KeptSeed {
  readonly bytes: Uint8Array;
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
    const [places, { base64, ...past }] = texts.map((text) => JSON.parse(text)) as [SeedPlaces, KeptPast];
    const changed = { ...past, bytes: Buffer.from(base64, 'base64') };
    return { bytes: layPast({ bytes, places }, changed, now), seeded: places.seeded };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
