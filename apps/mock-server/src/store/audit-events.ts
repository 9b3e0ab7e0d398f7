import type { AuditEvent } from '@hubdeck/core';
import type { PageCut } from '../call';
import { toJson } from '../json';
import { type SplicedPage, splicePage } from './splice-page';
import type { Row } from './statement';
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

/** A row as it is stored. */
export interface AuditRow extends Row {
  id: string;
  org_id: string;
  actor_id: string;
  category: string;
  created: number;
  json: string;
}

/** All of them, oldest first. */
export const readAuditRows = (store: Store): AuditRow[] =>
  store.rows<AuditRow>('SELECT id, org_id, actor_id, category, created, json FROM audit_events ORDER BY key');

export function insertAuditRows(store: Store, rows: readonly AuditRow[]): void {
  const columns = ['id', 'org_id', 'actor_id', 'category', 'created', 'json'];
  store.run(
    `INSERT INTO audit_events (${columns.join(', ')})
     SELECT ${columns.map((column) => `value ->> '${column}'`).join(', ')} FROM json_each(?) ORDER BY key`,
    [JSON.stringify(rows)],
  );
}
