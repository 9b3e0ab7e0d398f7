import type { AuditEvent } from '@hubdeck/core';
import type { PageCut } from '../call';
import { toJson } from '../json';
import { type SplicedPage, splicePage } from './splice-page';
import type { Condition, Store } from './store';

export interface NewAuditEvent {
  readonly id: string;
  readonly orgId: string;
  readonly actorKey: string;
  /** Epoch milliseconds. */
  readonly created: number;
  readonly event: AuditEvent;
}

export function insertAuditEvent(store: Store, { id, orgId, actorKey, created, event }: NewAuditEvent): void {
  store.run('INSERT INTO audit_events (id, org_id, actor_id, category, created, json) VALUES (?, ?, ?, ?, ?, ?)', [
    id,
    orgId,
    actorKey,
    event.data.eventCategory,
    created,
    toJson(event),
  ]);
}

/** Newest first. */
export const listAuditEvents = (store: Store, where: readonly Condition[], page: PageCut): SplicedPage<AuditEvent> =>
  splicePage(store, { from: 'audit_events', json: 'audit_events.json', where, newestFirst: true, ...page });
