import { describe, expect, test } from 'vitest';
import { CALLING_DATA, type MoveStep, moveOutcome, whatIsLost } from './license-move-order';

type Requests = readonly (readonly MoveStep[])[];

describe('calling data is lost when the Calling licence is removed without another beside it', () => {
  test.each<[what: string, requests: Requests, isLost: boolean, hasOld: boolean, hasNew: boolean]>([
    ['nothing is done', [], false, true, false],
    ['add and remove in one request', [['add', 'remove']], false, false, true],
    ['remove and add in one request', [['remove', 'add']], false, false, true],
    ['remove, then add', [['remove'], ['add']], true, false, true],
    ['add, then remove: the second licence is refused', [['add'], ['remove']], true, false, false],
    ['add alone changes nothing', [['add']], false, true, false],
    ['move, then cancel the old subscription', [['add', 'remove'], ['cancel']], false, false, true],
    ['cancel the old subscription, then move', [['cancel'], ['add', 'remove']], true, false, true],
    ['cancel and never move', [['cancel']], true, false, false],
    ['suspend and keep', [['suspend']], false, true, false],
    ['suspend, then move one', [['suspend'], ['add', 'remove']], false, false, true],
    ['suspend, then cancel', [['suspend'], ['cancel']], true, false, false],
  ])('%s', (_, requests, isLost, hasOld, hasNew) => {
    expect(moveOutcome(requests)).toEqual({ lost: isLost ? CALLING_DATA : [], hasOld, hasNew });
  });

  test('the user must be moved before the old service is cancelled', () => {
    expect(whatIsLost([['add', 'remove'], ['cancel']])).toEqual([]);
    expect(whatIsLost([['cancel'], ['add']])).toEqual(CALLING_DATA);
  });

  test('voicemail, its PIN, numbers and every call setting are at stake', () => {
    const said = ['voicemailMessages', 'voicemailPin', 'phoneNumber', 'extension', 'callSettings'];
    expect(CALLING_DATA).toEqual(expect.arrayContaining(said));
  });
});
