import type { Context } from 'hono';
import { isLoopback } from './loopback';
import { foreignHost, foreignPage } from './problems';

/**
 * Any web site that somebody visits can send requests to this machine. What changes the mock without an access token
 * is therefore refused to pages of another origin; `null` is one, too.
 */
export function refuseForeignPage({ req }: Pick<Context, 'req'>): void {
  const origin = req.header('origin');
  if (origin !== undefined && origin !== new URL(req.url).origin) throw foreignPage();
}

/**
 * A site can have its own name lead to this machine, and its page is then of our origin. Names that nobody else can
 * own are let in: those of this machine, plain addresses, and the one that the server was told to listen on.
 */
export function refuseForeignHost({ req }: Pick<Context, 'req'>, ownName: string | undefined): void {
  const { hostname } = new URL(req.url);
  const isAddress = /^(\d+\.){3}\d+$|^\[/.test(hostname);
  if (!isAddress && !isLoopback(hostname) && hostname !== ownName?.toLowerCase()) throw foreignHost(hostname);
}
