import { formatQrData, parseActivationCode } from '@hubdeck/core';
import { describe, expect, test } from 'vitest';
import { ARCHER, addLine, lineIn, phone, scan, suppressEmails } from '../testing/line';
import { refusalOf } from '../testing/refusal-of';
import { consumed, deeds, type Mock, outbox, refusal, somebody } from '../testing/somebody';
import { START, startMock } from '../testing/start-mock';

const DAY = 86_400_000;

const lost = ({ client }: Mock, deviceId: string, body = {}) =>
  client.ext.webexGo.devices.reportLostOrStolen({ deviceId, body });
const renew = ({ client }: Mock, deviceId: string) =>
  client.ext.webexGo.devices.regenerateActivationCode({ deviceId, body: {} });
const show = ({ client }: Mock, deviceId: string) => client.ext.webexGo.devices.activation({ deviceId });
const mail = ({ client }: Mock, deviceId: string, email?: string) =>
  client.ext.webexGo.devices.emailActivationCode({ deviceId, body: { ...(email && { email }) } });
const scanned = async (mock: Mock, qrData: string) => (await scan(mock, qrData)).status;

describe('a code that is issued', () => {
  test('comes as QR content, as SM-DP+ address with activation code, and as network provider code', async () => {
    const mock = await startMock();
    const { activation } = await addLine(mock);
    const { code, smdpAddress, qrData, androidCode } = activation;
    expect(parseActivationCode(qrData)).toEqual({ smdpAddress, matchingId: code, confirmationCodeRequired: false });
    expect(androidCode).toBe(qrData);
  });

  test('is valid for 90 days by the clock, and not an instant longer', async () => {
    const mock = await startMock();
    const { activation } = await addLine(mock);
    mock.mock.clock.advance(90 * DAY - 1);
    expect(await scanned(mock, activation.qrData)).toBe(200);
    const other = await startMock();
    const late = await addLine(other);
    other.mock.clock.advance(90 * DAY);
    expect(await scanned(other, late.activation.qrData)).toBe(409);
  });

  test('works for one phone only', async () => {
    const mock = await startMock();
    const { activation, id } = await addLine(mock);
    expect(await scanned(mock, activation.qrData)).toBe(200);
    expect(await scanned(mock, activation.qrData)).toBe(409);
    await phone(mock, id, 'removeLine');
    expect(await scanned(mock, activation.qrData)).toBe(409);
    expect(await refusal(show(mock, id))).toEqual({ status: 409, errorCode: 990008 });
  });

  test('can be installed with the host in small letters, but not with another token', async () => {
    const mock = await startMock();
    const { code, smdpAddress } = (await addLine(mock)).activation;
    const typed = (matchingId: string) =>
      formatQrData({ smdpAddress: smdpAddress.toLowerCase(), matchingId, confirmationCodeRequired: false });
    expect(await scanned(mock, typed(`${code}0`))).toBe(409);
    expect(await scanned(mock, typed(code))).toBe(200);
  });

  test('expired, can be replaced by a new one that works', async () => {
    const mock = await startMock();
    const { id } = await addLine(mock);
    mock.mock.clock.advance(100 * DAY);
    const { activation } = await renew(mock, id);
    expect(await scanned(mock, activation.qrData)).toBe(200);
  });
});

describe('a line that is reported lost or stolen', () => {
  test.each(['pendingActivation', 'online', 'offline'] as const)(
    'while it is %s waits for its next phone with a new code',
    async (state) => {
      const mock = await startMock();
      const line = await lineIn(mock, state);
      const reported = await lost(mock, line.id);
      expect(reported).toMatchObject({ id: line.id, state: 'pendingActivation', activationStatus: 'active' });
      expect(reported.lastReportedLost).toBe(new Date(START).toISOString());
      expect(reported.activation.code).not.toBe(line.activation.code);
      expect(await scanned(mock, line.activation.qrData)).toBe(409);
      expect(await scanned(mock, reported.activation.qrData)).toBe(200);
    },
  );

  test('revokes every code, unused ones too', async () => {
    const mock = await startMock();
    const line = await addLine(mock);
    const codes = [line.activation, (await renew(mock, line.id)).activation, (await renew(mock, line.id)).activation];
    await lost(mock, line.id);
    for (const { qrData } of codes) expect(await (await scan(mock, qrData)).text()).toContain('revoked');
  });

  test('can be reported again, which issues yet another code', async () => {
    const mock = await startMock();
    const { id } = await lineIn(mock, 'online');
    const [first, second] = [await lost(mock, id), await lost(mock, id)];
    expect(await scanned(mock, first.activation.qrData)).toBe(409);
    expect(await scanned(mock, second.activation.qrData)).toBe(200);
  });

  test('keeps its unit, its number and its subscription', async () => {
    const mock = await startMock();
    const line = await lineIn(mock, 'online');
    const before = await consumed(mock, line.licenseId);
    const { licenseId, phoneNumber, subscriptionId } = await lost(mock, line.id);
    expect({ licenseId, phoneNumber, subscriptionId }).toEqual({
      licenseId: line.licenseId,
      phoneNumber: line.phoneNumber,
      subscriptionId: line.subscriptionId,
    });
    expect(await consumed(mock, line.licenseId)).toBe(before);
  });

  test('mails the new code at once, unless asked not to', async () => {
    const mock = await startMock();
    const { id } = await lineIn(mock, 'online');
    const { activation } = await lost(mock, id);
    expect(activation).toMatchObject({ emailed: true, emailedTo: ARCHER });
    expect((await outbox(mock))[0]).toMatchObject({ recipient: ARCHER, subject: 'Set up Webex Go on your next phone' });
    const quiet = await lost(mock, id, { sendEmail: false });
    expect(quiet.activation).toMatchObject({ emailed: false, emailSuppressed: false });
    expect(await outbox(mock)).toHaveLength(2);
  });

  test('leaves an audit event', async () => {
    const mock = await startMock();
    const { id } = await addLine(mock);
    await lost(mock, id);
    expect((await deeds(mock))[0]).toBe('DEVICES: Webex Go line reported lost or stolen');
  });

  test('does not count a report as a change of status while it was pending already', async () => {
    const mock = await startMock();
    const { id, lastStatusChange } = await addLine(mock);
    mock.mock.clock.advance(DAY);
    expect((await lost(mock, id)).lastStatusChange).toBe(lastStatusChange);
  });

  test('has to exist', async () => {
    const mock = await startMock();
    const { id } = await addLine(mock);
    await mock.client.devices.delete({ deviceId: id });
    expect(await refusal(lost(mock, id))).toMatchObject({ status: 404 });
    expect((await refusalOf(lost(mock, id, { sendEmail: 'yes' }))).text).toContain('sendEmail');
  });
});

