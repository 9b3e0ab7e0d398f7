import { readSource, renewSource } from './auth/token-source';
import { type Clock, callLater, systemClock } from './clock';
import { ApiError, InputError, NetworkError, TimeoutError } from './errors';
import { maskHeaders, redact, redactCause } from './masking';
import type { Answer, Fetch, SendOptions, TransportOptions } from './options';
import { loadCheck, readRefusal, readReply, readTrackingId } from './reply';
import { type Call, identify } from './request';
import { abortable, forwardAbort } from './signals';

const DEFAULT_TIMEOUT = 60_000;

// Late bound, so that a `fetch` which is replaced afterwards (by a test, by a tracer) is the one that is called.
const globalFetch: Fetch = (url, init) => globalThis.fetch(url, init);

/**
 * Sends a call once and reads the answer; every way to fail comes out as an error of the family. A call that is refused
 * for its token did nothing, so with another one it is sent again at once, whatever it does.
 */
export async function attemptCall(
  call: Call,
  attempt: number,
  options: TransportOptions,
  own: SendOptions,
): Promise<Answer> {
  const token = await readToken(call, readSource(options.token), own.signal);
  try {
    return await sendOnce(call, token, attempt, options, own);
  } catch (failure) {
    const isRefused = failure instanceof ApiError && failure.status === 401;
    const other = isRefused ? await abortable(renewSource(options.token, token), own.signal) : undefined;
    if (other === undefined || other === token) throw failure;
    return sendOnce(call, await readToken(call, other, own.signal), attempt, options, own);
  }
}

async function sendOnce(
  call: Call,
  token: string,
  attempt: number,
  options: TransportOptions,
  own: SendOptions,
): Promise<Answer> {
  const headers = requestHeaders(call, token, options, own);
  const finish = observe(call, headers, attempt, options);
  let response: Response | undefined;
  const arrive = (arrived: Response) => {
    response = arrived;
    if (arrived.ok) own.onHeaders?.(arrived.headers);
  };
  let failure: unknown;
  try {
    return await exchange(call, headers, token, options, own, arrive);
  } catch (caught) {
    failure = caught;
    throw caught;
  } finally {
    finish(response, failure);
  }
}

/** Asked for at every attempt, because a token may run out while a call waits for its turn. */
async function readToken(
  call: Call,
  token: string | Promise<string>,
  signal: AbortSignal | undefined,
): Promise<string> {
  const text = (typeof token === 'string' ? token : await abortable(token, signal)).trim();
  // the value itself must not be quoted, and fetch would quote it
  if (/^[\x21-\x7e]+$/.test(text)) return text;
  throw new InputError(call.name, 'token', 'is empty or holds characters that a header cannot carry');
}

function requestHeaders(
  call: Call,
  token: string,
  options: TransportOptions,
  own: SendOptions,
): Record<string, string> {
  return {
    // refusals are JSON whatever a success would be
    accept: call.endpoint.replyType ? `${call.endpoint.replyType}, application/json` : 'application/json',
    ...(options.trackingId && { trackingid: options.trackingId() }),
    ...(call.contentType && { 'content-type': call.contentType }),
    ...lowerCaseNames(options.headers),
    ...lowerCaseNames(own.headers),
    authorization: `Bearer ${token}`,
  };
}

const lowerCaseNames = (headers: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** Tells the hooks about an attempt; returns how to tell them its end. */
function observe(call: Call, headers: Record<string, string>, attempt: number, options: TransportOptions) {
  const { clock = systemClock, onRequest, onResponse } = options;
  if (!onRequest && !onResponse) return unheard;
  const request = { ...identify(call), headers: maskHeaders(headers), attempt };
  const start = clock.now();
  onRequest?.(request);
  return (response: Response | undefined, error?: unknown): void =>
    onResponse?.({
      ...request,
      duration: clock.now() - start,
      status: response?.status,
      trackingId: response && readTrackingId(response),
      error,
    });
}

const unheard = (): void => {};

async function exchange(
  call: Call,
  headers: Record<string, string>,
  token: string,
  options: TransportOptions,
  own: SendOptions,
  arrive: (response: Response) => void,
): Promise<Answer> {
  const { clock = systemClock, fetch = globalFetch } = options;
  // before anything is sent: what was done must not fail for a part of the program that can't be loaded
  const check = await loadCheck(call.endpoint, options);
  const limit = { timeout: own.timeout ?? options.timeout ?? DEFAULT_TIMEOUT, clock, signal: own.signal };
  const { response, text } = await withTimeLimit(call, limit, async (signal) => {
    try {
      const response = await fetch(call.url, {
        method: call.endpoint.method,
        headers,
        body: call.body ?? null,
        signal,
      });
      arrive(response);
      return { response, text: await response.text() };
    } catch (cause) {
      throw toNetworkError(call, redactCause(cause, token));
    }
  });
  if (!response.ok) throw readRefusal(call, response, redact(text, token), clock.now());
  const value = readReply(call, response, text, options, check);
  return { value, status: response.status, headers: response.headers };
}

/** `fetch failed` says nothing; the reason lies at the bottom of the causes. */
function toNetworkError(call: Call, cause: unknown): NetworkError {
  let root = cause;
  while (root instanceof Error && root.cause !== undefined) root = root.cause;
  const reason = root instanceof Error ? root.message || root.name : root;
  return new NetworkError(identify(call), `no complete answer: ${reason}`, { cause });
}

/** Runs under one signal that the caller or the clock may abort; what it then throws is that signal's reason. */
async function withTimeLimit<T>(
  call: Call,
  { timeout, clock, signal }: { timeout: number; clock: Clock; signal: AbortSignal | undefined },
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const stopForwarding = forwardAbort(signal, controller);
  const expire = () => controller.abort(new TimeoutError(identify(call), timeout));
  const stopTimer = callLater(clock, timeout, expire);
  try {
    return await abortable(run(controller.signal), controller.signal);
  } finally {
    stopTimer();
    stopForwarding();
  }
}
