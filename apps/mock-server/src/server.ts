import { DEFAULT_WEBEX_GO_COUNTRIES } from '@hubdeck/core';
import type { Hono } from 'hono';
import { type Alarm, createAlarm, type SetTimer, setPlatformTimer } from './alarm';
import { createApp } from './app';
import type { AppEnv } from './app-env';
import { createBackground } from './background';
import { resumeAttempts } from './broadworks/provisioning';
import { type Clock, createMockClock, type MockClock } from './clock';
import { CONTROL_PREFIX } from './control/control';
import { listen } from './listen';
import { API_PREFIX } from './mount';
import { seedApplications } from './oauth/seeded-applications';
import { SCOPES } from './scopes';
import { createSeedImage } from './seed/seed-image';
import { insertCallHistoryPlan } from './store/cdr';
import { openStore } from './store/store';
import { nextTaskTime } from './store/tasks';
import { insertToken } from './store/tokens';
import { taskRunners } from './task-runners';
import { runDueTasks } from './tasks';
import { showLineStates } from './webex-go/line-state';
import { mailPastCodes } from './webex-go/past-mails';
import { createDeliver } from './webhooks/default-deliver';
import type { World, WorldSettings } from './world';

export interface MockServerOptions {
  /** Opens a port on loopback, 0 for any free one. Without it only `fetch` reaches the server. */
  readonly port?: number;
  /** The address to listen on, `127.0.0.1` unless said. */
  readonly hostname?: string;
  /** Which organization: the same number gives the same data. */
  readonly seed?: number;
  /** An organization of that many people instead of the default one. */
  readonly people?: number;
  /** Where time comes from, `Date.now` unless said. */
  readonly clock?: Clock;
  /** The administrator's access token. */
  readonly token?: string;
  /** For activation codes and ids made at run time; the platform's unless said. */
  readonly randomBytes?: (count: number) => Uint8Array;
  readonly settings?: Partial<WorldSettings>;
  /** Whether webhooks reach other machines than this one; they do not unless said. */
  readonly webhooksAnywhere?: boolean;
  /** Posts the events of webhooks, instead of the platform's `fetch`. */
  readonly deliver?: World['deliver'];
  /** Wakes a server with a port for work that is due; the platform's timer unless said. */
  readonly setTimer?: SetTimer;
  /** Told why a path or method has no route, a line each. */
  readonly log?: (line: string) => void;
  /** Told of bugs of the mock itself, which answer 500. */
  readonly onBug?: (error: unknown) => void;
}

export interface MockServer {
  /** The API, with `/v1`. */
  readonly url: string;
  /** The testers' routes, with `/_mock`. */
  readonly controlUrl: string;
  /** A full administrator's access token. */
  readonly token: string;
  /** Answers a request to `url` without a port. */
  readonly fetch: typeof fetch;
  readonly clock: MockClock;
  /** Back to the seed: data, clock and outbox. */
  reset(): void;
  /** Does what is due, deliveries of webhooks included, and waits until it is done. */
  settled(): Promise<void>;
  /** Ends open connections and frees the data. */
  close(): Promise<void>;
}

const DEFAULT_TOKEN = 'hubdeck-mock-administrator';
const NOWHERE = 'http://mock.localhost';

const DEFAULT_SETTINGS: WorldSettings = {
  extension: true,
  webexGoCountries: DEFAULT_WEBEX_GO_COUNTRIES,
  hidesWebexGoStatus: true,
  smdpAddress: 'SMDP.WEBEXGO.EXAMPLE',
  consumerEmailDomains: ['consumer.example'],
  unreachableEnterprises: [],
  portalRefreshSeconds: 4,
  cdrRateLimit: true,
  redirectUris: [],
};

const SILENT_ALARM: Alarm = { set: () => undefined, stop: () => undefined };
const platformRandom = (count: number) => crypto.getRandomValues(new Uint8Array(count));

/** Starts a Webex organization of its own: an emulator of the admin API with everything it remembers in memory. */
export async function createMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  const token = options.token ?? DEFAULT_TOKEN;
  const clock = createMockClock(options.clock ?? { now: Date.now });
  const [seedNumber, beginning] = [options.seed ?? 1, clock.now()];
  const { image, seeded } = await createSeedImage({
    now: beginning,
    seedNumber,
    ...(options.people !== undefined && { people: options.people }),
  });
  const store = await openStore(image);
  const { adminId } = seeded;
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const openDoors = () => {
    insertToken(store, { token, personId: adminId, scopes: SCOPES });
    showLineStates({ store, settings });
    mailPastCodes({ store, settings }, seeded.orgId, beginning);
    seedApplications(store);
    insertCallHistoryPlan(store, { orgId: seeded.orgId, seed: String(seedNumber), until: beginning });
  };
  openDoors();
  const onBug = options.onBug ?? (() => undefined);
  const background = createBackground((error) => {
    if (error !== undefined) onBug(error);
    alarm.set();
  });
  const world: World = {
    store,
    clock,
    adminId,
    hostname: options.hostname,
    log: options.log ?? (() => undefined),
    randomBytes: options.randomBytes ?? platformRandom,
    createTrackingId: () => `ROUTER_${crypto.randomUUID().toUpperCase()}`,
    deliver: options.deliver ?? createDeliver(options.webhooksAnywhere ?? false),
    background,
    settings,
  };
  resumeAttempts(world);
  // Without a port whatever is due waits for the next request: nobody could tell.
  const alarm =
    options.port === undefined
      ? SILENT_ALARM
      : createAlarm({
          nextDueAt: () => nextTaskTime(store),
          now: clock.now,
          ring: () => runDueTasks(world, taskRunners),
          onError: onBug,
          setTimer: options.setTimer ?? setPlatformTimer,
        });
  const reset = () => {
    store.rewind();
    openDoors();
    clock.reset();
    resumeAttempts(world);
  };
  const app = createApp(world, { reset, onBug, onServed: alarm.set });
  const listening = options.port === undefined ? undefined : await listen(app, options.port, options.hostname);
  const origin = listening?.origin ?? NOWHERE;
  return {
    url: origin + API_PREFIX,
    controlUrl: origin + CONTROL_PREFIX,
    token,
    fetch: asFetch(app),
    clock,
    reset,
    async settled() {
      runDueTasks(world, taskRunners);
      await background.settled();
    },
    async close() {
      await listening?.close();
      await background.close();
      alarm.stop();
      store.close();
    },
  };
}

const asFetch =
  (app: Hono<AppEnv>): typeof fetch =>
  async (input, init) =>
    app.fetch(new Request(input, init));
