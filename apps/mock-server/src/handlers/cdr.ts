import { type CallRecord, CDR_MOST_LOCATIONS, type cdr, cdrWait, cdrWindowFaults } from '@hubdeck/core';
import type { Handlers } from '../call';
import { fillRecord } from '../calls/blank-record';
import { ensureCallHistory } from '../calls/history';
import { toJson } from '../json';
import { badRequest, noCallRecords, tooManyRequests, wrongRegion } from '../problems';
import { type CdrRequestKind, listCallRecords, listCdrRequests, recordCdrRequest } from '../store/cdr';
import type { Store } from '../store/store';

const SMALLEST_PAGE = 500;
const MINUTE_MS = 60_000;

export const cdrHandlers: Handlers<typeof cdr> = {
  list({ query, actor, world, store, now, page }) {
    const { cdrHost, cdrRateLimit } = world.settings;
    if (cdrHost !== undefined) throw wrongRegion(cdrHost);
    const isFirst = page.after === undefined;
    // a window that was right when its first page was asked for stays so
    const faults = [...(isFirst ? cdrWindowFaults(query, now) : []), ...locationFaults(query.locations)];
    if (faults.length > 0) throw badRequest('Invalid query parameters', faults);
    if (cdrRateLimit) takeTurn(store, actor.token, isFirst ? 'first' : 'page', now);
    ensureCallHistory(store, actor.orgId);
    const size = Math.max(page.size, SMALLEST_PAGE);
    const locations = query.locations?.length ? query.locations : undefined;
    const filter = { orgId: actor.orgId, ...query, locations };
    const { rows, ...next } = listCallRecords(store, filter, { ...page, size });
    if (rows.length === 0) throw noCallRecords();
    return { rows: rows.map((json) => toJson<CallRecord>(fillRecord(json))), ...next };
  },
};

const locationFaults = (names: readonly string[] = []): string[] =>
  names.length > CDR_MOST_LOCATIONS ? [`locations: at most ${CDR_MOST_LOCATIONS} are allowed.`] : [];

function takeTurn(store: Store, token: string, kind: CdrRequestKind, now: number): void {
  const lastMinute = now - MINUTE_MS;
  const wait = cdrWait(kind, listCdrRequests(store, token, kind, lastMinute), now);
  if (wait > 0) throw tooManyRequests(wait);
  recordCdrRequest(store, token, kind, now, lastMinute);
}
