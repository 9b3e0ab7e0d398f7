import { describe, expect, test } from 'vitest';
import { PROVISIONING_MS } from '../broadworks/provisioning';
import {
  answerLink,
  MAIL,
  orderFailure,
  playEvent,
  startAtPortal,
  startWithMail,
  statusOf,
} from '../testing/portal-stage';
import {
  activationLinkOf,
  headingOf,
  linkMailedTo,
  mailsTo,
  seededSubscriber,
  signInAs,
  visitPortal,
} from '../testing/portal-visitor';
import { startMock } from '../testing/start-mock';
import { MOCK_PASSWORD } from './pages';

const MINUTE = 60_000;

describe('a user who provisions himself by typing an untrusted e-mail address in the portal', () => {
  test('signs in, gives the address, confirms it by mail, and has Webex', async () => {
    const { mock, subscriber, user } = await startAtPortal();
    expect(headingOf(user.page())).toBe('Which e-mail address is yours?');
    expect(headingOf(await user.press('enterEmail', { email: MAIL }))).toBe('Look into your mailbox');
    expect(await statusOf(mock, subscriber)).toBe('pending_email_validation');
    expect(headingOf(await answerLink(mock, await linkMailedTo(mock, MAIL)))).toBe('Your e-mail address is confirmed');
    expect(await statusOf(mock, subscriber)).toBe('provisioning');
    expect(headingOf(await user.open(user.page().url))).toBe('Webex is being set up for you');
    mock.mock.clock.advance(PROVISIONING_MS);
    expect(headingOf(await user.open(user.page().url))).toBe('Your Webex is ready');
    expect(user.page().html).toContain(MAIL);
    const provisioned = await mock.client.broadworks.subscribers.get({ subscriberId: subscriber.id });
    expect(provisioned).toMatchObject({ status: 'provisioned', email: MAIL, selfActivated: true });
    expect(provisioned.personId).toBeDefined();
  });

  test('is led back to where he is on the way when he opens the link where he is signed in', async () => {
    const { user, link } = await startWithMail();
    await user.open(link);
    expect(headingOf(await user.press('confirm'))).toBe('Webex is being set up for you');
  });

  test('sees by itself how far it is, without script', async () => {
    const { user, link } = await startWithMail();
    await user.open(link);
    const { html } = await user.press('confirm');
    expect(html).toContain('<meta http-equiv="refresh" content="4">');
    expect(html).toContain('looks again every 4 seconds by itself');
    expect(html).not.toMatch(/<script/i);
  });

  test('is told to wait, not asked, while the administrator has him changed', async () => {
    const { user } = await startAtPortal('updating');
    expect(headingOf(user.page())).toBe('Your Webex is being changed');
  });

  test('can correct a wrong address, and the link to that one dies', async () => {
    const { mock, subscriber, user, link } = await startWithMail();
    await user.press('enterEmail', { email: 'ada.l@newcomer.example' });
    const reader = visitPortal(mock);
    expect(headingOf(await reader.open(link))).toBe('This link no longer counts');
    expect(reader.page().status).toBe(410);
    await answerLink(mock, await linkMailedTo(mock, 'ada.l@newcomer.example'));
    expect(await statusOf(mock, subscriber)).toBe('provisioning');
  });

  test('starts anew after the administrator deleted him, with the package of the template', async () => {
    const { mock, subscriber } = await startAtPortal('error');
    const { provisioningId, userId, firstName, lastName } = subscriber;
    const body = { defaultPackage: 'premium' } as const;
    await mock.client.ext.broadworks.onboardingTemplates.update({ provisioningId, body });
    await mock.client.broadworks.subscribers.delete({ subscriberId: subscriber.id });
    const user = await signInAs(mock, { ...subscriber, userId: userId.toUpperCase() });
    expect(headingOf(user.page())).toBe('Which e-mail address is yours?');
    const again = await mock.client.broadworks.subscribers.list({ userId }).toArray();
    expect(again).toMatchObject([{ status: 'pending_email_input', package: 'premium', firstName, lastName }]);
    expect(again[0]?.id).not.toBe(subscriber.id);
  });

  test('is signed out at once when the administrator deletes him', async () => {
    const { mock, subscriber, user } = await startAtPortal();
    const formKey = user.formKey();
    await mock.client.broadworks.subscribers.delete({ subscriberId: subscriber.id });
    await user.post(user.page().url, { formKey, action: 'enterEmail', email: MAIL });
    expect(headingOf(user.page())).toBe('Set up your Webex');
  });

  test('can sign out', async () => {
    const { user } = await startAtPortal();
    const before = new Map(user.cookies);
    expect(headingOf(await user.press('signOut'))).toBe('Set up your Webex');
    for (const [name, value] of before) user.cookies.set(name, value);
    expect(headingOf(await user.open(user.page().url))).toBe('Set up your Webex');
  });
});

