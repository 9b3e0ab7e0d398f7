import { isWebexGoCall, parseActivationCode, type WebexGoDeviceWithActivation, type WebexGoState } from '@hubdeck/core';
import { formatCsv } from '@hubdeck/core/csv';
import { describe, expect, test } from 'vitest';
import { ARCHER, addLine, lineIn, phone, scan, suppressEmails } from '../testing/line';
import { consumed, type Mock, outbox, refusal, somebody } from '../testing/somebody';
import { readJson, START, type StartOptions, startMock } from '../testing/start-mock';

/** What Webex says of Webex Go, a rule a test, in the order in which its help pages tell them. */

const DAY = 86_400_000;
const MINUTE = 60_000;
const STATES = ['pendingActivation', 'online', 'offline'] as const satisfies WebexGoState[];
const OUTSIDE = '+12025550123';
const NEW_CONTRACT = '1b7da88e-7665-4713-b8fe-c4662e78d2c0';

const devicesOf = ({ client }: Mock) => client.ext.webexGo.devices;
const renew = (mock: Mock, deviceId: string) => devicesOf(mock).regenerateActivationCode({ deviceId, body: {} });
const lose = (mock: Mock, deviceId: string) => devicesOf(mock).reportLostOrStolen({ deviceId, body: {} });
const remove = (mock: Mock, deviceId: string) => mock.client.devices.delete({ deviceId });
const stateOf = async (mock: Mock, deviceId: string) => (await devicesOf(mock).get({ deviceId })).state;
const eligibilityOf = async (mock: Mock, email: string) => {
  const { id: personId } = await somebody(mock, email);
  return mock.client.ext.webexGo.eligibility({ personId });
};
const reasonsOf = async (mock: Mock, email: string) =>
  (await eligibilityOf(mock, email)).reasons.map(({ errorCode }) => errorCode);
const scanned = async (mock: Mock, { qrData }: { qrData: string }) => {
  const reply = await scan(mock, qrData);
  return reply.ok ? 'installed' : ((await readJson(reply)).errors[0].description as string);
};
const mailWith = async ({ mock }: Mock, words: string) => {
  const { items } = await readJson(await mock.fetch(`${mock.controlUrl}/outbox`));
  return items.filter(({ body }: { body: string }) => body.includes(words));
};

/** The device as an administrator comes upon it: among the devices of its user, and among all devices. */
async function findByBothWays({ client }: Mock, personId: string): Promise<string[]> {
  const ofUser = await client.devices.list({ personId }).toArray();
  const all = await client.devices.list({ type: 'webexgo' }).toArray();
  return [ofUser, all].map(
    (list) => list.find((device) => device.personId === personId && device.type === 'webexgo')?.id ?? '',
  );
}

const expectActivationDetails = ({ activation }: WebexGoDeviceWithActivation) => {
  const { code, smdpAddress, qrData, androidCode } = activation;
  expect(parseActivationCode(qrData)).toEqual({ smdpAddress, matchingId: code, confirmationCodeRequired: false });
  expect(qrData).toBe(`LPA:1$${smdpAddress}$${code}`);
  expect(androidCode).toBe(qrData);
  expect(code).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/);
};

