import { describe, expect, test } from 'vitest';
import { SUBSCRIBER_STATUSES, type Subscriber } from './subscriber';
import {
  changeSubscriber,
  consentMoveRefusal,
  contactRefusal,
  DIRECTORY_UNREACHABLE,
  EMAIL_IN_USE,
  ENTERPRISE_EMPTY,
  firstSubscriberStatus,
  isInProgress,
  nextSubscriberStatus,
  provisioningOutcome,
  retryRefusal,
  SUBSCRIBER_EVENTS,
  selfProvisioningOff,
  USER_ID_IN_USE,
  updateRefusal,
} from './subscriber-lifecycle';

const NO = undefined;
const INPUT = 'pending_email_input';
const VALIDATION = 'pending_email_validation';
const MIGRATION = 'pending_user_migration';
const RUNNING = 'provisioning';
const DONE = 'provisioned';
const GONE = 'deleted';

// biome-ignore format: a table
const TABLE = {
  // status                  enterEmail  validateEmail consent provision requireConsent fail     update      retry    delete
  pending_email_input:      [VALIDATION, NO,           NO,      NO,       NO,           'error', INPUT,      RUNNING, GONE],
  pending_email_validation: [VALIDATION, RUNNING,      NO,      NO,       NO,           'error', VALIDATION, RUNNING, GONE],
  pending_user_migration:   [NO,         NO,           RUNNING, NO,       NO,           'error', MIGRATION,  RUNNING, GONE],
  provisioning:             [NO,         NO,           NO,      DONE,     MIGRATION,    'error', NO,         NO,      GONE],
  provisioned:              [NO,         NO,           NO,      NO,       NO,           NO,      'updating', NO,      GONE],
  updating:                 [NO,         NO,           NO,      DONE,     NO,           'error', NO,         NO,      GONE],
  error:                    [VALIDATION, NO,           NO,      NO,       NO,           'error', 'error',    RUNNING, GONE],
} as const;

describe.each(SUBSCRIBER_STATUSES)('a subscriber who is %s', (status) => {
  test.each(SUBSCRIBER_EVENTS.map((event, column) => [event, TABLE[status][column]] as const))(
    '%s gives %s',
    (event, next) => {
      expect(nextSubscriberStatus(status, event)).toBe(next);
    },
  );

  test('can be changed exactly where the event is allowed', () => {
    expect(updateRefusal({ status }) === undefined).toBe(nextSubscriberStatus(status, 'update') !== undefined);
  });

  test('can be mailed for consent exactly where consent is awaited', () => {
    expect(consentMoveRefusal({ status }) === undefined).toBe(nextSubscriberStatus(status, 'consent') !== undefined);
  });

  test('has an attempt running exactly where it can be provisioned', () => {
    expect(isInProgress(status)).toBe(nextSubscriberStatus(status, 'provision') !== undefined);
  });
});

describe('a new attempt by the administrator', () => {
  const link = 'https://portal.example/1';
  const ready = { name: 'Acme', untrustedEmails: true, shareLink: link, activationLink: link };
  const order = { email: 'john@acme.example', template: ready };
  const codeFor = (status: string, more: object = {}) => retryRefusal({ status }, { ...order, ...more })?.errorCode;

  test.each(SUBSCRIBER_STATUSES)('is refused exactly where the event is, for one who is %s', (status) => {
    expect(retryRefusal({ status }) === undefined).toBe(nextSubscriberStatus(status, 'retry') !== undefined);
    expect(codeFor(status)).toBe(nextSubscriberStatus(status, 'retry') ? undefined : 990041);
  });

  test.each(['', 'john', 'john@', 'john smith@acme.example', `${'j'.repeat(300)}@acme.example`])(
    'is refused for the e-mail address "%s", whatever else is wrong',
    (email) => expect(codeFor('provisioned', { email })).toBe(990040),
  );

  test.each([{ untrustedEmails: false }, { shareLink: '' }])('is refused where the template has %j', (wrong) => {
    const template = { ...ready, ...wrong };
    expect(retryRefusal({ status: 'error' }, { ...order, template })).toMatchObject({
      errorCode: 990042,
      status: 409,
      description: expect.stringContaining('"Acme"'),
    });
    expect(codeFor('updating', { template })).toBe(990041);
  });

  test('is left to the service in a status that is not known', () => {
    expect(codeFor('on_hold')).toBeUndefined();
  });
});

