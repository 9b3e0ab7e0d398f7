import type { NumberRange } from './number-ranges';
import { BERLIN, DALLAS, LONDON, PARIS, type Site } from './sites';

type City = readonly [name: string, country: string, timeZone: string, prefix: string, digits: number, state?: string];

/** In an order in which few of them have several countries. Numbers are of each country's range for drama, where it has one. */
const CITIES: readonly City[] = [
  ['Austin', 'US', 'America/Chicago', '+1512555', 4, 'TX'],
  ['Manchester', 'GB', 'Europe/London', '+441614960', 3],
  ['Lyon', 'FR', 'Europe/Paris', '+3346571', 4],
  ['Denver', 'US', 'America/Denver', '+1303555', 4, 'CO'],
  ['Chicago', 'US', 'America/Chicago', '+1312555', 4, 'IL'],
  ['Atlanta', 'US', 'America/New_York', '+1404555', 4, 'GA'],
  ['München', 'DE', 'Europe/Berlin', '+498999998', 3],
  ['Seattle', 'US', 'America/Los_Angeles', '+1206555', 4, 'WA'],
  ['Leeds', 'GB', 'Europe/London', '+441134960', 3],
  ['Bordeaux', 'FR', 'Europe/Paris', '+3353649', 4],
  ['Fresno', 'US', 'America/Los_Angeles', '+1559555', 4, 'CA'],
  ['Boise', 'US', 'America/Boise', '+1208555', 4, 'ID'],
  ['Cardiff', 'GB', 'Europe/London', '+442920180', 3],
  ['Nantes', 'FR', 'Europe/Paris', '+3326191', 4],
  ['Omaha', 'US', 'America/Chicago', '+1402555', 4, 'NE'],
  ['Des Moines', 'US', 'America/Chicago', '+1515555', 4, 'IA'],
  ['Köln', 'DE', 'Europe/Berlin', '+492214710', 3],
  ['Edinburgh', 'GB', 'Europe/London', '+441314960', 3],
  ['Tampa', 'US', 'America/New_York', '+1813555', 4, 'FL'],
  ['Strasbourg', 'FR', 'Europe/Paris', '+3335301', 4],
];

const allOf = (prefix: string, width: number): NumberRange => ({ prefix, width, first: 0, count: 10 ** width });

/** Short extensions are left to people whose extension is given. */
const FIRST_EXTENSION = 10_001;

function toSite([name, country, timeZone, prefix, digits, state]: City): Site {
  return {
    name,
    slug: name.toLowerCase(),
    profile: { timeZone, address: { address1: '1 Market Road', city: name, ...(state && { state }), country } },
    numbers: allOf(prefix, digits),
    firstExtension: FIRST_EXTENSION,
  };
}

const SITES: readonly Site[] = [
  { ...DALLAS, numbers: allOf('+1214555', 4) },
  LONDON,
  PARIS,
  BERLIN,
  ...CITIES.map(toSite),
].map((site) => ({ ...site, firstExtension: FIRST_EXTENSION }));

const PEOPLE_PER_SITE = 250;
const LEAST_SITES = 4;

/** Dallas first; as many as that many people fill. */
export const sitesFor = (people: number): readonly Site[] =>
  SITES.slice(0, Math.max(LEAST_SITES, Math.ceil(people / PEOPLE_PER_SITE)));
