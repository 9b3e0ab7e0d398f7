import { describe, expect, test } from 'vitest';
import { MAIL, startAtPortal, startWithMail, statusOf } from '../testing/portal-stage';
import {
  activationLinkOf,
  headingOf,
  linkMailedTo,
  mailsTo,
  seededSubscriber,
  signInAs,
  visitPortal,
} from '../testing/portal-visitor';
import type { Mock } from '../testing/somebody';
import { startMock } from '../testing/start-mock';
import { MOCK_PASSWORD } from './pages';

const MINUTE = 60_000;

/** Somebody at the sign-in page of a template, and whom the template knows. */
async function startAtDoor() {
  const mock = await startMock();
  const subscriber = await seededSubscriber(mock, 'pending_email_input');
  const visitor = visitPortal(mock);
  await visitor.open(await activationLinkOf(mock, subscriber));
  return { mock, subscriber, visitor };
}

describe('signing in', () => {
  test('says the same of an ID that does not exist and of a password that is not right', async () => {
    const { subscriber, visitor } = await startAtDoor();
    const { userId } = subscriber;
    const strange = await visitor.press('signIn', { userId: `x${userId}`, password: MOCK_PASSWORD });
    const guessed = await visitor.press('signIn', { userId, password: 'guess' });
    expect([strange.status, guessed.status]).toEqual([401, 401]);
    expect(guessed.html).toBe(strange.html.replaceAll(`x${userId}`, userId));
    expect(guessed.html).toContain('The BroadWorks ID or the password is not right.');
  });

  test('says the same of users of another template', async () => {
    const { mock, visitor } = await startAtDoor();
    const others = await mock.client.broadworks.subscribers.list({ spEnterpriseId: 'Reseller1+bluebird' }).toArray();
    const page = await visitor.press('signIn', { userId: others[0]?.userId ?? '', password: MOCK_PASSWORD });
    expect(page.status).toBe(401);
  });

  test('does not let a session in at the page of another template', async () => {
    const { mock, user } = await startAtPortal();
    const [other] = await mock.client.broadworks.subscribers.list({ spEnterpriseId: 'Reseller1+bluebird' }).toArray();
    if (!other) throw new Error('no Bluebird Dairy in the seed');
    expect(headingOf(await user.open(await activationLinkOf(mock, other)))).toBe('Set up your Webex');
  });

  test('names each field that is empty', async () => {
    const { visitor } = await startAtDoor();
    const { status, html } = await visitor.press('signIn', { userId: ' ', password: '' });
    expect(status).toBe(422);
    for (const words of ['Enter your BroadWorks ID.', 'Enter your BroadWorks password.']) expect(html).toContain(words);
  });

  test('is limited by the ID, known or not, and open again when the time is over', async () => {
    const { mock, subscriber, visitor } = await startAtDoor();
    for (const userId of [subscriber.userId, 'nobody@acme.example']) {
      for (let attempt = 0; attempt < 5; attempt++) {
        expect((await visitor.press('signIn', { userId, password: 'guess' })).status).toBe(401);
        mock.mock.clock.advance(MINUTE);
      }
      const page = await visitor.press('signIn', { userId: userId.toUpperCase(), password: MOCK_PASSWORD });
      expect(page.status).toBe(429);
      expect(page.headers.get('retry-after')).toBe(String(10 * 60));
      expect(page.html).toContain('Wait 10 minutes');
    }
    mock.mock.clock.advance(10 * MINUTE - 1);
    const { userId } = subscriber;
    expect((await visitor.press('signIn', { userId, password: MOCK_PASSWORD })).status).toBe(200);
    expect(headingOf(visitor.page())).toBe('Which e-mail address is yours?');
  });

  test('that succeeds forgets the failures before it', async () => {
    const { subscriber, visitor } = await startAtDoor();
    const { userId } = subscriber;
    for (let round = 0; round < 3; round++) {
      for (let attempt = 0; attempt < 4; attempt++) await visitor.press('signIn', { userId, password: 'guess' });
      await visitor.press('signIn', { userId, password: MOCK_PASSWORD });
      expect(headingOf(visitor.page())).toBe('Which e-mail address is yours?');
      await visitor.press('signOut');
    }
  });

  test('gives a cookie that no script reads and no other site sends, and that nobody had before', async () => {
    const { mock, subscriber } = await startAtDoor();
    const link = await activationLinkOf(mock, subscriber);
    const page = await mock.mock.fetch(link);
    const line = page.headers.getSetCookie()[0] ?? '';
    const formKey = /name="formKey" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const planted = 'A'.repeat(43);
    const reply = await mock.mock.fetch(link, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        cookie: `${line.split(';')[0]}; hubdeck-portal-session=${planted}`,
      },
      body: new URLSearchParams({ action: 'signIn', formKey, userId: subscriber.userId, password: MOCK_PASSWORD }),
    });
    expect(reply.status).toBe(303);
    const session = reply.headers.getSetCookie()[0] ?? '';
    for (const cookie of [line, session]) {
      expect(cookie).toMatch(/^hubdeck-portal-(visitor|session)=[\w-]{43}; Path=\/portal; HttpOnly; SameSite=Strict$/);
    }
    expect(session).not.toContain(planted);
  });

  test('ends by the clock', async () => {
    const { mock, user } = await startAtPortal();
    mock.mock.clock.advance(60 * MINUTE - 1);
    expect(headingOf(await user.open(user.page().url))).toBe('Which e-mail address is yours?');
    mock.mock.clock.advance(1);
    expect(headingOf(await user.open(user.page().url))).toBe('Set up your Webex');
  });

  test('without a session leads every other button to the sign-in', async () => {
    const { mock, subscriber } = await startAtDoor();
    const visitor = visitPortal(mock);
    const link = await activationLinkOf(mock, subscriber);
    for (const action of ['enterEmail', 'sendAgain', 'tryAgain', 'signOut', 'nothing']) {
      expect(headingOf(await visitor.post(link, { action, formKey: 'x', email: MAIL }))).toBe('Set up your Webex');
    }
  });
});

