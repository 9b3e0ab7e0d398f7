import type { Endpoint } from '@hubdeck/core';
import type { TokenSource } from './auth/token-source';
import type { Clock } from './clock';
import type { GatePolicy } from './rate-limit';
import type { ReplyPolicy } from './reply';
import type { Call } from './request';
import type { RetryPolicy } from './retry';

/** The part of `fetch` that the SDK uses; any function of this shape will do. */
export type Fetch = (url: string, init: RequestInit) => Response | Promise<Response>;

export type ServiceUrls = { readonly [Name in NonNullable<Endpoint['service']>]?: string };

/** An attempt that is about to be sent. */
export interface RequestLog {
  /** The dotted name in the contract: `people.list`. */
  readonly endpoint: string;
  readonly method: string;
  /** Secret-like query values are masked. */
  readonly url: string;
  /** `Authorization` and its like are masked. */
  readonly headers: Readonly<Record<string, string>>;
  /** From 1. */
  readonly attempt: number;
}

/** An attempt that is over; without a status there was no answer. */
export interface ResponseLog extends RequestLog {
  /** Milliseconds from the request to the end of the body. */
  readonly duration: number;
  readonly status?: number | undefined;
  readonly trackingId?: string | undefined;
  readonly error?: unknown;
}

export interface TransportOptions extends ReplyPolicy {
  /** Default `https://webexapis.com/v1`. */
  readonly baseUrl?: string | undefined;
  /**
   * Base URLs of operations that have a host of their own: the call history's differs by region. Default: the host in
   * the United States, or `baseUrl` if that isn't Webex's.
   */
  readonly services?: ServiceUrls | undefined;
  /** The access token, a function asked for it at every attempt, or a source that renews it once it is refused. */
  readonly token: TokenSource;
  /**
   * The customer organization that a partner's administrator works on: goes into every operation that takes an `orgId`,
   * unless a call names one itself. Default: the organization of the token.
   */
  readonly orgId?: string | undefined;
  readonly fetch?: Fetch | undefined;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds for one attempt, body included. Default 60,000. */
  readonly timeout?: number | undefined;
  readonly retry?: RetryPolicy | undefined;
  readonly rateLimit?: GatePolicy | undefined;
  /** Makes the `TrackingID` header of a request; none is sent unless this is given (browsers would need a preflight). */
  readonly trackingId?: (() => string) | undefined;
  readonly onRequest?: ((request: RequestLog) => void) | undefined;
  readonly onResponse?: ((response: ResponseLog) => void) | undefined;
  /** The service was asked too often: nothing is sent to it until then, in epoch milliseconds. */
  readonly onPause?: ((until: number) => void) | undefined;
  readonly clock?: Clock | undefined;
  /** From 0 to below 1, for the jitter. Default `Math.random`. */
  readonly random?: (() => number) | undefined;
}

/** What may be said for one call. */
export interface CallOptions {
  /** Ends the call wherever it is: queued, sleeping, sending or reading. It then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for one attempt, body included. */
  readonly timeout?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly retry?: RetryPolicy | undefined;
}

export interface SendOptions extends CallOptions {
  /** Called as soon as the headers of a success are there, before its body; again if the body breaks off. */
  readonly onHeaders?: ((headers: Headers) => void) | undefined;
}

export interface Answer {
  /** The JSON of the reply, or `undefined` where the contract has none. */
  readonly value: unknown;
  readonly status: number;
  readonly headers: Headers;
}

/** Sends calls: authorization, turns, retries, time limits, checked replies. A client needs nothing else. */
export interface Transport {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly services?: ServiceUrls;
  readonly orgId?: string | undefined;
  send(call: Call, options?: SendOptions): Promise<Answer>;
}
