import { type CallParty, findCallParty, insertCallRecord } from '../store/cdr';
import { createUuid, type World } from '../world';
import { ensureCallHistory } from './history';
import { type CallFacts, describeLeg, type LegIds } from './leg';

export interface NewCall extends Omit<CallFacts, 'otherName'> {
  /** Whose call it is: somebody with a calling location. */
  readonly personId: string;
  /** The other party, if that is somebody of the organization: their side is recorded, too. */
  readonly colleagueId?: string | undefined;
}

/** Records a call that is over. False if the person cannot make calls. */
export function addCall(world: World, { personId, colleagueId, ...facts }: NewCall): boolean {
  const { store } = world;
  const party = findCallParty(store, personId);
  if (!party) return false;
  const colleague = colleagueId === undefined ? undefined : findCallParty(store, colleagueId);
  const ids = { call: createUuid(world), session: createUuid(world), remote: createUuid(world) };
  return store.transaction(() => {
    ensureCallHistory(store, party.orgId);
    insertLeg(world, party, { ...facts, otherName: colleague?.displayName }, ids);
    if (!colleague) return true;
    const otherEnd = { ...ids, session: ids.remote, remote: ids.session };
    insertLeg(world, colleague, seenByOther(facts, party, colleague), otherEnd);
    return true;
  });
}

function insertLeg(world: World, party: CallParty, facts: CallFacts, ids: Omit<LegIds, 'report'>): void {
  insertCallRecord(world.store, describeLeg(party, facts, { ...ids, report: createUuid(world) }));
}

const seenByOther = (facts: Omit<CallFacts, 'otherName'>, party: CallParty, colleague: CallParty): CallFacts => ({
  ...facts,
  direction: facts.direction === 'ORIGINATING' ? 'TERMINATING' : 'ORIGINATING',
  otherNumber: party.extension ?? party.phoneNumber ?? '',
  otherName: party.displayName,
  client: colleague.deviceMac === undefined ? 'app' : 'deskPhone',
});