describe('a new activation code', () => {
  test('can be had where the old one does not work, has expired, never arrived, or the user moves to a new phone', async () => {
    const mock = await startMock();
    const { id, activation } = await addLine(mock, { sendEmail: false });
    expect(await scanned(mock, { qrData: `${activation.qrData}X` })).toContain('unknown');
    expect(await scanned(mock, (await renew(mock, id)).activation)).toBe('installed');
    await phone(mock, id, 'removeLine');
    const unread = await renew(mock, id);
    mock.mock.clock.advance(91 * DAY);
    expect(await scanned(mock, unread.activation)).toContain('expired');
    expect(await scanned(mock, (await renew(mock, id)).activation)).toBe('installed');
  });

  test('is refused unless the device is in Pending activation', async () => {
    for (const state of ['online', 'offline'] as const) {
      const mock = await startMock();
      const { id } = await lineIn(mock, state);
      expect(await refusal(renew(mock, id))).toEqual({ status: 409, errorCode: 990009 });
      expect(await stateOf(mock, id)).toBe(state);
    }
    const mock = await startMock();
    const { id } = await lineIn(mock, 'pendingActivation');
    expect((await renew(mock, id)).state).toBe('pendingActivation');
  });

  test('has to wait until the user removes the line from the phone: the administrator cannot force that', async () => {
    const mock = await startMock();
    const { id } = await lineIn(mock, 'online');
    expect(await refusal(renew(mock, id))).toMatchObject({ errorCode: 990009 });
    expect((await phone(mock, id, 'removeLine')).status).toBe(204);
    expect(await stateOf(mock, id)).toBe('pendingActivation');
    expectActivationDetails(await renew(mock, id));
  });

  test('makes every earlier code of the device worthless, not only the last one', async () => {
    const mock = await startMock();
    const line = await addLine(mock);
    const earlier = [line, await renew(mock, line.id), await renew(mock, line.id)];
    const latest = await renew(mock, line.id);
    for (const { activation } of earlier) expect(await scanned(mock, activation)).toContain('revoked');
    expect(await scanned(mock, latest.activation)).toBe('installed');
  });

  test('is made for the device, found by its user or among the devices', async () => {
    const mock = await startMock();
    const { personId } = await addLine(mock);
    for (const id of await findByBothWays(mock, personId)) expectActivationDetails(await renew(mock, id));
  });

  test('is shown as QR code, as SM-DP+ address and activation code for Apple, as network provider code for Android', async () => {
    const mock = await startMock();
    const { id } = await addLine(mock);
    const renewed = await renew(mock, id);
    expectActivationDetails(renewed);
    expect(await devicesOf(mock).activation({ deviceId: id })).toEqual(renewed.activation);
  });

  test('is e-mailed straight to the user, with the instructions', async () => {
    const mock = await startMock();
    const { id } = await addLine(mock);
    const { activation } = await renew(mock, id);
    const [mail] = await mailWith(mock, activation.code);
    expect(activation).toMatchObject({ emailed: true, emailedTo: ARCHER });
    expect(mail.recipient).toBe(ARCHER);
    for (const words of ['IPHONE', 'SAMSUNG GALAXY', 'GOOGLE PIXEL', 'BEFORE YOU START'])
      expect(mail.body).toContain(words);
  });

  test('works once, and for 90 days', async () => {
    const mock = await startMock();
    const { id } = await addLine(mock);
    const { activation } = await renew(mock, id);
    expect(activation.singleUse).toBe(true);
    expect(Date.parse(activation.expiryTime) - mock.mock.clock.now()).toBe(90 * DAY);
    mock.mock.clock.advance(90 * DAY - 1);
    expect(await scanned(mock, activation)).toBe('installed');
    expect(await scanned(mock, activation)).toContain('used');
    await phone(mock, id, 'removeLine');
    const late = await renew(mock, id);
    mock.mock.clock.advance(90 * DAY);
    expect(await scanned(mock, late.activation)).toContain('expired');
  });

  test('is not e-mailed where the organization suppresses that, and can be read off to be passed on by hand', async () => {
    const mock = await startMock();
    await suppressEmails(mock);
    const { id } = await addLine(mock);
    const { activation } = await renew(mock, id);
    expect(activation).toMatchObject({ emailed: false, emailSuppressed: true });
    expect(await outbox(mock)).toEqual([]);
    expect(await devicesOf(mock).activation({ deviceId: id })).toEqual(activation);
    const mailing = devicesOf(mock).emailActivationCode({ deviceId: id, body: {} });
    expect(await refusal(mailing)).toEqual({ status: 409, errorCode: 990011 });
  });
});

