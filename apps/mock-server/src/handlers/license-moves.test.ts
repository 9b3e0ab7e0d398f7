import { LICENSE_NAMES } from '@hubdeck/core';
import {
  ApiError,
  type CallingStake,
  type Clock,
  createClient,
  createMemoryLedger,
  createTextLedger,
  type LedgerEntry,
  type License,
  type LicenseAssignment,
  loadCallingDirectory,
  moveCallingLicense,
  moveCallingLicenses,
  type Person,
  planLicenseMove,
  RefusedError,
} from '@hubdeck/sdk';
import { describe, expect, test } from 'vitest';
import { consumed, licensesOf, refusal, somebody } from '../testing/somebody';
import { startMock } from '../testing/start-mock';

type Mock = Awaited<ReturnType<typeof startMock>>;

const OLD = 'Sub-hydraOct26a';
const NEW = '1b7da88e-7665-4713-b8fe-c4662e78d2c0';
const SUSPENDED = 'Sub119911';
const SUITE = 'Sub-orchardMar25b';
const CANCELLED = 'Sub-fallowJan22c';
const TO_NEW = { from: { subscriptionId: OLD }, to: { subscriptionId: NEW } };

const PROFESSIONAL = LICENSE_NAMES.callingProfessional;

/** Time that passes at once wherever somebody waits for it; only the limit of an attempt never comes. */
function createHurriedClock(): Clock {
  let now = 0;
  return {
    now: () => now,
    sleep(milliseconds, signal) {
      if (milliseconds >= 60_000) {
        return new Promise((_, reject) =>
          signal?.addEventListener('abort', () => reject(signal.reason), { once: true }),
        );
      }
      now += milliseconds;
      return Promise.resolve();
    },
  };
}

const setUnits = ({ mock }: Mock, licenseId: string, totalUnits: number) =>
  mock.fetch(`${mock.controlUrl}/licenses/${licenseId}/units`, {
    method: 'POST',
    body: JSON.stringify({ totalUnits }),
  });

/** People who have Professional of the old subscription, and as many free units in the new one as asked for. */
async function prepare(mock: Mock, count: number, freeUnits = count) {
  const { professional, professionalNew } = await licensesOf(mock);
  await setUnits(mock, professionalNew, (await consumed(mock, professionalNew)) + freeUnits);
  const people = await readPeople(mock);
  const movers = people.filter(({ licenses = [] }) => licenses.includes(professional)).slice(0, count);
  expect(movers).toHaveLength(count);
  return { movers, rows: movers.map(({ id }) => ({ personId: id, ...TO_NEW })), professional, professionalNew };
}

const readPeople = ({ client }: Mock): Promise<Person[]> => client.people.list({ callingData: true }).toArray();

/** All that hangs on Calling licences and can be seen from outside: a move leaves every bit of it as it was. */
async function whatPeopleHave(mock: Mock, sample: readonly string[] = []) {
  const { client } = mock;
  const people = (await readPeople(mock)).map(({ licenses: _licenses, lastModified: _lastModified, ...rest }) => rest);
  const numbers = await client.numbers.list().toArray();
  const devices = await client.devices.list().toArray();
  const settings = await Promise.all(sample.map((personId) => readSettings(mock, personId)));
  return { people, numbers, devices, settings, atStake: await readStakes(mock) };
}

/** Voicemail messages, PIN, numbers, settings and devices that would go with the licence, whatever one it is. */
async function readStakes({ client }: Mock) {
  const stakes: Record<string, unknown> = {};
  for (const subscriptionId of [OLD, NEW, SUSPENDED]) {
    for await (const holder of client.ext.subscriptions.callingHolders({ subscriptionId })) {
      // A Webex Go line may be of another subscription than Calling, and stands there with what hangs on it alone.
      if (holder.licenseName !== LICENSE_NAMES.webexGo) stakes[holder.id] = holder.atStake;
    }
  }
  return stakes;
}

const readSettings = ({ client: { callSettings } }: Mock, personId: string) =>
  Promise.all([
    callSettings.voicemail.get({ personId }),
    callSettings.callForwarding.get({ personId }),
    callSettings.doNotDisturb.get({ personId }),
    callSettings.callerId.get({ personId }),
  ]);

