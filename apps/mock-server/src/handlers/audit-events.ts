import type { auditEvents } from '@hubdeck/core';
import { AUDIT_CATEGORIES } from '../audit';
import type { Handlers } from '../call';
import { optionalKey, orgOf } from '../lookup';
import { badRequest } from '../problems';
import { listAuditEvents } from '../store/audit-events';

const YEAR_MS = 366 * 86_400_000;

export const auditEventsHandlers: Handlers<typeof auditEvents> = {
  list({ query, actor, store, page }) {
    if (query.to < query.from) throw badRequest('Invalid time range', ['to: must not be before from.']);
    if (query.to - query.from > YEAR_MS) throw badRequest('Invalid time range', ['to: at most one year after from.']);
    const actorKey = optionalKey('PEOPLE', query.actorId, 'actorId');
    return listAuditEvents(
      store,
      [
        ['org_id = ?', orgOf(actor, query.orgId)],
        ['created >= ? AND created <= ?', query.from, query.to],
        actorKey !== undefined && ['actor_id = ?', actorKey],
        query.eventCategories && [
          `category IN (${query.eventCategories.map(() => '?').join(', ')})`,
          ...query.eventCategories,
        ],
      ],
      page,
    );
  },

  listCategories: () => ({ eventCategories: [...AUDIT_CATEGORIES] }),
};
