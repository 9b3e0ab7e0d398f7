import { assignWebexGoDevices, type LedgerEntry } from '@hubdeck/sdk';
import { expect, test } from 'vitest';
import { ARCHER, addLine, phone, scan } from '../testing/line';
import { type Mock, somebody } from '../testing/somebody';
import { START, startMock } from '../testing/start-mock';

/**
 * Whoever has an activation code can take a line over, and whoever has a token the organization. They stand in the answers
 * that are asked for them and in the user's mail, and nowhere else.
 */

const DAY = 86_400_000;
const NEW_CONTRACT = '1b7da88e-7665-4713-b8fe-c4662e78d2c0';
const TOKEN = 'a-token-that-nobody-may-see';
const FILE = [
  `Username,Type,Extension,Phone Number,Device Type,Model,MAC Address,Location,Webex Go [Sub.${NEW_CONTRACT}]`,
  'olivia.brandt@farms.com,USER,,,WEBEX_CALLING,Webex Go Device,,Dallas,TRUE',
  'grace.hollister@farms.com,USER,,,WEBEX_CALLING,Webex Go Device,,Dallas,TRUE',
].join('\n');

/** Everything that is done with codes; gives every code there was. */
async function liveThrough(mock: Mock, ledger: LedgerEntry[]): Promise<string[]> {
  const { devices } = mock.client.ext.webexGo;
  const line = await addLine(mock);
  const codes = [line.activation.code];
  const deviceId = line.id;
  await devices.activation({ deviceId });
  await devices.emailActivationCode({ deviceId, body: { email: 'archer.private@example.com' } });
  codes.push((await devices.regenerateActivationCode({ deviceId, body: {} })).activation.code);
  await scan(mock, line.activation.qrData);
  await scan(mock, `${line.activation.qrData}$bad$`);
  const { activation } = await devices.reportLostOrStolen({ deviceId, body: {} });
  codes.push(activation.code);
  await scan(mock, activation.qrData);
  await devices.regenerateActivationCode({ deviceId, body: {} }).catch(() => undefined);
  await phone(mock, deviceId, 'removeLine');
  codes.push((await devices.regenerateActivationCode({ deviceId, body: {} })).activation.code);
  await mock.client.ext.webexGoImports.start({ body: FILE, sendEmail: true });
  mock.mock.clock.advance(60_000);
  const { id: personId } = await somebody(mock, 'priya.raman@farms.com');
  const order = { personId, subscriptionId: NEW_CONTRACT };
  await assignWebexGoDevices(mock.client, [order], {
    ledger: { read: () => [], append: (entry) => void ledger.push(entry) },
  });
  for (const { id, activationStatus } of await devices.list().toArray()) {
    if (activationStatus === 'active') codes.push((await devices.activation({ deviceId: id })).code);
  }
  return codes;
}

/** What a client can list, and the pages of the mock that are not the users' mailboxes. */
async function readEverything({ client, mock, request }: Mock): Promise<string> {
  const { orgId } = await client.people.me();
  const jobs = await client.ext.webexGoImports.list().toArray();
  const paths = [
    'devices',
    'people?callingData=true',
    'licenses',
    'webhooks',
    'ext/webexGo/devices',
    'ext/subscriptions',
  ];
  const replies = await Promise.all(paths.map((path) => request(`/${path}`)));
  const control = ['phone', 'health', 'invariants'].map((path) => mock.fetch(`${mock.controlUrl}/${path}`));
  return JSON.stringify([
    jobs,
    await Promise.all(jobs.map(({ id: jobId }) => client.ext.webexGoImports.errors({ jobId }).toArray())),
    await client.auditEvents.list({ orgId, from: START - 60 * DAY, to: START + DAY }).toArray(),
    await Promise.all([...replies, ...(await Promise.all(control))].map((reply) => reply.text())),
  ]);
}

test('no code and no token stands in a log, an audit event, a job, a webhook, a ledger, a list or a page', async () => {
  const [heard, posted, ledger]: [string[], string[], LedgerEntry[]] = [[], [], []];
  const mock = await startMock({
    token: TOKEN,
    log: (line) => heard.push(line),
    onBug: (error) => heard.push(String(error)),
    deliver: async (_, { body, headers }) => {
      posted.push(`${JSON.stringify(headers)} ${body}`);
      return new Response(null, { status: 204 });
    },
  });
  const target = { targetUrl: 'http://127.0.0.1:9/hook', ownedBy: 'org' as const };
  await mock.client.webhooks.create({
    body: { name: 'Jobs', resource: 'adminBatchJobs', event: 'statusChanged', ...target },
  });
  const codes = new Set(await liveThrough(mock, ledger));
  await mock.mock.settled();
  await mock.request(`/nowhere?code=${[...codes][0]}`);
  const everything = [await readEverything(mock), ...heard, ...posted, JSON.stringify(ledger)].join('\n');
  expect(codes.size).toBeGreaterThan(6);
  expect(posted.length).toBeGreaterThan(0);
  expect(ledger.length).toBeGreaterThan(1);
  expect(everything).toContain('Archer Field');
  for (const secret of [...codes, TOKEN]) expect(everything).not.toContain(secret);
});

test('a refusal does not say the code back', async () => {
  const mock = await startMock();
  const { activation } = await addLine(mock, { email: ARCHER });
  await scan(mock, activation.qrData);
  const refused = [
    scan(mock, activation.qrData),
    scan(mock, `${activation.qrData}$1$2$3$4`),
    scan(mock, activation.code),
  ];
  for (const reply of await Promise.all(refused)) {
    expect(reply.status).toBe(409);
    expect(await reply.text()).not.toContain(activation.code);
  }
});
