import type { Store } from './store';

export interface Task {
  readonly key: number;
  /** Epoch milliseconds. */
  readonly dueAt: number;
  readonly kind: string;
  /** JSON text. */
  readonly payload: string;
}

export function insertTask(store: Store, task: Omit<Task, 'key'>): void {
  store.run('INSERT INTO tasks (due_at, kind, payload) VALUES (?, ?, ?)', [task.dueAt, task.kind, task.payload]);
}

/** When the earliest task is due, in epoch milliseconds. */
export const nextTaskTime = (store: Store): number | undefined =>
  store.row<{ due_at: number }>('SELECT due_at FROM tasks ORDER BY due_at')?.due_at;

/** Removes and gives the earliest task whose instant has come. */
export function takeDueTask(store: Store, now: number): Task | undefined {
  const row = store.row<{ key: number; due_at: number; kind: string; payload: string }>(
    'SELECT * FROM tasks WHERE due_at <= ? ORDER BY due_at, key',
    [now],
  );
  if (!row) return undefined;
  store.run('DELETE FROM tasks WHERE key = ?', [row.key]);
  return { key: row.key, dueAt: row.due_at, kind: row.kind, payload: row.payload };
}
