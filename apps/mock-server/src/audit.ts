import { type AuditEvent, encodeWebexId } from '@hubdeck/core';
import type { Actor } from './call';
import { insertAuditEvent } from './store/audit-events';
import { findOrganization } from './store/organizations';
import { findPersonRow } from './store/people';
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
  const id = createUuid(world);
  const person = findPersonRow(store, actor.personId);
  const organization = findOrganization(store, actor.orgId);
  const orgId = encodeWebexId('ORGANIZATION', actor.orgId);
  const event: AuditEvent = {
    id: encodeWebexId('AUDIT_EVENT', id),
    created: new Date(clock.now()).toISOString(),
    actorOrgId: orgId,
    actorId: encodeWebexId('PEOPLE', actor.personId),
    data: {
      actorOrgName: organization?.displayName,
      actorName: person?.displayName,
      actorEmail: person?.email,
      adminRoles: ['Full_Admin'],
      actorUserAgent: userAgent,
      actorIp: '127.0.0.1',
      eventCategory: deed.category,
      eventDescription: deed.description,
      actionText: `${person?.displayName ?? 'An administrator'} ${deed.text}.`,
      targetType: deed.targetType,
      targetId: deed.targetId,
      targetName: deed.targetName,
      targetOrgId: orgId,
      targetOrgName: organization?.displayName,
      trackingId,
    },
  };
  insertAuditEvent(store, { id, orgId: actor.orgId, actorKey: actor.personId, created: clock.now(), event });
}
