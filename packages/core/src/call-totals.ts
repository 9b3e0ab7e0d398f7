import { type CallRecord, isWebexGoCall } from './cdr';

/** What call records add up to. */
export interface CallTotals {
  /** Records: a call between two people of an organization has one for each of them. */
  readonly legs: number;
  /** Legs of one call count once here and below. */
  readonly calls: number;
  readonly answered: number;
  /** Seconds of talk; of a call with several legs the longest. */
  readonly talkTime: number;
  /** Calls of which at least one leg went over Webex Go. */
  readonly webexGo: number;
}

/** The columns that say so differ between the call history, its reports, and their ages. */
export const isAnsweredCall = (call: Pick<CallRecord, 'Answered' | 'Answer indicator'>): boolean =>
  /^true$/i.test(call.Answered?.trim() ?? '') || /^yes/i.test(call['Answer indicator']?.trim() ?? '');

/** Seconds of talk; 0 where nobody answered, and where it is no number. */
export function callDuration(call: Pick<CallRecord, 'Duration'>): number {
  const seconds = Number(call.Duration ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}

/** The service writes ISO 8601, reports may leave the zone out: it is UTC. `undefined` where there is no instant. */
export function callInstant(text: string | undefined): number | undefined {
  const [, day, time, zone = 'Z'] =
    /^\s*(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|UTC|[+-]\d\d:?\d\d)?\s*$/i.exec(text ?? '') ?? [];
  if (day === undefined) return undefined;
  const instant = Date.parse(`${day}T${time}${zone.toUpperCase().replace('UTC', 'Z')}`);
  return Number.isNaN(instant) ? undefined : instant;
}

interface Call {
  isAnswered: boolean;
  isWebexGo: boolean;
  talkTime: number;
}

export function countCalls(records: readonly CallRecord[]): CallTotals {
  const calls = new Map<string | CallRecord, Call>();
  for (const record of records) {
    const id = correlationOf(record) ?? record;
    const call = calls.get(id) ?? { isAnswered: false, isWebexGo: false, talkTime: 0 };
    call.isAnswered ||= isAnsweredCall(record);
    call.isWebexGo ||= isWebexGoCall(record);
    call.talkTime = Math.max(call.talkTime, callDuration(record));
    calls.set(id, call);
  }
  const all = [...calls.values()];
  return {
    legs: records.length,
    calls: all.length,
    answered: all.filter(({ isAnswered }) => isAnswered).length,
    talkTime: all.reduce((sum, { talkTime }) => sum + talkTime, 0),
    webexGo: all.filter(({ isWebexGo }) => isWebexGo).length,
  };
}

/** What says nothing is empty or `NA`. */
export const isCallValue = (value: string | number | undefined): value is string | number =>
  value !== undefined && !/^\s*(na)?\s*$/i.test(String(value));

const correlationOf = ({ 'Correlation ID': id }: CallRecord): string | undefined => (isCallValue(id) ? id : undefined);

export type CallGrouping = 'user' | 'location';

/** The calls of a user or location. */
export interface CallGroup {
  /** Tells groups apart, as names do not always; empty for calls that have none. */
  readonly id: string;
  readonly name: string;
  readonly calls: readonly CallRecord[];
  readonly totals: CallTotals;
}

const GROUPED_BY = {
  user: { id: 'User UUID', name: 'User' },
  location: { id: 'Site UUID', name: 'Location' },
} as const;

/** Groups in the order in which they first occur. */
export function groupCalls(records: readonly CallRecord[], grouping: CallGrouping): CallGroup[] {
  const groups = new Map<string, CallRecord[]>();
  for (const record of records) {
    const id = callGroupOf(record, grouping);
    const group = groups.get(id);
    if (group) group.push(record);
    else groups.set(id, [record]);
  }
  return [...groups].map(([id, calls]) => ({ id, name: nameOf(calls, grouping), calls, totals: countCalls(calls) }));
}

/** Which group a call belongs to. */
export function callGroupOf(record: CallRecord, grouping: CallGrouping): string {
  const { id, name } = GROUPED_BY[grouping];
  return [record[id], record[name]].find(isCallValue) ?? '';
}

const nameOf = (calls: readonly CallRecord[], grouping: CallGrouping): string =>
  calls.map((call) => call[GROUPED_BY[grouping].name]).find(isCallValue) ?? '';
