import { type CallRecord, isWebexGoCall } from '@hubdeck/core';
import { describe, expect, test } from 'vitest';
import { addLine, lineIn, phone, scan } from '../testing/line';
import { type Mock, somebody } from '../testing/somebody';
import { readJson, START, startMock } from '../testing/start-mock';

const MINUTE = 60_000;
const OUTSIDE = '+12025550123';

const start = () => startMock({ settings: { cdrRateLimit: false } });

/** The calls since the world began, in order; they can be had five minutes after they are over. */
async function calls({ client, mock }: Mock): Promise<CallRecord[]> {
  mock.clock.advance(6 * MINUTE);
  return client.cdr.list({ startTime: START, endTime: mock.clock.now() - 5 * MINUTE }).toArray();
}

const outcome = async (work: Promise<Response>) => {
  const reply = await work;
  if (reply.status === 204) return { status: 204 };
  return { status: reply.status, text: (await readJson(reply)).errors[0].description };
};

const callsOf = async (mock: Mock, name: string) => (await calls(mock)).filter((call) => call.User === name);

describe('a call on a line that is online', () => {
  test('stands in the call history as a Webex Go call, with its length by the clock', async () => {
    const mock = await start();
    const line = await lineIn(mock, 'online');
    const startedAt = mock.mock.clock.now();
    expect((await phone(mock, line.id, 'placeCall', { number: OUTSIDE })).status).toBe(204);
    mock.mock.clock.advance(95_500);
    expect((await phone(mock, line.id, 'endCall')).status).toBe(204);
    const [call, ...others] = await callsOf(mock, line.displayName);
    expect(others).toEqual([]);
    expect(call).toMatchObject({
      'Client type': 'SIP',
      'Sub client type': 'MOBILE_NETWORK',
      Direction: 'ORIGINATING',
      'Calling number': line.phoneNumber,
      'Called number': OUTSIDE,
      Duration: 95,
      Answered: 'true',
      'Start time': new Date(startedAt).toISOString(),
      'Release time': new Date(startedAt + 95_500).toISOString(),
      Location: 'Dallas',
    });
  });

  test('does not give the line a past: before it was online there is no Webex Go call of its owner', async () => {
    const mock = await start();
    const line = await lineIn(mock, 'online');
    const window = 12 * 60 * MINUTE;
    for (let end = START - 5 * MINUTE; end > START - 20 * window; end -= window) {
      const past = await mock.client.cdr.list({ startTime: end - window, endTime: end }).toArray();
      expect(past.filter((call) => call.User === line.displayName && isWebexGoCall(call))).toEqual([]);
    }
  });

  test('can come from outside', async () => {
    const mock = await start();
    const line = await lineIn(mock, 'online');
    await phone(mock, line.id, 'receiveCall', { number: '202-555-0123', seconds: 30 });
    mock.mock.clock.advance(MINUTE);
    expect(await callsOf(mock, line.displayName)).toMatchObject([
      { Direction: 'TERMINATING', 'Calling number': OUTSIDE, 'Called number': line.phoneNumber, Duration: 30 },
    ]);
  });

  test('ends by itself when its seconds are over, not earlier', async () => {
    const mock = await start();
    const line = await lineIn(mock, 'online');
    await phone(mock, line.id, 'placeCall', { number: OUTSIDE, seconds: 90 });
    mock.mock.clock.advance(89_000);
    expect(await outcome(phone(mock, line.id, 'placeCall', { number: OUTSIDE }))).toMatchObject({ status: 409 });
    mock.mock.clock.advance(10 * MINUTE);
    expect(await outcome(phone(mock, line.id, 'endCall'))).toEqual({
      status: 409,
      text: 'The line is in no call.',
    });
    expect(await callsOf(mock, line.displayName)).toMatchObject([{ Duration: 90 }]);
  });

  test('that was hung up does not end the next one when its seconds would have been over', async () => {
    const mock = await start();
    const line = await lineIn(mock, 'online');
    await phone(mock, line.id, 'placeCall', { number: OUTSIDE, seconds: 60 });
    mock.mock.clock.advance(10_000);
    await phone(mock, line.id, 'endCall');
    await phone(mock, line.id, 'placeCall', { number: OUTSIDE });
    mock.mock.clock.advance(120_000);
    await phone(mock, line.id, 'endCall');
    expect((await callsOf(mock, line.displayName)).map((call) => call.Duration)).toEqual([10, 120]);
  });

  test('may ring without an answer', async () => {
    const mock = await start();
    const line = await lineIn(mock, 'online');
    await phone(mock, line.id, 'placeCall', { number: OUTSIDE, answered: false, seconds: 20 });
    mock.mock.clock.advance(MINUTE);
    expect(await callsOf(mock, line.displayName)).toMatchObject([
      { Answered: 'false', Duration: 0, 'Ring duration': 20, 'Answer time': 'NA' },
    ]);
  });

  test('to a colleague, by extension or number, is recorded on both sides', async () => {
    const mock = await start();
    const line = await lineIn(mock, 'online');
    const colleague = await somebody(mock, 'dwayne.carter@farms.com');
    const number = colleague.phoneNumbers?.find(({ type }) => type === 'work')?.value ?? '';
    for (const dialled of [colleague.extension ?? '', number]) {
      await phone(mock, line.id, 'placeCall', { number: dialled, seconds: 5 });
      mock.mock.clock.advance(10_000);
    }
    const all = await calls(mock);
    const mine = all.filter(
      (call) => call.User === line.displayName && call['Called line ID'] === colleague.displayName,
    );
    expect(mine).toHaveLength(2);
    for (const leg of mine) {
      const legs = all.filter((call) => call['Correlation ID'] === leg['Correlation ID']);
      expect(legs.map((call) => [call.User, call.Direction])).toEqual([
        [line.displayName, 'ORIGINATING'],
        [colleague.displayName, 'TERMINATING'],
      ]);
      expect(legs[1]?.['Sub client type']).toBeFalsy();
    }
  });

  test.each([
    ['the line is switched off', (mock: Mock, id: string) => phone(mock, id, 'disableLine')],
    ['the line is removed from the phone', (mock: Mock, id: string) => phone(mock, id, 'removeLine')],
    [
      'the phone is reported lost',
      ({ client }: Mock, id: string) => client.ext.webexGo.devices.reportLostOrStolen({ deviceId: id, body: {} }),
    ],
    ['the device is deleted', ({ client }: Mock, id: string) => client.devices.delete({ deviceId: id })],
  ])('is cut at once when %s', async (_, happen) => {
    const mock = await start();
    const line = await lineIn(mock, 'online');
    await phone(mock, line.id, 'placeCall', { number: OUTSIDE, seconds: 3600 });
    mock.mock.clock.advance(42_000);
    await happen(mock, line.id);
    await mock.client.people.me();
    mock.mock.clock.advance(10 * MINUTE);
    expect(await callsOf(mock, line.displayName)).toMatchObject([{ Duration: 42 }]);
  });

  test.each(['', 'hello', '+', '1', '12;34', `+${'1'.repeat(30)}`, 5, null])(
    'needs a number: not %j',
    async (number) => {
      const mock = await start();
      const line = await lineIn(mock, 'online');
      const refused = await outcome(phone(mock, line.id, 'placeCall', { number }));
      expect(refused).toEqual({ status: 400, text: expect.stringContaining('number: ') });
    },
  );
});

