import { expect, test } from 'vitest';
import { createAlarm } from './alarm';

/** An alarm over a list of instants, and the timer that it has set. */
function startAlarm(dueAt: number[], fail = false) {
  const timers: { run: () => void; delayMs: number; isOff: boolean }[] = [];
  const errors: unknown[] = [];
  let now = 1000;
  let rings = 0;
  const alarm = createAlarm({
    nextDueAt: () => dueAt[0],
    now: () => now,
    ring: () => {
      rings += 1;
      if (fail) throw new Error('broken');
      while (dueAt[0] !== undefined && dueAt[0] <= now) dueAt.shift();
    },
    onError: (error) => errors.push(error),
    setTimer: (run, delayMs) => {
      const timer = { run, delayMs, isOff: false };
      timers.push(timer);
      return () => {
        timer.isOff = true;
      };
    },
  });
  const fire = () => {
    const timer = timers.at(-1);
    now += timer?.delayMs ?? 0;
    timer?.run();
  };
  return { alarm, timers, errors, fire, rings: () => rings };
}

test('rings for one piece of work after the other, then no more', () => {
  const { alarm, timers, fire, rings } = startAlarm([1500, 4000]);
  alarm.set();
  expect(timers.at(-1)?.delayMs).toBe(500);
  fire();
  expect(timers.at(-1)?.delayMs).toBe(2500);
  fire();
  expect(timers).toHaveLength(2);
  expect(rings()).toBe(2);
});

test('has one timer at a time', () => {
  const { alarm, timers } = startAlarm([1500]);
  alarm.set();
  alarm.set();
  expect(timers.map(({ isOff }) => isOff)).toEqual([true, false]);
  alarm.stop();
  expect(timers.at(-1)?.isOff).toBe(true);
});

test('rings at once for what is late, and waits no longer than a timer can', () => {
  const late = startAlarm([10]);
  late.alarm.set();
  expect(late.timers[0]?.delayMs).toBe(0);
  const far = startAlarm([1e15]);
  far.alarm.set();
  expect(far.timers[0]?.delayMs).toBe(86_400_000);
});

test('waits to be set again after an error', () => {
  const { alarm, timers, errors, fire } = startAlarm([1500], true);
  alarm.set();
  fire();
  expect(errors).toHaveLength(1);
  expect(timers).toHaveLength(1);
});
