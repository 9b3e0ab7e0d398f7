import { type OnboardingTemplate, SUBSCRIBER_STATUSES, type Subscriber } from '@hubdeck/core';
import { describe, expect, it } from 'vitest';
import { actionRefusal, planConsent, planDelete, planPackage, planRetry } from './subscriber-plans';

const subscriber = (change: Partial<Subscriber> = {}): Subscriber => ({
  id: 'id',
  userId: 'ada@bw.example',
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'ada@example.com',
  provisioningId: 'template',
  spEnterpriseId: 'sp+acme',
  package: 'standard',
  status: 'error',
  created: '',
  lastStatusChange: '',
  selfActivated: false,
  ...change,
});

const template: OnboardingTemplate = {
  provisioningId: 'template',
  name: 'Resellers',
  untrustedEmails: false,
  shareLink: '',
  activationLink: 'https://activate.example',
  defaultPackage: 'basic',
  selfProvisioningReady: false,
  customers: [],
};

describe('the plan of a retry', () => {
  it.each([
    ['takes the address that is known', {}, {}, 'onboard with ada@example.com', undefined],
    ['takes the one that was typed', {}, { email: 'new@example.com' }, 'onboard with new@example.com', undefined],
    ['leaves out who has none', { email: undefined }, {}, '', /No e-mail address is known/],
    ['leaves out who is provisioned', { status: 'provisioned' }, {}, '', /provisioned/],
    ['leaves out who is on the way', { status: 'provisioning' }, {}, '', /provisioning/],
    [
      'leaves out whose template is not ready, and says why',
      {},
      { templates: [template] },
      '',
      /Untrusted Emails is not ticked/,
    ],
    [
      'says what happens where there is no retry',
      {},
      { isReprovisioning: true },
      /^delete, and provision anew/,
      undefined,
    ],
  ])('%s', (_, change, facts, deed, refusal) => {
    const [row] = planRetry([subscriber(change)], facts);
    if (refusal === undefined) {
      expect(row?.refusal).toBeUndefined();
      expect(row?.deed).toMatch(deed);
    } else {
      expect(row?.refusal).toMatch(refusal);
    }
  });
});

describe('the plan of a change of package', () => {
  it.each([
    ['says from which to which', {}, undefined],
    ['leaves out who has it already', { package: 'premium' }, /has the package Premium already/],
    ['leaves out who is being updated', { status: 'updating' }, /updating/],
  ])('%s', (_, change, refusal) => {
    const [row] = planPackage([subscriber(change)], 'premium');
    if (refusal) expect(row?.refusal).toMatch(refusal);
    else expect(row).toMatchObject({ deed: 'Standard > Premium', item: { package: 'premium' }, refusal: undefined });
  });
});

it('deletes whoever it meets', () => {
  expect(planDelete(SUBSCRIBER_STATUSES.map((status) => subscriber({ status }))).map(({ refusal }) => refusal)).toEqual(
    SUBSCRIBER_STATUSES.map(() => undefined),
  );
});

it('mails only who has to consent', () => {
  const refusals = planConsent([subscriber({ status: 'pending_user_migration' }), subscriber()]);
  expect(refusals.map(({ refusal }) => refusal === undefined)).toEqual([true, false]);
});

describe('an action', () => {
  it.each([
    ['needs somebody', 'retry', [], /no user under the cursor/],
    ['is refused for the one in the words of the rule', 'retry', ['provisioned'], /provisioned/],
    ['is refused where it meets none of the marked', 'retry', ['provisioned', 'updating'], /None of the marked/],
    ['goes on where it meets some', 'retry', ['provisioned', 'error'], undefined],
    ['deletes in any status', 'delete', ['provisioned'], undefined],
    ['mails for consent where it is awaited', 'consent', ['pending_user_migration', 'error'], undefined],
    ['says whom it mails for consent', 'consent', ['error'], /agree to the move/],
  ] as const)('%s', (_, action, statuses, refusal) => {
    const said = actionRefusal(
      action,
      statuses.map((status) => subscriber({ status })),
    );
    if (refusal === undefined) expect(said).toBeUndefined();
    else expect(said).toMatch(refusal);
  });
});