const swap = (licenses: readonly string[] = [], from: string, to: string): string[] =>
  licenses.map((id) => (id === from ? to : id)).toSorted();

/** Exactly these people have the one licence instead of the other; nobody has both, or neither. */
async function expectMoved(mock: Mock, before: readonly Person[], moved: ReadonlySet<string>) {
  const { professional, professionalNew } = await licensesOf(mock);
  const after = new Map((await readPeople(mock)).map((person) => [person.id, person]));
  for (const { id, licenses = [] } of before) {
    const expected = moved.has(id) ? swap(licenses, professional, professionalNew) : licenses.toSorted();
    expect(after.get(id)?.licenses?.toSorted()).toEqual(expected);
  }
}

const TROUBLES = ['429', '503', '504 after it was done', 'cut', 'lost', '200', '206', 'lie', '400'] as const;
type Trouble = (typeof TROUBLES)[number];

const isMove = (url: string, { method }: RequestInit) =>
  method === 'PATCH' && new URL(url).pathname.endsWith('/licenses/users');

/** The same server behind a network, and a cloud, in which things go wrong in every way that has been seen. */
function troubled(mock: Mock, percent: number, seed = 1) {
  let state = seed;
  const draw = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const seen = Object.fromEntries(TROUBLES.map((trouble) => [trouble, 0])) as Record<Trouble, number>;
  const requests = { moves: 0 };
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    if (isMove(url, init)) requests.moves += 1;
    if (draw() * 100 >= percent) return mock.mock.fetch(url, init);
    // What a cloud can do wrong with a move it can't with a question.
    const trouble = TROUBLES[Math.floor(draw() * (isMove(url, init) ? TROUBLES.length : 5))] ?? 'cut';
    seen[trouble] += 1;
    return goWrong(mock, trouble, url, init);
  };
  const clock = createHurriedClock();
  const client = createClient({ baseUrl: mock.mock.url, token: mock.mock.token, fetch, clock });
  return { client, clock, seen, requests };
}

async function goWrong({ mock }: Mock, trouble: Trouble, url: string, init: RequestInit): Promise<Response> {
  switch (trouble) {
    case '429':
      return new Response('{"message":"slow down"}', { status: 429, headers: { 'Retry-After': '1' } });
    case '503':
      return new Response('<html>unavailable</html>', { status: 503 });
    case '504 after it was done':
      await mock.fetch(url, init);
      return new Response('', { status: 504 });
    case 'cut':
      throw new TypeError('fetch failed');
    case 'lost':
      await mock.fetch(url, init);
      throw new TypeError('terminated');
    case '400':
      await mock.fetch(url, init);
      return new Response('{"message":"Bad request","errors":[],"trackingId":"T"}', { status: 400 });
    default:
      return answerWithoutDoing(mock, trouble, init);
  }
}

/** As a success: telling the truth of what is held, in whole or in part, or telling what was asked for. */
async function answerWithoutDoing(mock: Mock['mock'], trouble: Trouble, { headers = {}, body }: RequestInit) {
  const asked = JSON.parse(String(body));
  const reply = await mock.fetch(`${mock.url}/people/${asked.personId}?callingData=true`, { headers });
  const { licenses, orgId, emails } = (await reply.json()) as Person;
  const [added, removed] = asked.licenses;
  const told = trouble === 'lie' ? swap(licenses, removed.id, added.id) : licenses;
  const content = { orgId, personId: asked.personId, email: emails[0], licenses: told };
  return new Response(JSON.stringify(content), { status: trouble === '206' ? 206 : 200 });
}

