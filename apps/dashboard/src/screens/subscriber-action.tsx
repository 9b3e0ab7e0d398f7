import type { Subscriber } from '@hubdeck/core';
import { useMemo, useState } from 'react';
import type { SubscriberAction } from '../rows/subscriber-plans';
import { useServices } from '../services';
import { ChangePackage } from './subscriber-action/change-package';
import { PlainAction } from './subscriber-action/plain-action';
import { RetryActivation } from './subscriber-action/retry-activation';

export interface SubscriberActionProps {
  readonly action: SubscriberAction;
  readonly subscriberIds: readonly string[];
  readonly hidden: number;
}

/** What every action on subscribers gets. */
export interface SubscribersProps {
  readonly subscribers: readonly Subscriber[];
  readonly hidden: number;
}

/** One action on one subscriber or many. They stay as they were when it was begun: a list that goes on must not change a plan. */
export function SubscriberActionScreen({ action, subscriberIds, hidden }: SubscriberActionProps) {
  const { data } = useServices();
  const [items] = useState(() => data.subscribers.read().items);
  const subscribers = useMemo(() => {
    const wanted = new Set(subscriberIds);
    return items.filter(({ id }) => wanted.has(id));
  }, [items, subscriberIds]);
  const props = { subscribers, hidden };
  switch (action) {
    case 'retry':
      return <RetryActivation {...props} />;
    case 'package':
      return <ChangePackage {...props} />;
    case 'delete':
    case 'consent':
      return <PlainAction deed={action} {...props} />;
  }
}