describe('a line without service', () => {
  test.each(['pendingActivation', 'offline'] as const)('makes and gets no calls while it is %s', async (state) => {
    const mock = await start();
    const { id } = await lineIn(mock, state);
    for (const event of ['placeCall', 'receiveCall']) {
      expect(await outcome(phone(mock, id, event, { number: OUTSIDE }))).toEqual({
        status: 409,
        text: expect.stringContaining(state === 'offline' ? 'switched off' : 'on no phone'),
      });
    }
  });

  test('is dead on a phone that was reported lost, until its user removes it there', async () => {
    const mock = await start();
    const { id } = await lineIn(mock, 'online');
    const { activation } = await mock.client.ext.webexGo.devices.reportLostOrStolen({ deviceId: id, body: {} });
    for (const event of ['placeCall', 'enableLine', 'disableLine']) {
      const refused = await outcome(phone(mock, id, event, { number: OUTSIDE }));
      expect(refused).toEqual({ status: 409, text: expect.stringContaining('lost or stolen: it is dead') });
    }
    expect((await phone(mock, id, 'removeLine')).status).toBe(204);
    expect((await phone(mock, id, 'removeLine')).status).toBe(409);
    await scan(mock, activation.qrData);
    expect((await phone(mock, id, 'placeCall', { number: OUTSIDE })).status).toBe(204);
  });

  test('is dead on the phone after its device was deleted, and its user has to remove it by hand', async () => {
    const mock = await start();
    const { id, activation } = await lineIn(mock, 'offline');
    await mock.client.devices.delete({ deviceId: id });
    for (const event of ['placeCall', 'receiveCall', 'enableLine']) {
      const refused = await outcome(phone(mock, id, event, { number: OUTSIDE }));
      expect(refused).toEqual({ status: 409, text: expect.stringContaining('deleted: it is dead') });
    }
    expect((await scan(mock, activation.qrData)).status).toBe(409);
    expect((await phone(mock, id, 'removeLine')).status).toBe(204);
    expect((await phone(mock, id, 'removeLine')).status).toBe(404);
  });

  test('that was never on a phone leaves none when it is deleted', async () => {
    const mock = await start();
    const { id } = await addLine(mock);
    await mock.client.devices.delete({ deviceId: id });
    expect((await phone(mock, id, 'removeLine')).status).toBe(404);
  });
});

