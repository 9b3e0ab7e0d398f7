import { type AuditEvent, encodeWebexId } from '@hubdeck/core';
import type { Actor } from './call';
import { insertAuditEvent } from './store/audit-events';
import { findOrganization } from './store/organizations';
import { findPersonRow } from './store/people';
import type { Store } from './store/store';
import { createUuid, type World } from './world';

/** The categories that the mock writes; the cloud has more. */
export const AUDIT_CATEGORIES = [
  'CALLING',
  'COMPLIANCE',
  'CUSTOMERS',
  'DEVICES',
  'GROUPS',
  'LICENSES',
  'LOCATIONS',
  'LOGINS',
  'ORG_SETTINGS',
  'REPORTS',
  'ROLES',
  'USERS',
  'WEBHOOKS',
  'WORKSPACES',
] as const;

/** What a handler says of its own deed; who did it and when is known. */
export interface Deed {
  readonly category: (typeof AUDIT_CATEGORIES)[number];
  /** `Device deleted` */
  readonly description: string;
  /** `deleted the device Desk phone` : the actor's name is put before it. */
  readonly text: string;
  readonly targetType: string;
  readonly targetId?: string | undefined;
  readonly targetName?: string | undefined;
}

export interface Caller {
  readonly actor: Pick<Actor, 'personId' | 'orgId'>;
  readonly trackingId: string;
  readonly userAgent: string;
}

/** Writes an audit event. Called in the transaction of the deed, so that the one is never without the other. */
export function recordDeed(world: World, { actor, trackingId, userAgent }: Caller, deed: Deed): void {
  const { store, clock } = world;
  const organization = findOrganization(store, actor.orgId);
  writeEvent(store, deed, {
    id: createUuid(world),
    at: clock.now(),
    actorKey: actor.personId,
    actor: findPersonRow(store, actor.personId),
    organization: { id: actor.orgId, displayName: organization?.displayName },
    trackingId,
    userAgent,
  });
}

/** Everything around a deed: who did it, when, and from where. */
export interface Occurrence {
  /** UUID of the event. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly actorKey: string;
  readonly actor: { readonly displayName: string; readonly email: string } | undefined;
  /** A full administrator's unless said. */
  readonly adminRole?: string | undefined;
  readonly organization: { readonly id: string; readonly displayName: string | undefined };
  readonly trackingId: string;
  readonly userAgent: string;
  readonly ip?: string | undefined;
  /** Why nothing came of it. */
  readonly failure?: { readonly errorCode: string; readonly errorMessage: string } | undefined;
}

export function writeEvent(store: Store, deed: Deed, occurrence: Occurrence): void {
  const { id, at, actorKey, actor, organization } = occurrence;
  const orgId = encodeWebexId('ORGANIZATION', organization.id);
  const event: AuditEvent = {
    id: encodeWebexId('AUDIT_EVENT', id),
    created: new Date(at).toISOString(),
    actorOrgId: orgId,
    actorId: encodeWebexId('PEOPLE', actorKey),
    data: {
      actorOrgName: organization.displayName,
      actorName: actor?.displayName,
      actorEmail: actor?.email,
      adminRoles: [occurrence.adminRole ?? 'Full_Admin'],
      actorUserAgent: occurrence.userAgent,
      actorIp: occurrence.ip ?? '127.0.0.1',
      eventCategory: deed.category,
      eventDescription: deed.description,
      actionText: `${actor?.displayName ?? 'An administrator'} ${deed.text}.`,
      targetType: deed.targetType,
      targetId: deed.targetId,
      targetName: deed.targetName,
      targetOrgId: orgId,
      targetOrgName: organization.displayName,
      trackingId: occurrence.trackingId,
      ...occurrence.failure,
    },
  };
  insertAuditEvent(store, { id, orgId: organization.id, actorKey, created: at, event });
}