describe('a phone that is lost or stolen', () => {
  test('has its line disabled, and the next phone gets a code, in one step', async () => {
    const mock = await startMock();
    const { id } = await lineIn(mock, 'online');
    const { activation, state } = await lose(mock, id);
    expect(state).toBe('pendingActivation');
    const call = await phone(mock, id, 'placeCall', { number: OUTSIDE });
    expect(call.status).toBe(409);
    expect(await call.text()).toContain('dead on this phone');
    expect(await scanned(mock, activation)).toBe('installed');
  });

  test('is reported on the device, found by its user or among the devices', async () => {
    const mock = await startMock();
    const { personId } = await lineIn(mock, 'online');
    for (const id of await findByBothWays(mock, personId)) {
      expect((await lose(mock, id)).lastReportedLost).toBe(new Date(START).toISOString());
    }
  });

  test('gives the same details by the same rules: e-mailed, single use, 90 days, and by hand where e-mail is suppressed', async () => {
    const mock = await startMock();
    const { id } = await lineIn(mock, 'online');
    const lost = await lose(mock, id);
    expectActivationDetails(lost);
    expect(lost.activation).toMatchObject({ singleUse: true, emailed: true, emailedTo: ARCHER });
    expect(Date.parse(lost.activation.expiryTime) - mock.mock.clock.now()).toBe(90 * DAY);
    expect(await mailWith(mock, lost.activation.code)).toHaveLength(1);
    expect(await scanned(mock, lost.activation)).toBe('installed');
    expect(await scanned(mock, lost.activation)).toContain('used');
    await suppressEmails(mock);
    const quiet = await lose(mock, id);
    expect(quiet.activation).toMatchObject({ emailed: false, emailSuppressed: true });
    expect(await mailWith(mock, quiet.activation.code)).toEqual([]);
  });

  test.each(STATES)('can be reported while the line is %s, which is Pending activation afterwards', async (state) => {
    const mock = await startMock();
    const { id } = await lineIn(mock, state);
    expect((await lose(mock, id)).state).toBe('pendingActivation');
    expect((await lose(mock, id)).state).toBe('pendingActivation');
  });
});

describe('deleting a Webex Go device', () => {
  test('is done on the device, found by its user or among the devices', async () => {
    for (const way of [0, 1]) {
      const mock = await startMock();
      const { personId } = await addLine(mock);
      await remove(mock, (await findByBothWays(mock, personId))[way] ?? '');
      expect(await findByBothWays(mock, personId)).toEqual(['', '']);
    }
  });

  test('returns one licence unit to the pool, exactly once', async () => {
    const mock = await startMock();
    const line = await addLine(mock);
    const before = await consumed(mock, line.licenseId);
    await remove(mock, line.id);
    expect(await consumed(mock, line.licenseId)).toBe(before - 1);
    expect(await refusal(remove(mock, line.id))).toMatchObject({ status: 404 });
    await mock.client.licenses.assign({
      body: { personId: line.personId, licenses: [{ id: line.licenseId, operation: 'remove' }] },
    });
    expect(await consumed(mock, line.licenseId)).toBe(before - 1);
  });

  test('ends calls from the phone’s own dialer, made and answered', async () => {
    const mock = await startMock();
    const { id } = await lineIn(mock, 'online');
    await remove(mock, id);
    for (const event of ['placeCall', 'receiveCall']) {
      expect((await phone(mock, id, event, { number: OUTSIDE })).status).toBe(409);
    }
  });

  test('leaves a dead line on the phone, until its user deletes it there by hand', async () => {
    const mock = await startMock();
    const { id } = await lineIn(mock, 'online');
    await remove(mock, id);
    const call = await phone(mock, id, 'placeCall', { number: OUTSIDE });
    expect(await call.text()).toContain('dead on this phone, until it is removed there');
    expect((await phone(mock, id, 'removeLine')).status).toBe(204);
    expect((await phone(mock, id, 'removeLine')).status).toBe(404);
  });

  test.each(STATES)('is possible while the line is %s', async (state) => {
    const mock = await startMock();
    const { id } = await lineIn(mock, state);
    await remove(mock, id);
    expect(await refusal(devicesOf(mock).get({ deviceId: id }))).toMatchObject({ status: 404 });
  });
});

