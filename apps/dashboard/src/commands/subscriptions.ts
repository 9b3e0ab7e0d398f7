import type { Subscription, SubscriptionEvent } from '@hubdeck/core';
import type { HubClient } from '@hubdeck/sdk';
import { createExtension, type Extension } from '../data/extension';
import { readHolders } from '../data/subscription-holders';
import { messages } from '../messages';
import { type HolderRow, holderColumns, holderFields, holderSearchText } from '../rows/holders';
import { sumStakes } from '../rows/stake';
import { subscriptionKeyRefusal } from '../rows/subscription';
import { endConsequences } from '../rows/subscription-end';
import { type SubscriptionRow, subscriptionColumns, subscriptionFields } from '../rows/subscription-row';
import { carryOut, eachOf } from './change';
import type { CommandContext, Run } from './command';
import { pickNamed } from './find';
import { type Noun, printList } from './list';
import { whereOffered } from './not-offered';

const { columns: titles, subscriptionEnd, commands } = messages;

const noun: Noun<SubscriptionRow> = {
  columns: subscriptionColumns,
  fields: subscriptionFields,
  searchText: ({ id, name }) => `${id} ${name}`,
  idOf: ({ id }) => id,
  toJson: ({ id, name, status, holders, atStake }) => ({
    subscriptionId: id,
    name,
    ...(status !== undefined && { status }),
    callingHolders: holders,
    ...(atStake && { atStake }),
  }),
};

interface Known {
  readonly extension: Extension;
  readonly known: readonly Pick<SubscriptionRow, 'id' | 'name' | 'status'>[];
}

/** What is known of the subscriptions: where nobody tells of them, their ids stand on the licences. */
async function readKnown(client: HubClient, signal: AbortSignal): Promise<Known> {
  const extension = createExtension(client);
  if (await extension.isOffered()) {
    const known = extension.subscriptions.read().items;
    return { extension, known: known.map(({ subscriptionId: id, name, status }) => ({ id, name, status })) };
  }
  const all = await client.licenses.list({}, { signal }).toArray();
  const ids = new Set(all.flatMap(({ subscriptionId = '' }) => (subscriptionId === '' ? [] : [subscriptionId])));
  return { extension, known: [...ids].map((id) => ({ id, name: '', status: undefined })) };
}

async function* readRows(client: HubClient, signal: AbortSignal) {
  const { extension, known } = await readKnown(client, signal);
  for (const one of known) {
    const holders = await readHolders(client, extension, one.id, signal);
    const stakes = holders.flatMap(({ atStake }) => atStake ?? []);
    const atStake = stakes.length === holders.length && one.status !== undefined ? sumStakes(stakes) : undefined;
    yield [{ ...one, holders: holders.length, atStake }];
  }
}

export const list: Run = async (context) => {
  const { client } = await context.session();
  return printList(context, noun, readRows(client, context.signal));
};

const holderNoun: Noun<HolderRow> = {
  columns: [
    ...holderColumns.slice(0, 1),
    { id: 'email', title: titles.email, min: 16, max: 40, text: ({ email }) => email, dispensable: 3 },
    ...holderColumns.slice(1),
  ],
  fields: holderFields,
  searchText: holderSearchText,
  idOf: ({ id }) => id,
  toJson: (row) => row,
};

export const holders: Run = async (context) => {
  const { client } = await context.session();
  const [wanted = '', ...filter] = context.operands;
  const { extension, known } = await readKnown(client, context.signal);
  const { id } = pickSubscription(known, wanted);
  async function* readPage() {
    yield await readHolders(client, extension, id, context.signal);
  }
  return printList({ ...context, operands: filter }, holderNoun, readPage());
};

const pickSubscription = <T extends { readonly id: string; readonly name: string }>(
  known: readonly T[],
  text: string,
) => pickNamed(known, text, commands.find.noSubscription(text));

/** The status that a subscription has afterwards. */
const STATUS = { suspend: 'suspended', reactivate: 'active', cancel: 'cancelled' } as const;

const change =
  (event: SubscriptionEvent): Run =>
  async (context) => {
    const { signal } = context;
    const { client } = await context.session();
    const { subscriptions } = client.ext;
    const all = await whereOffered('subscriptionEvent', () => subscriptions.list({}, { signal }).toArray());
    const { subscription } = pickSubscription(
      all.map((one) => ({ id: one.subscriptionId, name: one.name, subscription: one })),
      context.operands[0] ?? '',
    );
    const { subscriptionId, pstnLocations: locations = [] } = subscription;
    const met = await subscriptions.callingHolders({ subscriptionId }, { signal }).toArray();
    const mustForce = event === 'cancel' && met.length + locations.length > 0;
    return carryOut<Subscription>(context, {
      plan: [
        {
          id: subscriptionId,
          item: subscription,
          name: subscriptionId,
          deed: subscriptionEnd.confirm[event],
          refusal: subscriptionKeyRefusal(subscription, event),
        },
      ],
      question: subscriptionEnd.questions[event](subscriptionId),
      warnings: endConsequences(event, met, locations),
      typed: mustForce ? subscriptionId : undefined,
      isDoneAlready: ({ status }) => status === STATUS[event],
      run: eachOf(context, changeOf(context, client, event, mustForce)),
    });
  };

const changeOf = (
  { signal }: CommandContext,
  { ext: { subscriptions } }: HubClient,
  event: SubscriptionEvent,
  force: boolean,
) => ({
  keyOf: ({ subscriptionId }: Subscription) => subscriptionId,
  async perform({ subscriptionId }: Subscription) {
    if (event === 'cancel') await subscriptions.cancel({ subscriptionId, body: { force } });
    else await subscriptions[event]({ subscriptionId });
    return subscriptionId;
  },
  isDone: async ({ subscriptionId }: Subscription) =>
    (await subscriptions.get({ subscriptionId }, { signal })).status === STATUS[event],
});

export const suspend = change('suspend');
export const reactivate = change('reactivate');
export const cancel = change('cancel');