describe('the events of a phone', () => {
  test('name the line by its device id: any other is not found', async () => {
    const mock = await start();
    const [desk] = await mock.client.devices.list({ type: 'phone' }).toArray();
    const nobody = (await addLine(mock)).personId;
    for (const id of [desk?.id ?? '', nobody, 'nonsense']) {
      expect(await outcome(phone(mock, id, 'removeLine'))).toEqual({
        status: 404,
        text: `Webex Go device ${id} not found.`,
      });
    }
  });

  test('are known by name: another one is refused with the list of them', async () => {
    const mock = await start();
    const { id } = await addLine(mock);
    for (const event of ['explode', 'toString']) {
      const { status, text } = (await outcome(phone(mock, id, event))) as { status: number; text: string };
      expect(status).toBe(400);
      expect(text).toContain('disableLine, enableLine, removeLine, placeCall, receiveCall, endCall');
    }
  });

  test('say why they are not possible', async () => {
    const mock = await start();
    const { id } = await lineIn(mock, 'online');
    expect(await outcome(phone(mock, id, 'enableLine'))).toEqual({
      status: 409,
      text: 'The line is switched on already.',
    });
    await phone(mock, id, 'disableLine');
    expect(await outcome(phone(mock, id, 'disableLine'))).toEqual({
      status: 409,
      text: 'The line is switched off on the phone.',
    });
  });
});

describe('the page of phones', () => {
  const open = async ({ mock }: Mock, query = '') => (await mock.fetch(`${mock.controlUrl}/phone${query}`)).text();

  const submit = ({ mock }: Mock, fields: Record<string, string>, origin = new URL(mock.url).origin) =>
    mock.fetch(`${mock.controlUrl}/phone`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: origin },
      body: new URLSearchParams(fields).toString(),
      redirect: 'manual',
    });

  test('is safe in a browser: no script, no frame, forms to itself only', async () => {
    const { mock } = await start();
    const reply = await mock.fetch(`${mock.controlUrl}/phone`);
    expect(reply.headers.get('content-security-policy')).toMatch(/default-src 'none'.*form-action 'self'/);
    expect(reply.headers.get('content-type')).toContain('text/html');
    expect(await reply.text()).not.toMatch(/<script|javascript:|\son\w+=/i);
  });

  test('says that no real phone is behind it, and shows each line with its state in a word', async () => {
    const page = await open(await start());
    expect(page).toContain('No real phone and no real Webex');
    for (const word of ['Pending activation', 'Online', 'Offline', 'María Santos Peña']) expect(page).toContain(word);
  });

  test('lets somebody install a line, call, and hang up', async () => {
    const mock = await start();
    const line = await addLine(mock);
    const installed = await submit(mock, { qrData: line.activation.qrData });
    expect([installed.status, installed.headers.get('location')]).toEqual([303, `${mock.mock.controlUrl}/phone`]);
    await submit(mock, { deviceId: line.id, event: 'placeCall', number: OUTSIDE });
    mock.mock.clock.advance(65_000);
    expect(await open(mock, '?name=archer')).toContain(`Calling ${OUTSIDE}, 1:05 so far`);
    await submit(mock, { deviceId: line.id, event: 'endCall' });
    expect(await callsOf(mock, line.displayName)).toMatchObject([{ Duration: 65 }]);
  });

  test('says why something was refused, and keeps what was scanned, as text', async () => {
    const mock = await start();
    const reply = await submit(mock, { qrData: '"><img src=x>' });
    const page = await reply.text();
    expect(page).toContain('role="alert">The phone refuses the code: malformed');
    expect(page).toContain('&quot;&gt;&lt;img src=x&gt;');
    expect(page).not.toContain('<img');
    const { id } = await addLine(mock);
    const refused = await submit(mock, { deviceId: id, event: 'placeCall', number: 'x' });
    expect(await refused.text()).toContain('a phone number or an extension is expected');
  });

  test('shows dead lines, which can be removed', async () => {
    const mock = await start();
    const line = await lineIn(mock, 'online');
    await mock.client.devices.delete({ deviceId: line.id });
    expect(await open(mock)).toContain('Dead lines, still on a phone');
    await submit(mock, { deviceId: line.id, event: 'removeLine' });
    expect(await open(mock)).not.toContain('Dead lines');
  });

  test('escapes names', async () => {
    const mock = await start();
    const { personId } = await addLine(mock);
    const person = await mock.client.people.get({ personId, callingData: true });
    await mock.client.people.update({
      personId,
      callingData: true,
      body: { ...person, displayName: '<script>alert(1)</script>' },
    } as Parameters<typeof mock.client.people.update>[0]);
    expect(await open(mock, '?name=script')).toContain('&lt;script&gt;alert(1)');
    expect(await open(mock, '?name=%3Cb%3Enobody')).toContain('Nobody called &lt;b&gt;nobody has a line');
  });

  test('is closed to pages of another origin', async () => {
    const mock = await start();
    const { activation, id } = await addLine(mock);
    const reply = await submit(mock, { qrData: activation.qrData }, 'https://elsewhere.example');
    expect(reply.status).toBe(403);
    expect((await mock.client.ext.webexGo.devices.get({ deviceId: id })).state).toBe('pendingActivation');
  });
});
