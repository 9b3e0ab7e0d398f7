import type { License, Location, Person } from '@hubdeck/core';
import type { HubClient } from '@hubdeck/sdk';
import { isForbidden } from '../describe-error';
import { indexById } from '../rows/people';

/** As many as the service takes in one request. */
const MOST_IDS = 85;

/** A list that only puts names to ids: a token that may not read it does without the names. */
async function optional<T>(items: Promise<T[]>): Promise<T[]> {
  try {
    return await items;
  } catch (error) {
    if (isForbidden(error)) return [];
    throw error;
  }
}

export const readLicenses = async (client: HubClient, signal: AbortSignal): Promise<ReadonlyMap<string, License>> =>
  indexById(await optional(client.licenses.list({}, { signal }).toArray()));

export const readLocations = async (client: HubClient, signal: AbortSignal): Promise<ReadonlyMap<string, Location>> =>
  indexById(await optional(client.locations.list({}, { signal }).toArray()));

/** The people behind ids, asked for by the ids alone: an organization may have a hundred thousand others. */
export function createPeopleLookup(client: HubClient, signal: AbortSignal) {
  const known = new Map<string, Person>();
  const missing = new Set<string>();
  return async (ids: readonly (string | undefined)[]): Promise<ReadonlyMap<string, Person>> => {
    const wanted = [...new Set(ids)].filter(
      (id): id is string => id !== undefined && !known.has(id) && !missing.has(id),
    );
    const groups = Array.from({ length: Math.ceil(wanted.length / MOST_IDS) }, (_, at) =>
      wanted.slice(at * MOST_IDS, (at + 1) * MOST_IDS),
    );
    const found = await Promise.all(groups.map((id) => optional(client.people.list({ id }, { signal }).toArray())));
    for (const person of found.flat()) known.set(person.id, person);
    for (const id of wanted) if (!known.has(id)) missing.add(id);
    return known;
  };
}
