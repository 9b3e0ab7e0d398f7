import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { ARCHER, addLine, scan } from '../testing/line';
import { type Mock, newcomer, somebody } from '../testing/somebody';
import { readJson, startMock } from '../testing/start-mock';

const open = ({ mock }: Mock, path: string) => mock.fetch(`${mock.controlUrl}/${path}`);
const latest = async (mock: Mock) => {
  const { items } = await readJson(await open(mock, 'outbox'));
  return readJson(await open(mock, `outbox/${items[0].key}`));
};

/** What a phone reads off an image, by decoders that are no part of what draws it. */
function scanPng(content: string): string | undefined {
  const { data, width, height } = PNG.sync.read(Buffer.from(content, 'base64'));
  return jsQR(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })?.data;
}

describe('the mail with an activation code', () => {
  test('has text, HTML, and the QR code as an image that a phone can scan', async () => {
    const mock = await startMock();
    const { activation } = await addLine(mock);
    const { body, html, attachments, recipient } = await latest(mock);
    const { code, smdpAddress, androidCode } = activation;
    expect(recipient).toBe(ARCHER);
    for (const part of [body, html]) {
      for (const value of [code, smdpAddress, androidCode, 'Archer', 'works once', '15 April 2026', 'in 90 days']) {
        expect(part).toContain(value);
      }
    }
    expect(attachments).toHaveLength(1);
    expect(html).toContain(`src="cid:${attachments[0].contentId}"`);
    expect(attachments[0]).toMatchObject({ contentType: 'image/png', fileName: 'webex-go-qr-code.png' });
    expect(scanPng(attachments[0].content)).toBe(activation.qrData);
  });

  test('draws the code black on white inside four light modules', async () => {
    const mock = await startMock();
    await addLine(mock);
    const { data, width, height } = PNG.sync.read(Buffer.from((await latest(mock)).attachments[0].content, 'base64'));
    const scale = 8;
    const light = (x: number, y: number) => data[4 * (y * width + x)] === 255;
    const dark = Array.from({ length: width * height }, (_, at) => ({
      x: at % width,
      y: Math.floor(at / width),
    })).filter(({ x, y }) => !light(x, y));
    expect(new Set(data)).toEqual(new Set([0, 255]));
    expect(Math.min(...dark.map(({ x }) => x))).toBe(4 * scale);
    expect(Math.min(...dark.map(({ y }) => y))).toBe(4 * scale);
    expect(width - 1 - Math.max(...dark.map(({ x }) => x))).toBe(4 * scale);
  });

  test('tells what to do on each family of phones', async () => {
    const mock = await startMock();
    await addLine(mock);
    const { body, html } = await latest(mock);
    for (const part of [body.toLowerCase(), html.toLowerCase()]) {
      for (const words of [
        'iphone',
        'enter details manually',
        'samsung galaxy',
        'scan carrier qr code',
        'google pixel',
        'need help',
        'wi-fi',
        'sign out of the webex app',
        'volte',
        'text messages',
      ]) {
        expect(part).toContain(words);
      }
    }
  });

  test('says why it comes: a new line, a new code, a lost phone, or once more', async () => {
    const mock = await startMock();
    const { devices } = mock.client.ext.webexGo;
    const { id: deviceId } = await addLine(mock);
    await devices.regenerateActivationCode({ deviceId, body: {} });
    await devices.reportLostOrStolen({ deviceId, body: {} });
    mock.mock.clock.advance(30 * 86_400_000);
    await devices.emailActivationCode({ deviceId, body: {} });
    const { items } = await readJson(await open(mock, 'outbox?max=4'));
    const leads = items.map(({ body }: { body: string }) => body.split('\n')[2]);
    expect(leads).toEqual([
      expect.stringContaining('once more'),
      expect.stringContaining('reported lost or stolen'),
      expect.stringContaining('a new activation code'),
      expect.stringContaining('becomes a second line'),
    ]);
    expect(items[0].body).toContain('in 60 days');
  });

  test('takes names as text: no markup, no line breaks, no turned direction', async () => {
    const mock = await startMock();
    const person = await somebody(mock, ARCHER);
    await mock.client.people.update({
      personId: person.id,
      callingData: true,
      body: { ...person, displayName: '<b>Eve</b>\r\nActivation code: 666\u202E' },
    } as Parameters<typeof mock.client.people.update>[0]);
    await addLine(mock);
    const { body, html } = await latest(mock);
    expect(body.split('\n')[0]).toBe('Hello <b>Eve</b> Activation code: 666,');
    expect(html).toContain('&lt;b&gt;Eve&lt;/b&gt; Activation code: 666,');
  });
});