describe('mailing the code again', () => {
  test('goes to the person, or to the address that is given, and changes no code', async () => {
    const mock = await startMock();
    const { id, activation } = await addLine(mock, { sendEmail: false });
    await mail(mock, id);
    expect(await show(mock, id)).toEqual({ ...activation, emailed: true, emailedTo: ARCHER });
    await mail(mock, id, 'Archer.Private@example.com');
    expect(await show(mock, id)).toMatchObject({ code: activation.code, emailedTo: 'Archer.Private@example.com' });
    expect((await outbox(mock)).map(({ recipient }) => recipient)).toEqual(['Archer.Private@example.com', ARCHER]);
    expect((await deeds(mock))[0]).toBe('DEVICES: Webex Go activation code mailed');
  });

  test.each(['archer', 'a b@example.com', 'a@b@c', '', `${'a'.repeat(250)}@example.com`])(
    'to %j is refused with the field named',
    async (email) => {
      const mock = await startMock();
      const { id } = await addLine(mock);
      const work = mock.client.ext.webexGo.devices.emailActivationCode({ deviceId: id, body: { email } });
      expect(await refusalOf(work)).toEqual({ status: 400, text: expect.stringContaining('email: ') });
      expect(await outbox(mock)).toHaveLength(1);
    },
  );

  test('is refused without a valid code: expired, or used', async () => {
    const mock = await startMock();
    const { id, activation } = await addLine(mock);
    await scan(mock, activation.qrData);
    expect(await refusal(mail(mock, id))).toEqual({ status: 409, errorCode: 990008 });
    await phone(mock, id, 'removeLine');
    await renew(mock, id);
    mock.mock.clock.advance(90 * DAY);
    expect(await refusal(mail(mock, id))).toEqual({ status: 409, errorCode: 990008 });
  });
});

describe('an organization that suppresses e-mail', () => {
  test('gets every code on the screen only, with a word about it', async () => {
    const mock = await startMock();
    await suppressEmails(mock);
    const line = await addLine(mock);
    const issued = [line, await renew(mock, line.id), await lost(mock, line.id)];
    for (const { activation } of issued) {
      expect(activation).toMatchObject({ emailed: false, emailSuppressed: true });
      expect(activation).not.toHaveProperty('emailedTo');
    }
    expect(await refusal(mail(mock, line.id))).toEqual({ status: 409, errorCode: 990011 });
    expect(await outbox(mock)).toEqual([]);
    expect(await show(mock, line.id)).toMatchObject({ code: issued[2]?.activation.code, emailSuppressed: true });
  });
});

describe('the line of a person', () => {
  test('bears another number when the person does', async () => {
    const mock = await startMock();
    const line = await lineIn(mock, 'online');
    const person = await somebody(mock, ARCHER);
    const [free] = await mock.client.numbers.listAvailableForWebexGo({ locationId: line.locationId }).toArray();
    const value = free?.phoneNumber ?? '';
    await mock.client.people.update({
      personId: person.id,
      callingData: true,
      body: { ...person, phoneNumbers: [{ type: 'work', value }] },
    } as Parameters<typeof mock.client.people.update>[0]);
    const renumbered = await mock.client.ext.webexGo.devices.get({ deviceId: line.id });
    expect(renumbered).toMatchObject({ phoneNumber: value, state: 'online' });
  });

  test('ends when the number is taken from the person', async () => {
    const mock = await startMock();
    const line = await lineIn(mock, 'online');
    const before = await consumed(mock, line.licenseId);
    const person = await somebody(mock, ARCHER);
    await mock.client.people.update({
      personId: person.id,
      callingData: true,
      body: { ...person, phoneNumbers: [], extension: person.extension },
    } as Parameters<typeof mock.client.people.update>[0]);
    expect(await refusal(mock.client.ext.webexGo.devices.get({ deviceId: line.id }))).toMatchObject({ status: 404 });
    expect(await consumed(mock, line.licenseId)).toBe(before - 1);
  });
});

test('codes stand in no audit event and in no list', async () => {
  const mock = await startMock();
  const { id, orgId, activation } = await addLine(mock);
  const { activation: next } = await lost(mock, id);
  const range = { from: START - DAY, to: START + DAY };
  const events = await mock.client.auditEvents.list({ orgId, ...range }).toArray();
  const listed = [
    await mock.client.devices.list({ type: 'webexgo' }).toArray(),
    await mock.client.ext.webexGo.devices.list().toArray(),
    await mock.client.ext.webexGo.devices.get({ deviceId: id }),
  ];
  const text = JSON.stringify([events, listed]);
  for (const { code } of [activation, next]) expect(text).not.toContain(code);
});
