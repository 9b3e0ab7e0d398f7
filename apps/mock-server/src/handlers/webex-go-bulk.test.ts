import { alreadyHasWebexGo, describeFinding } from '@hubdeck/core';
import { planWebexGoImport } from '@hubdeck/core/csv';
import {
  assignWebexGoDevices,
  createClient,
  createMemoryLedger,
  createTextLedger,
  type LedgerEntry,
  loadWebexGoDirectory,
} from '@hubdeck/sdk';
import { describe, expect, test } from 'vitest';
import { consumed, outbox } from '../testing/somebody';
import { startMock } from '../testing/start-mock';
import { troubled } from '../testing/troubled-network';

type Mock = Awaited<ReturnType<typeof startMock>>;

const SUBSCRIPTION = '1b7da88e-7665-4713-b8fe-c4662e78d2c0';
const HEADER = `Username,Type,Extension,Phone Number,Device Type,Model,MAC Address,Location,Webex Go [Sub.${SUBSCRIPTION}]`;

async function licenseOf(mock: Mock): Promise<string> {
  const licenses = await mock.client.licenses.list().toArray();
  const license = licenses.find((l) => l.name === 'Webex Calling - Webex Go' && l.subscriptionId === SUBSCRIPTION);
  return license?.id ?? '';
}

const setUnits = ({ mock }: Mock, licenseId: string, totalUnits: number) =>
  mock.fetch(`${mock.controlUrl}/licenses/${licenseId}/units`, {
    method: 'POST',
    body: JSON.stringify({ totalUnits }),
  });

/** A file with a row for everybody who can get a line, planned. */
async function planEverybody(mock: Mock, count: number) {
  const licenseId = await licenseOf(mock);
  expect((await setUnits(mock, licenseId, 5000)).status).toBe(204);
  const directory = await loadWebexGoDirectory(mock.client);
  const people = await mock.client.people.list({ callingData: true }).toArray();
  const locations = new Map((await mock.client.locations.list().toArray()).map(({ id, name }) => [id, name]));
  const rows = people.map(
    ({ emails: [email = ''], locationId = '' }) =>
      `${email},USER,,,WEBEX_CALLING,Webex Go Device,,${locations.get(locationId) ?? ''},TRUE`,
  );
  const planned = [...planWebexGoImport([HEADER, ...rows].join('\n'), directory).rows()];
  const orders = planned.flatMap((row) => (row.kind === 'assign' ? [row] : []));
  expect(orders.length).toBeGreaterThanOrEqual(count);
  return { orders: orders.slice(0, count), licenseId };
}

const devicesOf = async ({ client }: Mock) => client.ext.webexGo.devices.list().toArray();

/** How often a device was asked for. */
function countAdditions({ mock }: Mock) {
  const counted = { additions: 0 };
  const fetch = (url: string, init: RequestInit) => {
    if (init.method === 'POST') counted.additions += 1;
    return mock.fetch(url, init);
  };
  return Object.assign(counted, { client: createClient({ baseUrl: mock.url, token: mock.token, fetch }) });
}

describe('a thousand additions while one answer in ten goes wrong', () => {
  test('make exactly a thousand devices, none twice, with a line of the report each', {
    timeout: 120_000,
  }, async () => {
    const mock = await startMock({ people: 2500, isRecorded: false });
    const { orders, licenseId } = await planEverybody(mock, 1000);
    const before = new Set((await devicesOf(mock)).map(({ id }) => id));
    const unitsBefore = await consumed(mock, licenseId);
    const { client, clock, seen } = troubled(mock, { percent: 10 });
    const report = await assignWebexGoDevices(client, orders, { clock, concurrency: 8 });
    expect(Object.values(seen).every((count) => count > 10)).toBe(true);
    expect(report).toMatchObject({ total: 1000, done: 1000, skipped: 0, failed: 0, left: 0 });
    expect(report.lines.map(({ item }) => item)).toEqual(orders);
    const added = (await devicesOf(mock)).filter(({ id }) => !before.has(id));
    expect(added).toHaveLength(1000);
    expect(new Set(added.map(({ personId }) => personId))).toEqual(new Set(orders.map(({ personId }) => personId)));
    expect(new Set(report.lines.map(({ id }) => id))).toEqual(new Set(added.map(({ id }) => id)));
    expect((await consumed(mock, licenseId)) - unitsBefore).toBe(1000);
    expect(await outbox(mock)).toEqual([]);
  });
});

test('of a thousand at once onto a hundred units, exactly a hundred succeed', { timeout: 120_000 }, async () => {
  const mock = await startMock({ people: 2500, isRecorded: false });
  const { orders, licenseId } = await planEverybody(mock, 1000);
  const unitsBefore = await consumed(mock, licenseId);
  await setUnits(mock, licenseId, unitsBefore + 100);
  const report = await assignWebexGoDevices(mock.client, orders, { concurrency: 1000 });
  expect(report).toMatchObject({ done: 100, failed: 900 });
  expect(await consumed(mock, licenseId)).toBe(unitsBefore + 100);
  const reasons = new Set(report.lines.filter(({ outcome }) => outcome === 'failed').map(({ reason }) => reason));
  expect([...reasons]).toEqual([expect.stringMatching(/^All Webex Go units of the subscription .* are in use/)]);
});

