import { describe, expect, test } from 'vitest';
import type { License } from './license';
import { LICENSE_NAMES } from './license-kind';
import type { CallingHolder } from './license-move';
import { createTemplatePlanner, licensesForNewUser, templateConsequence, templateRefusal } from './license-template';

const { callingProfessional, callingStandard, callingWorkspaces, messaging, webexGo } = LICENSE_NAMES;
const license = (id: string, name: string, subscriptionId: string, free = 2): License => ({
  id,
  name,
  subscriptionId,
  totalUnits: free + 1,
  consumedUnits: 1,
});
const LICENSES = [
  license('pro-old', callingProfessional, 'old'),
  license('pro-new', callingProfessional, 'new'),
  license('pro-asleep', callingProfessional, 'asleep'),
  license('standard', callingStandard, 'old'),
  license('rooms-old', callingWorkspaces, 'old'),
  license('rooms-new', callingWorkspaces, 'new'),
  license('chat-old', messaging, 'old'),
  license('chat-new', messaging, 'new', 0),
  license('go', webexGo, 'old'),
];
const FACTS = {
  licenses: LICENSES,
  subscriptions: [
    { subscriptionId: 'old', status: 'active' },
    { subscriptionId: 'new', status: 'active' },
    { subscriptionId: 'asleep', status: 'suspended' },
  ],
};

const person = (...licenses: string[]): CallingHolder => ({
  kind: 'person',
  id: 'ann',
  displayName: 'Ann',
  licenses,
  place: { locationId: 'dallas', extension: '1001' },
});
const room = (...licenses: string[]): CallingHolder => ({ ...person(...licenses), kind: 'workspace' });
const newcomer: CallingHolder = { kind: 'person', id: 'bo', displayName: 'Bo', licenses: [] };

function outcome(holder: CallingHolder, licenses: string[], keepExistingLicenses = false) {
  const line = createTemplatePlanner({ licenses, keepExistingLicenses }, FACTS).plan(holder);
  return [
    ...line.swaps.map(({ from, to }) => `${from.id} > ${to.id}`),
    ...line.added.map(({ id }) => `+ ${id}`),
    ...line.kept.map(({ id }) => `keeps ${id}`),
    ...line.blocked.map(({ license: { id }, refusal }) => `${id}: ${refusal.errorCode}`),
  ];
}

describe('existing licences are not kept', () => {
  test.each([
    ['whoever has it already is left alone', person('pro-new'), ['pro-new'], []],
    ['Calling of another subscription changes over', person('pro-old'), ['pro-new'], ['pro-old > pro-new']],
    ['from a suspended subscription nobody moves in bulk', person('pro-asleep'), ['pro-new'], ['pro-new: 990031']],
    ['into a suspended subscription nobody moves', person('pro-old'), ['pro-asleep'], ['pro-asleep: 990032']],
    ['Professional does not become Standard', person('pro-old'), ['standard'], ['standard: 400112']],
    ['Standard does not become Professional', person('standard'), ['pro-new'], ['pro-new: 990033']],
    ['without location and number there is no Calling', newcomer, ['pro-new'], ['pro-new: 400411']],
    ['what the template does not name stays', person('pro-old', 'chat-old'), ['pro-new'], ['pro-old > pro-new']],
    [
      'what has no units blocks that service only',
      person('pro-old', 'chat-old'),
      ['pro-new', 'chat-new'],
      ['pro-old > pro-new', 'chat-new: 990010'],
    ],
    ['a service that is missing comes', newcomer, ['chat-old'], ['+ chat-old']],
    ['a workspace changes over', room('rooms-old'), ['pro-new', 'rooms-new'], ['rooms-old > rooms-new']],
    ['a workspace on Professional changes over', room('pro-old'), ['pro-new'], ['pro-old > pro-new']],
    ['a workspace gets nothing new', room(), ['rooms-new', 'pro-new', 'chat-old'], []],
    ['a person gets no licence of workspaces', newcomer, ['rooms-new'], []],
  ])('%s', (_, holder, licenses, expected) => {
    expect(outcome(holder, licenses)).toEqual(expected);
  });

  test('the first get the units that are left, and the others are blocked', () => {
    const planner = createTemplatePlanner({ licenses: ['pro-new'], keepExistingLicenses: false }, FACTS);
    const lines = [1, 2, 3].map(() => planner.plan(person('pro-old')));
    expect(lines.map(({ swaps }) => swaps.length)).toEqual([1, 1, 0]);
    expect(lines[2]?.blocked).toMatchObject([{ refusal: { errorCode: 990010 } }]);
    expect(planner.units()).toMatchObject([{ license: { id: 'pro-new' }, needed: 3, free: 2 }]);
  });
});

describe('existing licences are kept', () => {
  test.each([
    ['nobody moves', person('pro-old'), ['pro-new'], ['keeps pro-old']],
    ['no workspace moves', room('rooms-old'), ['rooms-new'], ['keeps rooms-old']],
    [
      'a service that is missing comes all the same',
      person('pro-old'),
      ['pro-new', 'chat-old'],
      ['+ chat-old', 'keeps pro-old'],
    ],
  ])('%s', (_, holder, licenses, expected) => {
    expect(outcome(holder, licenses, true)).toEqual(expected);
  });

  test('the consequence is spelled out', () => {
    const moves = { moved: 0, kept: 7 };
    const say = (applyTo: string, keepExistingLicenses: boolean) =>
      templateConsequence({ applyTo, keepExistingLicenses }, moves);
    expect(say('all', true)).toMatch(/nobody moves, and 7 people and workspaces stay.*cancelled, they lose/);
    expect(say('existingUsers', false)).toMatch(/change over .* in one step, and keep numbers, voicemail/);
    expect(say('newUsers', false)).toMatch(/new users only/);
  });
});

test.each([
  ['an unknown one', ['nothing'], 400000],
  ['two of one service', ['pro-old', 'pro-new'], 400413],
  ['two tiers of Calling', ['pro-old', 'standard'], 400404],
  ['two of workspaces', ['rooms-old', 'rooms-new'], 400413],
  ['Webex Go, which comes with a device', ['go'], 990013],
  ['what fits together', ['pro-new', 'rooms-new', 'chat-old'], undefined],
])('a template of %s', (_, ids, errorCode) => {
  expect(templateRefusal(ids, LICENSES)?.errorCode).toBe(errorCode);
});

test.each([
  ['newUsers', true, ['pro-new', 'chat-old']],
  ['all', false, ['chat-old']],
  ['existingUsers', true, []],
])('somebody new gets of a template for %s, with a place to call from: %s', (applyTo, hasPlace, expected) => {
  const licenses = ['pro-new', 'rooms-new', 'chat-old', 'chat-new'];
  expect(licensesForNewUser({ licenses, applyTo }, FACTS, hasPlace)).toEqual(expected);
});
