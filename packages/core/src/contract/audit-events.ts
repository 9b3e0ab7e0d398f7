import * as z from 'zod/mini';
import { AuditEvent } from '../audit-event';
import type { Contract } from '../endpoint';
import { commaList, integer, isoInstant, text } from '../query-parameter';

export const auditEvents = {
  list: {
    method: 'GET',
    path: '/adminAudit/events',
    doc: 'Lists what administrators did in a time range of at most one year, newest first.',
    scopes: ['audit:events_read'],
    query: z.object({
      orgId: text(),
      from: isoInstant(),
      to: isoInstant(),
      actorId: z.optional(text()),
      max: z.optional(integer()),
      offset: z.optional(integer()),
      eventCategories: z.optional(commaList(z.string())),
    }),
    reply: z.object({ items: z.array(AuditEvent) }),
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 100, largestSize: 200 },
  },
  listCategories: {
    method: 'GET',
    path: '/adminAudit/eventCategories',
    doc: 'Lists the categories of audit events.',
    scopes: ['audit:events_read'],
    reply: z.object({ eventCategories: z.array(z.string()) }),
  },
} as const satisfies Contract;
