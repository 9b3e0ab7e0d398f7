import { describe, expect, it } from 'vitest';
import { createManualClock } from '../testing/manual-clock';
import { type AgreedCall, createWaitingCalls } from './waiting-calls';

const turns = async () => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

function open(seconds = 3) {
  const clock = createManualClock(0);
  const calls = createWaitingCalls(seconds, clock);
  const sent: string[] = [];
  const agree = (what: string, more: Partial<AgreedCall> = {}) =>
    calls.add({ what, subjects: [what], send: async () => void sent.push(what), ...more });
  const pass = async (howMany: number) => {
    for (let second = 0; second < howMany; second += 1) {
      clock.pass(1000);
      await turns();
    }
  };
  const left = () => calls.read().map(({ what, secondsLeft }) => `${what} ${secondsLeft}`);
  return { clock, calls, sent, agree, pass, left };
}

describe('a call that waits', () => {
  it('is sent when its time is over, and not before', async () => {
    const { agree, pass, sent, left } = open();
    agree('delete');
    expect(left()).toEqual(['delete 3']);
    await pass(2);
    expect(left()).toEqual(['delete 1']);
    expect(sent).toEqual([]);
    await pass(1);
    expect(sent).toEqual(['delete']);
    expect(left()).toEqual([]);
  });

  it('was never sent where it is taken back', async () => {
    const { agree, calls, pass, sent } = open();
    let isTold = false;
    agree('delete', {
      takenBack: () => {
        isTold = true;
      },
    });
    await pass(2);
    expect(calls.takeBack()?.what).toBe('delete');
    expect(isTold).toBe(true);
    await pass(5);
    expect(sent).toEqual([]);
  });

  it('cannot be taken back once it is on its way', async () => {
    const { agree, calls, pass, left } = open();
    agree('delete', { send: () => new Promise(() => undefined) });
    await pass(3);
    expect(left()).toEqual(['delete 0']);
    expect(calls.takeBack()).toBeUndefined();
  });

  it('waits again as long as the program stood still', async () => {
    const { agree, clock, sent, pass, left } = open();
    agree('delete');
    await pass(1);
    clock.pass(60_000);
    await turns();
    expect(sent).toEqual([]);
    expect(left()).toEqual(['delete 1']);
    await pass(1);
    expect(sent).toEqual(['delete']);
  });

  it('is told of to whoever listens, at each second', async () => {
    const { agree, calls, pass } = open();
    let times = 0;
    const stop = calls.subscribe(() => {
      times += 1;
    });
    agree('delete');
    await pass(1);
    expect(times).toBe(2);
    stop();
    await pass(1);
    expect(times).toBe(2);
  });
});

describe('several calls that wait', () => {
  it('are sent in line, each at its time', async () => {
    const { agree, pass, sent, left } = open();
    agree('first');
    await pass(1);
    agree('second');
    expect(left()).toEqual(['first 2', 'second 3']);
    await pass(2);
    expect(sent).toEqual(['first']);
    await pass(1);
    expect(sent).toEqual(['first', 'second']);
  });

  it('wait for the answer to the one before', async () => {
    const { agree, pass, sent } = open();
    let answer = () => {};
    agree('first', {
      send: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    agree('second');
    await pass(4);
    expect(sent).toEqual([]);
    answer();
    await turns();
    expect(sent).toEqual(['second']);
  });

  it('are taken back one after the other, the latest first', async () => {
    const { agree, calls, pass, sent } = open();
    agree('first');
    agree('second');
    expect(calls.takeBack()?.what).toBe('second');
    expect(calls.takeBack()?.what).toBe('first');
    expect(calls.takeBack()).toBeUndefined();
    await pass(5);
    expect(sent).toEqual([]);
  });

  it('can be taken back by their number', () => {
    const { agree, calls, left } = open();
    const first = agree('first');
    agree('second');
    expect(calls.takeBack(first)?.what).toBe('first');
    expect(left()).toEqual(['second 3']);
  });
});

describe('a call whose time is over while the one before is on its way', () => {
  it('can still be taken back', async () => {
    const { agree, calls, pass, sent } = open();
    agree('first', { send: () => new Promise(() => undefined) });
    agree('second');
    await pass(4);
    expect(calls.takeBack()?.what).toBe('second');
    expect(sent).toEqual([]);
  });
});

describe('the end of the program', () => {
  it('sends nothing more, and tells what waited and what was on its way', async () => {
    const { agree, calls, pass, sent } = open();
    let answer = () => {};
    agree('first', {
      send: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    await pass(3);
    agree('second');
    await pass(3);
    agree('third');
    expect(calls.close().map(({ what, isSent }) => [what, isSent])).toEqual([
      ['first', true],
      ['second', false],
      ['third', false],
    ]);
    answer();
    await pass(5);
    expect(sent).toEqual([]);
  });
});
