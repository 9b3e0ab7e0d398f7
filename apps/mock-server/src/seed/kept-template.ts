import { readFile, writeFile } from 'node:fs/promises';
import { createSeedTemplate, type InstantPlaces, type SeedTemplate } from './seed-template';

/** Which seed comes with the program: what most starts want. */
export const KEPT_SEED = 1;

const BYTES = new URL('seed.sqlite', import.meta.url);
const PLACES = new URL('seed-instants.json', import.meta.url);

/** Writes the seed beside the program, as the last step of the build. */
export async function keepTemplate(): Promise<void> {
  const { bytes, places } = await createSeedTemplate({ now: Date.UTC(2026, 0, 1), seedNumber: KEPT_SEED });
  await writeFile(BYTES, bytes);
  await writeFile(PLACES, JSON.stringify(places));
}

/** The default organization of the kept seed; nothing where the program runs from its sources. */
export async function readTemplate(): Promise<SeedTemplate | undefined> {
  try {
    const [bytes, places] = await Promise.all([readFile(BYTES), readFile(PLACES, 'utf8')]);
    return { bytes, places: JSON.parse(places) as InstantPlaces };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
