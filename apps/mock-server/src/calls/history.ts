import { seedCallHistory } from '../seed/call-history';
import { takeCallHistoryPlan } from '../store/cdr';
import type { Store } from '../store/store';

/** Makes the calls of before the world began, unless that was done. Ahead of whoever reads or adds a call. */
export function ensureCallHistory(store: Store, orgId: string): void {
  store.transaction(() => {
    const plan = takeCallHistoryPlan(store, orgId);
    if (plan) seedCallHistory(store, plan);
  });
}
