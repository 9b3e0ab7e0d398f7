import { insertNumber, type NewNumber } from '../store/numbers';
import { createNumberSupply, type NumberSupply } from './number-ranges';
import type { Seeding } from './seeding';
import { type Site, siteKey } from './sites';

/** What of a site's numbers has not been handed out. */
export interface SiteNumbers {
  readonly site: Site;
  readonly main: string;
  readonly pstn: NumberSupply;
  readonly mobile: NumberSupply | undefined;
}

export function openSiteNumbers(site: Site): SiteNumbers {
  const pstn = createNumberSupply(site.numbers);
  return { site, main: pstn.take(), pstn, mobile: site.mobile && createNumberSupply(site.mobile.numbers) };
}

/** How many numbers of a kind nobody has. */
export interface FreeNumbers {
  readonly active: number;
  readonly inactive: number;
  /** Whether the main number is among them; last, so that nobody picks it at random. */
  readonly main: boolean;
}

const RESERVED = 2;
const FREE_MOBILE = 3;

/** Every number of the site that no person has: free ones first, which is the order in which they are offered. */
export function insertInventory(seeding: Seeding, { site, main, pstn, mobile }: SiteNumbers, free: FreeNumbers): void {
  const numbers: Omit<NewNumber, 'locationId'>[] = [
    ...takeMany(pstn, free.active),
    ...takeMany(pstn, free.inactive).map((number) => ({ ...number, state: 'INACTIVE' as const })),
    ...takeMany(pstn, RESERVED).map((number) => ({ ...number, isReserved: true })),
    { phoneNumber: pstn.take(), isService: true },
    ...(site.tollFree ?? []).map((phoneNumber) => ({ phoneNumber, isTollFree: true })),
    ...(mobile && site.mobile ? freeMobiles(mobile, site.mobile.network) : []),
    ...(free.main ? [{ phoneNumber: main, isMain: true }] : []),
  ];
  const locationId = siteKey(seeding, site);
  for (const number of numbers) insertNumber(seeding.store, { ...number, locationId });
}

const takeMany = (supply: NumberSupply, count: number): Pick<NewNumber, 'phoneNumber'>[] =>
  Array.from({ length: count }, () => ({ phoneNumber: supply.take() }));

/** A mobile number stays inactive until somebody has it. */
const freeMobiles = (supply: NumberSupply, mobileNetwork: string): Omit<NewNumber, 'locationId'>[] =>
  takeMany(supply, FREE_MOBILE).map((number) => ({
    ...number,
    telephonyType: 'MOBILE_NUMBER',
    mobileNetwork,
    state: 'INACTIVE',
  }));