describe('the status of a line', () => {
  test.each(STATES)('stands in the view of its user only: %s', async (state) => {
    const mock = await startMock();
    const { personId, id } = await lineIn(mock, state);
    const [line] = await devicesOf(mock).list({ personId }).toArray();
    const { devices } = await mock.client.callingDevices.listOfPerson({ personId });
    const words = { pendingActivation: 'activating', online: 'activated', offline: 'deactivated' };
    expect(line?.state).toBe(state);
    expect(devices.find(({ modelType }) => modelType === 'ESIM')?.activationState).toBe(words[state]);
    expect((await mock.client.devices.get({ deviceId: id })).connectionStatus).toBe('unknown');
  });

  test('is unavailable on the Devices page whatever it is, by a known issue that is on unless it is switched off', async () => {
    const shown = async (options: StartOptions) => {
      const statuses: string[] = [];
      for (const state of STATES) {
        const mock = await startMock(options);
        const { id } = await lineIn(mock, state);
        statuses.push((await mock.client.devices.get({ deviceId: id })).connectionStatus);
      }
      return statuses;
    };
    expect(await shown({})).toEqual(['unknown', 'unknown', 'unknown']);
    expect(await shown({ settings: { hidesWebexGoStatus: false } })).toEqual([
      'activating',
      'connected',
      'disconnected',
    ]);
  });

  test('is grey before it is on a phone and after its user removed it, green in service, red while it is switched off', async () => {
    const mock = await startMock();
    const { id, activation } = await addLine(mock);
    const look = async () => {
      const { state, indicator } = await devicesOf(mock).get({ deviceId: id });
      return `${state} ${indicator}`;
    };
    expect(await look()).toBe('pendingActivation grey');
    await scan(mock, activation.qrData);
    expect(await look()).toBe('online green');
    await phone(mock, id, 'disableLine');
    expect(await look()).toBe('offline red');
    await phone(mock, id, 'enableLine');
    expect(await look()).toBe('online green');
    await phone(mock, id, 'removeLine');
    expect(await look()).toBe('pendingActivation grey');
  });
});

test('the detailed call history shows a Webex Go call by its sub client type, beside the client type SIP', async () => {
  const mock = await startMock({ settings: { cdrRateLimit: false } });
  const { id, displayName } = await lineIn(mock, 'online');
  await phone(mock, id, 'placeCall', { number: OUTSIDE, seconds: 60 });
  mock.mock.clock.advance(10 * MINUTE);
  const now = mock.mock.clock.now();
  const calls = await mock.client.cdr.list({ startTime: now - 60 * MINUTE, endTime: now - 5 * MINUTE }).toArray();
  const [call] = calls.filter(({ User }) => User === displayName).filter(isWebexGoCall);
  expect(call).toMatchObject({ 'Client type': 'SIP', 'Sub client type': 'MOBILE_NETWORK', 'Called number': OUTSIDE });
});

