import type { Subscriber } from '@hubdeck/core';
import {
  changePackages,
  createClient,
  createMemoryLedger,
  deleteSubscribers,
  LeftDeletedError,
  reprovisionSubscribers,
  retryActivations,
  sendConsentEmails,
} from '@hubdeck/sdk';
import { describe, expect, test } from 'vitest';
import { PROVISIONING_MS } from '../broadworks/provisioning';
import { type Mock, outbox, somebody } from '../testing/somebody';
import { startMock } from '../testing/start-mock';
import { createHurriedClock, troubled } from '../testing/troubled-network';

const ACME = 'Reseller1+acme';
const NOT_READY = 'Reseller2+driftwood';
const TIMEOUT = 120_000;

const everybody = ({ client }: Pick<Mock, 'client'>) => client.broadworks.subscribers.list().toArray();

const seeded = async (mock: Mock, status: string) =>
  (await everybody(mock)).filter((row) => row.status === status && row.spEnterpriseId !== NOT_READY);

/** So many who wait for an e-mail address. */
async function addWaiting({ client }: Mock, count: number): Promise<Subscriber[]> {
  const [enterprise] = await client.broadworks.enterprises.list({ spEnterpriseId: ACME }).toArray();
  const provisioningId = enterprise?.provisioningId ?? '';
  const names = { firstName: 'Jo', lastName: 'Doe', package: 'standard', extension: '77' } as const;
  const added: Subscriber[] = [];
  for (let index = 0; index < count; index++) {
    const body = { provisioningId, spEnterpriseId: ACME, ...names, userId: `bulk.${index}@acme.example` };
    added.push(await client.broadworks.subscribers.create({ body }));
  }
  return added;
}

/** Requests that get through, counted; some are answered by the test itself. */
function intercepted(
  { mock }: Mock,
  answer: (key: string, nth: number) => Response | 'lost' | undefined = () => undefined,
) {
  const counts = new Map<string, number>();
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const key = `${init.method} ${new URL(url).pathname.replace(/subscribers\/(?!validate)[^/]+/, 'subscribers/*')}`;
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    const answered = answer(key, nth);
    if (answered instanceof Response) return answered;
    const reply = await mock.fetch(url, init);
    if (answered === 'lost') throw new TypeError('terminated');
    return reply;
  };
  const clock = createHurriedClock();
  const client = createClient({ baseUrl: mock.url, token: mock.token, fetch, clock });
  return { client, clock, count: (key: string) => counts.get(key) ?? 0 };
}

const RETRY = 'POST /v1/ext/broadworks/subscribers/*/actions/retryActivation/invoke';
const CREATE = 'POST /v1/broadworks/subscribers';
const REMOVE = 'DELETE /v1/broadworks/subscribers/*';
const PUT = 'PUT /v1/broadworks/subscribers/*';
const refusal = (status: number, description: string) =>
  Response.json({ message: 'no', errors: [{ description }] }, { status });

