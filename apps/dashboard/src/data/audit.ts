import type { AuditEvent } from '@hubdeck/core';
import type { HubClient } from '@hubdeck/sdk';
import { createInquiry, type Inquiry } from './inquiry';
import { itemsOf } from './items';
import { type AuditRange, auditRangeStart } from './time-range';

export interface AuditQuestion {
  readonly range: AuditRange;
  /** None: all of them. */
  readonly categories: readonly string[];
  /** Whose deeds; nobody's: everybody's. */
  readonly actor?: { readonly id: string; readonly name: string } | undefined;
}

export type AuditLog = Inquiry<AuditQuestion, AuditEvent>;

export interface TimeAndPlace {
  readonly clock: { now(): number };
  readonly timeZone: string;
  /** Of a partner's customer; without it that of the token. */
  readonly orgId?: string | undefined;
}

const LARGEST_PAGE = 200;

export function createAuditLog(client: HubClient, { clock, timeZone, ...place }: TimeAndPlace): AuditLog {
  let { orgId } = place;
  return createInquiry<AuditQuestion, AuditEvent>(
    { range: 'week', categories: [] },
    async function* (question, signal) {
      orgId ??= (await client.people.me({}, { signal })).orgId;
      const now = clock.now();
      const query = {
        orgId,
        from: auditRangeStart(question.range, now, timeZone),
        to: now,
        ...(question.actor && { actorId: question.actor.id }),
        ...(question.categories.length > 0 && { eventCategories: [...question.categories] }),
      };
      yield* itemsOf(client.auditEvents.list(query, { signal, pageSize: LARGEST_PAGE }).pages());
    },
    { clock },
  );
}
