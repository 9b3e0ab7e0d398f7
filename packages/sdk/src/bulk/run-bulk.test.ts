import { describe, expect, test } from 'vitest';
import { ApiError, NetworkError } from '../errors';
import { createVirtualClock } from '../virtual-clock';
import { createMemoryLedger, createTextLedger, type LedgerEntry } from './ledger';
import { type BulkOptions, type BulkProgress, type BulkTask, runBulk } from './run-bulk';

const call = { endpoint: 'things.create', method: 'POST', url: 'https://example.com/things' };
const refused = (status: number, description = 'no', errorCode = 1) =>
  new ApiError(call, { status, errors: [{ description, errorCode }] });
const cut = () => new NetworkError(call, 'no complete answer');

/** A service that makes things, and whose answers a test can spoil. */
function createService(spoil: (item: string, attempt: number) => Error | 'lost' | undefined = () => undefined) {
  const made: string[] = [];
  const attempts = new Map<string, number>();
  const task: BulkTask<string> = {
    keyOf: (item) => item,
    async perform(item) {
      const attempt = (attempts.get(item) ?? 0) + 1;
      attempts.set(item, attempt);
      const trouble = spoil(item, attempt);
      if (trouble instanceof Error) throw trouble;
      if (made.includes(item)) throw refused(409, 'exists', 7);
      made.push(item);
      if (trouble === 'lost') throw cut();
      return `id of ${item}`;
    },
    findOut: async (item) => (made.includes(item) ? `id of ${item}` : undefined),
    isDoneAlready: ({ errors }) => errors[0]?.errorCode === 7,
    preview: async () => ({ outcome: 'planned' }),
  };
  return { task, made, attempts };
}

function run(items: readonly string[], task: BulkTask<string>, options: BulkOptions = {}) {
  const clock = createVirtualClock();
  return clock.run(runBulk(items, task, { clock, random: () => 0.5, ...options }));
}
const outcomes = async (report: ReturnType<typeof run>) => (await report).lines.map(({ outcome }) => outcome);

describe('an item', () => {
  test.each([
    ['is done', undefined, 1],
    ['whose answer is lost was done all the same', 'lost', 1],
    ['that was never received is sent again', cut(), 2],
    ['that meets a failing service is sent again', refused(503), 2],
    ['that is throttled is sent again', refused(429), 2],
    ['that meets a locked resource is sent again', refused(423), 2],
  ] as const)('%s', async (_, trouble, attempts) => {
    const service = createService((_item, attempt) => (attempt === 1 ? trouble : undefined));
    expect(await run(['a'], service.task)).toMatchObject({
      done: 1,
      lines: [{ item: 'a', outcome: 'done', id: 'id of a' }],
    });
    expect(service.made).toEqual(['a']);
    expect(service.attempts.get('a')).toBe(attempts);
  });

  test('that exists is skipped, unless this bulk may have made it', async () => {
    const service = createService((item, attempt) => (item === 'b' && attempt === 1 ? 'lost' : undefined));
    service.made.push('a');
    const task = { ...service.task, findOut: async () => undefined };
    expect(await outcomes(run(['a', 'b'], task))).toEqual(['skipped', 'done']);
  });

  test('that is refused is not sent again', async () => {
    const service = createService(() => refused(400, 'The person is not eligible.'));
    expect(await run(['a'], service.task)).toMatchObject({
      failed: 1,
      lines: [{ outcome: 'failed', reason: 'The person is not eligible.', error: { status: 400 } }],
    });
    expect(service.attempts.get('a')).toBe(1);
  });

  test('of which nothing can be found out is given up, and looked up by the next run', async () => {
    const service = createService(() => cut());
    const ledger = createMemoryLedger();
    const report = await run(['a'], service.task, { ledger, retry: { maxAttempts: 3 } });
    expect(report.lines).toMatchObject([{ outcome: 'failed', reason: expect.stringMatching(/not known whether/) }]);
    expect(service.attempts.get('a')).toBe(3);
    expect(await ledger.read()).toEqual([{ key: 'a', event: 'started' }]);
    service.made.push('a');
    expect(await run(['a'], service.task, { ledger })).toMatchObject({ done: 1 });
    expect(service.attempts.get('a')).toBe(3);
  });

  test('that cannot even be looked for is sent again', async () => {
    const service = createService((_item, attempt) => (attempt === 1 ? cut() : undefined));
    const task = { ...service.task, findOut: () => Promise.reject(refused(404)) };
    expect(await run(['a'], task)).toMatchObject({ done: 1 });
    expect(service.attempts.get('a')).toBe(2);
  });

  test('that stands in the list twice is done once', async () => {
    const service = createService();
    expect(await outcomes(run(['a', 'b', 'a'], service.task))).toEqual(['done', 'done', 'skipped']);
    expect(service.made).toEqual(['a', 'b']);
  });
});

