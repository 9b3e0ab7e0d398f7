import { describe, expect, test } from 'vitest';
import { PROVISIONING_MS } from '../broadworks/provisioning';
import { answerLink, startWithMail, statusOf } from '../testing/portal-stage';
import { headingOf, visitPortal } from '../testing/portal-visitor';
import { LINK_LIFETIME_MS } from './links';

describe('a link of a mail', () => {
  test('does nothing by being opened, since mail programs look into links', async () => {
    const { mock, subscriber, link } = await startWithMail();
    for (const method of ['GET', 'HEAD']) await mock.mock.fetch(link, { method });
    expect(await statusOf(mock, subscriber)).toBe('pending_email_validation');
    await answerLink(mock, link);
    expect(await statusOf(mock, subscriber)).toBe('provisioning');
  });

  test('works once; a button that is pressed twice counts once', async () => {
    const { mock, subscriber, link } = await startWithMail();
    const reader = visitPortal(mock);
    await reader.open(link);
    const fields = { formKey: reader.formKey(), action: 'confirm' };
    for (let press = 0; press < 2; press++) {
      expect(headingOf(await reader.post(link, fields))).toBe('Your e-mail address is confirmed');
    }
    mock.mock.clock.advance(PROVISIONING_MS);
    const provisioned = await mock.client.broadworks.subscribers.get({ subscriberId: subscriber.id });
    expect(provisioned.status).toBe('provisioned');
    expect(headingOf(await reader.open(link))).toBe('This link has done its work');
    await reader.post(link, fields);
    expect(await mock.client.broadworks.subscribers.get({ subscriberId: subscriber.id })).toEqual(provisioned);
  });

  test('expires by the clock, opened or answered', async () => {
    const { mock, subscriber, user, link } = await startWithMail();
    const reader = visitPortal(mock);
    mock.mock.clock.advance(LINK_LIFETIME_MS.validateEmail - 1);
    expect(headingOf(await reader.open(link))).toBe('Is this your e-mail address?');
    const fields = { formKey: reader.formKey(), action: 'confirm' };
    mock.mock.clock.advance(1);
    for (const page of [await reader.post(link, fields), await reader.open(link)]) {
      expect(page.status).toBe(410);
      expect(headingOf(page)).toBe('This link is too old');
    }
    expect(await statusOf(mock, subscriber)).toBe('pending_email_validation');
    expect(headingOf(await user.open(user.page().url))).toBe('Set up your Webex');
  });

  test.each(['', 'x', 'A'.repeat(43), '%00', '..%2f', '9'.repeat(5000)])(
    'that is made up leads nowhere: %s',
    async (token) => {
      const { mock, link } = await startWithMail();
      const made = link.replace(/[^/]+$/, token);
      const reader = visitPortal(mock);
      expect((await reader.open(made)).status).toBe(404);
      expect((await reader.post(made, { formKey: 'x' })).status).toBe(404);
    },
  );

  test('is random, and stands in the mail only', async () => {
    const { mock, subscriber, user, link } = await startWithMail();
    const token = link.split('/').at(-1) ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(user.page().html).not.toContain(token);
    const shown = await mock.client.broadworks.subscribers.get({ subscriberId: subscriber.id });
    expect(JSON.stringify(shown)).not.toContain(token);
  });

  test('means nothing any more once the administrator has gone ahead with another address', async () => {
    const { mock, subscriber, link } = await startWithMail();
    const { id: subscriberId } = subscriber;
    const reader = visitPortal(mock);
    await reader.open(link);
    const body = { email: 'by.admin@newcomer.example' };
    await mock.client.ext.broadworks.subscribers.retryActivation({ subscriberId, body });
    mock.mock.clock.advance(PROVISIONING_MS);
    const before = await mock.client.broadworks.subscribers.get({ subscriberId });
    expect(headingOf(await reader.press('confirm'))).toBe('This link no longer counts');
    expect(await mock.client.broadworks.subscribers.get({ subscriberId })).toEqual(before);
  });

  test('goes with its subscriber', async () => {
    const { mock, subscriber, link } = await startWithMail();
    await mock.client.broadworks.subscribers.delete({ subscriberId: subscriber.id });
    expect((await visitPortal(mock).open(link)).status).toBe(404);
  });
});

describe('the mail with a link', () => {
  test('is written as text and as HTML, and leads to where the server is', async () => {
    const { mock, link } = await startWithMail();
    const reply = await mock.mock.fetch(`${mock.mock.controlUrl}/outbox?max=1`);
    const { key } = ((await reply.json()) as { items: { key: number }[] }).items[0] ?? {};
    const mail = (await (await mock.mock.fetch(`${mock.mock.controlUrl}/outbox/${key}`)).json()) as {
      body: string;
      html: string;
      attachments: unknown[];
    };
    expect(mail.attachments).toEqual([]);
    for (const part of [mail.body, mail.html]) {
      for (const words of [link, 'works once, until 16 January 2026 at 12:00 UTC', 'BroadWorks ID: ']) {
        expect(part).toContain(words);
      }
    }
    expect(link.startsWith(new URL(mock.mock.url).origin)).toBe(true);
    const page = await mock.mock.fetch(`${mock.mock.controlUrl}/outbox/${key}.html`);
    expect(await page.text()).toBe(mail.html);
    expect(page.headers.get('content-security-policy')).toContain('sandbox');
  });
});