describe('a thousand subscribers are retried while one answer in ten goes wrong', () => {
  test('and the report accounts for each', { timeout: TIMEOUT }, async () => {
    const mock = await startMock({ isRecorded: false });
    const waiting = await addWaiting(mock, 960);
    const provisioned = await seeded(mock, 'provisioned');
    const notReady = (await everybody(mock)).filter((r) => r.spEnterpriseId === NOT_READY && r.status === 'error');
    expect([provisioned.length > 5, notReady.length > 0]).toEqual([true, true]);
    const row = ({ id: subscriberId }: Pick<Subscriber, 'id'>, email: string) => ({ subscriberId, email });
    const rows = [
      ...waiting.slice(0, 900).map((one, index) => row(one, `bulk.${index}@acme.example`)),
      ...waiting.slice(900, 930).map((one, index) => row(one, `bulk.${index}@consumer.example`)),
      ...waiting.slice(930, 950).map((one) => row(one, 'archer@farms.com')),
      ...waiting.slice(950).map((one) => row(one, 'nobody')),
      ...provisioned.slice(0, 5).map((one) => row(one, 'any@acme.example')),
      ...notReady.map((one) => row(one, 'any@acme.example')),
      ...Array.from({ length: 35 - notReady.length }, (_, index) =>
        row({ id: `unknown ${index}` }, 'any@acme.example'),
      ),
    ];
    const { client, clock, seen } = troubled(mock, { percent: 10 });
    const report = await retryActivations(client, rows, { clock, concurrency: 8 });
    expect(Object.values(seen).every((count) => count > 10)).toBe(true);
    expect(report).toMatchObject({ total: 1000, done: 950, skipped: 5, failed: 45, left: 0 });
    expect(report.lines.map(({ item }) => item)).toEqual(rows);
    const linesOf = (from: number, to?: number) => report.lines.slice(from, to);
    expect(linesOf(0, 950).every(({ outcome }) => outcome === 'done')).toBe(true);
    const refused = [
      [linesOf(950, 960), 'failed', /^email: "nobody" is no e-mail address/],
      [linesOf(960, 965), 'skipped', /^The subscriber is provisioned already/],
      [linesOf(965, 965 + notReady.length), 'failed', /^Users cannot provision themselves .* Share Link/],
      [linesOf(965 + notReady.length), 'failed', /^Subscriber unknown \d+ not found/],
    ] as const;
    for (const [lines, outcome, reason] of refused) {
      for (const line of lines) expect(line).toMatchObject({ outcome, reason: expect.stringMatching(reason) });
    }

    mock.mock.clock.advance(PROVISIONING_MS);
    const after = new Map((await everybody(mock)).map((subscriber) => [subscriber.id, subscriber]));
    const statuses = rows.map(({ subscriberId }) => after.get(subscriberId)?.status);
    expect(new Set(statuses.slice(0, 900))).toEqual(new Set(['provisioned']));
    expect(new Set(statuses.slice(900, 930))).toEqual(new Set(['pending_user_migration']));
    expect(new Set(statuses.slice(930, 950))).toEqual(new Set(['error']));
    expect(new Set(statuses.slice(950, 960))).toEqual(new Set(['pending_email_input']));
    expect(await outbox(mock)).toHaveLength(30);
  });
});

