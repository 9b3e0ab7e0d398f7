import { useEffect, useSyncExternalStore } from 'react';
import type { CallHistoryState } from '../data/call-history';
import { useServices } from '../services';

/** What is known of the calls; they are read when the first screen asks for them. */
export function useCallHistory(): CallHistoryState {
  const { calls } = useServices().data;
  const state = useSyncExternalStore(calls.subscribe, calls.read);
  useEffect(() => calls.load(), [calls]);
  return state;
}
