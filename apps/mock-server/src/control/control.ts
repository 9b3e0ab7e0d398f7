import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { AppEnv } from '../app-env';
import { mountCoverage } from '../coverage/coverage-page';
import { found, keyOf } from '../lookup';
import { decideDeviceRequest } from '../oauth/device';
import { refuseForeignHost, refuseForeignPage } from '../origin-guard';
import { notFound } from '../problems';
import { findDeviceRequest } from '../store/device-requests';
import { findViolations } from '../store/invariants';
import { findPersonRow } from '../store/people';
import { insertToken } from '../store/tokens';
import { listAttempts } from '../store/webhook-deliveries';
import type { World } from '../world';
import { mountLicenses } from './licenses';
import { mountOutbox } from './outbox';
import { mountPhone } from './phone';
import { mountPortalControl } from './portal';
import { readBody } from './read-body';
import { mountSubscriptions } from './subscriptions';
import { mountVoicemail } from './voicemail';

export const CONTROL_PREFIX = '/_mock';
/** A further access token, the administrator's unless said; `expiresAt` in epoch milliseconds of the mock's clock. */
const NewToken = z.object({
  token: z.string(),
  personId: z.optional(z.string()),
  scopes: z.array(z.string()),
  expiresAt: z.optional(z.number()),
});
/** What a person would answer on the verification page. */
const DeviceAnswer = z.object({ userCode: z.string(), decision: z.optional(z.enum(['allow', 'deny'])) });

/**
 * What testers drive, beside the API: never in the SDK. A page of another origin must not reach it, or any web site
 * could play with a mock that runs on its visitor's machine.
 */
export function mountControl(app: Hono<AppEnv>, world: World, reset: () => void): void {
  const control = new Hono<AppEnv>();
  control.use(async (context, next) => {
    refuseForeignHost(context, world.hostname);
    refuseForeignPage(context);
    await next();
  });
  control.get('/health', (context) => context.json({ status: 'ok', now: new Date(world.clock.now()).toISOString() }));
  control.post('/reset', (context) => {
    reset();
    return context.body(null, 204);
  });
  control.post('/clock/advance', async (context) => {
    const { milliseconds } = await readBody(context, z.object({ milliseconds: z.number().check(z.gte(0)) }));
    world.clock.advance(milliseconds);
    return context.json({ now: new Date(world.clock.now()).toISOString() });
  });
  control.post('/tokens', async (context) => {
    const { personId, ...token } = await readBody(context, NewToken);
    const owner = personId === undefined ? world.adminId : keyOf('PEOPLE', personId, 'Person');
    found(findPersonRow(world.store, owner), `Person ${personId}`);
    insertToken(world.store, { ...token, personId: owner });
    return context.body(null, 204);
  });
  mountLicenses(control, world);
  mountSubscriptions(control, world);
  mountOutbox(control, world);
  mountPhone(control, world);
  mountVoicemail(control, world);
  mountPortalControl(control, world);
  control.post('/oauth/approve', async (context) => {
    const { userCode, decision } = await readBody(context, DeviceAnswer);
    const request = findDeviceRequest(world.store, 'userCode', userCode, world.clock.now());
    if (request?.status !== 'pending') throw notFound(`A device that waits with the code ${userCode}`);
    decideDeviceRequest(context, world, request, decision !== 'deny');
    return context.body(null, 204);
  });
  control.get('/webhooks/deliveries', (context) => context.json({ items: listAttempts(world.store) }));
  control.get('/invariants', (context) => context.json({ violations: findViolations(world.store) }));
  mountCoverage(control);
  app.route(CONTROL_PREFIX, control);
}