describe('retrying in bulk', () => {
  test('whose answer is lost is not sent twice', async () => {
    const mock = await startMock();
    const [failed] = await seeded(mock, 'error');
    const { client, clock, count } = intercepted(mock, (key, nth) => (key === RETRY && nth === 1 ? 'lost' : undefined));
    const rows = [{ subscriberId: failed?.id ?? '', email: 'new@acme.example' }];
    expect(await retryActivations(client, rows, { clock })).toMatchObject({ done: 1 });
    expect(count(RETRY)).toBe(1);
  });

  test('that waits tells what became of each attempt', async () => {
    const mock = await startMock();
    const [first, second, third] = await seeded(mock, 'error');
    const rows = [
      { subscriberId: first?.id ?? '', email: 'new@acme.example' },
      { subscriberId: second?.id ?? '', email: 'archer@farms.com' },
      { subscriberId: third?.id ?? '', email: 'jo@consumer.example' },
    ];
    const hurried = createHurriedClock();
    const clock = {
      ...hurried,
      sleep: async (milliseconds: number) => {
        await hurried.sleep(milliseconds);
        mock.mock.clock.advance(milliseconds);
      },
    };
    const report = await retryActivations(mock.client, rows, { clock, waitMs: 10_000 });
    expect(report.lines).toMatchObject([
      { outcome: 'done' },
      { outcome: 'failed', reason: expect.stringMatching(/^\[990045\]/) },
      { outcome: 'done', reason: 'The subscriber is pending_user_migration.' },
    ]);
    expect(report.lines[0]).not.toHaveProperty('reason');
  });

  test('that is dry says what would happen, and changes nothing', async () => {
    const mock = await startMock();
    const before = await everybody(mock);
    const rows = before.map(({ id: subscriberId }) => ({ subscriberId, email: 'new@acme.example' }));
    const report = await retryActivations(mock.client, rows, { dryRun: true });
    const expected = before.map(({ status, spEnterpriseId }) => {
      if (['provisioned', 'provisioning', 'updating'].includes(status)) return 'skipped';
      return spEnterpriseId === NOT_READY ? 'failed' : 'planned';
    });
    expect(report.lines.map(({ outcome }) => outcome)).toEqual(expected);
    expect(await everybody(mock)).toEqual(before);
  });

  test('that is dry asks the precheck of the service about each', async () => {
    const mock = await startMock();
    const [first, second] = await seeded(mock, 'error');
    const rows = [
      { subscriberId: first?.id ?? '', email: 'archer@farms.com' },
      { subscriberId: second?.id ?? '', email: 'new@acme.example' },
    ];
    const report = await retryActivations(mock.client, rows, { dryRun: true });
    expect(report.lines).toMatchObject([
      { outcome: 'failed', reason: 'The email address is already used by another user.' },
      { outcome: 'planned' },
    ]);
  });

  test('that prechecks leaves those as they are who could not be provisioned, and onboards the others', async () => {
    const mock = await startMock();
    const [failed] = await seeded(mock, 'error');
    const [waiting] = await seeded(mock, 'pending_email_input');
    const rows = [
      { subscriberId: failed?.id ?? '', email: 'archer@farms.com' },
      { subscriberId: waiting?.id ?? '', email: 'new@acme.example' },
    ];
    const { client, clock, count } = intercepted(mock);
    const report = await retryActivations(client, rows, { clock, prechecks: true });
    expect(report.lines).toMatchObject([
      { outcome: 'failed', reason: 'The email address is already used by another user.' },
      { outcome: 'done' },
    ]);
    expect(count(RETRY)).toBe(1);
    expect(await mock.client.broadworks.subscribers.get({ subscriberId: failed?.id ?? '' })).toEqual(failed);
  });
});

describe('deleting in bulk', () => {
  test('looks whether each is gone, and skips who was', { timeout: TIMEOUT }, async () => {
    const mock = await startMock({ isRecorded: false });
    const waiting = await addWaiting(mock, 60);
    const rows = [...waiting.map(({ id: subscriberId }) => ({ subscriberId })), { subscriberId: 'unknown' }];
    const { client, clock } = troubled(mock, { percent: 20 });
    expect((await deleteSubscribers(client, rows, { dryRun: true, clock })).lines.at(-1)).toMatchObject({
      outcome: 'skipped',
    });
    const report = await deleteSubscribers(client, rows, { clock });
    expect(report).toMatchObject({ total: 61, done: 60, skipped: 1, failed: 0, left: 0 });
    expect(report.lines.slice(0, 60).every(({ outcome }) => outcome === 'done')).toBe(true);
    expect((await everybody(mock)).filter(({ id }) => waiting.some((one) => one.id === id))).toEqual([]);
  });

  test('does not believe a success that is none', async () => {
    const mock = await startMock();
    const [failed] = await seeded(mock, 'error');
    const gone = () => new Response(null, { status: 204 });
    const { client, clock } = intercepted(mock, (key) => (key === REMOVE ? gone() : undefined));
    const report = await deleteSubscribers(client, [{ subscriberId: failed?.id ?? '' }], { clock });
    expect(report.lines).toMatchObject([{ outcome: 'failed', reason: expect.stringMatching(/still shows it/) }]);
  });
});

