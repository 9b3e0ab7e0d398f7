import type { Store } from './store/store';
import { insertTask, takeDueTask } from './store/tasks';
import type { World } from './world';

/**
 * Things that the cloud does in the background (provisioning, jobs, reports) take time by the clock. They are rows
 * with an instant; whatever is due runs before the next request is answered, in order, so that nobody can look at the
 * world and find it late. No timer is needed, and a tester who advances the clock sees it all at once.
 */

/** What each kind of task does, given its payload and the instant it was due. */
export interface TaskRunners {
  readonly [kind: string]: (world: World, payload: never, dueAt: number) => void;
}

/** The instant that a running task was due. What it schedules counts from there: nobody sees that it ran late. */
const runningSince = new WeakMap<Store, number>();

export function scheduleTask(world: World, delayMs: number, kind: string, payload: unknown): void {
  const from = runningSince.get(world.store) ?? world.clock.now();
  insertTask(world.store, { dueAt: from + delayMs, kind, payload: JSON.stringify(payload) });
}

/**
 * Runs what is due, each task in a transaction of its own; a task may schedule further ones. One that throws is undone
 * and gone: left in its place it would fail every request from then on.
 */
export function runDueTasks(world: World, runners: TaskRunners): void {
  const { store, clock } = world;
  const runNext = () => {
    const task = takeDueTask(store, clock.now());
    if (!task) return false;
    const run = runners[task.kind];
    if (!run) throw new Error(`no runner for tasks of kind ${task.kind}`);
    runningSince.set(store, task.dueAt);
    store.transaction(() => run(world, JSON.parse(task.payload) as never, task.dueAt));
    return true;
  };
  try {
    while (runNext());
  } finally {
    runningSince.delete(store);
  }
}
