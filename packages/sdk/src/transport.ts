import { attemptCall } from './attempt';
import { systemClock } from './clock';
import { InputError } from './errors';
import type { Answer, SendOptions, ServiceUrls, Transport, TransportOptions } from './options';
import { createGate, type Gate } from './rate-limit';
import type { Call } from './request';
import { isThrottled, mayRetry, waitAfter } from './retry';

export const DEFAULT_BASE_URL = 'https://webexapis.com/v1';
const CLOUD_SERVICES: ServiceUrls = { analytics: 'https://analytics-calling.webexapis.com/v1' };

type ServiceName = keyof ServiceUrls;

/** Creates the transport that clients share: one token, and one queue and pace a service. */
export function createTransport(options: TransportOptions): Transport {
  const { clock = systemClock, random = Math.random, rateLimit = {} } = options;
  const gates = new Map<ServiceName | undefined, Gate>();

  /** A service with a host of its own has limits of its own: a pause that one of them demands must not hold the others. */
  function gateOf(service: ServiceName | undefined): Gate {
    const gate = gates.get(service) ?? createGate(rateLimit, clock);
    gates.set(service, gate);
    return gate;
  }

  async function send(call: Call, own: SendOptions = {}): Promise<Answer> {
    const gate = gateOf(call.endpoint.service);
    const policy = { ...options.retry, ...own.retry };
    for (let attempt = 1; ; attempt += 1) {
      const leave = await gate.enter({ isRepeated: attempt > 1, signal: own.signal });
      const [answer, failure] = await attemptCall(call, attempt, options, own).then(
        (answer) => [answer] as const,
        (failure: unknown) => [undefined, failure] as const,
      );
      const wait = answer ? 0 : waitAfter(failure, attempt, policy, random);
      leave(isThrottled(failure) ? wait : undefined);
      if (isThrottled(failure)) options.onPause?.(clock.now() + wait);
      if (answer) return answer;
      if (own.signal?.aborted || !mayRetry(failure, call.endpoint.method, attempt, policy)) throw failure;
      if (!isThrottled(failure)) await clock.sleep(wait, own.signal);
    }
  }

  const baseUrl = readBaseUrl('baseUrl', options.baseUrl ?? DEFAULT_BASE_URL);
  const given = Object.entries({ ...(baseUrl === DEFAULT_BASE_URL && CLOUD_SERVICES), ...options.services });
  const services = Object.fromEntries(given.map(([name, url]) => [name, readBaseUrl(`services.${name}`, url)]));
  return { baseUrl, services, orgId: options.orgId, send };
}

function readBaseUrl(option: string, baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new InputError('createTransport', option, `must be like ${DEFAULT_BASE_URL}, without user, query or hash`);
  }
  return url.href.replace(/\/+$/, '');
}