describe('changing packages in bulk', () => {
  test('of who is provisioned, pending or failed; who has it already is skipped, who is on the way fails', async () => {
    const mock = await startMock();
    const before = await everybody(mock);
    const rows = before.map(({ id: subscriberId }) => ({ subscriberId, package: 'premium' as const }));
    const outcomeOf = ({ status, package: had }: Subscriber) => {
      if (had === 'premium') return 'skipped';
      return status === 'provisioning' || status === 'updating' ? 'failed' : 'done';
    };
    const dry = await changePackages(mock.client, rows, { dryRun: true });
    const expected = before.map(outcomeOf);
    expect(dry.lines.map(({ outcome }) => outcome)).toEqual(expected.map((o) => (o === 'done' ? 'planned' : o)));
    const { client, clock } = troubled(mock, { percent: 10 });
    const report = await changePackages(client, rows, { clock });
    expect(report.lines.map(({ outcome }) => outcome)).toEqual(expected);
    mock.mock.clock.advance(PROVISIONING_MS);
    const after = await everybody(mock);
    expect(after.map((subscriber) => subscriber.package)).toEqual(
      before.map((subscriber, index) => (expected[index] === 'done' ? 'premium' : subscriber.package)),
    );
  });

  test('does not believe a success that is none', async () => {
    const mock = await startMock();
    const failed = (await seeded(mock, 'error')).find((row) => row.package !== 'premium');
    const { client, clock } = intercepted(mock, (key) => (key === PUT ? Response.json(failed) : undefined));
    const rows = [{ subscriberId: failed?.id ?? '', package: 'premium' as const }];
    const report = await changePackages(client, rows, { clock });
    expect(report.lines).toMatchObject([{ outcome: 'failed', reason: expect.stringMatching(/still has the package/) }]);
  });
});

test('the mails that ask for consent go out in bulk, to those whose consent is awaited', async () => {
  const mock = await startMock();
  const migrating = await seeded(mock, 'pending_user_migration');
  const rows = (await everybody(mock)).map(({ id: subscriberId }) => ({ subscriberId }));
  const dry = await sendConsentEmails(mock.client, rows, { dryRun: true });
  expect(dry.done).toBeGreaterThanOrEqual(migrating.length);
  const report = await sendConsentEmails(mock.client, rows);
  expect([report.done, report.failed]).toEqual([dry.done, dry.failed]);
  expect(await outbox(mock)).toHaveLength(report.done);
});

