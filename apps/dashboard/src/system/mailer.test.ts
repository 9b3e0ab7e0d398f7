import { createServer } from 'node:net';
import { PNG } from 'pngjs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { activationMail } from '../rows/activation-mail';
import { makeCertificate, opensslMissing } from '../testing/certificate';
import { scanImage } from '../testing/scan-qr';
import { startSmtpServer } from '../testing/smtp-server';
import { createMailer } from './mailer';
import type { SmtpSettings } from './smtp-settings';

const CODE = '04386-AGYFT-A74Y8-3F815';
const QR_DATA = `LPA:1$SMDP.WEBEXGO.EXAMPLE$${CODE}`;
const activation = {
  code: CODE,
  smdpAddress: 'SMDP.WEBEXGO.EXAMPLE',
  qrData: QR_DATA,
  androidCode: QR_DATA,
  expiryTime: '2026-04-15T09:00:00.000Z',
  singleUse: true,
  emailed: false,
  emailSuppressed: true,
} as const;
const recipient = {
  person: { displayName: 'Zoë <b>Field</b>', emails: ['zoe@farms.com'] },
  line: { phoneNumber: '+12314569000' },
  organization: 'Meadowlark Farms',
};
const mail = () => activationMail({ activation, now: Date.parse('2026-01-15T09:00:00.000Z') }, recipient);

const settingsFor = (port: number, rest: Partial<SmtpSettings> = {}): SmtpSettings => ({
  host: '127.0.0.1',
  port,
  encryption: 'optional',
  login: undefined,
  from: 'Help desk <help@example.com>',
  ...rest,
});
const sendTo = async (settings: SmtpSettings, options = {}) => createMailer(settings, options).send(await mail());
const failure = (settings: SmtpSettings, options = {}) =>
  sendTo(settings, options).then(
    () => 'sent',
    (error: Error) => error.message,
  );

/** A part of a mail, decoded by hand: by nothing of what wrote it. */
function partOf(raw: string, contentType: string): Buffer {
  const start = raw.indexOf(`Content-Type: ${contentType}`);
  const [header = '', ...rest] = raw.slice(start).split('\r\n\r\n');
  const body = rest.join('\r\n\r\n').split('\r\n--')[0] ?? '';
  if (/base64/i.test(header)) return Buffer.from(body, 'base64');
  if (!/quoted-printable/i.test(header)) return Buffer.from(body);
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}

describe('the mail with the activation code', () => {
  it('arrives with text, HTML and a QR code that a phone can scan', async () => {
    const { port, mails } = await startSmtpServer();
    await sendTo(settingsFor(port));
    expect(mails).toMatchObject([{ from: 'help@example.com', to: ['zoe@farms.com'], user: undefined }]);
    const raw = mails[0]?.raw ?? '';
    const [text, html] = [partOf(raw, 'text/plain').toString(), partOf(raw, 'text/html').toString()];
    for (const part of [text, html]) {
      for (const words of [CODE, 'SMDP.WEBEXGO.EXAMPLE', QR_DATA, '+12314569000', '15 April 2026', 'Samsung Galaxy']) {
        expect(part.toLowerCase()).toContain(words.toLowerCase());
      }
    }
    expect(text).toContain('Hello Zoë <b>Field</b>,');
    expect(html).toContain('Zoë &lt;b&gt;Field&lt;/b&gt;');
    const { data, width, height } = PNG.sync.read(partOf(raw, 'image/png'));
    expect(scanImage(new Uint8ClampedArray(data), width, height)).toBe(QR_DATA);
    expect(html).toContain('src="cid:qr-code"');
    expect(raw).toMatch(/Content-Id: <qr-code>/i);
  });

  it('has a subject without the code', async () => {
    const { port, mails } = await startSmtpServer();
    await sendTo(settingsFor(port));
    expect(mails[0]?.raw).toContain('Subject: Your Webex Go activation code');
  });
});

