import { encodeWebexId, type Webhook } from '@hubdeck/core';
import type { PageCut } from '../call';
import { type Json, toJson } from '../json';
import { type Condition, type Page, type Store, selectPage } from './store';

export interface StoredWebhook {
  readonly id: string;
  readonly orgId: string;
  /** Who created it. */
  readonly personId: string;
  readonly ownedBy: 'creator' | 'org';
  readonly profile: Omit<Webhook, 'id' | 'orgId' | 'createdBy' | 'ownedBy' | 'created'>;
  /** Epoch milliseconds. */
  readonly created: number;
}

const toWebhook = ({ id, orgId, personId, ownedBy, profile, created }: StoredWebhook): Webhook => ({
  id: encodeWebexId('WEBHOOK', id),
  ...profile,
  orgId: encodeWebexId('ORGANIZATION', orgId),
  createdBy: encodeWebexId('PEOPLE', personId),
  ownedBy,
  created: new Date(created).toISOString(),
});

export function insertWebhook(store: Store, webhook: StoredWebhook): Json<Webhook> {
  const json = toJson(toWebhook(webhook));
  store.run('INSERT INTO webhooks (id, org_id, person_id, owned_by, active_since, json) VALUES (?, ?, ?, ?, ?, ?)', [
    webhook.id,
    webhook.orgId,
    webhook.personId,
    webhook.ownedBy,
    webhook.created,
    json,
  ]);
  return json;
}

/** `activeSince`: from when on failures count. */
export function updateWebhook(store: Store, id: string, webhook: Webhook, activeSince?: number): Json<Webhook> {
  const json = toJson(webhook);
  store.run('UPDATE webhooks SET json = ?, owned_by = ?, active_since = coalesce(?, active_since) WHERE id = ?', [
    json,
    webhook.ownedBy ?? 'creator',
    activeSince ?? null,
    id,
  ]);
  return json;
}

export const deleteWebhook = (store: Store, id: string): boolean =>
  store.run('DELETE FROM webhooks WHERE id = ?', [id]) > 0;

export const listWebhooks = (store: Store, where: readonly Condition[], page: PageCut): Page<Webhook> =>
  selectPage(store, { from: 'webhooks', json: 'webhooks.json', where, ...page });

/** Those that a person may see: their own, and the organization's. */
export function findWebhook(
  store: Store,
  id: string,
  seenBy: { personId: string; orgId: string },
): Webhook | undefined {
  const row = store.row<{ json: string }>(
    "SELECT json FROM webhooks WHERE id = ? AND (person_id = ? OR (owned_by = 'org' AND org_id = ?))",
    [id, seenBy.personId, seenBy.orgId],
  );
  return row && (JSON.parse(row.json) as Webhook);
}

/** All of an organization's, with their keys. */
export const webhooksOf = (store: Store, orgId: string): { id: string; webhook: Webhook }[] =>
  store
    .rows<{ id: string; json: string }>('SELECT id, json FROM webhooks WHERE org_id = ? ORDER BY key', [orgId])
    .map(({ id, json }) => ({ id, webhook: JSON.parse(json) as Webhook }));
