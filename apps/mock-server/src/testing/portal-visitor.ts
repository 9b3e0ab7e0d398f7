import type { Subscriber, SubscriberStatus } from '@hubdeck/core';
import { MOCK_PASSWORD } from '../portal/pages';
import type { Mock } from './somebody';
import { readJson } from './start-mock';

export type Visitor = ReturnType<typeof visitPortal>;

/** Somebody with a browser, who keeps cookies, follows redirects, and presses buttons with what is in the fields. */
export function visitPortal({ mock }: Pick<Mock, 'mock'>) {
  const origin = new URL(mock.url).origin;
  const cookies = new Map<string, string>();
  let page = { url: origin, status: 0, html: '', headers: new Headers() };

  async function load(url: string, init: RequestInit = {}): Promise<typeof page> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await mock.fetch(url, { ...init, headers: { ...init.headers, ...(cookie && { cookie }) } });
    for (const line of reply.headers.getSetCookie()) keep(line);
    const location = reply.headers.get('location');
    if (reply.status === 303 && location) return load(new URL(location, url).href);
    page = { url, status: reply.status, html: await reply.text(), headers: reply.headers };
    return page;
  }

  function keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0/i.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  }

  const post = (
    url: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ) =>
    load(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin, ...headers },
      body: new URLSearchParams(fields).toString(),
    });

  return {
    page: () => page,
    cookies,
    open: (address: string) => load(new URL(address, origin).href),
    post,
    formKey: () => formKeyOn(page.html),
    /** Presses the button of that action; `fields` are what was typed. */
    press(action: string, fields: Readonly<Record<string, string>> = {}) {
      if (!page.html.includes(`value="${action}"`)) throw new Error(`no button for ${action} on:\n${page.html}`);
      return post(page.url, { formKey: formKeyOn(page.html), action, ...fields });
    },
  };
}

const formKeyOn = (html: string): string => /name="formKey" value="([^"]+)"/.exec(html)?.[1] ?? '';

/** The heading of a page, which says where one is. */
export const headingOf = ({ html }: { readonly html: string }): string => /<h1>([^<]*)<\/h1>/.exec(html)?.[1] ?? '';

/** Subscribers of the seed whose template is ready. */
export async function seededSubscribers({ client }: Pick<Mock, 'client'>, status: SubscriberStatus) {
  const all = await client.broadworks.subscribers.list({ status: [status] }).toArray();
  return all.filter(({ spEnterpriseId }) => spEnterpriseId !== 'Reseller2+driftwood');
}

/** One of Acme Orchards, if there is one. */
export async function seededSubscriber(mock: Pick<Mock, 'client'>, status: SubscriberStatus): Promise<Subscriber> {
  const all = await seededSubscribers(mock, status);
  const subscriber = all.find(({ spEnterpriseId }) => spEnterpriseId === 'Reseller1+acme') ?? all[0];
  if (!subscriber) throw new Error(`nobody is ${status} in the seed`);
  return subscriber;
}

export async function activationLinkOf({ client }: Mock, { provisioningId }: Pick<Subscriber, 'provisioningId'>) {
  const { activationLink } = await client.ext.broadworks.onboardingTemplates.get({ provisioningId });
  return activationLink;
}

/** A visitor who has signed in as the subscriber. */
export async function signInAs(
  mock: Mock,
  subscriber: Pick<Subscriber, 'provisioningId' | 'userId'>,
): Promise<Visitor> {
  const visitor = visitPortal(mock);
  await visitor.open(await activationLinkOf(mock, subscriber));
  await visitor.press('signIn', { userId: subscriber.userId, password: MOCK_PASSWORD });
  return visitor;
}

export async function mailsTo({ mock }: Mock, recipient: string) {
  const reply = await mock.fetch(`${mock.controlUrl}/outbox?recipient=${encodeURIComponent(recipient)}`);
  return (await readJson(reply)).items as { key: number; subject: string; body: string }[];
}

/** The link of the latest mail to somebody. */
export async function linkMailedTo(mock: Mock, recipient: string): Promise<string> {
  const [mail] = await mailsTo(mock, recipient);
  const link = /^http\S+$/m.exec(mail?.body ?? '')?.[0];
  if (!link) throw new Error(`no mail with a link to ${recipient}`);
  return link;
}
