import { encodeWebexId, type HolderCounts, LICENSE_NAMES } from '@hubdeck/core';
import type { PageCut } from '../call';
import { listPstnLocations } from './pstn-locations';
import { type Condition, type Page, type Store, selectPage } from './store';

/** Somebody on a subscription with Webex Calling or a Webex Go line, by the licence that matters most. Keys, not ids. */
export interface CallingHolding {
  readonly type: 'user' | 'workspace';
  readonly holderId: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly licenseId: string;
  readonly licenseName: string;
}

/** Of these nobody has two. The others come on top of one, or stand alone. */
const TIERS = [LICENSE_NAMES.callingProfessional, LICENSE_NAMES.callingStandard, LICENSE_NAMES.callingWorkspaces];
const BELOW = [...TIERS, LICENSE_NAMES.customerExperience];
const NAMES = [...BELOW, LICENSE_NAMES.webexGo];
const slots = (names: readonly string[]) => names.map(() => '?').join(', ');

/** One row a holder: what comes on top is left out where there is something below. */
const conditions = (subscriptionId: string): Condition[] => [
  ['subscription_id = ?', subscriptionId],
  [`license_name IN (${slots(NAMES)})`, ...NAMES],
  [
    `(license_name IN (${slots(TIERS)}) OR NOT EXISTS (SELECT 1 FROM subscription_holdings AS below
       WHERE below.holder_id = subscription_holdings.holder_id
       AND below.subscription_id = subscription_holdings.subscription_id
       AND below.license_name IN (${slots(BELOW)}) AND below.license_name <> subscription_holdings.license_name))`,
    ...TIERS,
    ...BELOW,
  ],
];

const HOLDING = `json_object('type', type, 'holderId', holder_id, 'displayName', display_name, 'email', email,
  'licenseId', license_id, 'licenseName', license_name)`;

export function listCallingHoldings(
  store: Store,
  subscriptionId: string,
  page: PageCut,
): { rows: CallingHolding[] } & Pick<Page<never>, 'nextKey'> {
  const found = selectPage<CallingHolding>(store, {
    from: 'subscription_holdings',
    json: HOLDING,
    where: conditions(subscriptionId),
    ...page,
  });
  return { ...found, rows: found.rows.map((row) => JSON.parse(row) as CallingHolding) };
}

export function countCallingHolders(store: Store, subscriptionId: string): HolderCounts {
  const [row] = store.rows<{ users: number; workspaces: number }>(
    `SELECT count(DISTINCT iif(type = 'user', holder_id, NULL)) AS users,
       count(DISTINCT iif(type = 'workspace', holder_id, NULL)) AS workspaces
     FROM subscription_holdings WHERE subscription_id = ? AND license_name IN (${slots(NAMES)})`,
    [subscriptionId, ...NAMES],
  );
  return { users: 0, workspaces: 0, ...row, locations: listPstnLocations(store, subscriptionId).length };
}

/** Whoever holds any licence of the subscription, once each. */
export const listHolderKeys = (store: Store, subscriptionId: string, type: CallingHolding['type']): string[] =>
  store
    .rows<{ id: string }>(
      `SELECT holder_id AS id FROM subscription_holdings WHERE subscription_id = ? AND type = ?
       GROUP BY holder_id ORDER BY min(key)`,
      [subscriptionId, type],
    )
    .map(({ id }) => id);

export const holderId = ({ type, holderId: key }: CallingHolding): string =>
  encodeWebexId(type === 'user' ? 'PEOPLE' : 'PLACE', key);
