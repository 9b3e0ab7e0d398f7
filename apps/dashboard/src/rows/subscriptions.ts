import type { WebexGoSubscription } from '@hubdeck/core';
import { messages } from '../messages';
import type { Column } from './table';

export interface SubscriptionChoice extends WebexGoSubscription {
  readonly name: string;
}

const { addWebexGo, columns } = messages;

export const subscriptionChoiceColumns: readonly Column<SubscriptionChoice>[] = [
  { id: 'id', title: addWebexGo.subscription, min: 18, max: 34, text: ({ subscriptionId }) => subscriptionId },
  { id: 'name', title: columns.name, min: 18, max: 40, text: ({ name }) => name },
  {
    id: 'free',
    title: columns.free,
    min: 18,
    max: 18,
    text: ({ availableUnits }) => (availableUnits > 0 ? addWebexGo.unitsFree(availableUnits) : addWebexGo.noUnits),
    tone: ({ availableUnits }) => (availableUnits > 0 ? 'normal' : 'warning'),
    order: ({ availableUnits }) => availableUnits,
  },
];
