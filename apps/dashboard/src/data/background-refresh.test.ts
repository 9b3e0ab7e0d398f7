import { describe, expect, it } from 'vitest';
import { watchAttention } from '../attention';
import { type Key, namedKey } from '../term/key';
import { createManualClock } from '../testing/manual-clock';
import { keepFresh } from './background-refresh';
import { createCollection } from './collection';

const MINUTE = 60_000;
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A list that takes some time to read, kept fresh. */
async function setUp(tookMs = 0) {
  const clock = createManualClock(0);
  let send: (key: Key) => void = () => undefined;
  const { attention } = watchAttention({
    subscribe(listener) {
      send = listener;
      return () => undefined;
    },
  });
  let reads = 0;
  const list = createCollection(
    async function* () {
      reads += 1;
      clock.pass(tookMs);
      yield [reads];
    },
    { clock },
  );
  list.load();
  await turn();
  const controller = new AbortController();
  const ended = keepFresh(list, { clock, attention }, controller.signal);
  const pass = async (ms: number) => {
    clock.pass(ms);
    await turn();
  };
  return {
    list,
    clock,
    pass,
    ended,
    reads: () => reads,
    look: async (name: 'focus' | 'blur') => {
      send(namedKey(name));
      await turn();
    },
    leave: () => controller.abort(),
  };
}

describe('a background refresh', () => {
  it('reads the list every five minutes', async () => {
    const { pass, reads } = await setUp();
    await pass(4 * MINUTE);
    expect(reads()).toBe(1);
    await pass(MINUTE);
    expect(reads()).toBe(2);
    await pass(5 * MINUTE);
    await pass(5 * MINUTE);
    expect(reads()).toBeGreaterThanOrEqual(3);
  });

  it('pauses while the window is not looked at, and catches up at once when it is', async () => {
    const { pass, look, reads } = await setUp();
    await look('blur');
    await pass(60 * MINUTE);
    expect(reads()).toBe(1);
    await look('focus');
    expect(reads()).toBe(2);
  });

  it('reads a list that takes long less often: a twentieth of the time goes into it', async () => {
    const { pass, reads } = await setUp(MINUTE);
    await pass(19 * MINUTE);
    expect(reads()).toBe(1);
    await pass(MINUTE);
    expect(reads()).toBe(2);
  });

  it('waits on after the person has refreshed', async () => {
    const { list, pass, reads } = await setUp();
    await pass(4 * MINUTE);
    list.refresh();
    await turn();
    await pass(MINUTE);
    expect(reads()).toBe(2);
    await pass(4 * MINUTE);
    expect(reads()).toBe(3);
  });

  it('ends when the screen is left', async () => {
    const { pass, leave, ended, reads } = await setUp();
    leave();
    await ended;
    await pass(60 * MINUTE);
    expect(reads()).toBe(1);
  });
});
