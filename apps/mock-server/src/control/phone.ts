import { foldName } from '@hubdeck/core';
import type { Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { AppEnv } from '../app-env';
import { keyOf } from '../lookup';
import { readForm } from '../oauth/form';
import { answerPage } from '../page';
import { badRequest, conflict, notFound, Problem } from '../problems';
import { findLineCall, listDeadLines, listPhoneLines } from '../store/phone';
import { endCall, startCall } from '../webex-go/line-call';
import { installOnPhone, knowsLine, removeLine, switchOff, switchOn } from '../webex-go/phone';
import type { World } from '../world';
import { type PhonePage, phonePage } from './phone-page';
import { checkInput, readBody } from './read-body';

const LONGEST_CALL_SECONDS = 86_400;

/** A call that a phone makes or gets. */
const Call = z.object({
  number: z
    .string()
    .check(z.regex(/^\+?(?=(?:\D*\d){2})[\d ().-]{2,25}$/, 'a phone number or an extension is expected')),
  answered: z.optional(z.boolean()),
  seconds: z.optional(z.number().check(z.gte(0), z.lte(LONGEST_CALL_SECONDS))),
});

/** What happens on a phone with a line, by the name in the path. Each gives why it is not possible, or nothing. */
const EVENTS: Readonly<Record<string, (world: World, deviceId: string, input: unknown) => string | undefined>> = {
  disableLine: switchOff,
  enableLine: switchOn,
  removeLine,
  placeCall: (world, deviceId, input) => startCall(world, deviceId, 'ORIGINATING', checkInput(Call, input)),
  receiveCall: (world, deviceId, input) => startCall(world, deviceId, 'TERMINATING', checkInput(Call, input)),
  endCall,
};

/** The users' phones: for programs by JSON, for people as a page. */
export function mountPhone(control: Hono<AppEnv>, world: World): void {
  control.get('/phone', (context) => showPhones(context, world));
  control.post('/phone', (context) => answerForm(context, world));
  control.post('/phone/install', async (context) => {
    const { qrData } = await readBody(context, z.object({ qrData: z.string() }));
    return context.json({ installed: true, deviceId: install(world, qrData) });
  });
  control.post('/phone/:deviceId/:event', async (context) => {
    const { deviceId, event } = context.req.param();
    play(world, deviceId, event, await readBody(context, z.unknown()));
    return context.body(null, 204);
  });
}

function install(world: World, qrData: string): string {
  const outcome = installOnPhone(world, qrData);
  if (outcome.installed) return outcome.deviceId;
  throw conflict('Not installed', `The phone refuses the code: ${outcome.reason}.`);
}

function play(world: World, deviceId: string, event: string, input: unknown): void {
  const run = Object.hasOwn(EVENTS, event) ? EVENTS[event] : undefined;
  if (!run) throw badRequest('Unknown event', [`event: one of ${Object.keys(EVENTS).join(', ')} is expected.`]);
  const key = keyOf('DEVICE', deviceId, 'Webex Go device');
  if (!knowsLine(world, key)) throw notFound(`Webex Go device ${deviceId}`);
  const refusal = run(world, key, input);
  if (refusal) throw conflict('Not possible', refusal);
}

const LONGEST_LIST = 50;

function showPhones(context: Context<AppEnv>, world: World, more: Pick<PhonePage, 'refusal' | 'qrData'> = {}) {
  const { store, clock } = world;
  const name = context.req.query('name')?.trim() || undefined;
  const found = listPhoneLines(store, name && foldName(name), LONGEST_LIST + 1);
  return answerPage(
    context,
    'Phones',
    phonePage({
      name,
      lines: found.slice(0, LONGEST_LIST).map((line) => ({ ...line, call: findLineCall(store, line.deviceId) })),
      hasMore: found.length > LONGEST_LIST,
      deadLines: listDeadLines(store, LONGEST_LIST),
      now: clock.now(),
      ...more,
    }),
  );
}

/** Done, the browser is led back to the page, so that loading it anew does nothing twice; refused, it says why. */
async function answerForm(context: Context<AppEnv>, world: World): Promise<Response> {
  const { deviceId, event = '', number, qrData } = await readForm(context);
  try {
    if (deviceId === undefined) install(world, qrData ?? '');
    else play(world, deviceId, event, { number });
    return context.redirect(context.req.url, 303);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return showPhones(context, world, { refusal: error.errors[0]?.description ?? error.message, qrData });
  }
}
