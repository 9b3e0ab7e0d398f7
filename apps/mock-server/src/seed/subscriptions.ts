import { LICENSE_NAMES, type SubscriptionStatus } from '@hubdeck/core';
import { insertLicense } from '../store/licenses';
import { tieLocation } from '../store/pstn-locations';
import { insertSubscription } from '../store/subscriptions';
import type { Seeding } from './seeding';
import { type Site, siteKey } from './sites';

interface SeedSubscription {
  readonly id: string;
  readonly name: string;
  readonly status: SubscriptionStatus;
}

/** Ids are opaque, and look alike no more than the cloud's do. */
const SUBSCRIPTIONS: readonly [SeedSubscription, ...SeedSubscription[]] = [
  { id: 'Sub-hydraOct26a', name: 'Webex Calling', status: 'active' },
  { id: '1b7da88e-7665-4713-b8fe-c4662e78d2c0', name: 'Webex Calling, new contract', status: 'active' },
  { id: 'Sub119911', name: 'Webex Calling, Hillside acquisition', status: 'suspended' },
  { id: 'Sub-orchardMar25b', name: 'Webex Suite', status: 'active' },
  { id: 'Sub-fallowJan22c', name: 'Webex Calling, 2022 trial', status: 'cancelled' },
];

export const SITE_URL = 'farms.webex.com';
export const LINKED_SITE_URL = 'orchard.webex.com';

interface SeedLicense {
  readonly subscriptionId: string;
  readonly name: string;
  /** The word before the UUID in the licence's key. */
  readonly type: string;
  readonly siteUrl?: string;
  readonly siteType?: string;
}

const MANAGED_SITE = { siteUrl: SITE_URL, siteType: 'Control Hub managed site' };
const LINKED_SITE = { siteUrl: LINKED_SITE_URL, siteType: 'Linked site' };

const LICENSES = {
  professional: { subscriptionId: 'Sub-hydraOct26a', name: LICENSE_NAMES.callingProfessional, type: 'BCSTD' },
  professionalNew: {
    subscriptionId: '1b7da88e-7665-4713-b8fe-c4662e78d2c0',
    name: LICENSE_NAMES.callingProfessional,
    type: 'BCSTD',
  },
  professionalSuspended: { subscriptionId: 'Sub119911', name: LICENSE_NAMES.callingProfessional, type: 'BCSTD' },
  professionalCancelled: { subscriptionId: 'Sub-fallowJan22c', name: LICENSE_NAMES.callingProfessional, type: 'BCSTD' },
  standard: { subscriptionId: 'Sub-hydraOct26a', name: LICENSE_NAMES.callingStandard, type: 'BCBAS' },
  standardNew: {
    subscriptionId: '1b7da88e-7665-4713-b8fe-c4662e78d2c0',
    name: LICENSE_NAMES.callingStandard,
    type: 'BCBAS',
  },
  workspaces: { subscriptionId: 'Sub-hydraOct26a', name: LICENSE_NAMES.callingWorkspaces, type: 'BCCSA' },
  workspacesNew: {
    subscriptionId: '1b7da88e-7665-4713-b8fe-c4662e78d2c0',
    name: LICENSE_NAMES.callingWorkspaces,
    type: 'BCCSA',
  },
  webexGo: { subscriptionId: 'Sub-hydraOct26a', name: LICENSE_NAMES.webexGo, type: 'BCGO' },
  webexGoNew: {
    subscriptionId: '1b7da88e-7665-4713-b8fe-c4662e78d2c0',
    name: LICENSE_NAMES.webexGo,
    type: 'BCGO',
  },
  messaging: { subscriptionId: 'Sub-orchardMar25b', name: LICENSE_NAMES.messaging, type: 'MS' },
  meetings: { subscriptionId: 'Sub-orchardMar25b', name: LICENSE_NAMES.meetings, type: 'EE', ...MANAGED_SITE },
  linkedMeetings: { subscriptionId: 'Sub-orchardMar25b', name: LICENSE_NAMES.meetings, type: 'EE', ...LINKED_SITE },
} as const satisfies Record<string, SeedLicense>;

export type LicenseSlot = keyof typeof LICENSES;
export type CallingSlot = 'professional' | 'professionalNew' | 'professionalSuspended' | 'standard';
export type WebexGoSlot = 'webexGo' | 'webexGoNew';

/** The store's key of every licence. */
export type LicenseKeys = Readonly<Record<LicenseSlot, string>>;

export type LicenseUnits = Readonly<Record<LicenseSlot, number>>;

/** The subscriptions and their licences with as many units as given, none consumed yet. */
export function insertSubscriptions(seeding: Seeding, units: LicenseUnits): LicenseKeys {
  const { store, random, orgId } = seeding;
  for (const subscription of SUBSCRIPTIONS) insertSubscription(store, { ...subscription, orgId });
  const keys = Object.entries(LICENSES).map(([slot, { type, ...license }]) => {
    const id = `${orgId}:${type}_${random.uuid(`license ${slot}`)}`;
    insertLicense(store, { ...license, id, orgId, totalUnits: units[slot as LicenseSlot] });
    return [slot, id];
  });
  return Object.fromEntries(keys);
}

/** Where the seed's locations have their outside lines from Cisco; elsewhere another carrier serves them. */
const CISCO_PSTN_COUNTRIES = ['US', 'GB'];

/** Ties the locations on Cisco PSTN to the first subscription. */
export function tieSites(seeding: Seeding, sites: readonly Site[]): void {
  const [{ id }] = SUBSCRIPTIONS;
  for (const site of sites) {
    if (!CISCO_PSTN_COUNTRIES.includes(site.profile.address.country)) continue;
    tieLocation(seeding.store, siteKey(seeding, site), id);
  }
}