describe('a thousand people move while one request in ten goes wrong', () => {
  test('and nobody ends with two licences, with none, or without what hangs on them', {
    timeout: 240_000,
  }, async () => {
    const mock = await startMock({ people: 3000, isRecorded: false });
    const { rows, professional, professionalNew } = await prepare(mock, 1000);
    const before = await readPeople(mock);
    const sample = rows.slice(0, 50).map(({ personId }) => personId);
    const had = await whatPeopleHave(mock, sample);
    const stakes = rows.map(({ personId }) => had.atStake[personId] as CallingStake);
    expect(stakes.filter(({ voiceMessages, hasVoicemailPin }) => voiceMessages > 0 && hasVoicemailPin)).not.toEqual([]);
    expect(stakes.filter(({ settings }) => settings.length > 0)).not.toEqual([]);
    const unitsBefore = await consumed(mock, professional);
    const { client, clock, seen } = troubled(mock, 10);

    const report = await moveCallingLicenses(client, rows, { clock, concurrency: 8 });

    expect(Object.entries(seen).filter(([, count]) => count < 3)).toEqual([]);
    expect(report).toMatchObject({ total: 1000, done: 1000, skipped: 0, failed: 0, left: 0 });
    expect(new Set(report.lines.map(({ standing }) => standing))).toEqual(new Set(['moved']));
    await expectMoved(mock, before, new Set(rows.map(({ personId }) => personId)));
    expect(await whatPeopleHave(mock, sample)).toEqual(had);
    expect(await consumed(mock, professional)).toBe(unitsBefore - 1000);
    const license = await mock.client.licenses.get({ licenseId: professionalNew });
    expect(license.consumedUnits).toBe(license.totalUnits);
  });

  test('and a worse network only makes it longer', { timeout: 240_000 }, async () => {
    const mock = await startMock({ people: 500, isRecorded: false });
    const { rows } = await prepare(mock, 100);
    const before = await readPeople(mock);
    const had = await whatPeopleHave(mock);
    const { client, clock } = troubled(mock, 40, 7);
    const ledger = createMemoryLedger();
    let report = await moveCallingLicenses(client, rows, { clock, ledger });
    for (let run = 0; run < 5 && report.failed > 0; run += 1) {
      report = await moveCallingLicenses(client, rows, { clock, ledger });
    }
    expect(report).toMatchObject({ done: 100, failed: 0 });
    await expectMoved(mock, before, new Set(rows.map(({ personId }) => personId)));
    expect(await whatPeopleHave(mock)).toEqual(had);
  });
});

describe('units of the target', () => {
  test('are never overdrawn, however many move at once', { timeout: 120_000 }, async () => {
    const mock = await startMock({ people: 1000, isRecorded: false });
    const { rows, professionalNew } = await prepare(mock, 200, 50);
    const before = await readPeople(mock);
    const { client, clock, requests } = troubled(mock, 0);
    const report = await moveCallingLicenses(client, rows, { clock, concurrency: 200 });
    expect(report).toMatchObject({ done: 50, failed: 150 });
    expect(requests.moves).toBe(50);
    expect(report.units).toMatchObject([{ license: { id: professionalNew }, needed: 200, free: 50 }]);
    const done = report.lines.filter(({ outcome }) => outcome === 'done').map(({ item }) => item.personId);
    await expectMoved(mock, before, new Set(done));
    const [failed] = report.lines.filter(({ outcome }) => outcome === 'failed');
    expect(failed?.error).toBeInstanceOf(RefusedError);
    expect(failed).toMatchObject({
      error: { refusal: { errorCode: 990010 } },
      swaps: [{ to: { id: professionalNew } }],
    });
    expect(failed?.standing).toBeUndefined();
  });

  test('that somebody frees meanwhile are found', async () => {
    const mock = await startMock();
    const { rows, professionalNew } = await prepare(mock, 3, 1);
    let isFreed = false;
    const report = await moveCallingLicenses(mock.client, rows, {
      concurrency: 1,
      async onProgress({ done }) {
        if (done !== 1 || isFreed) return;
        isFreed = true;
        await setUnits(mock, professionalNew, 1000);
      },
    });
    expect(report).toMatchObject({ done: 3, failed: 0 });
  });

  test('that were bought later are taken by the next run, which does only the rest', async () => {
    const mock = await startMock();
    const { rows, professionalNew } = await prepare(mock, 4, 3);
    const ledger = createMemoryLedger();
    expect(await moveCallingLicenses(mock.client, rows, { ledger })).toMatchObject({ done: 3, failed: 1 });
    await setUnits(mock, professionalNew, 1000);
    const { client, requests } = troubled(mock, 0);
    const second = await moveCallingLicenses(client, rows, { ledger });
    expect(second).toMatchObject({ done: 4, failed: 0 });
    expect(requests.moves).toBe(1);
    const names = second.lines.map(({ swaps }) =>
      swaps.map(({ from, to }) => [from?.subscriptionId, to?.subscriptionId]),
    );
    expect(names).toEqual(rows.map(() => [[OLD, NEW]]));
  });
});