describe('a bulk that is killed half-way', () => {
  test('goes on with its ledger: only what is not done is done', async () => {
    const mock = await startMock();
    const { orders } = await planEverybody(mock, 20);
    const entries: LedgerEntry[] = [];
    const dying = {
      read: () => [],
      append: (entry: LedgerEntry) => {
        const isKilled = entries.filter(({ event }) => event === 'done').length === 9;
        // The answers that come now are heard by nobody.
        if (isKilled && entry.event === 'done') throw new Error('killed');
        entries.push(entry);
      },
    };
    await expect(assignWebexGoDevices(mock.client, orders, { ledger: dying, concurrency: 3 })).rejects.toThrow(
      'killed',
    );
    const made = await devicesOf(mock);
    const started = orders.filter(({ personId }) => made.some((device) => device.personId === personId));
    expect(started.length).toBeGreaterThan(9);

    const second = countAdditions(mock);
    const ledger = { read: () => entries, append: (entry: LedgerEntry) => void entries.push(entry) };
    const report = await assignWebexGoDevices(second.client, orders, { ledger });
    expect(report).toMatchObject({ total: 20, done: 20, failed: 0 });
    expect(second.additions).toBe(20 - started.length);
    expect(report.lines.every(({ id }) => id !== undefined)).toBe(true);

    const third = countAdditions(mock);
    expect(await assignWebexGoDevices(third.client, orders, { ledger })).toMatchObject({ done: 20 });
    expect(third.additions).toBe(0);
  });

  test('is not misled by a line that was cut, and keeps no codes', async () => {
    const mock = await startMock();
    const { orders } = await planEverybody(mock, 3);
    let text = '';
    const append = async (more: string) => {
      text += more;
    };
    const storage = { read: async () => text, append };
    await assignWebexGoDevices(mock.client, orders, { ledger: createTextLedger(storage), concurrency: 1 });
    expect(text).not.toMatch(/LPA|1\$|[0-9A-Z]{5}-[0-9A-Z]{5}/);
    text = text.slice(0, -20);
    const again = countAdditions(mock);
    const report = await assignWebexGoDevices(again.client, orders, { ledger: createTextLedger(storage) });
    expect(report).toMatchObject({ done: 3 });
    expect(again.additions).toBe(0);
    expect(await createTextLedger(storage).read()).toHaveLength(6);
  });
});

describe('what a bulk reports', () => {
  test('people who have a line are skipped, refusals say why, and the rest is done', async () => {
    const mock = await startMock();
    const { orders } = await planEverybody(mock, 2);
    const [maria] = await mock.client.people.list({ email: 'maria.santos@farms.com' }).toArray();
    const [tyler] = await mock.client.people.list({ email: 'tyler.okafor@farms.com' }).toArray();
    const rows = [
      ...orders,
      { personId: maria?.id ?? '', subscriptionId: SUBSCRIPTION },
      { personId: tyler?.id ?? '', subscriptionId: SUBSCRIPTION },
      ...orders.slice(0, 1),
    ];
    const dry = await assignWebexGoDevices(mock.client, rows, { dryRun: true });
    expect(dry.lines.map(({ outcome }) => outcome)).toEqual(['planned', 'planned', 'skipped', 'failed', 'skipped']);
    const before = await devicesOf(mock);
    const progress: string[] = [];
    const report = await assignWebexGoDevices(mock.client, rows, {
      concurrency: 1,
      onProgress: ({ done, skipped, failed, left }) => progress.push([done, skipped, failed, left].join(' ')),
    });
    expect(report.lines.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'skipped', 'failed', 'skipped']);
    expect(report.lines[3]?.reason).toMatch(/no Webex Calling Professional licence/);
    expect(progress).toEqual(['0 1 0 4', '1 1 0 3', '2 1 0 2', '2 2 0 1', '2 2 1 0']);
    expect(await devicesOf(mock)).toHaveLength(before.length + 2);
  });

  test('a second run does only what failed', async () => {
    const mock = await startMock();
    const { orders, licenseId } = await planEverybody(mock, 4);
    await setUnits(mock, licenseId, (await consumed(mock, licenseId)) + 3);
    const ledger = createMemoryLedger();
    const first = await assignWebexGoDevices(mock.client, orders, { ledger });
    expect(first).toMatchObject({ done: 3, failed: 1 });
    await setUnits(mock, licenseId, 100);
    const again = countAdditions(mock);
    expect(await assignWebexGoDevices(again.client, orders, { ledger })).toMatchObject({ done: 4, failed: 0 });
    expect(again.additions).toBe(1);
  });

  test('codes are mailed if it is asked for', async () => {
    const mock = await startMock();
    const { orders } = await planEverybody(mock, 2);
    await assignWebexGoDevices(mock.client, orders, { sendEmail: true });
    expect(await outbox(mock)).toHaveLength(2);
  });
});

test('the directory of the client checks a file as the server does', async () => {
  const mock = await startMock();
  const directory = await loadWebexGoDirectory(mock.client);
  const logins = [
    'archer',
    'nobody',
    'tyler.okafor',
    'maria.santos',
    'olivia.brandt',
    'carlos.ibanez',
    'eleanor.ashworth',
  ];
  const rows = logins.map((login) => `${login}@farms.com,USER,,,WEBEX_CALLING,Webex Go Device,,Dallas,TRUE`);
  const file = [HEADER, ...rows].join('\n');
  const planned = [...planWebexGoImport(file, directory).rows()];
  const { id: jobId } = await mock.client.ext.webexGoImports.start({ body: file });
  mock.mock.clock.advance(10_000);
  const { counts } = await mock.client.ext.webexGoImports.get({ jobId });
  const errors = await mock.client.ext.webexGoImports.errors({ jobId }).toArray();
  const count = (kind: string) => planned.filter((row) => row.kind === kind).length;
  expect(counts).toEqual({ totalRows: 7, succeeded: count('assign'), failed: count('refuse'), skipped: count('skip') });
  expect(errors.map(({ error }) => error.message.map(({ description }) => description))).toEqual(
    planned.flatMap((row) => {
      if (row.kind === 'assign') return [];
      return [row.kind === 'refuse' ? row.findings.map(describeFinding) : [alreadyHasWebexGo.description]];
    }),
  );
});