test('a subscriber begins with an e-mail address, or by asking for it', () => {
  expect(firstSubscriberStatus({ email: 'a@b.example' })).toBe('provisioning');
  expect(firstSubscriberStatus({})).toBe('pending_email_input');
});

const subscriber: Subscriber = {
  id: 'id',
  userId: '1@sp.example',
  spEnterpriseId: 'Reseller1+acme',
  firstName: 'John',
  lastName: 'Andersen',
  primaryPhoneNumber: '+1-240-555-1212',
  extension: '1212',
  package: 'basic',
  status: 'provisioned',
  created: '2020-01-01T00:00:00.000Z',
  lastStatusChange: '2020-01-01T00:00:00.000Z',
  provisioningId: 'template',
};

describe('a change', () => {
  test('leaves alone what it does not name, and takes away what it empties', () => {
    const changed = changeSubscriber(subscriber, { primaryPhoneNumber: '', package: 'premium', firstName: undefined });
    expect(changed).toEqual({ ...subscriber, package: 'premium', primaryPhoneNumber: undefined });
    expect(changed).not.toHaveProperty('primaryPhoneNumber');
  });

  test.each([
    [{ primaryPhoneNumber: '' }, true],
    [{ extension: '' }, true],
    [{ primaryPhoneNumber: '', extension: '' }, false],
    [{ primaryPhoneNumber: '', extension: '99' }, true],
    [{ mobilePhoneNumber: '' }, true],
  ])('%j keeps a phone number or an extension: %s', (change, isAllowed) => {
    expect(contactRefusal(subscriber, change) === undefined).toBe(isAllowed);
  });

  test('of something else is no matter to somebody who never had a number', () => {
    const { primaryPhoneNumber: _, extension: __, ...bare } = subscriber;
    expect(contactRefusal(bare, { package: 'premium' })).toBeUndefined();
    expect(contactRefusal(bare, { extension: '' })).toMatchObject({ status: 400 });
  });
});

describe('a background attempt', () => {
  const clear = {
    isUnreachable: false,
    isUserIdTaken: false,
    account: 'none',
    isAccountTaken: false,
    hasConsent: false,
    isEnterpriseEmpty: false,
  } as const;
  const off = 'Share Link is empty.';
  test.each([
    [clear, { event: 'provision' }],
    [{ ...clear, account: 'enterprise' }, { event: 'provision' }],
    [
      { ...clear, account: 'enterprise', isAccountTaken: true },
      { event: 'fail', error: EMAIL_IN_USE },
    ],
    [
      { ...clear, account: 'otherOrganization' },
      { event: 'fail', error: EMAIL_IN_USE },
    ],
    [{ ...clear, account: 'consumer' }, { event: 'requireConsent' }],
    [{ ...clear, account: 'consumer', hasConsent: true }, { event: 'provision' }],
    [{ ...clear, isEnterpriseEmpty: true }, { event: 'provision' }],
    [
      { ...clear, account: 'consumer', isEnterpriseEmpty: true },
      { event: 'fail', error: ENTERPRISE_EMPTY },
    ],
    [
      { ...clear, isUnreachable: true, isUserIdTaken: true },
      { event: 'fail', error: DIRECTORY_UNREACHABLE },
    ],
    [
      { ...clear, selfProvisioningFault: off, isUnreachable: true },
      { event: 'fail', error: selfProvisioningOff(off) },
    ],
    [
      { ...clear, isUserIdTaken: true, account: 'consumer' },
      { event: 'fail', error: USER_ID_IN_USE },
    ],
  ] as const)('that finds %j ends as %j', (situation, outcome) => {
    expect(provisioningOutcome(situation)).toEqual(outcome);
  });
});
