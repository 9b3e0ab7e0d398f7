import type { Subscriber, SubscriberStatus } from '@hubdeck/core';
import { linkMailedTo, seededSubscriber, signInAs, visitPortal } from './portal-visitor';
import type { Mock } from './somebody';
import { startMock } from './start-mock';

/** The address that users of tests type. */
export const MAIL = 'ada@newcomer.example';

export const statusOf = async ({ client }: Mock, { id }: Pick<Subscriber, 'id'>) =>
  (await client.broadworks.subscribers.get({ subscriberId: id })).status;

/** A world, and somebody of its seed at the portal. */
export async function startAtPortal(status: SubscriberStatus = 'pending_email_input') {
  const mock = await startMock();
  const subscriber = await seededSubscriber(mock, status);
  return { mock, subscriber, user: await signInAs(mock, subscriber) };
}

/** The user has typed the address, and has the mail. */
export async function startWithMail() {
  const world = await startAtPortal();
  await world.user.press('enterEmail', { email: MAIL });
  return { ...world, link: await linkMailedTo(world.mock, MAIL) };
}

/** The button behind the link of a mail, pressed in a browser that knows nothing of the portal. */
export async function answerLink(mock: Mock, link: string) {
  const reader = visitPortal(mock);
  await reader.open(link);
  return reader.press('confirm');
}

export const orderFailure = ({ mock }: Mock, body: object) =>
  mock.fetch(`${mock.controlUrl}/portal/failures`, { method: 'POST', body: JSON.stringify(body) });

/** Something of the portal happens to a subscriber, without its pages. */
export const playEvent = ({ mock }: Mock, subscriberId: string, event: string, body: object = {}) =>
  mock.fetch(`${mock.controlUrl}/portal/subscribers/${encodeURIComponent(subscriberId)}/${event}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
