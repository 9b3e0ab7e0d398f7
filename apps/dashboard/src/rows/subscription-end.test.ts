import type { CallingStake, SubscriptionHolder } from '@hubdeck/core';
import { describe, expect, it } from 'vitest';
import { stakeText } from './stake';
import { endConsequences } from './subscription-end';

const nothing: CallingStake = {
  voiceMessages: 0,
  hasVoicemailPin: false,
  phoneNumbers: [],
  settings: [],
  devices: 0,
  hasWebexGo: false,
};

const holder = (displayName: string, atStake: Partial<CallingStake>): SubscriptionHolder => ({
  type: 'user',
  id: displayName,
  displayName,
  licenseId: '',
  licenseName: 'Webex Calling - Professional',
  atStake: { ...nothing, ...atStake },
});

describe('what somebody would lose', () => {
  it.each([
    ['nothing', nothing, 'nothing'],
    ['what the server does not tell', undefined, 'not told by this server'],
    [
      'everything',
      {
        voiceMessages: 1,
        hasVoicemailPin: true,
        phoneNumbers: ['+1', '+2'],
        extension: '7',
        settings: ['callerId', 'new'],
        devices: 2,
        hasWebexGo: true,
      },
      '1 voice message, voicemail PIN, +1, +2, ext. 7, caller ID, new, 2 phones, the Webex Go line',
    ],
  ])('is %s', (_, stake, text) => {
    expect(stakeText(stake as CallingStake | undefined)).toBe(text);
  });
});

describe('what follows from the end of a subscription', () => {
  const holders = Array.from({ length: 7 }, (_, at) => holder(`user ${at}`, { voiceMessages: at }));

  it('is the sum and the first few by name, and that they can still be moved', () => {
    expect(endConsequences('cancel', holders, [])).toEqual([
      '7 holders would lose everything of Calling: 21 voice messages.',
      'user 0: nothing',
      'user 1: 1 voice message',
      'user 2: 2 voice messages',
      'user 3: 3 voice messages',
      'user 4: 4 voice messages',
      '…',
      'Go back and move them first, and nobody loses anything.',
      'This cannot be undone.',
    ]);
  });

  it.each([
    ['cancel', [], 'Nobody uses Calling by it: nothing is lost.'],
    ['suspend', [], 'Nobody loses anything by it. Its units can no longer be assigned.'],
    ['suspend', holders, /can then be moved one at a time only/],
    ['reactivate', holders, /be moved together/],
  ] as const)('of %s is said for %j', (event, whom, expected) => {
    const text = endConsequences(event, whom, []).join(' ');
    if (typeof expected === 'string') expect(text).toContain(expected);
    else expect(text).toMatch(expected);
  });

  it.each([
    ['suspend', 'can still be moved to an active subscription'],
    ['cancel', 'left without outside lines until they are moved'],
  ] as const)('of %s is told of its locations on Cisco PSTN, too', (event, expected) => {
    const locations = Array.from({ length: 6 }, (_, at) => ({ locationId: `${at}`, name: `Site ${at}` }));
    const text = endConsequences(event, [], locations).join(' ');
    expect(text).toContain('On Cisco PSTN by it: Site 0, Site 1, Site 2, Site 3, Site 4, \u2026.');
    expect(text).toContain(expected);
  });
});