describe('a page of another site', () => {
  const FOREIGN = ['https://evil.example', 'null', 'http://mock.localhost.evil.example', 'http://mock.localhost:81'];

  test.each(FOREIGN)('that posts a form is refused by its origin, whatever it knows: %s', async (origin) => {
    const { mock, subscriber, user } = await startAtPortal();
    const fields = { formKey: user.formKey(), action: 'enterEmail', email: MAIL };
    const page = await user.post(user.page().url, fields, { origin });
    expect(page.status).toBe(403);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await statusOf(mock, subscriber)).toBe('pending_email_input');
  });

  test.each(['', 'x', 'A'.repeat(43)])('does not know the key of a form: %s', async (formKey) => {
    const { mock, subscriber, user } = await startAtPortal();
    const page = await user.post(user.page().url, { formKey, action: 'enterEmail', email: MAIL });
    expect([page.status, headingOf(page)]).toEqual([403, 'Please start this page again']);
    expect(await statusOf(mock, subscriber)).toBe('pending_email_input');
  });

  test('can’t use the key of its own session in the session of somebody else', async () => {
    const { mock, user } = await startAtPortal();
    const attacker = await signInAs(mock, await seededSubscriber(mock, 'error'));
    const page = await user.post(user.page().url, { formKey: attacker.formKey(), action: 'signOut' });
    expect(page.status).toBe(403);
    expect(headingOf(await user.open(page.url))).toBe('Which e-mail address is yours?');
  });

  test('can’t have somebody signed in without the key of the sign-in form', async () => {
    const { subscriber, visitor } = await startAtDoor();
    const fields = { action: 'signIn', userId: subscriber.userId, password: MOCK_PASSWORD };
    for (const formKey of ['', 'x']) {
      expect((await visitor.post(visitor.page().url, { ...fields, formKey })).status).toBe(403);
    }
    const formKey = visitor.formKey();
    visitor.cookies.clear();
    expect((await visitor.post(visitor.page().url, { ...fields, formKey })).status).toBe(403);
  });

  test('can’t answer the link of a mail', async () => {
    const { mock, subscriber, link } = await startWithMail();
    const reader = visitPortal(mock);
    await reader.open(link);
    const { status } = await reader.post(link, { formKey: 'x', action: 'confirm' });
    expect(status).toBe(403);
    reader.cookies.clear();
    expect((await reader.post(link, { formKey: 'x', action: 'confirm' })).status).toBe(403);
    expect(await statusOf(mock, subscriber)).toBe('pending_email_validation');
  });

  test('is not taken in by a name of its own for this machine', async () => {
    const { mock } = await startAtPortal();
    const reply = await mock.mock.fetch('http://evil.example/portal/activate/x');
    expect(reply.status).toBe(403);
  });

  test('opened from a mail elsewhere costs nobody the session', async () => {
    const { mock, user, link } = await startWithMail();
    const session = new Map([...user.cookies].filter(([name]) => name.endsWith('session')));
    const reply = await mock.mock.fetch(link);
    for (const line of reply.headers.getSetCookie()) expect([...session.keys()]).not.toContain(line.split('=')[0]);
    await user.press('sendAgain');
    expect(headingOf(user.page())).toBe('Look into your mailbox');
  });
});