describe('a bulk move that is killed half-way', () => {
  test('goes on with its ledger: only what is not done is sent', async () => {
    const mock = await startMock();
    const { rows } = await prepare(mock, 20);
    const before = await readPeople(mock);
    const had = await whatPeopleHave(mock);
    const entries: LedgerEntry[] = [];
    const dying = {
      read: () => [],
      append(entry: LedgerEntry) {
        // The answers that come now are heard by nobody.
        if (entry.event === 'done' && entries.filter(({ event }) => event === 'done').length === 9) {
          throw new Error('killed');
        }
        entries.push(entry);
      },
    };
    await expect(moveCallingLicenses(mock.client, rows, { ledger: dying, concurrency: 3 })).rejects.toThrow('killed');
    const { professionalNew } = await licensesOf(mock);
    const there = (await readPeople(mock)).filter(({ id, licenses = [] }) =>
      rows.some(({ personId }) => personId === id && licenses.includes(professionalNew)),
    );
    expect(there.length).toBeGreaterThan(9);

    const second = troubled(mock, 0);
    const ledger = { read: () => entries, append: (entry: LedgerEntry) => void entries.push(entry) };
    const report = await moveCallingLicenses(second.client, rows, { ledger });
    expect(report).toMatchObject({ total: 20, done: 20, failed: 0 });
    expect(second.requests.moves).toBe(20 - there.length);
    expect(report.lines.every(({ swaps }) => swaps[0]?.to?.subscriptionId === NEW)).toBe(true);
    await expectMoved(mock, before, new Set(rows.map(({ personId }) => personId)));
    expect(await whatPeopleHave(mock)).toEqual(had);

    const third = troubled(mock, 0);
    expect(await moveCallingLicenses(third.client, rows, { ledger })).toMatchObject({ done: 20 });
    expect(third.requests.moves).toBe(0);
  });

  test('is not misled by a line of the ledger that was cut', async () => {
    const mock = await startMock();
    const { rows } = await prepare(mock, 3);
    let text = '';
    const append = async (more: string) => {
      text += more;
    };
    const open = () => createTextLedger({ read: async () => text, append });
    await moveCallingLicenses(mock.client, rows, { ledger: open(), concurrency: 1 });
    text = text.slice(0, -20);
    const again = troubled(mock, 0);
    expect(await moveCallingLicenses(again.client, rows, { ledger: open() })).toMatchObject({ done: 3 });
    expect(again.requests.moves).toBe(0);
  });

  test('can be stopped by a signal, and tells what is left', async () => {
    const mock = await startMock();
    const { rows } = await prepare(mock, 5);
    const controller = new AbortController();
    const options = {
      concurrency: 1,
      signal: controller.signal,
      onProgress: ({ done }: { done: number }) => done === 2 && controller.abort('enough'),
    };
    const report = await moveCallingLicenses(mock.client, rows, {
      ...options,
      onProgress: (p) => void options.onProgress(p),
    });
    expect(report).toMatchObject({ done: 2, left: 3, stoppedBy: 'enough' });
  });
});