describe('assigning a Webex Go device', () => {
  test('adds it as a device of the user', async () => {
    const mock = await startMock();
    const { personId, id } = await addLine(mock);
    const { devices } = await mock.client.callingDevices.listOfPerson({ personId });
    expect((await mock.client.devices.list({ personId }).toArray()).map((device) => device.id)).toContain(id);
    expect(devices).toContainEqual(expect.objectContaining({ model: 'Webex Go Device', modelType: 'ESIM' }));
  });

  test('takes a user with Webex Calling Professional; Standard is not enough', async () => {
    const mock = await startMock();
    expect(await reasonsOf(mock, ARCHER)).toEqual([]);
    expect(await reasonsOf(mock, 'travis.boone@farms.com')).toEqual([990001]);
    expect(await refusal(addLine(mock, { email: 'travis.boone@farms.com' }))).toMatchObject({ errorCode: 990001 });
  });

  test('takes a user in the United States, the United Kingdom or France, unless other countries are configured', async () => {
    const inCountries = async (options: StartOptions) => {
      const mock = await startMock(options);
      const people = await mock.client.people.list({ callingData: true }).toArray();
      const locations = await mock.client.locations.list().toArray();
      const refused = new Set<string>();
      for (const { id: personId, locationId } of people) {
        if (locationId === undefined) continue;
        const { reasons } = await mock.client.ext.webexGo.eligibility({ personId });
        const country = locations.find(({ id }) => id === locationId)?.address.country ?? '';
        if (reasons.some(({ errorCode }) => errorCode === 990002)) refused.add(country);
      }
      return [...refused].sort();
    };
    expect(await inCountries({})).toEqual(['DE']);
    expect(await inCountries({ settings: { webexGoCountries: ['DE'] } })).toEqual(['FR', 'GB', 'US']);
  });

  test('takes licence units of the organization, and a PSTN number that is the user’s alone', async () => {
    const mock = await startMock();
    const line = await addLine(mock);
    const { subscriptions } = await eligibilityOf(mock, ARCHER);
    expect(subscriptions.every(({ availableUnits }) => availableUnits >= 0)).toBe(true);
    const [number] = await mock.client.numbers.list({ phoneNumber: line.phoneNumber }).toArray();
    expect(number).toMatchObject({ includedTelephonyTypes: 'PSTN_NUMBER', owner: { id: line.personId } });
    // A number that a mobile operator brought along is on a phone already.
    expect(await reasonsOf(mock, 'deshawn.brooks@farms.com')).toEqual([990016]);
  });

  test('looks at the country of the user’s calling location, by its ISO code: GB, not UK', async () => {
    const british = 'hugh.carrow@farms.com';
    expect(await reasonsOf(await startMock({ settings: { webexGoCountries: ['GB'] } }), british)).not.toContain(990002);
    expect(await reasonsOf(await startMock({ settings: { webexGoCountries: ['UK'] } }), british)).toContain(990002);
  });

  test('starts at the user: the device is then among those of the user', async () => {
    const mock = await startMock();
    const before = await mock.client.devices.list({ personId: (await somebody(mock, ARCHER)).id }).toArray();
    const { personId, product } = await addLine(mock);
    const after = await mock.client.devices.list({ personId }).toArray();
    expect(after.length - before.length).toBe(1);
    expect(product).toBe('Webex Go Device');
  });

  test('asks for subscription and number', async () => {
    const mock = await startMock();
    const { id: personId } = await somebody(mock, ARCHER);
    const device = await devicesOf(mock).create({ body: { personId, subscriptionId: NEW_CONTRACT } });
    expect(device).toMatchObject({ subscriptionId: NEW_CONTRACT, phoneNumber: '+12314569000' });
  });

  test('asks for the subscription only where several carry Webex Go; one alone is implied', async () => {
    const mock = await startMock();
    const { id: personId } = await somebody(mock, ARCHER);
    const add = () => devicesOf(mock).create({ body: { personId } });
    expect(await refusal(add())).toEqual({ status: 400, errorCode: 990003 });
    await mock.client.ext.subscriptions.suspend({ subscriptionId: 'Sub-hydraOct26a' });
    expect((await eligibilityOf(mock, ARCHER)).subscriptions).toHaveLength(1);
    expect(await add()).toMatchObject({ subscriptionId: NEW_CONTRACT });
  });

  test('asks for the number only where the user has no primary number, and offers the free ones of the location', async () => {
    const mock = await startMock();
    const { id: personId, locationId = '' } = await somebody(mock, 'olivia.brandt@farms.com');
    const add = (phoneNumber?: string) =>
      devicesOf(mock).create({ body: { personId, subscriptionId: NEW_CONTRACT, ...(phoneNumber && { phoneNumber }) } });
    expect((await eligibilityOf(mock, ARCHER)).primaryNumber).toBe('+12314569000');
    expect((await eligibilityOf(mock, 'olivia.brandt@farms.com')).primaryNumber).toBeUndefined();
    expect(await refusal(add())).toEqual({ status: 400, errorCode: 990004 });
    expect(await refusal(add('+12314569000'))).toEqual({ status: 400, errorCode: 990005 });
    const [free] = await mock.client.numbers.listAvailableForWebexGo({ locationId }).toArray();
    expect(await add(free?.phoneNumber)).toMatchObject({ phoneNumber: free?.phoneNumber });
  });

  test('e-mails code and instructions to the user; the code works once, for 90 days, and by hand where e-mail is suppressed', async () => {
    const mock = await startMock();
    const { activation } = await addLine(mock);
    const [mail] = await mailWith(mock, activation.code);
    expect(mail).toMatchObject({ recipient: ARCHER, subject: 'Activate Webex Go on your phone' });
    expect(Date.parse(activation.expiryTime) - START).toBe(90 * DAY);
    expect(await scanned(mock, activation)).toBe('installed');
    expect(await scanned(mock, activation)).toContain('used');
    const silent = await startMock();
    await suppressEmails(silent);
    expect((await addLine(silent)).activation).toMatchObject({ emailed: false, emailSuppressed: true });
    expect(await outbox(silent)).toEqual([]);
  });

  test('starts as well among the devices: an existing user is searched for, and gets the code at the next step', async () => {
    const mock = await startMock();
    const [person] = await mock.client.people.list({ displayName: 'Archer' }).toArray();
    const body = { personId: person?.id ?? '', subscriptionId: NEW_CONTRACT };
    expectActivationDetails(await devicesOf(mock).create({ body }));
  });

  test('among the devices is bound to the same licence, country, subscription and number', async () => {
    const mock = await startMock();
    for (const [email, errorCode] of [
      ['travis.boone@farms.com', 990001],
      ['kaan.arslan@farms.com', 990002],
      ['maria.santos@farms.com', 990007],
    ] as const) {
      const [person] = await mock.client.people.list({ email }).toArray();
      const body = { personId: person?.id ?? '', subscriptionId: NEW_CONTRACT };
      expect(await refusal(devicesOf(mock).create({ body }))).toMatchObject({ errorCode });
    }
  });
});

