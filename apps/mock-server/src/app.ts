import { contract } from '@hubdeck/core';
import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import packageJson from '../package.json' with { type: 'json' };
import type { AppEnv } from './app-env';
import { mountControl } from './control/control';
import { handlers } from './handlers';
import { API_PREFIX, mountContract } from './mount';
import { mountOAuth } from './oauth/mount-oauth';
import { mountPortal } from './portal/mount-portal';
import { internalError, Problem } from './problems';
import { mountDownloads } from './reports/download';
import { createRoutes } from './routes';
import { taskRunners } from './task-runners';
import { runDueTasks } from './tasks';
import type { World } from './world';

export interface AppHooks {
  /** Puts the world back to its seed. */
  readonly reset: () => void;
  /** A bug of the mock itself: the wire gets a bare 500. */
  readonly onBug: (error: unknown) => void;
  /** After each request: there may be other tasks than before. */
  readonly onServed: () => void;
}

const findRoute = createRoutes(contract);

/** The whole service as a Hono app: no port, no process. */
export function createApp(world: World, { reset, onBug, onServed }: AppHooks): Hono<AppEnv> {
  // Clients put a slash at the end of some paths, which the cloud overlooks.
  const app = new Hono<AppEnv>({ strict: false });
  app.use(async (context, next) => {
    const trackingId = readTrackingId(context.req.header('trackingid')) ?? world.createTrackingId();
    context.set('trackingId', trackingId);
    context.header('Trackingid', trackingId);
    runDueTasks(world, taskRunners);
    await next();
    onServed();
  });
  app.onError((error, context) => {
    if (error instanceof Problem) return answerProblem(context, error);
    onBug(error);
    return answerProblem(context, internalError());
  });
  app.get('/openapi.json', async (context) => {
    const { describeContract } = await import('@hubdeck/core/openapi');
    const serverUrl = new URL(API_PREFIX, context.req.url).href;
    return context.json(describeContract(contract, { serverUrl, version: packageJson.version }));
  });
  mountDownloads(app, world);
  mountControl(app, world, reset);
  mountOAuth(app, world);
  mountPortal(app, world);
  mountContract(app, findRoute, handlers, world);
  return app;
}

/** What is echoed and kept must be short and plain. Whatever else a client sends gets an id made for it. */
const readTrackingId = (text: string | undefined): string | undefined =>
  text !== undefined && /^[\w.,:;+=/-]{1,256}$/.test(text) ? text : undefined;

function answerProblem(context: Context<AppEnv>, problem: Problem): Response {
  const { message, errors, errorCode } = problem;
  const body = {
    ...(errorCode !== undefined && { errorCode }),
    message,
    errors,
    trackingId: context.get('trackingId'),
  };
  return context.json(body, problem.status as ContentfulStatusCode, problem.headers);
}
