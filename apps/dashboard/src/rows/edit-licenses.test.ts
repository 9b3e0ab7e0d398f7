import type { License, Person, Subscription } from '@hubdeck/core';
import { describe, expect, it } from 'vitest';
import {
  callingChange,
  editConsequences,
  editRefusals,
  editRequest,
  notDone,
  readEdit,
  readReach,
  seatOf,
  toTemplateTicks,
  toTickRows,
} from './edit-licenses';

const license = (id: string, name: string, subscriptionId: string, totalUnits = 10): License => ({
  id,
  name,
  subscriptionId,
  totalUnits,
  consumedUnits: 5,
  consumedByUsers: 5,
  consumedByWorkspaces: 0,
});

const licenses = [
  license('pro-old', 'Webex Calling - Professional', 'Sub-old'),
  license('pro-new', 'Webex Calling - Professional', 'Sub-new'),
  license('std-new', 'Webex Calling - Basic', 'Sub-new'),
  license('pro-asleep', 'Webex Calling - Professional', 'Sub-asleep'),
  license('full', 'Messaging', 'Sub-new', 5),
  license('go', 'Webex Calling - Webex Go', 'Sub-new'),
  license('rooms', 'Webex Calling - Workspaces', 'Sub-new'),
];
const subscriptions = [{ subscriptionId: 'Sub-asleep', name: '', status: 'suspended', licenses: [] }] as Subscription[];
const person = {
  id: 'ada',
  displayName: 'Ada',
  emails: ['ada@example.com'],
  orgId: 'org',
  licenses: ['pro-old'],
  locationId: 'dallas',
  extension: '1003',
  phoneNumbers: [{ type: 'work', value: '+12145550100', primary: true }],
} as unknown as Person;

const editTo = (...ticks: string[]) => readEdit(person, licenses, new Set(ticks));
const changeTo = (...ticks: string[]) => callingChange(editTo(...ticks), new Set(ticks), licenses);

describe('the licences that can be ticked', () => {
  const rows = toTickRows(person, licenses, subscriptions, new Set(person.licenses));
  const refusalOf = (id: string) => rows.find((row) => row.license.id === id)?.refusal;

  it.each([
    ['one with free units', 'pro-new', undefined],
    ['one that is held, to be taken away', 'pro-old', undefined],
    ['not one of a suspended subscription', 'pro-asleep', 'the subscription is suspended'],
    ['not one without free units', 'full', 'no units free'],
    ['not Webex Go, which comes with its device', 'go', 'comes and goes with the Webex Go device'],
  ])('are %s', (_, id, refusal) => {
    expect(refusalOf(id)).toBe(refusal);
  });

  it('are none of workspaces for a user, and all of them for a template', () => {
    expect(rows.some((row) => row.license.id === 'rooms')).toBe(false);
    const ticks = toTemplateTicks(licenses, subscriptions, new Set());
    expect(ticks.filter(({ refusal }) => refusal === undefined).map((row) => row.license.id)).toEqual([
      'pro-old',
      'pro-new',
      'std-new',
      'full',
      'rooms',
    ]);
  });
});

describe('what becomes of Calling', () => {
  it.each([
    ['goes on under another licence', ['pro-new'], 'changes'],
    ['ends', [], 'ends'],
    ['is not touched', ['pro-old', 'full'], 'stays'],
  ])('%s', (_, ticks, change) => {
    expect(changeTo(...ticks)).toBe(change);
  });

  it('begins for somebody who has none', () => {
    const nobody = { ...person, licenses: [] };
    const ticks = new Set(['pro-new']);
    expect(callingChange(readEdit(nobody, licenses, ticks), ticks, licenses)).toBe('begins');
  });
});

it('asks for everything in one request, the new Calling licence with the place of the user', () => {
  expect(editRequest(person, editTo('pro-new'), seatOf(person))).toEqual({
    personId: 'ada',
    licenses: [
      {
        id: 'pro-new',
        operation: 'add',
        properties: { locationId: 'dallas', phoneNumber: '+12145550100', extension: '1003' },
      },
      { id: 'pro-old', operation: 'remove' },
    ],
  });
});

describe('a change that the service would refuse', () => {
  it.each([
    ['is none where the tier stays', ['pro-new'], []],
    ['goes from Professional to Standard', ['std-new'], [/Professional/]],
    ['adds a second Calling licence', ['pro-old', 'pro-new'], [/./]],
  ])('%s', (_, ticks, expected) => {
    const refusals = editRefusals(person, editTo(...ticks), { licenses, subscriptions, seat: seatOf(person) });
    expect(refusals).toHaveLength(expected.length);
    for (const [at, pattern] of expected.entries()) expect(refusals[at]).toMatch(pattern);
  });
});

describe('what is said before it is saved', () => {
  const stake = {
    voiceMessages: 2,
    hasVoicemailPin: true,
    phoneNumbers: ['+12145550100'],
    extension: '1003',
    settings: ['callForwarding'],
    devices: 1,
    hasWebexGo: false,
  };

  it('names what is kept by a move', () => {
    expect(editConsequences(editTo('pro-new'), 'changes', undefined)).toEqual([
      '+ Calling Professional (Sub-new)',
      '- Calling Professional (Sub-old)',
      'Everything is saved in one request.',
      expect.stringMatching(/nothing of voicemail, PIN, number and settings is lost/),
    ]);
  });

  it('names what is lost by taking Calling away', () => {
    expect(editConsequences(editTo(), 'ends', stake)).toContain(
      'The user loses Calling, and with it for good: 2 voice messages, voicemail PIN, +12145550100, ext. 1003, call forwarding, 1 phone.',
    );
  });

  it('names it in general where the server does not tell', () => {
    expect(editConsequences(editTo(), 'ends', undefined).join(' ')).toMatch(/voicemail, its PIN, phone number/);
  });
});

it('finds what the server has not done', () => {
  expect(notDone(editTo('pro-new'), person)).toEqual([
    '+ Calling Professional (Sub-new)',
    '- Calling Professional (Sub-old)',
  ]);
  expect(notDone(editTo('pro-new'), { ...person, licenses: ['pro-new'] })).toEqual([]);
});

describe('how somebody who begins to call is reached', () => {
  it.each([
    ['digits alone are an extension', '1003', { extension: '1003' }],
    ['a plus makes a phone number', '+12145550100', { phoneNumber: '+12145550100' }],
    ['anything else is neither', '214-555', undefined],
  ])('%s', (_, text, reach) => {
    expect(readReach(text)).toEqual(reach);
  });
});
