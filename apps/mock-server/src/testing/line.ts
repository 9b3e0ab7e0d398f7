import type { WebexGoState } from '@hubdeck/core';
import { type Mock, somebody } from './somebody';

/** Somebody of the seed who can get a line and has none. */
export const ARCHER = 'archer@farms.com';

/** A new Webex Go line, in Pending activation. */
export async function addLine(mock: Mock, options: { email?: string; sendEmail?: boolean } = {}) {
  const { email = ARCHER, ...rest } = options;
  const { id: personId } = await somebody(mock, email);
  const { subscriptions } = await mock.client.ext.webexGo.eligibility({ personId });
  const subscriptionId = subscriptions.find((subscription) => subscription.availableUnits > 1)?.subscriptionId;
  return mock.client.ext.webexGo.devices.create({
    body: { personId, ...(subscriptionId && { subscriptionId }), ...rest },
  });
}

/** A new line that a phone has brought into a state. */
export async function lineIn(mock: Mock, state: WebexGoState) {
  const line = await addLine(mock);
  if (state !== 'pendingActivation') await scan(mock, line.activation.qrData);
  if (state === 'offline') await phone(mock, line.id, 'disableLine');
  return line;
}

/** A phone scans a QR code. */
export const scan = ({ mock }: Mock, qrData: string) =>
  mock.fetch(`${mock.controlUrl}/phone/install`, { method: 'POST', body: JSON.stringify({ qrData }) });

/** Something happens on the phone that has a line. */
export const phone = ({ mock }: Mock, deviceId: string, event: string, body: object = {}) =>
  mock.fetch(`${mock.controlUrl}/phone/${encodeURIComponent(deviceId)}/${event}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });

/** The organization switches its activation e-mails off. */
export async function suppressEmails({ client }: Mock): Promise<void> {
  const { orgId = '' } = await client.people.me();
  await client.organizationSettings.set({ orgId, body: { key: 'allow-admin-invite-emails', value: false } });
}
