import type { Location } from '@hubdeck/core';
import { insertLocation } from '../store/locations';
import type { NumberRange } from './number-ranges';
import type { Seeding } from './seeding';

/** A place with people and phones: a location of Webex Calling, and the numbers that it has been given. */
export interface Site {
  readonly name: string;
  /** In names of devices and hosts. */
  readonly slug: string;
  readonly profile: Omit<Location, 'id' | 'orgId' | 'name'>;
  readonly numbers: NumberRange;
  readonly firstExtension: number;
  readonly tollFree?: readonly string[];
  /** Numbers of a mobile operator: they are shown, and do not serve Webex Go. */
  readonly mobile?: { readonly network: string; readonly numbers: NumberRange };
}

const language = (tag: string) => ({ preferredLanguage: tag, announcementLanguage: tag });

/** Numbers are of the ranges that each country keeps for drama and examples. Webex Go is not offered in Germany. */
export const DALLAS: Site = {
  name: 'Dallas',
  slug: 'dallas',
  profile: {
    timeZone: 'America/Chicago',
    ...language('en_us'),
    address: { address1: '1200 Prairie Grass Road', city: 'Dallas', state: 'TX', postalCode: '75201', country: 'US' },
    latitude: 32.7767,
    longitude: -96.797,
    notes: 'Headquarters, orchards and dairy',
  },
  numbers: { prefix: '+1214555', width: 4, first: 100, count: 100 },
  firstExtension: 1001,
  tollFree: ['+18005550142', '+18885550142', '+18775550142'],
  mobile: { network: 'AT&T', numbers: { prefix: '+1469555', width: 4, first: 100, count: 100 } },
};

export const LONDON: Site = {
  name: 'London',
  slug: 'london',
  profile: {
    timeZone: 'Europe/London',
    ...language('en_gb'),
    address: {
      address1: '14 Hop Pole Lane',
      address2: 'Second floor',
      city: 'London',
      postalCode: 'SE1 9TG',
      country: 'GB',
    },
    latitude: 51.5072,
    longitude: -0.0877,
  },
  numbers: { prefix: '+442079460', width: 3, first: 0, count: 1000 },
  firstExtension: 2001,
  tollFree: ['+448081570100', '+448081570101'],
  mobile: { network: 'BT', numbers: { prefix: '+447700900', width: 3, first: 0, count: 1000 } },
};

export const PARIS: Site = {
  name: 'Paris',
  slug: 'paris',
  profile: {
    timeZone: 'Europe/Paris',
    ...language('fr_fr'),
    address: { address1: '8 rue des Blés d’Or', city: 'Paris', postalCode: '75011', country: 'FR' },
    latitude: 48.8575,
    longitude: 2.3794,
    notes: 'Vente et vignobles',
  },
  numbers: { prefix: '+3319900', width: 4, first: 0, count: 10_000 },
  firstExtension: 3001,
  mobile: { network: 'Orange', numbers: { prefix: '+336399800', width: 2, first: 0, count: 100 } },
};

export const BERLIN: Site = {
  name: 'Berlin',
  slug: 'berlin',
  profile: {
    timeZone: 'Europe/Berlin',
    ...language('de_de'),
    address: { address1: 'Ährenweg 5', city: 'Berlin', postalCode: '10245', country: 'DE' },
    latitude: 52.5035,
    longitude: 13.4472,
  },
  numbers: { prefix: '+493023125', width: 3, first: 0, count: 1000 },
  firstExtension: 4001,
};

export const SITES: readonly Site[] = [DALLAS, LONDON, PARIS, BERLIN];

export const siteKey = ({ random }: Pick<Seeding, 'random'>, site: Site): string =>
  random.uuid(`location ${site.name}`);

export function insertSites(seeding: Seeding, sites: readonly Site[]): void {
  for (const site of sites) {
    const { store, orgId } = seeding;
    insertLocation(store, { id: siteKey(seeding, site), orgId, profile: { name: site.name, ...site.profile } });
  }
}
