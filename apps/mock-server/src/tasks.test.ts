import { expect, onTestFinished, test } from 'vitest';
import { openStore } from './store/store';
import { insertTask } from './store/tasks';
import { runDueTasks, scheduleTask } from './tasks';
import type { World } from './world';

async function worldAt(now: number) {
  const store = await openStore();
  onTestFinished(() => store.close());
  return { store, clock: { now: () => now } } as World;
}

const due = (world: World, dueAt: number, kind: string) => insertTask(world.store, { dueAt, kind, payload: '{}' });

test('runs what is due in the order of its instants, and nothing before its time', async () => {
  const world = await worldAt(100);
  const seen: [string, number][] = [];
  const note = (kind: string) => (_: World, __: unknown, dueAt: number) => void seen.push([kind, dueAt]);
  due(world, 90, 'late');
  due(world, 50, 'early');
  due(world, 101, 'future');
  runDueTasks(world, { early: note('early'), late: note('late'), future: note('future') });
  expect(seen).toEqual([
    ['early', 50],
    ['late', 90],
  ]);
});

test('counts what a task schedules from the instant that the task was due', async () => {
  const world = await worldAt(100);
  const seen: number[] = [];
  due(world, 10, 'first');
  runDueTasks(world, {
    first: (inside) => scheduleTask(inside, 30, 'second', {}),
    second: (_, __, dueAt) => void seen.push(dueAt),
  });
  expect(seen).toEqual([40]);
});

test('undoes a task that throws, and is not held up by it again', async () => {
  const world = await worldAt(100);
  due(world, 10, 'broken');
  due(world, 20, 'sound');
  let ran = 0;
  const runners = {
    broken: (inside: World) => {
      due(inside, 15, 'sound');
      throw new Error('a bug');
    },
    sound: () => {
      ran += 1;
    },
  };
  expect(() => runDueTasks(world, runners)).toThrow('a bug');
  runDueTasks(world, runners);
  expect(ran).toBe(1);
});