describe('an SMTP server that wants a login', () => {
  const PASSWORD = 'correct horse';
  const start = () =>
    startSmtpServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _, done) =>
        password === PASSWORD ? done(null, { user: username }) : done(new Error(`not ${password}`)),
    });

  it('gets user and password', async () => {
    const { port, mails } = await start();
    await sendTo(settingsFor(port, { login: { user: 'mailer', pass: PASSWORD } }));
    expect(mails[0]?.user).toBe('mailer');
  });

  it('says what to check where they are wrong, without the password', async () => {
    const { port, mails } = await start();
    const said = await failure(settingsFor(port, { login: { user: 'mailer', pass: 'hunter2' } }));
    expect(said).toBe(
      `127.0.0.1:${port} does not accept the user name and the password. Check HUBDECK_SMTP_URL and HUBDECK_SMTP_PASSWORD.`,
    );
    expect(mails).toEqual([]);
  });

  it('never has the password shown, even where the server says it back', async () => {
    const { port } = await startSmtpServer({
      allowInsecureAuth: true,
      onAuth: ({ username }, _, done) => done(null, { user: username }),
      onMailFrom: (_, __, done) => done(new Error('go away, hunter2')),
    });
    const said = await failure(settingsFor(port, { login: { user: 'mailer', pass: 'hunter2' } }));
    expect(said).toContain('go away, ***');
  });
});

describe('what goes wrong is said in a sentence', () => {
  it('nobody listens there', async () => {
    const { port } = await closedPort();
    expect(await failure(settingsFor(port))).toBe(
      `127.0.0.1:${port} cannot be reached. Check the address and the network.`,
    );
  });

  it('the server never answers', async () => {
    const server = createServer(() => undefined);
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    });
    onTestFinished(() => void server.close());
    const said = await failure(settingsFor(port), { patience: 50 });
    expect(said).toBe(`127.0.0.1:${port} did not answer in time. Check the address and the network.`);
  });

  it('the server refuses the address', async () => {
    const { port } = await startSmtpServer({ onRcptTo: (_, __, done) => done(new Error('no such mailbox')) });
    expect(await failure(settingsFor(port))).toMatch(/does not take a mail to zoe@farms\.com: .*no such mailbox/);
  });

  it('the server fails at the mail itself', async () => {
    const { port } = await startSmtpServer({
      onData(stream, _, done) {
        stream.resume();
        stream.on('end', () => done(new Error('the disk is full')));
      },
    });
    expect(await failure(settingsFor(port))).toMatch(/did not send the mail: .*the disk is full/);
  });
});

describe('encryption', () => {
  it('that is wanted and not offered keeps everything back', async () => {
    const { port, mails } = await startSmtpServer({ hideSTARTTLS: true });
    const said = await failure(settingsFor(port, { encryption: 'starttls' }));
    expect(said).toMatch(/^No encrypted connection to 127\.0\.0\.1:\d+, and without one nothing is sent:/);
    expect(mails).toEqual([]);
  });

  it.each(['starttls', 'tls'] as const)(
    'by %s with a certificate that nobody vouches for keeps everything back',
    async (encryption) => {
      const { port, mails } = await startSmtpServer({ hideSTARTTLS: false, secure: encryption === 'tls' });
      const said = await failure(settingsFor(port, { encryption }));
      expect(said).toMatch(/^No encrypted connection to .*certificate/);
      expect(mails).toEqual([]);
    },
  );
});

describe.skipIf(opensslMissing !== undefined)(
  `encryption with a certificate of its own${opensslMissing ? ` (not tested: ${opensslMissing})` : ''}`,
  () => {
    const ways = ['starttls', 'tls', 'optional'] as const;
    /** A server with a certificate that the mailer trusts. */
    async function start(encryption: (typeof ways)[number], subject: Parameters<typeof makeCertificate>[0]) {
      const { cert, key } = makeCertificate(subject);
      const { port, mails } = await startSmtpServer({
        cert,
        key,
        hideSTARTTLS: false,
        secure: encryption === 'tls',
        onAuth: ({ username }, _, done) => done(null, { user: username }),
      });
      const settings = settingsFor(port, { encryption, login: { user: 'mailer', pass: 'correct horse' } });
      return { settings, mails, ca: cert };
    }

    it.each(ways)('by %s carries the login and the mail', async (encryption) => {
      const { settings, mails, ca } = await start(encryption, 'IP:127.0.0.1');
      await sendTo(settings, { ca });
      expect(mails).toMatchObject([{ to: ['zoe@farms.com'], user: 'mailer', isEncrypted: true }]);
    });

    it.each(['starttls', 'tls'] as const)('by %s keeps everything back from another host', async (encryption) => {
      const { settings, mails, ca } = await start(encryption, 'DNS:mail.example.com');
      expect(await failure(settings, { ca })).toMatch(/^No encrypted connection to 127\.0\.0\.1:\d+, .*certificate/);
      expect(mails).toEqual([]);
    });
  },
);

async function closedPort(): Promise<{ port: number }> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  await new Promise((resolve) => server.close(resolve));
  return { port };
}