describe('the outbox', () => {
  test('lists mails newest first, of one recipient if asked, and so many as asked', async () => {
    const mock = await startMock();
    const { email } = { email: 'newcomer-of-outbox@farms.com' };
    await newcomer(mock, { emails: [email] });
    await addLine(mock);
    const list = async (query: string) =>
      (await readJson(await open(mock, `outbox${query}`))).items.map((mail: { recipient: string }) => mail.recipient);
    expect((await list('')).slice(0, 2)).toEqual([ARCHER, email]);
    expect(await list(`?recipient=${email.toUpperCase()}`)).toEqual([email]);
    expect(await list('?recipient=nobody')).toEqual([]);
    expect(await list('?max=1')).toEqual([ARCHER]);
    for (const max of ['0', '1001', 'all']) expect((await open(mock, `outbox?max=${max}`)).status).toBe(400);
  });

  test('is cleared by a reset of everything but what lay in it at the beginning', async () => {
    const mock = await startMock();
    const list = async () => (await readJson(await open(mock, 'outbox'))).items;
    const before = await list();
    await addLine(mock);
    const { key } = await latest(mock);
    expect(await list()).toHaveLength(before.length + 1);
    mock.mock.reset();
    expect(await list()).toEqual(before);
    expect((await open(mock, `outbox/${key}`)).status).toBe(404);
  });

  test('holds from the beginning what users of pending lines were sent, with codes that work', async () => {
    const mock = await startMock({ settings: { smdpAddress: 'SMDP.ELSEWHERE.EXAMPLE' } });
    const { items } = await readJson(await open(mock, 'outbox'));
    const { devices } = mock.client.ext.webexGo;
    const pending = await devices.list({ state: 'pendingActivation' }).toArray();
    const active = pending.filter(({ activationStatus }) => activationStatus === 'active');
    const emailed = await Promise.all(
      active.map(async ({ id, displayName }) => ({
        displayName,
        activation: await devices.activation({ deviceId: id }),
      })),
    );
    const expected = emailed.filter(({ activation }) => activation.emailed);
    expect(expected.length).toBeGreaterThan(2);
    expect(items).toHaveLength(expected.length);
    for (const { activation, displayName } of expected) {
      const mail = items.find(({ recipient }: { recipient: string }) => recipient === activation.emailedTo);
      for (const words of [activation.qrData, displayName]) expect(mail.body).toContain(words);
      expect((await scan(mock, activation.qrData)).status).toBe(200);
    }
    expect(items.map(({ subject }: { subject: string }) => subject)).toContain('Set up Webex Go on your next phone');
  });

  test.each(['0', '99', 'x', '1.html.html', '-1', '9'.repeat(30)])('has no mail %s', async (name) => {
    expect((await open(await startMock(), `outbox/${name}`)).status).toBe(404);
  });

  test('can be read in a browser: an index, and each mail as its recipient sees it', async () => {
    const mock = await startMock();
    const { activation } = await addLine(mock);
    await newcomer(mock);
    const index = await (await open(mock, 'outbox.html')).text();
    const links = [...index.matchAll(/href="(outbox\/\d+\.html)"/g)].map(([, path]) => path ?? '');
    const [invitation, letter] = await Promise.all(links.slice(0, 2).map((path) => open(mock, path)));
    expect(await invitation?.text()).toContain('You have been invited to Webex');
    const page = (await letter?.text()) ?? '';
    expect(letter?.headers.get('content-security-policy')).toMatch(/^default-src 'none'; img-src data:;.*sandbox$/);
    const image = /src="data:image\/png;base64,([^"]+)"/.exec(page)?.[1] ?? '';
    expect(scanPng(image)).toBe(activation.qrData);
    for (const html of [index, page]) expect(html).not.toMatch(/<script|https?:|\son\w+=/i);
  });

  test('says so where there is nothing', async () => {
    const mock = await startMock({ people: 3 });
    expect(await (await open(mock, 'outbox.html')).text()).toContain('No mail has been sent yet');
    expect(await (await open(mock, 'outbox.html?recipient=%3Cb%3E')).text()).toContain('No mail went to &lt;b&gt;.');
  });

  test('is closed to pages of another origin', async () => {
    const { mock } = await startMock();
    const headers = { Origin: 'https://elsewhere.example' };
    for (const path of ['outbox', 'outbox.html', 'outbox/1']) {
      expect((await mock.fetch(`${mock.controlUrl}/${path}`, { headers })).status).toBe(403);
    }
  });
});