describe('deleting and provisioning anew, as one step', () => {
  const start = async () => {
    const mock = await startMock();
    const [subscriber] = await seeded(mock, 'error');
    if (!subscriber) throw new Error('nobody failed in the seed');
    return { mock, subscriber, rows: [{ subscriber, email: 'new@acme.example' }] };
  };
  const called = async (mock: Mock, { userId }: Subscriber) =>
    mock.client.broadworks.subscribers.list({ userId }).toArray();

  test('works without the extension, and loses nothing that is known of the user', async () => {
    const mock = await startMock({ settings: { extension: false } });
    const [subscriber] = await seeded(mock, 'error');
    if (!subscriber) throw new Error('nobody failed in the seed');
    const rows = [{ subscriber, email: 'new@acme.example' }];
    const dry = await reprovisionSubscribers(mock.client, rows, { dryRun: true });
    expect(dry.lines).toMatchObject([{ outcome: 'planned' }]);
    const report = await reprovisionSubscribers(mock.client, rows);
    expect(report.lines).toMatchObject([{ outcome: 'done', replaced: subscriber.id }]);
    mock.mock.clock.advance(PROVISIONING_MS);
    const [anew, ...others] = await called(mock, subscriber);
    expect(others).toEqual([]);
    const { id: _, errors: __, created: ___, selfActivated: ____, ...known } = subscriber;
    expect(anew).toMatchObject({
      ...known,
      email: 'new@acme.example',
      status: 'provisioned',
      lastStatusChange: anew?.lastStatusChange,
    });
    expect(anew?.id).toBe(report.lines[0]?.id);
  });

  test('deletes nobody whom the service would not take', async () => {
    const { mock, subscriber } = await start();
    const { emails } = await somebody(mock, 'archer@farms.com');
    const rows = [{ subscriber, email: emails[0] ?? '' }];
    const { client, count } = intercepted(mock);
    const report = await reprovisionSubscribers(client, rows);
    expect(report.lines).toMatchObject([{ outcome: 'failed', reason: expect.stringMatching(/already used/) }]);
    expect(count(REMOVE)).toBe(0);
    expect(await called(mock, subscriber)).toEqual([subscriber]);
  });

  test.each([
    ['nobody', 'failed', /no e-mail address/],
    ['new@acme.example', 'skipped', /provisioned already/],
  ])('is refused before anything is sent: %s, %s', async (email, outcome, reason) => {
    const mock = await startMock();
    const [subscriber] = await seeded(mock, outcome === 'skipped' ? 'provisioned' : 'error');
    const { client, count } = intercepted(mock);
    const report = await reprovisionSubscribers(client, [{ subscriber: subscriber as Subscriber, email }]);
    expect(report.lines).toMatchObject([{ outcome, reason: expect.stringMatching(reason) }]);
    expect([count(REMOVE), count(CREATE)]).toEqual([0, 0]);
  });

  test('whose answers are lost is done once', async () => {
    const { mock, subscriber, rows } = await start();
    const { client, clock, count } = intercepted(mock, (key, nth) =>
      (key === REMOVE || key === CREATE) && nth === 1 ? 'lost' : undefined,
    );
    expect(await reprovisionSubscribers(client, rows, { clock })).toMatchObject({ done: 1 });
    expect(count(CREATE)).toBe(1);
    expect(await called(mock, subscriber)).toHaveLength(1);
  });

  test('is finished once somebody is deleted, even if the bulk is told to end', async () => {
    const { mock, subscriber, rows } = await start();
    const controller = new AbortController();
    const { client, clock } = intercepted(mock, (key, nth) => {
      if (key !== CREATE || nth > 3) return undefined;
      controller.abort('enough');
      return new Response('<html>', { status: 503 });
    });
    const report = await reprovisionSubscribers(client, rows, { clock, signal: controller.signal });
    expect(report).toMatchObject({ done: 1, left: 0 });
    expect(await called(mock, subscriber)).toMatchObject([{ email: 'new@acme.example' }]);
  });

  test('tells exactly who is left deleted, with all that is needed, and goes on when it is run again', async () => {
    const { mock, subscriber, rows } = await start();
    const ledger = createMemoryLedger();
    const { client, clock } = intercepted(mock, (key) => (key === CREATE ? refusal(409, 'No licences.') : undefined));
    const report = await reprovisionSubscribers(client, rows, { clock, ledger });
    expect(report).toMatchObject({ done: 0, failed: 1, left: 0 });
    const [line] = report.lines;
    expect(line?.reason).toMatch(/was deleted and could not be provisioned anew: No licences\./);
    expect(line?.error).toBeInstanceOf(LeftDeletedError);
    expect((line?.error as LeftDeletedError | undefined)?.order).toMatchObject({
      userId: subscriber.userId,
      email: 'new@acme.example',
      extension: subscriber.extension,
    });
    expect(await called(mock, subscriber)).toEqual([]);
    expect(await reprovisionSubscribers(mock.client, rows, { ledger })).toMatchObject({ done: 1 });
    expect(await called(mock, subscriber)).toMatchObject([{ email: 'new@acme.example' }]);
    const known = await reprovisionSubscribers(mock.client, rows, { ledger });
    expect(known.lines).toMatchObject([{ outcome: 'done', replaced: subscriber.id }]);
  });

  test('of hundreds in a bad network leaves nobody behind', { timeout: TIMEOUT }, async () => {
    const mock = await startMock({ isRecorded: false });
    const waiting = await addWaiting(mock, 100);
    const rows = waiting.map((subscriber, index) => ({ subscriber, email: `bulk.${index}@acme.example` }));
    const { client, clock, seen } = troubled(mock, { percent: 20 });
    const report = await reprovisionSubscribers(client, rows, { clock });
    expect(Object.values(seen).every((count) => count > 5)).toBe(true);
    expect(report).toMatchObject({ total: 100, done: 100 });
    const after = (await everybody(mock)).filter(({ userId }) => userId.startsWith('bulk.'));
    expect(after).toHaveLength(100);
    expect(new Set(after.map(({ userId }) => userId)).size).toBe(100);
    expect(new Set(after.map(({ id }) => id))).toEqual(new Set(report.lines.map(({ id }) => id)));
  });
});