describe('every page', () => {
  const hostilePages = async () => {
    const { mock, subscriber, user, link } = await startWithMail();
    const reader = visitPortal(mock);
    return [
      await visitPortal(mock).open(user.page().url),
      await user.press('enterEmail', { email: 'bad' }),
      await reader.open(link),
      await reader.open(`${link}x`),
      await reader.open('/portal/nothing'),
      await reader.post(link, { formKey: 'x' }),
      await signInAs(mock, { ...subscriber, userId: 'nobody' }).then((visitor) => visitor.page()),
    ];
  };

  test('runs no script, stands in no frame, is kept nowhere, and tells no other site where it is', async () => {
    for (const { headers, html } of await hostilePages()) {
      const policy = headers.get('content-security-policy') ?? '';
      for (const rule of ["default-src 'none'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"]) {
        expect(policy).toContain(rule);
      }
      expect(policy).not.toMatch(/script-src|unsafe/);
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(html).not.toMatch(/<script|\son\w+=|javascript:/i);
    }
  });

  test('needs no access token, and takes none', async () => {
    const { mock, subscriber } = await startAtDoor();
    const link = await activationLinkOf(mock, subscriber);
    const reply = await mock.mock.fetch(link, { headers: { authorization: 'Bearer nonsense' } });
    expect(reply.status).toBe(200);
    expect(new URL(link).pathname.startsWith('/v1')).toBe(false);
  });

  test('refuses other methods and other bodies in words for people', async () => {
    const { mock, subscriber } = await startAtDoor();
    const link = await activationLinkOf(mock, subscriber);
    const put = await mock.mock.fetch(link, { method: 'PUT' });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, POST']);
    const json = await mock.mock.fetch(link, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(json.status).toBe(415);
    for (const reply of [put, json]) expect(headingOf({ html: await reply.text() })).toBe('That did not work');
  });

  test.each(['', 'x', '%00', "' OR 1=1 --", '../activate', 'x'.repeat(9000)])(
    'of a link that is made up is no page: %s',
    async (id) => {
      const mock = await startMock();
      const visitor = visitPortal(mock);
      expect((await visitor.open(`/portal/activate/${encodeURIComponent(id)}`)).status).toBe(404);
    },
  );
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)",
  '&lt;b&gt;',
  '\u202Egnp.exe\u202C',
  '=HYPERLINK("http://evil.example")',
  '{{7*7}}',
];

describe('hostile text', () => {
  const isEscaped = (html: string) => {
    expect(html).not.toMatch(/<script|<img|<b>|onfocus='/i);
  };

  test.each(HOSTILE)('that is typed comes back as text: %s', async (text) => {
    const { visitor } = await startAtDoor();
    isEscaped((await visitor.press('signIn', { userId: text, password: text })).html);
    const { user } = await startAtPortal();
    isEscaped((await user.press('enterEmail', { email: text })).html);
  });

  test.each(HOSTILE)('in a name stays text on pages and in mails: %s', async (text) => {
    const { mock, subscriber } = await startAtPortal();
    const { id: subscriberId } = subscriber;
    const change = { firstName: text.slice(0, 64), lastName: text.slice(0, 64) };
    await mock.client.broadworks.subscribers.update({ subscriberId, body: change });
    const user = await signInAs(mock, subscriber);
    isEscaped(user.page().html);
    await user.press('enterEmail', { email: MAIL });
    isEscaped((await visitPortal(mock).open(await linkMailedTo(mock, MAIL))).html);
    const [mail] = await mailsTo(mock, MAIL);
    isEscaped(await (await mock.mock.fetch(`${mock.mock.controlUrl}/outbox/${mail?.key}.html`)).text());
    expect(mail?.body).not.toMatch(/[\u202a-\u202e]/);
  });

  test.each([
    'no-at-sign',
    'a@b@c',
    'two words@acme.example',
    'a\nBcc: b@evil.example@x',
    'zero\u200Bwidth@acme.example',
    'turned\u202E@acme.example',
    'null\u0000@acme.example',
    `${'a'.repeat(300)}@acme.example`,
    '',
    '   ',
  ])('is no e-mail address: %j', async (email) => {
    const { mock, subscriber, user } = await startAtPortal();
    const page = await user.press('enterEmail', { email });
    expect(page.status).toBe(422);
    expect(headingOf(page)).toBe('Which e-mail address is yours?');
    expect(await statusOf(mock, subscriber)).toBe('pending_email_input');
  });
});

test('nobody’s mailbox can be flooded: mails are limited by the hour', async () => {
  const { mock, subscriber, user } = await startAtPortal();
  const addresses = Array.from({ length: 5 }, (_, index) => `victim${index}@acme.example`);
  for (const email of addresses) await user.press('enterEmail', { email });
  for (const action of ['enterEmail', 'sendAgain']) {
    mock.mock.clock.advance(MINUTE);
    const page = await user.press(action, { email: 'one.more@acme.example' });
    expect(page.status).toBe(429);
    expect(page.html).toContain('You have been sent many mails.');
  }
  expect(await countMails(mock, [...addresses, 'one.more@acme.example'])).toBe(5);
  mock.mock.clock.advance(58 * MINUTE);
  const again = await signInAs(mock, subscriber);
  await again.press('enterEmail', { email: 'one.more@acme.example' });
  expect(await countMails(mock, ['one.more@acme.example'])).toBe(1);
});

async function countMails(mock: Mock, recipients: readonly string[]): Promise<number> {
  const all = await Promise.all(recipients.map((recipient) => mailsTo(mock, recipient)));
  return all.flat().length;
}
