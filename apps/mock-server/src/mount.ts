import type { Endpoint, HubContract } from '@hubdeck/core';
import type { Context, Hono } from 'hono';
import type { AppEnv } from './app-env';
import { recordDeed } from './audit';
import { authenticate, authorize } from './auth';
import { type Call, type Handler, type Handlers, isPartial, type ListAnswer, replyOf } from './call';
import { decodeBody, decodeQuery } from './decode';
import { optionalKey } from './lookup';
import { linkToNext, nextPageParameters, readPageCut } from './paging';
import { methodNotAllowed, notFound } from './problems';
import { type FindRoute, nameParameters, type Operation } from './routes';
import { EXPLANATION_HEADER, explainUnknownRoute } from './unknown-route';
import type { World } from './world';

export const API_PREFIX = '/v1';
const EXTENSION_PREFIX = '/ext/';

/**
 * Contract times handlers gives routes. Every route runs the same way: who calls, may they, what do they ask, do it,
 * answer by the contract.
 */
export function mountContract(
  app: Hono<AppEnv>,
  findRoute: FindRoute,
  handlers: Handlers<HubContract>,
  world: World,
): void {
  const isOffered = (path: string) => world.settings.extension || !path.startsWith(EXTENSION_PREFIX);
  const find: FindRoute = (path) => (isOffered(path) ? findRoute(path) : undefined);
  app.all('*', (context) => {
    const { method, path } = context.req;
    const route = path.startsWith(`${API_PREFIX}/`) ? find(path.slice(API_PREFIX.length)) : undefined;
    if (route && method === 'OPTIONS') return answerOptions(context, [...route.operations.keys()]);
    const operation = route?.operations.get(method === 'HEAD' ? 'GET' : method);
    if (route && operation) return serve(context, operation, route.values, handlers, world);
    authenticate(world, context.req.header('authorization') ?? null);
    throw route
      ? refuseMethod(method, path, [...route.operations.keys()], world)
      : refuseUnknownRoute(context, world, find);
  });
}

/** Without a word on other origins: browsers' pages of elsewhere stay outside. */
const answerOptions = (context: Context<AppEnv>, allowed: readonly string[]): Response =>
  context.body(null, 204, { Allow: ['OPTIONS', ...allowed].join(', ') });

function refuseMethod(method: string, path: string, allowed: readonly string[], world: World): Error {
  const explanation = asLine(`${path} is known, but not with ${method}; it takes ${allowed.join(', ')}.`);
  world.log(explanation);
  return methodNotAllowed(allowed, { [EXPLANATION_HEADER]: explanation });
}

function refuseUnknownRoute({ req }: Context<AppEnv>, world: World, find: FindRoute): Error {
  const hasRoute = (path: string) => find(path) !== undefined;
  const explanation = asLine(explainUnknownRoute(req.method, req.path, API_PREFIX, hasRoute));
  world.log(explanation);
  return notFound(`${req.method} ${req.path}`, { [EXPLANATION_HEADER]: explanation });
}

/** Paths come decoded; a header and a log take visible ASCII only. */
const asLine = (text: string) => text.replace(/[^ -~]+/g, (odd) => encodeURI(odd));

function findHandler(handlers: unknown, name: string): Handler<Endpoint> {
  const found = name.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], handlers);
  return found as Handler<Endpoint>;
}

async function serve(
  context: Context<AppEnv>,
  { name, endpoint }: Operation,
  values: readonly string[],
  handlers: Handlers<HubContract>,
  world: World,
) {
  const { req } = context;
  const actor = authenticate(world, req.header('authorization') ?? null);
  authorize(actor, endpoint);
  const url = new URL(req.url);
  const query = decodeQuery(endpoint, url.searchParams);
  // Also where the answer does not depend on it.
  optionalKey('ORGANIZATION', query.orgId as string | undefined, 'orgId');
  const call = {
    path: nameParameters(endpoint, values),
    query,
    body: (await decodeBody(endpoint, req.raw)) as never,
    actor,
    world,
    store: world.store,
    now: world.clock.now(),
    origin: url.origin,
    page: endpoint.paging ? readPageCut(endpoint.paging, query, url.searchParams) : { size: 0 },
    audit: (deed) =>
      recordDeed(
        world,
        { actor, trackingId: context.get('trackingId'), userAgent: req.header('user-agent') ?? '' },
        deed,
      ),
    link: (changed) => context.header('Link', linkToNext(url, changed)),
  } satisfies Call<Endpoint>;
  return respond(context, endpoint, call, await findHandler(handlers, name)(call));
}

function respond(context: Context<AppEnv>, endpoint: Endpoint, call: Call<Endpoint>, answer: unknown): Response {
  if (endpoint.path.startsWith(EXTENSION_PREFIX)) context.header('X-Webex-Extension', 'true');
  if (endpoint.fileName) context.header('Content-Disposition', `attachment; filename="${endpoint.fileName}"`);
  if (endpoint.isSecret) context.header('Cache-Control', 'no-store');
  if (endpoint.status === 204 || answer === undefined) return context.body(null, 204);
  if (isPartial(answer)) return context.body(toText(replyOf(answer)), endpoint.partialStatus ?? 206, JSON_TYPE);
  const text = endpoint.paging ? writeList(endpoint, call, answer as ListAnswer<Endpoint>) : toText(answer);
  const type = endpoint.replyType ? { 'Content-Type': `${endpoint.replyType}; charset=utf-8` } : JSON_TYPE;
  return context.body(text, endpoint.status ?? 200, type);
}

const JSON_TYPE = { 'Content-Type': 'application/json' };

type Bytes = Uint8Array<ArrayBuffer>;

const toText = (answer: unknown): string => (typeof answer === 'string' ? answer : JSON.stringify(answer));

/** Puts the rows together as they are; nothing is parsed on the way. */
function writeList(endpoint: Endpoint, call: Call<Endpoint>, list: ListAnswer<Endpoint>): string | Bytes {
  if (list.nextKey !== undefined) {
    const cursor = { after: list.nextKey, afterText: list.nextText };
    call.link(nextPageParameters(endpoint, call.query as Record<string, unknown>, call.page, cursor));
  }
  const beside = JSON.stringify(list.beside ?? {}).slice(1, -1);
  const [head, tail] = [`{"${endpoint.paging?.items}":[`, `]${beside && `,${beside}`}}`];
  if ('rows' in list) return head + list.rows.join(',') + tail;
  return Buffer.concat([Buffer.from(head), list.items, Buffer.from(tail)]);
}
