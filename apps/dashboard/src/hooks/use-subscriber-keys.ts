import type { Subscriber } from '@hubdeck/core';
import type { KeyBinding, KeyTable } from '../keys';
import { messages } from '../messages';
import type { Targets } from '../rows/marks';
import { actionRefusal, type SubscriberAction } from '../rows/subscriber-plans';
import { errorText } from '../rows/subscribers';
import { useServices } from '../services';
import { useNavigation } from './use-navigation';

const ACTIONS: readonly SubscriberAction[] = ['retry', 'delete', 'package', 'consent'];

/** What can be done to subscribers, one or many. */
export function useSubscriberKeys(): (targets: Omit<Targets<Subscriber>, 'isMarked'>) => KeyTable {
  const { open } = useNavigation();
  const copyKey = useCopyErrors();
  const { keys } = messages.subscriberActions;
  return ({ rows, hidden }) => [
    ...ACTIONS.map((action) => ({
      id: `subscriber.${action}` as const,
      changes: true,
      label: keys[action],
      short: keys.short[action],
      refusal: actionRefusal(action, rows),
      run: () => open({ name: 'subscriber-action', action, subscriberIds: rows.map(({ id }) => id), hidden }),
      quiet: action === 'consent' && actionRefusal(action, rows) !== undefined,
    })),
    copyKey(rows),
  ];
}

/** The error text, to be pasted into a ticket. */
function useCopyErrors(): (subscribers: readonly Subscriber[]) => KeyBinding {
  const { copy } = useServices();
  const { notify } = useNavigation();
  const { onboarding, activation, keys } = messages;
  return (subscribers) => {
    const text = subscribers.map(errorText).filter(Boolean).join('\n');
    return {
      id: 'subscriber.copy-errors',
      label: keys.copyErrors,
      short: keys.short.copyErrors,
      refusal: text === '' ? onboarding.noErrorsToCopy : undefined,
      run: () => {
        copy(text);
        notify({ text: activation.copied(onboarding.errorText), tone: 'good' });
      },
    };
  };
}
