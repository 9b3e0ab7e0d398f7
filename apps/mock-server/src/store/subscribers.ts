import { encodeWebexId, type Subscriber, type SubscriberStatus } from '@hubdeck/core';
import type { PageCut } from '../call';
import { type Json, toJson } from '../json';
import { type Condition, type Page, type Store, selectPage } from './store';

/** What is shown of a subscriber, without what other columns hold. */
export type SubscriberProfile = Omit<
  Subscriber,
  'id' | 'personId' | 'created' | 'lastStatusChange' | 'status' | 'selfActivated'
> & {
  status: SubscriberStatus;
  selfActivated: boolean;
};

export interface NewSubscriber {
  readonly id: string;
  /** The UUID of the Webex user; always of a provisioned subscriber, and then it is shown. */
  readonly personKey?: string | undefined;
  /** Epoch milliseconds. */
  readonly created: number;
  readonly lastStatusChange: number;
  /** How many background attempts were started. */
  readonly attempt?: number;
  readonly hasConsent?: boolean;
  /** Whether somebody vouches for the e-mail address. */
  readonly hasValidEmail?: boolean;
  readonly profile: SubscriberProfile;
}

/** A subscriber as rules need it. */
export type SubscriberRecord = Required<Omit<NewSubscriber, 'personKey'>> & Pick<NewSubscriber, 'personKey'>;

export function insertSubscriber(store: Store, subscriber: NewSubscriber): void {
  const columns = columnsOf(subscriber);
  const names = Object.keys(columns);
  store.run(
    `INSERT INTO subscribers (id, created, ${names.join(', ')}) VALUES (?, ?, ${names.map(() => '?').join(', ')})`,
    [subscriber.id, subscriber.created, ...Object.values(columns)],
  );
}

export function updateSubscriber(store: Store, subscriber: SubscriberRecord): void {
  const columns = columnsOf(subscriber);
  const assignments = Object.keys(columns).map((name) => `${name} = ?`);
  store.run(`UPDATE subscribers SET ${assignments.join(', ')} WHERE id = ?`, [
    ...Object.values(columns),
    subscriber.id,
  ]);
}

const columnsOf = (subscriber: NewSubscriber) => ({
  user_id: subscriber.profile.userId,
  person_id: subscriber.personKey ?? null,
  sp_enterprise_id: subscriber.profile.spEnterpriseId,
  provisioning_id: subscriber.profile.provisioningId,
  email: subscriber.profile.email?.toLowerCase() ?? null,
  status: subscriber.profile.status,
  last_status_change: subscriber.lastStatusChange,
  self_activated: Number(subscriber.profile.selfActivated),
  attempt: subscriber.attempt ?? 0,
  has_consent: Number(subscriber.hasConsent ?? false),
  has_valid_email: Number(subscriber.hasValidEmail ?? false),
  json: toJson(showSubscriber(subscriber)),
});

/** As the wire shows it: the Webex user only while provisioned. */
export const showSubscriber = ({ id, personKey, profile, ...dates }: NewSubscriber): Subscriber => ({
  id: encodeWebexId('SUBSCRIBER', id),
  ...(personKey && profile.status === 'provisioned' && { personId: encodeWebexId('PEOPLE', personKey) }),
  ...profile,
  created: new Date(dates.created).toISOString(),
  lastStatusChange: new Date(dates.lastStatusChange).toISOString(),
});

/** True if there was one. The Webex user stays. */
export const deleteSubscriber = (store: Store, id: string): boolean =>
  store.run('DELETE FROM subscribers WHERE id = ?', [id]) > 0;

export const listSubscribers = (store: Store, where: readonly Condition[], page: PageCut): Page<Subscriber> =>
  selectPage(store, { from: 'subscribers', json: 'subscribers.json', where, ...page });

/** All of them at once. */
export const selectSubscribers = (store: Store, where: readonly Condition[]): Subscriber[] =>
  listSubscribers(store, where, { size: ALL }).rows.map((json) => JSON.parse(json) as Subscriber);

const ALL = 2 ** 31;

export function findSubscriber(store: Store, id: string): Json<Subscriber> | undefined {
  const row = store.row<{ json: string }>('SELECT json FROM subscribers WHERE id = ?', [id]);
  return row?.json as Json<Subscriber> | undefined;
}

interface SubscriberRow extends Record<string, string | number | null> {
  id: string;
  person_id: string | null;
  created: number;
  last_status_change: number;
  attempt: number;
  has_consent: number;
  has_valid_email: number;
  json: string;
}

export function findSubscriberRecord(store: Store, id: string): SubscriberRecord | undefined {
  const row = store.row<SubscriberRow>('SELECT * FROM subscribers WHERE id = ?', [id]);
  return row && toRecord(row);
}

function toRecord(row: SubscriberRow): SubscriberRecord {
  const { id: _, personId: __, created: ___, lastStatusChange: ____, ...profile } = JSON.parse(row.json) as Subscriber;
  return {
    id: row.id,
    personKey: row.person_id ?? undefined,
    created: row.created,
    lastStatusChange: row.last_status_change,
    attempt: row.attempt,
    hasConsent: row.has_consent === 1,
    hasValidEmail: row.has_valid_email === 1,
    profile: profile as SubscriberProfile,
  };
}

/** The latest of a template's subscribers with a BroadWorks ID. */
export function findSubscriberCalled(
  store: Store,
  { userId, provisioningId }: Pick<SubscriberProfile, 'userId' | 'provisioningId'>,
): SubscriberRecord | undefined {
  const row = store.row<SubscriberRow>(
    'SELECT * FROM subscribers WHERE user_id = ? COLLATE NOCASE AND provisioning_id = ? ORDER BY key DESC LIMIT 1',
    [userId, provisioningId],
  );
  return row && toRecord(row);
}

/** Everybody of whom a background attempt is under way, in the order in which they came. */
export const listSubscribersInProgress = (store: Store): SubscriberRecord[] =>
  store
    .rows<SubscriberRow>("SELECT * FROM subscribers WHERE status IN ('provisioning', 'updating') ORDER BY key")
    .map(toRecord);

/** Whether another subscriber with this BroadWorks ID has a Webex user. */
export const isUserIdMapped = (store: Store, userId: string, except = ''): boolean =>
  store.row('SELECT 1 FROM subscribers WHERE user_id = ? AND person_id IS NOT NULL AND id <> ?', [userId, except]) !==
  undefined;

/** Whether the Webex user is another subscriber's. */
export const isPersonMapped = (store: Store, personId: string, except = ''): boolean =>
  store.row('SELECT 1 FROM subscribers WHERE person_id = ? AND id <> ?', [personId, except]) !== undefined;

/** BroadWorks IDs of an enterprise's subscribers who have no Webex user. */
export const listUnmappedUserIds = (store: Store, spEnterpriseId: string): string[] =>
  store
    .rows<{ user_id: string }>(
      'SELECT DISTINCT user_id FROM subscribers WHERE sp_enterprise_id = ? AND person_id IS NULL ORDER BY user_id',
      [spEnterpriseId],
    )
    .map((row) => row.user_id);

/** The mapping goes with the Webex user. */
export function deleteSubscribersOf(store: Store, personId: string): void {
  store.run('DELETE FROM subscribers WHERE person_id = ?', [personId]);
}

export function deleteSubscribersOfOrganization(store: Store, orgId: string): void {
  store.run(
    'DELETE FROM subscribers WHERE sp_enterprise_id IN (SELECT sp_enterprise_id FROM enterprises WHERE org_id = ?)',
    [orgId],
  );
}