describe('a user for whom provisioning failed', () => {
  async function startFailed(failure: string, times = 1) {
    const { mock, subscriber, user, link } = await startWithMail();
    await orderFailure(mock, { failure, times });
    await answerLink(mock, link);
    mock.mock.clock.advance(PROVISIONING_MS);
    await user.open(user.page().url);
    return { mock, subscriber, user };
  }

  test.each([
    ['addressInUse', 990045, 'belongs to somebody else’s Webex account already'],
    ['userAlreadyAssociated', 10022, 'connected to a Webex account already'],
    ['directoryDown', 6003, 'does not answer right now'],
  ])('reads in plain words why: %s', async (failure, errorCode, words) => {
    const { mock, subscriber, user } = await startFailed(failure);
    expect(headingOf(user.page())).toBe('Webex could not be set up');
    expect(user.page().html).toContain(words);
    const { errors } = await mock.client.broadworks.subscribers.get({ subscriberId: subscriber.id });
    expect(errors).toMatchObject([{ errorCode }]);
    expect(user.page().html).toContain(`Error ${errorCode}`);
  });

  test('can press Try again, which succeeds once the cause is gone', async () => {
    const { mock, subscriber, user } = await startFailed('directoryDown');
    expect(headingOf(await user.press('tryAgain', { email: MAIL }))).toBe('Webex is being set up for you');
    expect(await mock.client.broadworks.subscribers.get({ subscriberId: subscriber.id })).not.toHaveProperty('errors');
    mock.mock.clock.advance(PROVISIONING_MS);
    expect(headingOf(await user.open(user.page().url))).toBe('Your Webex is ready');
  });

  test('is sent to the administrator when it fails again, who can then onboard him', async () => {
    const { mock, subscriber, user } = await startFailed('directoryDown', 2);
    expect(user.page().html).not.toContain('<strong>ask your administrator</strong>');
    await user.press('tryAgain', { email: MAIL });
    mock.mock.clock.advance(PROVISIONING_MS);
    await user.open(user.page().url);
    expect(headingOf(user.page())).toBe('Webex could not be set up');
    expect(user.page().html).toContain('<strong>ask your administrator</strong>');
    const { id: subscriberId } = subscriber;
    await mock.client.ext.broadworks.subscribers.retryActivation({ subscriberId, body: { email: MAIL } });
    mock.mock.clock.advance(PROVISIONING_MS);
    expect(headingOf(await user.open(user.page().url))).toBe('Your Webex is ready');
  });

  test('can try again with another address, which has to be confirmed first', async () => {
    const { mock, subscriber, user } = await startFailed('addressInUse');
    const other = 'ada@second.example';
    expect(headingOf(await user.press('tryAgain', { email: other }))).toBe('Look into your mailbox');
    expect(await statusOf(mock, subscriber)).toBe('pending_email_validation');
    await answerLink(mock, await linkMailedTo(mock, other));
    mock.mock.clock.advance(PROVISIONING_MS);
    expect(headingOf(await user.open(user.page().url))).toBe('Your Webex is ready');
  });

  test('can’t slip an address past its validation by way of an error', async () => {
    const { mock, subscriber, user } = await startWithMail();
    await playEvent(mock, subscriber.id, 'fail', { errorCode: 1 });
    await user.open(user.page().url);
    expect(headingOf(await user.press('tryAgain', { email: MAIL }))).toBe('Look into your mailbox');
    expect(await statusOf(mock, subscriber)).toBe('pending_email_validation');
  });

  test('is shown that it failed even where the error left no text', async () => {
    const mock = await startMock();
    const failed = await mock.client.broadworks.subscribers.list({ status: ['error'] }).toArray();
    const wordless = failed.find(({ errors = [] }) => errors.length === 0);
    if (!wordless) throw new Error('everybody who failed in the seed has an error text');
    const user = await signInAs(mock, wordless);
    expect(user.page().html).toContain('Webex could not be set up for you.');
  });
});

