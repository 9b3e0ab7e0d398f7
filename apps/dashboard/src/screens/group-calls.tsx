import { type CallGrouping, callGroupOf, isWebexGoCall } from '@hubdeck/core';
import { useMemo } from 'react';
import { useCallHistory } from '../hooks/use-call-history';
import { CallList } from './calls/call-list';

export interface GroupCallsScreenProps {
  readonly grouping: CallGrouping;
  readonly groupId: string;
  readonly isWebexGoOnly: boolean;
}

/** The calls of one user or location. */
export function GroupCallsScreen({ grouping, groupId, isWebexGoOnly }: GroupCallsScreenProps) {
  const { items } = useCallHistory();
  const calls = useMemo(
    () => items.filter((call) => callGroupOf(call, grouping) === groupId && (!isWebexGoOnly || isWebexGoCall(call))),
    [items, grouping, groupId, isWebexGoOnly],
  );
  return <CallList calls={calls} isWebexGoOnly={isWebexGoOnly} keys={[]} />;
}
