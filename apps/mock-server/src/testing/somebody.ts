import type { ApiError } from '@hubdeck/sdk';
import { readJson, START, type startMock } from './start-mock';

export type Mock = Awaited<ReturnType<typeof startMock>>;

/** A person of the seed, with calling data. */
export async function somebody({ client }: Mock, email: string) {
  const [person] = await client.people.list({ email, callingData: true }).toArray();
  if (!person) throw new Error(`no ${email} in the seed`);
  return person;
}

/** What a call was refused with. */
export async function refusal(work: Promise<unknown>) {
  const error = (await work.then(
    () => ({ status: 200, errors: [] }),
    (thrown: unknown) => thrown,
  )) as ApiError;
  return { status: error.status, errorCode: error.errors[0]?.errorCode };
}

/** Licences by the few words that tests call them by. */
export async function licensesOf({ client }: Mock) {
  const all = await client.licenses.list().toArray();
  const find = (name: string, subscriptionId?: string) => {
    const license = all.find((l) => l.name === name && (!subscriptionId || l.subscriptionId === subscriptionId));
    if (!license) throw new Error(`no licence ${name} of ${subscriptionId} in the seed`);
    return license.id;
  };
  return {
    professional: find('Webex Calling - Professional', 'Sub-hydraOct26a'),
    professionalNew: find('Webex Calling - Professional', '1b7da88e-7665-4713-b8fe-c4662e78d2c0'),
    professionalSuspended: find('Webex Calling - Professional', 'Sub119911'),
    standard: find('Webex Calling - Basic'),
    webexGo: find('Webex Calling - Webex Go', 'Sub-hydraOct26a'),
    messaging: find('Messaging'),
    meetings: find('Meeting - Webex Meetings Suite'),
  };
}

export const consumed = async ({ client }: Mock, licenseId: string): Promise<number> =>
  (await client.licenses.get({ licenseId })).consumedUnits;

/** Free numbers of a location, and an extension that nobody has. */
export async function freeNumbers({ client }: Mock, locationId: string): Promise<string[]> {
  const rows = await client.numbers
    .list({ locationId, available: true, includedTelephonyTypes: ['PSTN_NUMBER'] })
    .toArray();
  return rows
    .filter(
      (row) =>
        row.phoneNumber && !row.isServiceNumber && !row.isReservedNumber && !row.tollFreeNumber && !row.mainNumber,
    )
    .map((row) => row.phoneNumber ?? '');
}

/** The latest audit events, newest first, by what they tell. */
export async function deeds({ client, mock }: Mock): Promise<string[]> {
  const { orgId } = await client.people.me();
  const range = { from: mock.clock.now() - 60_000, to: mock.clock.now() + 1000 };
  const events = await client.auditEvents.list({ orgId, ...range }).toArray();
  return events.map(({ data }) => `${data.eventCategory}: ${data.eventDescription}`);
}

/** What was mailed since the test began, newest first; older mails lie in the outbox, too. */
export async function outbox({ mock }: Mock): Promise<{ recipient: string; subject: string; sentAt: number }[]> {
  const { items } = await readJson(await mock.fetch(`${mock.controlUrl}/outbox`));
  return items.filter(({ sentAt }: { sentAt: number }) => sentAt >= START);
}

/** How many have come to each mock: what they are called does not depend on the tests before. */
const newcomers = new WeakMap<Mock['client'], number>();

/** Somebody new without any licence. */
export function newcomer({ client }: Mock, fields: object = {}) {
  const number = (newcomers.get(client) ?? 0) + 1;
  newcomers.set(client, number);
  return client.people.create({
    body: { emails: [`newcomer${number}@farms.com`], displayName: `Newcomer ${number}`, ...fields },
  } as Parameters<typeof client.people.create>[0]);
}
