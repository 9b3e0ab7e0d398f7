import type { Server } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import type { AppEnv } from './app-env';

const LOOPBACK = '127.0.0.1';

export interface Listening {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  close(): Promise<void>;
}

/** Opens the port; rejects with the system's error (`EADDRINUSE`) where it can't. */
export function listen(app: Hono<AppEnv>, port: number, hostname = LOOPBACK): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname }, (info: AddressInfo) => {
      server.removeListener('error', reject);
      resolve({
        origin: `http://${isIPv6(hostname) ? `[${hostname}]` : hostname}:${info.port}`,
        close: () => closeNow(server),
      });
    }) as Server;
    server.once('error', reject);
  });
}

/** Does not wait for clients that keep their connection. */
function closeNow(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