describe('a user who has a Webex account in a consumer organization already', () => {
  const OWN = 'ada@consumer.example';

  async function startMigration() {
    const { mock, subscriber, user } = await startAtPortal();
    await user.press('enterEmail', { email: OWN });
    await answerLink(mock, await linkMailedTo(mock, OWN));
    mock.mock.clock.advance(PROVISIONING_MS);
    await user.open(user.page().url);
    return { mock, subscriber, user };
  }

  test('gets a mail and must consent before the account moves', async () => {
    const { mock, subscriber, user } = await startMigration();
    expect(await statusOf(mock, subscriber)).toBe('pending_user_migration');
    expect(headingOf(user.page())).toBe('You have a Webex account already');
    expect((await mailsTo(mock, OWN))[0]?.subject).toBe('Agree to move your Webex account');
    const reader = visitPortal(mock);
    await reader.open(await linkMailedTo(mock, OWN));
    expect(headingOf(reader.page())).toBe('May your Webex account move?');
    expect(await statusOf(mock, subscriber)).toBe('pending_user_migration');
    expect(headingOf(await reader.press('confirm'))).toBe('You have agreed');
    mock.mock.clock.advance(PROVISIONING_MS);
    expect(headingOf(await user.open(user.page().url))).toBe('Your Webex is ready');
  });

  test('can’t consent in the portal itself: only who reads the mailbox can', async () => {
    const { mock, subscriber, user } = await startMigration();
    for (const action of ['consent', 'confirm', 'enterEmail', 'tryAgain', 'validateEmail', '__proto__', 'toString']) {
      await user.post(user.page().url, { formKey: user.formKey(), action, email: OWN });
      expect(await statusOf(mock, subscriber)).toBe('pending_user_migration');
    }
  });

  test('is told to wait for the administrator while nobody of the enterprise is in Webex yet', async () => {
    const mock = await startMock();
    const { broadworks, ext } = mock.client;
    const [enterprise] = await broadworks.enterprises.list({ spEnterpriseId: 'Reseller2+elmwood' }).toArray();
    const { provisioningId = '', spEnterpriseId = '' } = enterprise ?? {};
    const { activationLink } = await ext.broadworks.onboardingTemplates.get({ provisioningId });
    const body = { untrustedEmails: true, shareLink: activationLink };
    await ext.broadworks.onboardingTemplates.update({ provisioningId, body });
    const order = { provisioningId, spEnterpriseId, firstName: 'Ada', lastName: 'Lovelace', package: 'basic' as const };
    await broadworks.subscribers.create({ body: { ...order, userId: 'ada@elmwood.example' } });
    const user = await signInAs(mock, { provisioningId, userId: 'ada@elmwood.example' });
    await user.press('enterEmail', { email: OWN });
    await answerLink(mock, await linkMailedTo(mock, OWN));
    mock.mock.clock.advance(PROVISIONING_MS);
    expect(headingOf(await user.open(activationLink))).toBe('Webex could not be set up');
    expect(user.page().html).toContain('your company has nobody in Webex yet whom it could join');
  });

  test('can have the mail sent again, by himself or by the administrator, and only the last link works', async () => {
    const { mock, subscriber, user } = await startMigration();
    const first = await linkMailedTo(mock, OWN);
    mock.mock.clock.advance(MINUTE);
    await user.press('sendAgain');
    const second = await linkMailedTo(mock, OWN);
    await mock.client.broadworks.subscribers.sendConsentEmail({ subscriberId: subscriber.id });
    const third = await linkMailedTo(mock, OWN);
    expect(new Set([first, second, third]).size).toBe(3);
    const reader = visitPortal(mock);
    for (const link of [first, second]) expect(headingOf(await reader.open(link))).toBe('This link no longer counts');
    expect(headingOf(await reader.open(third))).toBe('May your Webex account move?');
  });

  test('consents though users of the template don’t provision themselves: a trusted address can need it, too', async () => {
    const mock = await startMock();
    const [enterprise] = await mock.client.broadworks.enterprises
      .list({ spEnterpriseId: 'Reseller2+elmwood' })
      .toArray();
    const { provisioningId = '', spEnterpriseId = '' } = enterprise ?? {};
    const order = { provisioningId, spEnterpriseId, firstName: 'Ada', lastName: 'Lovelace', package: 'basic' as const };
    const add = (email: string) =>
      mock.client.broadworks.subscribers.create({ body: { ...order, userId: `user ${email}`, email } });
    await add('somebody@elmwood.example');
    mock.mock.clock.advance(PROVISIONING_MS);
    const added = await add(OWN);
    mock.mock.clock.advance(PROVISIONING_MS);
    expect(headingOf(await answerLink(mock, await linkMailedTo(mock, OWN)))).toBe('You have agreed');
    mock.mock.clock.advance(PROVISIONING_MS);
    const provisioned = await mock.client.broadworks.subscribers.get({ subscriberId: added.id });
    expect(provisioned).toMatchObject({ status: 'provisioned', selfActivated: false });
  });
});

