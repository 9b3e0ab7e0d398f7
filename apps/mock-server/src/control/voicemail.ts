import { summarizeVoiceMessages, voicemailDisabled } from '@hubdeck/core';
import type { Hono } from 'hono';
import * as z from 'zod/mini';
import type { AppEnv } from '../app-env';
import { filterKey, found } from '../lookup';
import { callingUser } from '../people/calling-user';
import { isPin } from '../people/voicemail-pin';
import { conflict, refuse } from '../problems';
import { readCallSettings } from '../store/call-settings';
import { findPersonRow } from '../store/people';
import { insertVoiceMessage, listVoiceMessages } from '../store/voicemail';
import { createUuid, type World } from '../world';
import { readBody } from './read-body';

const LONGEST_MESSAGE_SECONDS = 600;

/** Somebody of the organization, or a number and a name; neither from a caller who keeps them back. */
const Message = z.object({
  personId: z.optional(z.string()),
  number: z.optional(z.string().check(z.maxLength(40))),
  name: z.optional(z.string().check(z.maxLength(200))),
  seconds: z.optional(z.int().check(z.gte(1), z.lte(LONGEST_MESSAGE_SECONDS))),
  urgent: z.optional(z.boolean()),
});

/** What callers and the voice portal do: leave a message for somebody, and open a voicemail by its PIN. */
export function mountVoicemail(control: Hono<AppEnv>, world: World): void {
  control.post('/people/:personId/voiceMessages', async (context) => {
    const person = callingUser(world.store, context.req.param('personId'));
    leaveMessage(world, person.id, await readBody(context, Message));
    return context.body(null, 204);
  });
  control.post('/people/:personId/voicemail/open', async (context) => {
    const { pin } = await readBody(context, z.object({ pin: z.string() }));
    const { id } = callingUser(world.store, context.req.param('personId'));
    if (!isPin(world.store, id, pin)) throw conflict('Not opened', 'The voicemail has another PIN, or none yet.');
    return context.json(summarizeVoiceMessages(listVoiceMessages(world.store, id)));
  });
}

function leaveMessage(world: World, personId: string, message: z.output<typeof Message>): void {
  const { store, clock } = world;
  if (!readCallSettings(store, personId, 'voicemail').enabled) throw refuse(voicemailDisabled);
  const callerId = message.personId && filterKey('PEOPLE', message.personId, 'personId');
  const caller = callerId ? found(findPersonRow(store, callerId), `Person ${message.personId}`) : undefined;
  const name = message.name ?? caller?.displayName;
  const { number } = message;
  insertVoiceMessage(store, {
    id: createUuid(world),
    personId,
    callerId: caller?.id,
    created: clock.now(),
    isUrgent: message.urgent ?? false,
    caller: { ...(name !== undefined && { name }), ...(number !== undefined && { number }) },
    duration: message.seconds ?? 30,
  });
}
