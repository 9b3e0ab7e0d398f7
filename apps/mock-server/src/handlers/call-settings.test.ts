import { describe, expect, test } from 'vitest';
import { opensVoicemail } from '../testing/calling-data';
import { refusalOf } from '../testing/refusal-of';
import { deeds, newcomer, outbox, refusal, somebody } from '../testing/somebody';
import { startMock } from '../testing/start-mock';

const ARCHER = 'archer@farms.com';
/** Somebody who has left everything as it was. */
const PLAIN = 'marcus.bell@farms.com';

async function start(email = PLAIN) {
  const mock = await startMock();
  const person = await somebody(mock, email);
  return { mock, person, personId: person.id, settings: mock.client.callSettings };
}

describe('call settings', () => {
  test('begin as the factory has them', async () => {
    const { personId, person, settings } = await start();
    const voicemail = await settings.voicemail.get({ personId });
    expect(voicemail.enabled).toBe(true);
    expect(voicemail.sendUnansweredCalls).toEqual({
      enabled: true,
      greeting: 'DEFAULT',
      greetingUploaded: false,
      numberOfRings: 3,
      systemMaxNumberOfRings: 20,
    });
    expect((await settings.callForwarding.get({ personId })).businessContinuity.enabled).toBe(false);
    expect(await settings.doNotDisturb.get({ personId })).toEqual({
      enabled: false,
      ringSplashEnabled: false,
      webexGoOverrideEnabled: false,
    });
    expect(await settings.callerId.get({ personId })).toMatchObject({
      selected: 'DIRECT_LINE',
      directNumber: person.phoneNumbers?.find(({ type }) => type === 'work')?.value,
      extensionNumber: person.extension,
      firstName: person.firstName,
      lastName: person.lastName,
    });
  });

  test('stay where a change does not name them', async () => {
    const { mock, personId, settings } = await start(ARCHER);
    const before = await settings.callForwarding.get({ personId });
    await settings.callForwarding.update({
      personId,
      body: { callForwarding: { always: { enabled: true, destination: '1004' }, busy: null } },
    });
    const { always, ...others } = before.callForwarding;
    expect(await settings.callForwarding.get({ personId })).toEqual({
      ...before,
      callForwarding: { ...others, always: { ...always, enabled: true, destination: '1004' } },
    });
    expect((await deeds(mock))[0]).toBe('CALLING: Call settings changed');
  });

  test('are cleared by an empty text, and then as the factory has them', async () => {
    const { personId, settings } = await start();
    const before = await settings.callForwarding.get({ personId });
    const change = (enabled: boolean, destination: string) =>
      settings.callForwarding.update({ personId, body: { businessContinuity: { enabled, destination } } });
    await change(true, '+12145550199');
    expect((await settings.callForwarding.get({ personId })).businessContinuity.destination).toBe('+12145550199');
    await change(false, '');
    expect(await settings.callForwarding.get({ personId })).toEqual(before);
  });

  test('of voicemail tell who gets a copy', async () => {
    const { personId, settings } = await start();
    const emailCopyOfMessage = { enabled: true, emailId: 'me@farms.com' };
    await settings.voicemail.update({ personId, body: { emailCopyOfMessage } });
    expect((await settings.voicemail.get({ personId })).emailCopyOfMessage).toEqual(emailCopyOfMessage);
  });

  test('of do not disturb hold the person’s own Webex Go override', async () => {
    const { mock, settings } = await start();
    const { id: personId } = await mock.client.people.me();
    await settings.doNotDisturb.update({ personId, body: { webexGoOverrideEnabled: true } });
    expect(await mock.client.webexGoOverride.get()).toEqual({ enabled: true });
    await mock.client.webexGoOverride.update({ body: { enabled: false } });
    expect((await settings.doNotDisturb.get({ personId })).webexGoOverrideEnabled).toBe(false);
  });

  test('of the caller id take a number of the location, in any way of writing', async () => {
    const { mock, person, personId, settings } = await start();
    const numbers = await mock.client.numbers.list({ locationId: person.locationId ?? '' }).toArray();
    const { phoneNumber: main = '' } = numbers.find(({ mainNumber }) => mainNumber) ?? {};
    await settings.callerId.update({ personId, body: { selected: 'CUSTOM', customNumber: main.slice(2) } });
    expect(await settings.callerId.get({ personId })).toMatchObject({
      selected: 'CUSTOM',
      customNumber: main,
      locationNumber: main,
      types: ['DIRECT_LINE', 'LOCATION_NUMBER', 'CUSTOM'],
    });
  });

  test('are refused where they make no sense', async () => {
    const { personId, settings } = await start();
    const refused = [
      settings.voicemail.update({ personId, body: { notifications: { enabled: true } } }),
      settings.callForwarding.update({ personId, body: { businessContinuity: { enabled: true } } }),
      settings.callForwarding.update({ personId, body: { callForwarding: { noAnswer: { numberOfRings: 99 } } } }),
      settings.doNotDisturb.update({ personId, body: { enabled: 'yes' as never } }),
      settings.callerId.update({ personId, body: { selected: 'CUSTOM', customNumber: '+33100000000' } }),
      settings.callerId.update({ personId, body: { firstName: 'Ödön' } }),
      settings.voicemail.setPasscode({ personId, body: { passcode: '12345' } }),
      settings.voicemail.setPasscode({ personId, body: { passcode: 'letmein' } }),
    ];
    for (const work of refused) {
      const { status, text } = await refusalOf(work);
      expect([status, text]).toEqual([400, expect.stringMatching(/^\w[\w.]*: /)]);
    }
  });

  test('do not exist without Calling', async () => {
    const { mock, settings } = await start();
    const { id: personId = '' } = await newcomer(mock);
    const calls = [
      settings.voicemail.get({ personId }),
      settings.voicemail.update({ personId, body: {} }),
      settings.voicemail.resetPin({ personId }),
      settings.voicemail.setPasscode({ personId, body: { passcode: '135790' } }),
      settings.callForwarding.get({ personId }),
      settings.callForwarding.update({ personId, body: {} }),
      settings.doNotDisturb.get({ personId }),
      settings.doNotDisturb.update({ personId, body: {} }),
      settings.callerId.get({ personId }),
      settings.callerId.update({ personId, body: {} }),
    ];
    for (const call of calls) expect((await refusal(call)).status).toBe(404);
  });

  test('of others are out of reach of a person’s own token', async () => {
    const { mock, personId } = await start();
    const archer = await somebody(mock, ARCHER);
    await mock.addToken({ token: 'own', personId, scopes: ['spark:people_read', 'spark:people_write'] });
    const ask = async (id: string, init: RequestInit = {}) =>
      (await mock.request(`/people/${id}/features/doNotDisturb`, { token: 'own', ...init })).status;
    const change = { method: 'PUT', body: '{"enabled":true}', headers: { 'Content-Type': 'application/json' } };
    expect(await ask(personId)).toBe(200);
    expect(await ask(personId, change)).toBe(204);
    expect(await ask(archer.id)).toBe(403);
    expect(await ask(archer.id, change)).toBe(403);
  });
});

describe('the voicemail PIN', () => {
  test('is set and opens the voicemail, and the one before does not', async () => {
    const { mock, personId, settings } = await start();
    await settings.voicemail.setPasscode({ personId, body: { passcode: '135790' } });
    expect(await opensVoicemail(mock, personId, '135790')).toBe(true);
    await settings.voicemail.setPasscode({ personId, body: { passcode: '975310' } });
    expect(await opensVoicemail(mock, personId, '135790')).toBe(false);
    expect(await opensVoicemail(mock, personId, '975310')).toBe(true);
  });

  test('is reset to one that only the person is told', async () => {
    const { mock, personId, settings } = await start(ARCHER);
    await settings.voicemail.resetPin({ personId });
    const [mail] = (await outbox(mock)) as { recipient: string; subject: string; body?: string }[];
    expect(mail).toMatchObject({ recipient: ARCHER, subject: 'Your new voicemail PIN' });
    const pin = /PIN: (\d+)/.exec(mail?.body ?? '')?.[1] ?? '';
    expect(await opensVoicemail(mock, personId, '246810')).toBe(false);
    expect(await opensVoicemail(mock, personId, pin)).toBe(true);
    expect((await deeds(mock))[0]).not.toContain(pin);
  });
});