describe('a dry run', () => {
  test('says who would move, who would not and why, and which units are wanted, and changes nothing', async () => {
    const mock = await startMock();
    const { rows, professionalNew } = await prepare(mock, 3, 2);
    const standard = await holderOf(mock, LICENSE_NAMES.callingStandard, OLD);
    const asleep = await holderOf(mock, PROFESSIONAL, SUSPENDED);
    const there = await holderOf(mock, PROFESSIONAL, NEW);
    const all = [
      ...rows,
      { personId: standard, to: { subscriptionId: SUITE } },
      { personId: there, ...TO_NEW },
      { personId: asleep, to: { subscriptionId: NEW } },
      ...rows.slice(0, 1),
    ];
    const before = await readPeople(mock);
    const { client, requests } = troubled(mock, 0);
    const report = await moveCallingLicenses(client, all, { dryRun: true, concurrency: 1 });
    expect(
      report.lines.map(({ outcome, error }) => (error instanceof RefusedError ? error.refusal.errorCode : outcome)),
    ).toEqual(['planned', 'planned', 990010, 990033, 'skipped', 990031, 'skipped']);
    expect(report.units).toMatchObject([{ license: { id: professionalNew }, needed: 3, free: 2 }]);
    expect(requests.moves).toBe(0);
    expect(await readPeople(mock)).toEqual(before);
  });

  test('of one asks for everything, too', async () => {
    const mock = await startMock();
    const { rows } = await prepare(mock, 1);
    const [row] = rows as [(typeof rows)[number]];
    expect(await moveCallingLicense(mock.client, row, { dryRun: true })).toMatchObject({ outcome: 'planned' });
    expect(await moveCallingLicense(mock.client, row)).toMatchObject({ outcome: 'done', standing: 'moved' });
    expect(await moveCallingLicense(mock.client, row)).toMatchObject({ outcome: 'skipped' });
  });
});

type LicenseEntry = NonNullable<LicenseAssignment['licenses']>[number];

/** Somebody who holds that licence. */
async function holderOf(mock: Mock, name: string, subscriptionId: string): Promise<string> {
  const licenses = await mock.client.licenses.list().toArray();
  const license = licenses.find((l) => l.name === name && l.subscriptionId === subscriptionId) as License;
  const people = await readPeople(mock);
  const holder = people.find((person) => person.licenses?.includes(license.id) && person.locationId !== undefined);
  if (!holder) throw new Error(`nobody holds ${name} of ${subscriptionId}`);
  return holder.id;
}

