import { type CallRecord, type ClientType, WEBEX_GO_SUB_CLIENT_TYPE } from '@hubdeck/core';
import type { CallParty, NewCallRecord } from '../store/cdr';

/** A call as one of its parties knows it. Instants are epoch milliseconds. */
export interface CallFacts {
  readonly direction: 'ORIGINATING' | 'TERMINATING';
  /** E.164, or an extension of the organization. */
  readonly otherNumber: string;
  /** Who that is, if it is somebody of the organization. */
  readonly otherName?: string | undefined;
  /** `webexGo`: over a phone's native dialer. */
  readonly client: 'webexGo' | 'app' | 'deskPhone';
  readonly startedAt: number;
  /** Absent where nobody answered. */
  readonly answeredAt?: number | undefined;
  readonly releasedAt: number;
}

/** UUIDs: of the record, of the call that its legs share, and of the two ends of the session. */
export interface LegIds {
  readonly report: string;
  readonly call: string;
  readonly session: string;
  readonly remote: string;
}

/** The record of one side of a call, without what is empty. */
export function describeLeg(party: CallParty, facts: CallFacts, ids: LegIds): NewCallRecord {
  const record = {
    ...describeTimes(facts),
    ...describeNumbers(party, facts),
    ...describeClient(party, facts.client),
    ...describePlace(party),
    ...describeIds(ids),
    'User type': 'User',
  };
  const { startedAt, releasedAt } = facts;
  return { id: ids.report, orgId: party.orgId, location: party.locationName, startedAt, reportAt: releasedAt, record };
}

const isoTime = (instant: number): string => new Date(instant).toISOString();
const seconds = (from: number, to: number): number => Math.floor((to - from) / 1000);

function describeTimes({ startedAt, answeredAt, releasedAt, direction }: CallFacts): CallRecord {
  const isAnswered = answeredAt !== undefined;
  return {
    'Start time': isoTime(startedAt),
    'Answer time': isAnswered ? isoTime(answeredAt) : 'NA',
    Duration: isAnswered ? seconds(answeredAt, releasedAt) : 0,
    Answered: String(isAnswered),
    'Answer indicator': isAnswered ? 'Yes' : 'No',
    'Ring duration': seconds(startedAt, answeredAt ?? releasedAt),
    'Release time': isoTime(releasedAt),
    'Report time': isoTime(releasedAt),
    'Releasing party': isAnswered || direction === 'TERMINATING' ? 'Remote' : 'Local',
    'Call outcome': 'Success',
    'Call outcome reason': isAnswered ? 'Normal' : 'NoAnswer',
  };
}

function describeNumbers(party: CallParty, facts: CallFacts): CallRecord {
  const { direction, otherNumber, otherName = 'NA' } = facts;
  const own = party.phoneNumber ?? party.extension ?? 'NA';
  const isCaller = direction === 'ORIGINATING';
  return {
    Direction: direction,
    'Call type': callType(own, facts),
    'Calling number': isCaller ? own : otherNumber,
    'Called number': isCaller ? otherNumber : own,
    'Calling line ID': isCaller ? party.displayName : otherName,
    'Called line ID': isCaller ? otherName : party.displayName,
    'User number': own,
    ...(isCaller && { 'Dialed digits': otherNumber.replace('+', ''), 'Caller ID number': own }),
  };
}

function callType(own: string, { direction, otherNumber, otherName }: CallFacts): string {
  if (otherName !== undefined || !otherNumber.startsWith('+')) return 'SIP_ENTERPRISE';
  if (direction === 'TERMINATING') return 'SIP_INBOUND';
  return countryOf(own) === countryOf(otherNumber) ? 'SIP_NATIONAL' : 'SIP_INTERNATIONAL';
}

/** Enough of a number to tell countries apart. */
const countryOf = (number: string): string => number.slice(0, number.startsWith('+1') ? 2 : 3);

function describeClient({ deviceMac, deviceModel }: CallParty, client: CallFacts['client']): CallRecord {
  const type = (name: ClientType) => ({ 'Client type': name });
  switch (client) {
    case 'webexGo':
      return { ...type('SIP'), 'Sub client type': WEBEX_GO_SUB_CLIENT_TYPE };
    case 'app':
      return { ...type('WXC_CLIENT'), 'Client version': '46.1.0.33908', 'OS type': 'win' };
    case 'deskPhone':
      return { ...type('WXC_DEVICE'), 'Device MAC': deviceMac, Model: deviceModel };
  }
}

const describePlace = (party: CallParty): CallRecord => ({
  User: party.displayName,
  'User UUID': party.personId,
  'Org UUID': party.orgId,
  Location: party.locationName,
  'Site UUID': party.locationId,
  'Site main number': party.mainNumber,
  'Site timezone': String(offsetOf(party.timeZone)),
});

/** Minutes from UTC, in winter: enough for a record that nobody bills by. */
function offsetOf(timeZone = 'Etc/UTC'): number {
  const known = OFFSETS.get(timeZone);
  if (known !== undefined) return known;
  const offset = readOffset(timeZone);
  OFFSETS.set(timeZone, offset);
  return offset;
}

const OFFSETS = new Map<string, number>();
const WINTER = new Date(Date.UTC(2026, 0, 15));

function readOffset(timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(WINTER);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '', hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
  return Number(`${sign}${Number(hours) * 60 + Number(minutes)}`);
}

function describeIds({ report, call, session, remote }: LegIds): CallRecord {
  const local = session.replaceAll('-', '');
  const other = remote.replaceAll('-', '');
  return {
    'Report ID': report,
    'Correlation ID': call,
    'Call ID': `SSE${call.slice(0, 8)}@10.36.72.12`,
    'Local call ID': `${Number.parseInt(session.slice(0, 6), 16)}:0`,
    'Remote call ID': `${Number.parseInt(remote.slice(0, 6), 16)}:0`,
    'Network call ID': `BW${call.slice(0, 8)}@10.36.72.13`,
    'Local SessionID': local,
    'Remote SessionID': other,
    'Final local SessionID': local,
    'Final remote SessionID': other,
  };
}
