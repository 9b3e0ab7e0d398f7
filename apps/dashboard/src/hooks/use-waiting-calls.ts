import { useMemo, useSyncExternalStore } from 'react';
import type { WaitingCall } from '../data/waiting-calls';
import { useServices } from '../services';

/** What was agreed to and has not been answered yet. */
export function useWaitingCalls(): readonly WaitingCall[] {
  const { waiting } = useServices();
  return useSyncExternalStore(waiting.subscribe, waiting.read);
}

/** The ids of what will be changed by calls that are not answered yet; the same set as long as the calls are the same. */
export function useWaitingSubjects(): ReadonlySet<string> {
  const calls = useWaitingCalls();
  const key = calls.map(({ id }) => id).join();
  return useMemo(() => new Set(calls.flatMap(({ subjects }) => subjects)), [key]);
}
