import { afterEach, beforeEach } from 'vitest';
import { type OpenAppOptions, type OpenedApp, openApp } from './open-app';

/** What a journey needs of a mock server; the journeys make it, since only demo.ts and tests may know of it. */
export interface StageServer {
  readonly url: string;
  readonly controlUrl: string;
  readonly token: string;
  readonly fetch: typeof fetch;
  readonly clock: { now(): number; advance(milliseconds: number): void };
  close(): Promise<void>;
}

const NOW = Date.parse('2026-01-15T09:00:00.000Z');
export const stageClock = { now: () => NOW };

/** Milliseconds. */
const A_MOMENT = 2000;
const sleepOn = (signal: AbortSignal | undefined) =>
  new Promise<void>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/** A server and apps on it for every test of a file, all gone when the test ends. */
export function useStage(createServer: () => Promise<StageServer>) {
  let server: StageServer;
  let apps: OpenedApp[] = [];
  beforeEach(async () => {
    server = await createServer();
  });
  afterEach(async () => {
    for (const app of apps) app.close();
    apps = [];
    await server.close();
  });
  const post = (path: string, body: unknown) =>
    server.fetch(server.controlUrl + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    /** The dashboard; `fetch` stands between it and the server where something is to go wrong. */
    open(options: Partial<OpenAppOptions> & { fetch?: typeof fetch } = {}): OpenedApp {
      const app = openApp({
        server: { ...server, fetch: options.fetch ?? server.fetch },
        clock: stageClock,
        ...options,
      });
      apps.push(app);
      return app;
    },
    server: () => server,
    /**
     * The server's clock as the app's own: whoever waits a moment finds that it has passed. What waits longer, as a list
     * that keeps itself up to date, is left asleep, or it would go round for ever.
     */
    passingClock: (): Required<OpenAppOptions['clock']> => ({
      now: () => server.clock.now(),
      async sleep(milliseconds, signal) {
        if (milliseconds > A_MOMENT) return sleepOn(signal);
        server.clock.advance(milliseconds);
        await new Promise((resolve) => setTimeout(resolve, 0));
      },
    }),
    async suppressEmails(): Promise<void> {
      const authorized = { Authorization: `Bearer ${server.token}`, 'Content-Type': 'application/json' };
      const me = await server.fetch(`${server.url}/people/me`, { headers: authorized });
      const { orgId } = (await me.json()) as { orgId: string };
      await server.fetch(`${server.url}/settings/organizations/${orgId}/settings`, {
        method: 'POST',
        headers: authorized,
        body: JSON.stringify({ key: 'allow-admin-invite-emails', value: false }),
      });
    },
    /** The ids of BroadWorks subscribers in a status. */
    async subscribersIn(status: string): Promise<string[]> {
      const headers = { Authorization: `Bearer ${server.token}` };
      const answer = await server.fetch(`${server.url}/broadworks/subscribers?status=${status}`, { headers });
      const { items } = (await answer.json()) as { items: { id: string }[] };
      return items.map(({ id }) => id);
    },
    /** What a BroadWorks subscriber does in the activation portal. */
    portalEvent: (subscriberId: string, event: string, body: object = {}) =>
      post(`/portal/subscribers/${subscriberId}/${event}`, body),
    /** How many mails somebody was sent. */
    async mailsTo(address: string): Promise<number> {
      const answer = await server.fetch(`${server.controlUrl}/outbox`);
      const { items } = (await answer.json()) as { items: { recipient: string }[] };
      return items.filter(({ recipient }) => recipient === address).length;
    },
    /** A phone scans a code: whether the line is installed now, or why not. */
    async installOnPhone(qrData: string | undefined): Promise<string> {
      const answer = await post('/phone/install', { qrData });
      const body = (await answer.json()) as { errors?: { description: string }[] };
      return answer.ok ? 'installed' : (body.errors?.[0]?.description ?? '');
    },
  };
}

/** Opens the user whom the filter finds. */
export async function openUser(app: OpenedApp, filter: string, name: string): Promise<void> {
  await app.sees(/\d+ users$/m);
  app.press('/');
  app.type(filter);
  await app.sees(/ 1 of \d+ users/);
  app.press('enter', 'enter');
  await app.sees('Profile');
  await app.sees(`\u203A ${name}`);
}

/** From the user's screen to the code on the screen. */
export async function addLine(app: OpenedApp): Promise<void> {
  app.press('a');
  await app.sees('Which one pays for this line?');
  app.press('enter');
  await app.sees('Add the line?');
  app.press('enter');
  await app.sees('Network provider code');
}