describe('a bulk', () => {
  const items = Array.from({ length: 12 }, (_, index) => String(index));

  test.each([401, 403])('ends at a %i, which would meet every item', async (status) => {
    const service = createService((item) => (item === '3' ? refused(status) : undefined));
    const report = await run(items, service.task, { concurrency: 1 });
    expect(report).toMatchObject({ done: 3, failed: 1, left: 8, stoppedBy: { status } });
    expect(report.lines).toHaveLength(12);
  });

  test('ends when it is told to: what is in hand is finished', async () => {
    const controller = new AbortController();
    const service = createService((item) => {
      if (item === '4') controller.abort('enough');
      return undefined;
    });
    const report = await run(items, service.task, { concurrency: 1, signal: controller.signal });
    expect(report).toMatchObject({ done: 5, left: 7, stoppedBy: 'enough' });
    expect(service.made).toHaveLength(5);
  });

  test('told to end does not wait out a pause, and looks a last time', async () => {
    const controller = new AbortController();
    const clock = createVirtualClock();
    const service = createService(() => {
      clock.sleep(1000).then(() => controller.abort('enough'));
      return 'lost';
    });
    const options = { clock, signal: controller.signal, retry: { baseDelay: 60_000 } };
    expect(await clock.run(runBulk(['a'], service.task, options))).toMatchObject({ done: 1 });
    expect(clock.now() - Date.UTC(2026, 0, 1)).toBe(1000);
  });

  test('tells how far it is, and how long the rest will take', async () => {
    const clock = createVirtualClock();
    const { task } = createService((item) => (item === '1' ? refused(400) : undefined));
    const slow = { ...task, perform: (item: string) => clock.sleep(100).then(() => task.perform(item)) };
    const told: BulkProgress[] = [];
    await clock.run(
      runBulk(items.slice(0, 4), slow, { clock, concurrency: 1, onProgress: (progress) => told.push(progress) }),
    );
    expect(told.map(({ done, failed, left, timeLeft }) => [done, failed, left, timeLeft])).toEqual([
      [0, 0, 4, undefined],
      [1, 0, 3, 300],
      [1, 1, 2, 200],
      [2, 1, 1, 100],
      [3, 1, 0, 0],
    ]);
  });

  test('has as many items in hand as it may', async () => {
    let inHand = 0;
    let most = 0;
    const clock = createVirtualClock();
    const { task } = createService();
    const perform = async (item: string) => {
      inHand += 1;
      most = Math.max(most, inHand);
      await clock.sleep(10);
      inHand -= 1;
      return task.perform(item);
    };
    await clock.run(runBulk(items, { ...task, perform }, { clock, concurrency: 3 }));
    expect(most).toBe(3);
    await expect(runBulk(items, task, { concurrency: 0 })).rejects.toThrow('concurrency must be');
  });

  test('of a dry run changes nothing', async () => {
    const service = createService();
    const ledger = createMemoryLedger();
    expect(await run(items, service.task, { dryRun: true, ledger })).toMatchObject({ done: 12 });
    expect(service.made).toEqual([]);
    expect(await ledger.read()).toEqual([]);
  });

  test('fails with its ledger, and sends nothing that the ledger does not know', async () => {
    const service = createService();
    const ledger = {
      read: () => [],
      append: ({ key }: LedgerEntry) => {
        if (key === '5') throw new Error('disk full');
      },
    };
    await expect(run(items, service.task, { ledger, concurrency: 1 })).rejects.toThrow('disk full');
    expect(service.made).toEqual(['0', '1', '2', '3', '4']);
  });

  test('does not hide a bug', async () => {
    const service = createService(() => new TypeError('bug'));
    await expect(run(items, service.task)).rejects.toThrow('bug');
  });
});

describe('a ledger as text', () => {
  const done = { key: 'a', event: 'done', id: 'x' } as const;
  const storageOf = (text: string) => {
    const kept = { text };
    return {
      kept,
      read: async () => kept.text,
      append: async (more: string) => {
        kept.text += more;
      },
    };
  };

  test('reads what it wrote', async () => {
    const storage = storageOf('');
    await createTextLedger(storage).append({ key: 'a', event: 'started' });
    await createTextLedger(storage).append(done);
    expect(await createTextLedger(storage).read()).toEqual([{ key: 'a', event: 'started' }, done]);
  });

  test('leaves a line out that was cut, and goes on behind it', async () => {
    const storage = storageOf(`${JSON.stringify(done)}\n{"key":"b","ev`);
    const ledger = createTextLedger(storage);
    expect(await ledger.read()).toEqual([done]);
    await ledger.append({ key: 'b', event: 'started' });
    expect(await createTextLedger(storage).read()).toEqual([done, { key: 'b', event: 'started' }]);
  });
});