describe('a template whose User Verification is not right', () => {
  test.each([
    ['Untrusted Emails is not ticked', { untrustedEmails: false }],
    ['Share Link is empty', { shareLink: '' }],
    ['Share Link does not point to the activation link', { shareLink: 'https://elsewhere.example/' }],
  ])('lets nobody provision himself, and says kindly whom to ask: %s', async (_, body) => {
    const { mock, subscriber, user } = await startAtPortal();
    const { provisioningId } = subscriber;
    const wrong = await mock.client.ext.broadworks.onboardingTemplates.update({ provisioningId, body });
    expect(wrong.selfProvisioningReady).toBe(false);
    const stranger = visitPortal(mock);
    for (const page of [await stranger.open(user.page().url), await user.open(user.page().url)]) {
      expect(page.status).toBe(403);
      expect(headingOf(page)).toBe('Webex is not open for you yet');
      expect(page.html).toContain('Ask your administrator');
    }
  });

  test('turned wrong meanwhile fails the address that is typed, with a text for the administrator', async () => {
    const { mock, subscriber, user } = await startAtPortal();
    const { provisioningId, id } = subscriber;
    await mock.client.ext.broadworks.onboardingTemplates.update({ provisioningId, body: { untrustedEmails: false } });
    await user.press('enterEmail', { email: MAIL });
    expect(headingOf(user.page())).toBe('Webex is not open for you yet');
    const failed = await mock.client.broadworks.subscribers.get({ subscriberId: id });
    expect(failed).toMatchObject({ status: 'error', errors: [{ errorCode: 990042 }] });
    expect(await mailsTo(mock, MAIL)).toEqual([]);
  });

  test('turned wrong meanwhile signs nobody in', async () => {
    const mock = await startMock();
    const { provisioningId, userId } = await seededSubscriber(mock, 'pending_email_input');
    const visitor = visitPortal(mock);
    await visitor.open(await activationLinkOf(mock, { provisioningId }));
    await mock.client.ext.broadworks.onboardingTemplates.update({ provisioningId, body: { shareLink: '' } });
    const page = await visitor.press('signIn', { userId, password: MOCK_PASSWORD });
    expect(headingOf(page)).toBe('Webex is not open for you yet');
    expect(headingOf(await visitor.open(page.url))).toBe('Webex is not open for you yet');
  });

  test('made right again lets the user go on', async () => {
    const { mock, subscriber, user } = await startAtPortal();
    const { provisioningId } = subscriber;
    const templates = mock.client.ext.broadworks.onboardingTemplates;
    const { activationLink } = await templates.update({ provisioningId, body: { shareLink: '' } });
    expect(user.page().url).toBe(activationLink);
    await templates.update({ provisioningId, body: { shareLink: activationLink } });
    expect(headingOf(await user.open(activationLink))).toBe('Which e-mail address is yours?');
  });
});

describe('a button that is pressed twice', () => {
  test('on an address sends one mail', async () => {
    const { mock, user } = await startAtPortal();
    const fields = { formKey: user.formKey(), action: 'enterEmail', email: MAIL };
    const { url } = user.page();
    for (let press = 0; press < 2; press++) {
      expect(headingOf(await user.post(url, fields))).toBe('Look into your mailbox');
    }
    expect(await mailsTo(mock, MAIL)).toHaveLength(1);
  });

  test('on sending again sends one more mail', async () => {
    const { mock, user } = await startWithMail();
    await user.press('sendAgain');
    expect(await mailsTo(mock, MAIL)).toHaveLength(1);
    mock.mock.clock.advance(MINUTE);
    await user.press('sendAgain');
    await user.press('sendAgain');
    expect(await mailsTo(mock, MAIL)).toHaveLength(2);
  });

  test('on Try again starts one attempt', async () => {
    const { mock, subscriber, user } = await startAtPortal('error');
    const fields = { formKey: user.formKey(), action: 'tryAgain', email: subscriber.email ?? '' };
    const { url } = user.page();
    await user.post(url, fields);
    const first = await mock.client.broadworks.subscribers.get({ subscriberId: subscriber.id });
    mock.mock.clock.advance(PROVISIONING_MS / 2);
    expect(headingOf(await user.post(url, fields))).toBe('Webex is being set up for you');
    expect(await mock.client.broadworks.subscribers.get({ subscriberId: subscriber.id })).toEqual(first);
  });
});