describe('one person', () => {
  test('of Standard moves to the Standard licence of the target', async () => {
    const mock = await startMock();
    const personId = await holderOf(mock, LICENSE_NAMES.callingStandard, OLD);
    expect(await moveCallingLicense(mock.client, { personId, ...TO_NEW })).toMatchObject({ outcome: 'done' });
    expect(await holderOf(mock, LICENSE_NAMES.callingStandard, NEW)).toBe(personId);
  });

  test('moves in one request that adds and removes, and keeps number, extension, voicemail, PIN, settings', async () => {
    const mock = await startMock();
    const { movers, rows, professional, professionalNew } = await prepare(mock, 1);
    const [mover] = movers as [Person];
    const personId = mover.id;
    await mock.client.callSettings.doNotDisturb.update({ personId, body: { enabled: true } });
    await mock.client.callSettings.voicemail.setPasscode({ personId, body: { passcode: '730518' } });
    const had = await whatPeopleHave(mock, [personId]);
    expect(had.atStake[personId]).toMatchObject({ hasVoicemailPin: true });
    const bodies: unknown[] = [];
    const fetch = (url: string, init: RequestInit) => {
      if (init.method !== 'GET') bodies.push(JSON.parse(String(init.body)));
      return mock.mock.fetch(url, init);
    };
    const client = createClient({ baseUrl: mock.mock.url, token: mock.mock.token, fetch });
    const [row] = rows as [(typeof rows)[number]];
    const line = await moveCallingLicense(client, row);
    expect(line).toMatchObject({
      outcome: 'done',
      standing: 'moved',
      displayName: mover.displayName,
      swaps: [{ from: { id: professional }, to: { id: professionalNew } }],
    });
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).toMatchObject({
      personId: mover.id,
      licenses: [
        {
          id: professionalNew,
          operation: 'add',
          properties: { locationId: mover.locationId, extension: mover.extension },
        },
        { id: professional, operation: 'remove' },
      ],
    });
    expect(await whatPeopleHave(mock, [personId])).toEqual(had);
  });

  test('loses everything in any other order: removed first and added afterwards', async () => {
    const mock = await startMock();
    const { movers, professional, professionalNew } = await prepare(mock, 1);
    const [{ id: personId, locationId, extension = '' }] = movers as [Person];
    await mock.client.callSettings.doNotDisturb.update({ personId, body: { enabled: true } });
    const [, , before] = await readSettings(mock, personId);
    const place = { ...(locationId && { locationId }), extension };
    const change = (...licenses: LicenseEntry[]) => mock.client.licenses.assign({ body: { personId, licenses } });
    await change({ id: professional, operation: 'remove' });
    await change({ id: professionalNew, operation: 'add', properties: place });
    const [, , after] = await readSettings(mock, personId);
    expect([before.enabled, after.enabled]).toEqual([true, false]);
  });

  test('must move before the old subscription is cancelled: who did keeps everything, who did not loses it', async () => {
    const mock = await startMock();
    const { movers, rows } = await prepare(mock, 2);
    const [mover, stayer] = movers as [Person, Person];
    for (const { id: personId } of movers) {
      await mock.client.callSettings.doNotDisturb.update({ personId, body: { enabled: true } });
    }
    const [row] = rows as [(typeof rows)[number]];
    await moveCallingLicense(mock.client, row);
    const kept = await readSettings(mock, mover.id);
    await mock.client.ext.subscriptions.cancel({ subscriptionId: OLD, body: { force: true } });
    expect(await readSettings(mock, mover.id)).toEqual(kept);
    expect(await somebody(mock, mover.emails[0] ?? '')).toMatchObject({ extension: mover.extension });
    expect(await refusal(readSettings(mock, stayer.id))).toMatchObject({ status: 404 });
    expect(await somebody(mock, stayer.emails[0] ?? '')).not.toHaveProperty('extension');
  });

  test.each([
    ['no units', 990010, { subscriptionId: NEW }, 0],
    ['a suspended target', 990032, { subscriptionId: SUSPENDED }, 9],
    ['a cancelled target', 990032, { subscriptionId: CANCELLED }, 9],
    ['an unknown target', 990033, { subscriptionId: 'Sub-nowhere' }, 9],
  ])('keeps the old licence where there is %s', async (_, errorCode, to, units) => {
    const mock = await startMock();
    const { movers } = await prepare(mock, 1, units);
    const [mover] = movers as [Person];
    const move = moveCallingLicense(mock.client, { personId: mover.id, to });
    await expect(move).rejects.toMatchObject({ name: 'RefusedError', refusal: { errorCode } });
    const { lastModified: _before, ...before } = mover;
    expect(await somebody(mock, mover.emails[0] ?? '')).toMatchObject(before);
  });

  test('can move out of a suspended subscription, before it is cancelled; many at once cannot', async () => {
    const mock = await startMock();
    await prepare(mock, 1, 9);
    const personId = await holderOf(mock, PROFESSIONAL, SUSPENDED);
    const row = { personId, to: { subscriptionId: NEW } };
    const bulk = await moveCallingLicenses(mock.client, [row]);
    expect(bulk.lines).toMatchObject([{ outcome: 'failed', error: { refusal: { errorCode: 990031 } } }]);
    const had = await whatPeopleHave(mock);
    expect(await moveCallingLicense(mock.client, row)).toMatchObject({ outcome: 'done', standing: 'moved' });
    expect(await whatPeopleHave(mock)).toEqual(had);
  });

  test('is never changed from Professional to Standard', async () => {
    const mock = await startMock();
    const { standard } = await licensesOf(mock);
    const { movers } = await prepare(mock, 1);
    const [mover] = movers as [Person];
    const move = moveCallingLicense(mock.client, { personId: mover.id, to: { licenseId: standard } });
    await expect(move).rejects.toMatchObject({ refusal: { errorCode: 400112 } });
  });

  test('who is unknown is told as the service tells it', async () => {
    const mock = await startMock();
    const move = moveCallingLicense(mock.client, { personId: 'nobody', ...TO_NEW });
    expect(await refusal(move)).toMatchObject({ status: 404 });
    await expect(moveCallingLicense(mock.client, { personId: 'nobody', ...TO_NEW })).rejects.toBeInstanceOf(ApiError);
  });
});

