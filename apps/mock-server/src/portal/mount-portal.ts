import { type Context, Hono } from 'hono';
import type { AppEnv } from '../app-env';
import { ACTIVATION_PATH } from '../broadworks/activation-link';
import { refuseForeignHost, refuseForeignPage } from '../origin-guard';
import { methodNotAllowed, Problem } from '../problems';
import type { World } from '../world';
import { answerLink, showLink } from './answer-link';
import { problemPage, unknownPage } from './pages';
import { LINKS_PATH, PORTAL_PATH } from './paths';
import { answerPortal, showPortal } from './portal';
import { answerPortalPage } from './portal-page';

type Answer = (context: Context<AppEnv>, world: World) => Response | Promise<Response>;

const ROUTES: Readonly<Record<string, { readonly GET: Answer; readonly POST: Answer }>> = {
  [`${ACTIVATION_PATH}/:linkId`]: { GET: showPortal, POST: answerPortal },
  [`${LINKS_PATH}/:token`]: { GET: showLink, POST: answerLink },
};

/**
 * The User Activation Portal, where users of BroadWorks set up their Webex: pages for people, beside the API and
 * without its tokens. What goes wrong is a page, too.
 */
export function mountPortal(app: Hono<AppEnv>, world: World): void {
  const portal = new Hono<AppEnv>({ strict: false });
  portal.onError((error, context) => {
    if (!(error instanceof Problem)) throw error;
    for (const [name, value] of Object.entries(error.headers)) context.header(name, value);
    return answerPortalPage(context, problemPage(error.status, error.errors[0]?.description ?? error.message));
  });
  portal.use(async (context, next) => {
    refuseForeignHost(context, world.hostname);
    refuseForeignPage(context);
    await next();
  });
  for (const [path, { GET, POST }] of Object.entries(ROUTES)) {
    const below = path.slice(PORTAL_PATH.length);
    portal.get(below, (context) => GET(context, world));
    portal.post(below, (context) => POST(context, world));
    portal.all(below, () => {
      throw methodNotAllowed(['GET', 'POST']);
    });
  }
  portal.all('*', (context) => answerPortalPage(context, unknownPage));
  app.route(PORTAL_PATH, portal);
}
