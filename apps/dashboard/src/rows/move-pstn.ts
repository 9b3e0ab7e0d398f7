import { type PstnLocation, pstnMoveRefusal, type Subscription } from '@hubdeck/core';
import type { PstnMove } from '@hubdeck/sdk';
import type { Choice } from '../components/choice-screen';
import { describeRefusal, messages } from '../messages';
import type { Planned } from './batch';

const { movePstn: words, licenses } = messages;

/** The other subscriptions; those that can't pay for outside lines say why. */
export const pstnTargets = (subscriptions: readonly Subscription[], from: string): Choice[] =>
  subscriptions
    .filter(({ subscriptionId }) => subscriptionId !== from)
    .map((subscription) => {
      const { subscriptionId: id, name, status } = subscription;
      const refusal = pstnMoveRefusal(subscription);
      return {
        id,
        text: name === id ? id : `${name}  ${id}`,
        note: refusal ? describeRefusal(refusal) : (licenses.statuses[status] ?? status),
        isCurrent: false,
        refusal: refusal && describeRefusal(refusal),
      };
    });

export const planPstnMoves = (locations: readonly PstnLocation[], from: string, to: string): Planned<PstnMove>[] =>
  locations.map(({ locationId, name }) => ({
    id: locationId,
    name,
    deed: words.deed(from, to),
    item: { locationId, subscriptionId: to },
  }));