describe('workspaces', () => {
  test('move, too, and keep number, extension, location, capacity, type and notes', async () => {
    const mock = await startMock();
    const { client } = mock;
    const { professional, professionalNew } = await prepare(mock, 1, 5);
    const [location] = await client.locations.list({ name: 'Dallas' }).toArray();
    const locationId = location?.id ?? '';
    const webexCalling = { locationId, extension: '7801', licenses: [professional] };
    const made = await client.workspaces.create({
      body: {
        displayName: 'Harvest room',
        locationId,
        capacity: 6,
        type: 'huddle',
        notes: 'Second floor',
        calling: { type: 'webexCalling', webexCalling },
      },
    });
    const numbers = await client.numbers.list().toArray();
    const line = await moveCallingLicense(client, { workspaceId: made.id, ...TO_NEW });
    expect(line).toMatchObject({ outcome: 'done', standing: 'moved', displayName: 'Harvest room' });
    const after = await client.workspaces.get({ workspaceId: made.id });
    expect(after).toEqual({
      ...made,
      calling: { type: 'webexCalling', webexCalling: { licenses: [professionalNew] } },
    });
    expect(await client.numbers.list().toArray()).toEqual(numbers);
  });

  test('move in bulk beside people through a bad network', { timeout: 120_000 }, async () => {
    const mock = await startMock();
    const { professional, professionalNew, rows } = await prepare(mock, 10, 30);
    await setUnits(mock, professional, (await consumed(mock, professional)) + 20);
    const [location] = await mock.client.locations.list({ name: 'Dallas' }).toArray();
    const workspaces = [];
    for (let index = 0; index < 20; index += 1) {
      const webexCalling = { locationId: location?.id ?? '', extension: `78${10 + index}`, licenses: [professional] };
      const body = {
        displayName: `Room ${index}`,
        notes: `${index}`,
        calling: { type: 'webexCalling', webexCalling },
      } as const;
      workspaces.push(await mock.client.workspaces.create({ body }));
    }
    const numbers = await mock.client.numbers.list().toArray();
    const { client, clock } = troubled(mock, 20, 3);
    const all = [...rows, ...workspaces.map(({ id }) => ({ workspaceId: id, ...TO_NEW }))];
    expect(await moveCallingLicenses(client, all, { clock })).toMatchObject({ done: 30, failed: 0 });
    for (const made of workspaces) {
      const calling = { type: 'webexCalling', webexCalling: { licenses: [professionalNew] } };
      expect(await mock.client.workspaces.get({ workspaceId: made.id })).toEqual({ ...made, calling });
    }
    expect(await mock.client.numbers.list().toArray()).toEqual(numbers);
  });
});

describe('the directory', () => {
  test('plans as the run does: who moves, who does not and why', async () => {
    const mock = await startMock();
    await prepare(mock, 1, 3);
    const directory = await loadCallingDirectory(mock.client);
    const request = { from: { subscriptionId: OLD }, to: { subscriptionId: NEW }, way: 'bulk' } as const;
    const plan = planLicenseMove(directory.holders, request, directory);
    const people = plan.lines.filter(({ kind, holder }) => kind !== 'skip' && holder.kind === 'person');
    expect(people.length).toBeGreaterThan(3);
    const rows = people.map(({ holder }) => ({ personId: holder.id, ...TO_NEW }));
    const report = await moveCallingLicenses(mock.client, rows, { dryRun: true, concurrency: 1 });
    const codes = people.map((line) => (line.kind === 'move' ? undefined : line.refusal.errorCode));
    expect(
      report.lines.map(({ error }) => (error instanceof RefusedError ? error.refusal.errorCode : undefined)),
    ).toEqual(codes);
    expect(directory.holders.some(({ kind, place }) => kind === 'workspace' && place?.extension !== undefined)).toBe(
      true,
    );
  });
});
