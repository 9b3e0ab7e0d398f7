import {
  DIRECTORY_UNREACHABLE,
  EMAIL_IN_USE,
  ENTERPRISE_EMPTY,
  encodeWebexId,
  type Subscriber,
  type SubscriberError,
  selfProvisioningOff,
  USER_ID_IN_USE,
} from '@hubdeck/core';
import type { Hono } from 'hono';
import * as z from 'zod/mini';
import type { AppEnv } from '../app-env';
import { FAILURE_NAMES } from '../broadworks/ordered-failures';
import { advanceSubscriber } from '../broadworks/provisioning';
import { enterEmail, giveConsent, validateEmail } from '../broadworks/self-activation';
import { filterKey, found, keyOf } from '../lookup';
import { badRequest, conflict } from '../problems';
import { deleteOrderedFailures, insertOrderedFailure, listOrderedFailures } from '../store/ordered-failures';
import type { Store } from '../store/store';
import { findSubscriberRecord, type SubscriberRecord, showSubscriber } from '../store/subscribers';
import type { World } from '../world';
import { checkInput, readBody } from './read-body';

const MOST_TIMES = 100_000;
const NewFailure = z.object({
  failure: z.enum(FAILURE_NAMES),
  times: z._default(z.int().check(z.gte(1), z.lte(MOST_TIMES)), 1),
  subscriberId: z.optional(z.string()),
});
const Email = z.object({ email: z.string() });
const Failing = z.object({ errorCode: z.int(), description: z.optional(z.string()) });

type PlayEvent = (world: World, subscriber: SubscriberRecord, input: unknown) => string | undefined;

/** What a user does in the activation portal, or what befalls them there, by the name in the path; gives why it can't be. */
const EVENTS: Readonly<Record<string, PlayEvent>> = {
  enterEmail: (world, subscriber, input) => enterEmail(world, subscriber, checkInput(Email, input).email)?.description,
  validateEmail: (world, subscriber) => validateEmail(world, subscriber)?.description,
  consent: (world, subscriber) => giveConsent(world, subscriber)?.description,
  fail(world, subscriber, input) {
    const { errorCode, description = describeCode(errorCode) } = checkInput(Failing, input);
    const failed = advanceSubscriber(world, subscriber, 'fail', { errors: [{ errorCode, description }] });
    return failed ? undefined : `The subscriber is ${subscriber.profile.status}, in which nothing can fail.`;
  },
};

/** The users' side of the onboarding, and the trouble that they meet. */
export function mountPortalControl(control: Hono<AppEnv>, world: World): void {
  const { store } = world;
  control.get('/portal/failures', (context) => context.json({ items: showFailures(store) }));
  control.post('/portal/failures', async (context) => {
    const { subscriberId, ...failure } = await readBody(context, NewFailure);
    insertOrderedFailure(store, { ...failure, subscriberId: subscriberKey(store, subscriberId) });
    return context.json({ items: showFailures(store) });
  });
  control.delete('/portal/failures', (context) => {
    deleteOrderedFailures(store);
    return context.body(null, 204);
  });
  control.post('/portal/subscribers/:subscriberId/:event', async (context) => {
    const { subscriberId, event } = context.req.param();
    return context.json(play(world, subscriberId, event, await readBody(context, z.unknown())));
  });
}

const showFailures = (store: Store) =>
  listOrderedFailures(store).map(({ subscriberId, ...failure }) => ({
    ...failure,
    ...(subscriberId !== undefined && { subscriberId: encodeWebexId('SUBSCRIBER', subscriberId) }),
  }));

function subscriberKey(store: Store, id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  return found(findSubscriberRecord(store, filterKey('SUBSCRIBER', id, 'subscriberId')), `Subscriber ${id}`).id;
}

function play(world: World, subscriberId: string, event: string, input: unknown): Subscriber {
  const { store } = world;
  const run = Object.hasOwn(EVENTS, event) ? EVENTS[event] : undefined;
  if (!run) throw badRequest('Unknown event', [`event: one of ${Object.keys(EVENTS).join(', ')} is expected.`]);
  const key = keyOf('SUBSCRIBER', subscriberId, 'Subscriber');
  const subscriberOf = () => found(findSubscriberRecord(store, key), `Subscriber ${subscriberId}`);
  return store.transaction(() => {
    const refusal = run(world, subscriberOf(), input);
    if (refusal !== undefined) throw conflict('Not possible', refusal);
    return showSubscriber(subscriberOf());
  });
}

const KNOWN: readonly SubscriberError[] = [
  USER_ID_IN_USE,
  EMAIL_IN_USE,
  DIRECTORY_UNREACHABLE,
  ENTERPRISE_EMPTY,
  selfProvisioningOff(''),
];

const describeCode = (errorCode: number): string =>
  KNOWN.find((error) => error.errorCode === errorCode)?.description.trim() ??
  'The provisioning failed, as a tester wanted.';
