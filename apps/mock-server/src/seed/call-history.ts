import { CDR_HISTORY_DAYS } from '@hubdeck/core';
import { type CallFacts, describeLeg } from '../calls/leg';
import {
  type CallHistoryPlan,
  type CallParty,
  insertCallRecord,
  listCallParties,
  type NewCallRecord,
} from '../store/cdr';
import type { Store } from '../store/store';
import { createRandom, type Random } from './random';
import { DAY, HOUR, startOfDay } from './seeding';

/** So many people make calls, whatever the size of the organization. */
const MOST_PARTIES = 200;
const CALLS_A_DAY = 18;

/**
 * Calls of the last thirty days: to and from colleagues and the outside, some that nobody answered, and over Webex Go
 * where a line is online. All of a day has one history; what lies behind the plan's instant has not happened.
 */
export function seedCallHistory(store: Store, { orgId, seed, until }: CallHistoryPlan): void {
  const parties = listCallParties(store, orgId, MOST_PARTIES, until);
  if (parties.length < 2) return;
  const random = createRandom(`${seed}/calls`);
  const today = startOfDay(until);
  const records = Array.from({ length: CDR_HISTORY_DAYS + 1 }, (_, day) => today - day * DAY).flatMap((day) =>
    callsOfDay(day, parties, random.fork(String(day))),
  );
  const past = records.filter(({ reportAt }) => reportAt <= until).sort((a, b) => a.reportAt - b.reportAt);
  for (const record of past) insertCallRecord(store, record);
}

const callsOfDay = (day: number, parties: readonly CallParty[], random: Random): NewCallRecord[] =>
  Array.from({ length: CALLS_A_DAY }, () => drawCall(day, parties, random)).flat();

/** A leg, or both legs of a call between colleagues. */
function drawCall(day: number, parties: readonly CallParty[], random: Random): NewCallRecord[] {
  const party = drawParty(parties, random);
  const times = drawTimes(day, random);
  const colleague = random.chance(0.3) ? random.pick(parties) : party;
  const [call, here, there] = [drawUuid(random), drawUuid(random), drawUuid(random)];
  if (colleague === party) {
    const direction = random.pick(['ORIGINATING', 'TERMINATING'] as const);
    const facts = { ...times, direction, otherNumber: drawOutside(party, random), client: drawClient(party, random) };
    return [describeLeg(party, facts, { report: drawUuid(random), call, session: here, remote: there })];
  }
  const leg = (own: CallParty, other: CallParty, direction: CallFacts['direction'], ends: [string, string]) => {
    const facts = { ...times, direction, ...nameOf(other), client: drawClient(own, random) };
    return describeLeg(own, facts, { report: drawUuid(random), call, session: ends[0], remote: ends[1] });
  };
  return [leg(party, colleague, 'ORIGINATING', [here, there]), leg(colleague, party, 'TERMINATING', [there, here])];
}

/** Whoever has Webex Go calls more. */
function drawParty(parties: readonly CallParty[], random: Random): CallParty {
  const mobile = parties.filter(({ hasWebexGo }) => hasWebexGo);
  return random.pick(mobile.length > 0 && random.chance(0.35) ? mobile : parties);
}

const nameOf = ({ displayName, extension, phoneNumber }: CallParty) => ({
  otherNumber: extension ?? phoneNumber ?? '0',
  otherName: displayName,
});

function drawTimes(day: number, random: Random): Pick<CallFacts, 'startedAt' | 'answeredAt' | 'releasedAt'> {
  const startedAt = day + random.below(DAY / HOUR) * HOUR + random.below(HOUR);
  const rings = random.between(2, 25) * 1000;
  const answeredAt = startedAt + rings;
  if (random.chance(0.2)) return { startedAt, releasedAt: answeredAt };
  return { startedAt, answeredAt, releasedAt: answeredAt + random.between(15, 1800) * 1000 };
}

function drawClient(party: CallParty, random: Random): CallFacts['client'] {
  if (party.hasWebexGo && random.chance(0.7)) return 'webexGo';
  return party.deviceMac !== undefined && random.chance(0.6) ? 'deskPhone' : 'app';
}

/** A fictional number, mostly of the same country. */
function drawOutside({ phoneNumber = '+12025550100' }: CallParty, random: Random): string {
  if (random.chance(0.1)) return random.pick(['+442079460123', '+33199001234', '+12025550177']);
  return `${phoneNumber.slice(0, -2)}${String(random.below(100)).padStart(2, '0')}`;
}

const drawUuid = (random: Random): string => random.uuid(String(random.below(2 ** 32)));
