import * as z from 'zod/mini';
import { AuditEventCategories, AuditEventList } from '../audit-event';
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
    reply: AuditEventList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 100, largestSize: 200 },
  },
  listCategories: {
    method: 'GET',
    path: '/adminAudit/eventCategories',
    doc: 'Lists the categories of audit events.',
    scopes: ['audit:events_read'],
    reply: AuditEventCategories,
  },
} as const satisfies Contract;
