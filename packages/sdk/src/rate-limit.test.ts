import { describe, expect, it } from 'vitest';
import { createClient } from './create-client';
import { createGate } from './rate-limit';
import { createVirtualClock, settle, type VirtualClock } from './virtual-clock';

/** Seconds to wait if a call at that instant is one too many. */
type Limiter = (now: number) => number | undefined;

function tokenBucket(capacity: number, perSecond: number): Limiter {
  let tokens = capacity;
  let last = 0;
  return (now) => {
    tokens = Math.min(capacity, tokens + ((now - last) / 1000) * perSecond);
    last = now;
    if (tokens < 1) return 1;
    tokens -= 1;
    return undefined;
  };
}

function fixedWindow(calls: number, milliseconds: number, phase = 0): Limiter {
  const used = new Map<number, number>();
  return (now) => {
    const window = Math.floor((now + phase) / milliseconds);
    const count = used.get(window) ?? 0;
    if (count >= calls) return Math.ceil(((window + 1) * milliseconds - now - phase) / 1000);
    used.set(window, count + 1);
    return undefined;
  };
}

function slidingWindow(calls: number, milliseconds: number): Limiter {
  let served: number[] = [];
  return (now) => {
    served = served.filter((instant) => instant > now - milliseconds);
    if (served.length >= calls) return 1;
    served.push(now);
    return undefined;
  };
}

/** The same numbers every time, from 0 to below 1. */
function createRandom(seed = 12_345) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** So many calls at once against a limit, 40 ms away. */
async function storm(limiter: Limiter, calls: number, clock: VirtualClock = createVirtualClock()) {
  const random = createRandom();
  const travel = () => clock.sleep(20 * (0.7 + 0.6 * random()));
  const counts = { sent: 0, throttled: 0, failed: 0 };
  const fetch = async () => {
    counts.sent += 1;
    await travel();
    const wait = limiter(clock.now());
    await travel();
    if (wait === undefined) return new Response('{}');
    counts.throttled += 1;
    return new Response('{}', { status: 429, headers: { 'retry-after': String(wait) } });
  };
  const client = createClient({ token: 't', fetch, clock, random });
  const start = clock.now();
  const all = Array.from({ length: calls }, (_, i) => client.people.get({ personId: `${i}` }));
  const outcomes = await clock.run(Promise.allSettled(all));
  counts.failed = outcomes.filter(({ status }) => status === 'rejected').length;
  return { ...counts, seconds: (clock.now() - start) / 1000 };
}

describe('600 calls at once against 100 a second', () => {
  it.each([
    ['a token bucket', tokenBucket(100, 100)],
    ['a window of a second', fixedWindow(100, 1000)],
    ['a window of a second, met in its middle', fixedWindow(100, 1000, 400)],
    ['a sliding window', slidingWindow(100, 1000)],
  ])(
    'all succeed against %s, in 1.3 times the ideal time, refused twice in a hundred times at the most',
    async (_, limiter) => {
      const result = await storm(limiter, 600);
      expect(result.failed).toBe(0);
      expect(result.throttled / result.sent).toBeLessThanOrEqual(0.02);
      expect(result.seconds).toBeLessThanOrEqual(6 * 1.3);
    },
  );
});

it('learns a limit by the minute, too', async () => {
  const result = await storm(fixedWindow(300, 60_000), 600);
  expect(result).toMatchObject({ failed: 0, throttled: 8 });
  expect(result.seconds).toBeLessThan(90);
});

describe('the gate', () => {
  const open = (gate: ReturnType<typeof createGate>, isRepeated = false, signal?: AbortSignal) =>
    gate.enter({ isRepeated, signal });

  it('lets in so many at a time, repeated attempts first', async () => {
    const gate = createGate({ concurrency: 1 }, createVirtualClock());
    const order: string[] = [];
    const leave = await open(gate);
    const enter = (name: string, isRepeated: boolean) =>
      open(gate, isRepeated).then((leave) => {
        order.push(name);
        leave();
      });
    const all = Promise.all([enter('new', false), enter('repeated', true)]);
    await settle();
    expect(order).toEqual([]);
    leave();
    await all;
    expect(order).toEqual(['repeated', 'new']);
  });

  it('holds everyone back after a 429', async () => {
    const clock = createVirtualClock();
    const gate = createGate({}, clock);
    const start = clock.now();
    (await open(gate))(3000);
    await clock.run(Promise.all([open(gate), open(gate)]));
    expect(clock.now() - start).toBeGreaterThanOrEqual(3000);
  });

  it('of a service with a host of its own holds nobody else back', async () => {
    const clock = createVirtualClock();
    const start = clock.now();
    const headers = { 'retry-after': '60' };
    const fetch = (url: string) =>
      url.includes('cdr_feed') ? new Response('{}', { status: 429, headers }) : Response.json({ items: [] });
    const client = createClient({ token: 't', clock, fetch, retry: { maxAttempts: 1 } });
    const window = { startTime: start - 3_600_000, endTime: start };
    await expect(client.cdr.list(window).toArray()).rejects.toMatchObject({ status: 429 });
    await clock.run(client.people.list().toArray());
    expect(clock.now()).toBe(start);
    await expect(clock.run(client.cdr.list(window).toArray())).rejects.toMatchObject({ status: 429 });
    expect(clock.now()).toBeGreaterThanOrEqual(start + 60_000);
  });

  it('forgets who gave up waiting, and keeps no timer for nobody', async () => {
    const clock = createVirtualClock();
    const gate = createGate({}, clock);
    (await open(gate))(3000);
    const controller = new AbortController();
    const waiting = open(gate, false, controller.signal);
    expect(clock.sleeping).toBe(1);
    controller.abort(new Error('changed my mind'));
    await expect(waiting).rejects.toThrow('changed my mind');
    expect(clock.sleeping).toBe(0);
  });

  it('does not let in who comes with an aborted signal', async () => {
    const gate = createGate({ concurrency: 1 }, createVirtualClock());
    await expect(open(gate, false, AbortSignal.abort(new Error('over')))).rejects.toThrow('over');
    await expect(open(gate)).resolves.toBeTypeOf('function');
  });
});