describe('assigning in bulk, by CSV', () => {
  const HEADER = `Username,Type,Extension,Phone Number,Device Type,Model,MAC Address,Location,Webex Go [Sub.${NEW_CONTRACT}]`;
  const SAMPLE = 'archer@farms.com,USER,1003,231-456-9000,WEBEX_CALLING,Webex Go Device,,Dallas,TRUE';

  async function importFile({ client, mock }: Mock, body: string, options: { sendEmail?: boolean } = {}) {
    const { id: jobId } = await client.ext.webexGoImports.start({ body, ...options });
    mock.clock.advance(MINUTE);
    const errors = await client.ext.webexGoImports.errors({ jobId }).toArray();
    return { job: await client.ext.webexGoImports.get({ jobId }), errors: errors.map(({ error }) => error.message[0]) };
  }
  const counts = async (mock: Mock, body: string) => (await importFile(mock, body)).job.counts;
  const DONE = { totalRows: 1, succeeded: 1, failed: 0, skipped: 0 };

  test('begins with the template, which has a column for each subscription with Webex Go', async () => {
    const mock = await startMock();
    const template = await devicesOf(mock).importTemplate();
    const { subscriptions } = await eligibilityOf(mock, ARCHER);
    const columns = subscriptions.map(({ subscriptionId }) => `Webex Go [Sub.${subscriptionId}]`);
    expect(columns).toHaveLength(2);
    expect(template.trimEnd().split(',').slice(8)).toEqual(columns);
  });

  test.each([
    ['Type', 'PLACE', '990022'],
    ['Device Type', 'SIP', '990022'],
    ['Model', 'Cisco 8865', '990023'],
    ['MAC Address', '00:11:22:33:44:55', '990028'],
    [`Webex Go [Sub.${NEW_CONTRACT}]`, 'FALSE', '990026'],
    ['Location', 'Atlantis', '990025'],
    ['Username', 'nobody@farms.com', '990024'],
  ])(
    'wants user, extension, number, location, type, model and subscription as they have to be: %s is not %s',
    async (column, cell, code) => {
      const cells = SAMPLE.split(',').map((known, at) => (HEADER.split(',')[at] === column ? cell : known));
      const { job, errors } = await importFile(await startMock(), formatCsv([HEADER.split(','), cells]));
      expect(job.counts).toMatchObject({ succeeded: 0, failed: 1 });
      expect(errors).toMatchObject([{ code }]);
      expect(errors[0]?.description).toContain(column.split(' [')[0]);
    },
  );

  test('imports the file that was saved', async () => {
    const mock = await startMock();
    const { job } = await importFile(mock, `${HEADER}\r\n${SAMPLE}\r\n`);
    expect(job).toMatchObject({ latestExecutionStatus: 'COMPLETED', counts: DONE });
  });

  test('e-mails the codes only if that is asked for before the file is submitted', async () => {
    const mock = await startMock();
    await importFile(mock, `${HEADER}\n${SAMPLE}`);
    expect(await outbox(mock)).toEqual([]);
    const other = await startMock();
    await importFile(other, `${HEADER}\n${SAMPLE}`, { sendEmail: true });
    expect(await outbox(other)).toMatchObject([{ recipient: ARCHER }]);
  });

  test('has the nine columns of the vendor in their order, and takes the vendor’s sample as it stands', async () => {
    const mock = await startMock();
    const columns = (await devicesOf(mock).importTemplate()).split(',').slice(0, 8);
    expect(columns).toEqual(HEADER.split(',').slice(0, 8));
    expect(await counts(mock, `${HEADER}\n${SAMPLE}`)).toEqual(DONE);
    const [line] = await devicesOf(mock)
      .list({ personId: (await somebody(mock, ARCHER)).id })
      .toArray();
    expect(line).toMatchObject({ phoneNumber: '+12314569000', subscriptionId: NEW_CONTRACT });
  });

  test.each([
    `webex go[sub.${NEW_CONTRACT}]`,
    `Webex Go [ Sub . ${NEW_CONTRACT.toUpperCase()} ]`,
    `WEBEX GO  [Sub${NEW_CONTRACT}]`,
    `" Webex Go [Sub.${NEW_CONTRACT}] "`,
  ])('reads the header of a subscription tolerantly, and its id as it comes: %s', async (header) => {
    const file = [HEADER.replace(/Webex Go \[.*\]/, header), SAMPLE].join('\n');
    expect(await counts(await startMock(), file)).toEqual(DONE);
  });

  test('takes an id that begins with Sub itself', async () => {
    const file = [HEADER.replace(NEW_CONTRACT, 'Sub-hydraOct26a'), SAMPLE].join('\n');
    expect(await counts(await startMock(), file)).toEqual(DONE);
  });

  test.each([
    ['archer@farms.com', 'Dallas', '(231) 456-9000'],
    ['archer@farms.com', 'Dallas', '12314569000'],
    ['archer@farms.com', 'Dallas', '+1 231 456 9000'],
  ])('reads a national number by the country of the location, for %s in %s: %s', async (email, location, number) => {
    const row = `${email},USER,,${number},WEBEX_CALLING,Webex Go Device,,${location},TRUE`;
    expect(await counts(await startMock(), `${HEADER}\n${row}`)).toEqual(DONE);
  });

  test('reads a British number without its country code as a British one, never as an American', async () => {
    const mock = await startMock();
    const people = await mock.client.people.list({ callingData: true }).toArray();
    const locations = await mock.client.locations.list().toArray();
    const london = locations.find(({ address }) => address.country === 'GB');
    const candidates = people.filter(({ locationId }) => locationId === london?.id);
    const checks = await Promise.all(
      candidates.map(async (person) => ({ person, ...(await eligibilityOf(mock, person.emails[0] ?? '')) })),
    );
    const briton = checks.find(({ eligible, primaryNumber }) => eligible && primaryNumber?.startsWith('+44'));
    const national = briton?.primaryNumber?.replace('+44', '0') ?? '';
    const row = `${briton?.person.emails[0]},USER,,${national},WEBEX_CALLING,Webex Go Device,,${london?.name},TRUE`;
    expect(await counts(mock, `${HEADER}\n${row}`)).toEqual(DONE);
  });
});
