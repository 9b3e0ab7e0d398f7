import { type Clock, createClient } from '@hubdeck/sdk';
import type { Mock } from './somebody';

/** Time that passes at once wherever somebody waits for it; only the limit of an attempt never comes. */
export function createHurriedClock(): Clock {
  let now = 0;
  return {
    now: () => now,
    sleep(milliseconds, signal) {
      if (milliseconds >= 60_000) {
        return new Promise((_, reject) =>
          signal?.addEventListener('abort', () => reject(signal.reason), { once: true }),
        );
      }
      now += milliseconds;
      return Promise.resolve();
    },
  };
}

export interface Trouble {
  /** Of a hundred requests, how many go wrong. */
  readonly percent: number;
  readonly seed?: number;
}

/** The same server behind a network in which things go wrong in four ways. */
export function troubled({ mock }: Pick<Mock, 'mock'>, { percent, seed = 1 }: Trouble) {
  let state = seed;
  const draw = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const seen = { throttled: 0, unavailable: 0, cut: 0, lost: 0 };
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    if (draw() * 100 >= percent) return mock.fetch(url, init);
    switch (Math.floor(draw() * 4)) {
      case 0:
        seen.throttled += 1;
        return new Response('{"message":"slow down"}', { status: 429, headers: { 'Retry-After': '1' } });
      case 1:
        seen.unavailable += 1;
        return new Response('<html>unavailable</html>', { status: 503 });
      case 2:
        seen.cut += 1;
        throw new TypeError('fetch failed');
      default:
        seen.lost += 1;
        await mock.fetch(url, init);
        throw new TypeError('terminated');
    }
  };
  const clock = createHurriedClock();
  return { client: createClient({ baseUrl: mock.url, token: mock.token, fetch, clock }), clock, seen };
}
