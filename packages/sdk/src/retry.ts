import type { Method } from '@hubdeck/core';
import { ApiError, NetworkError, TimeoutError } from './errors';

/** When a failed attempt is made again. */
export interface RetryPolicy {
  /** All attempts of a call, the first included; 1 turns retries off. Default 6. */
  readonly maxAttempts?: number | undefined;
  /** Milliseconds before the second attempt, doubled for each one after it, halved at random. Default 500. */
  readonly baseDelay?: number | undefined;
  /** The longest wait in milliseconds, also when the service asks for more. Default 60,000. */
  readonly maxDelay?: number | undefined;
}

const DEFAULT_MAX_ATTEMPTS = 6;
const DEFAULT_BASE_DELAY = 500;
const DEFAULT_MAX_DELAY = 60_000;
/** Milliseconds after a 429 that doesn't say how long, or not in a way that can be understood. */
const UNSTATED_PAUSE = 5000;

const IDEMPOTENT: ReadonlySet<Method> = new Set(['GET', 'PUT', 'DELETE']);
const PASSING_STATUSES: ReadonlySet<number> = new Set([502, 503, 504]);

/** An RFC 9110 date. `Date.parse` alone would take nearly anything: V8 reads even `rand(30),add(30)` as one. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Seconds to wait by a `Retry-After` header, or `undefined` where it can't be understood. */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}(\.\d+)?$/.test(text)) return Number(text);
  const instant = HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? undefined : Math.max(0, Math.ceil((instant - now) / 1000));
}

/** The service refused because of load and did nothing, so even a POST may be sent again. */
export const isThrottled = (failure: unknown): failure is ApiError =>
  failure instanceof ApiError && failure.status === 429;

const isPassing = (failure: unknown, method: Method): boolean =>
  IDEMPOTENT.has(method) &&
  (failure instanceof NetworkError ||
    failure instanceof TimeoutError ||
    (failure instanceof ApiError && PASSING_STATUSES.has(failure.status)));

const isLockedForNow = (failure: unknown): boolean =>
  failure instanceof ApiError && failure.status === 423 && failure.retryAfter !== undefined;

/** What changes data without being idempotent is only repeated when the service said that it did nothing. */
export const mayRetry = (failure: unknown, method: Method, attempt: number, policy: RetryPolicy): boolean =>
  attempt < (policy.maxAttempts ?? DEFAULT_MAX_ATTEMPTS) &&
  (isThrottled(failure) || isLockedForNow(failure) || isPassing(failure, method));

/** Milliseconds to wait after a failure: what the service asks for, else longer with every attempt. */
export function waitAfter(failure: unknown, attempt: number, policy: RetryPolicy, random: () => number): number {
  return Math.min(askedPause(failure) || backoff(attempt, policy, random), policy.maxDelay ?? DEFAULT_MAX_DELAY);
}

function askedPause(failure: unknown): number | undefined {
  if (!(failure instanceof ApiError)) return undefined;
  if (failure.retryAfter !== undefined) return failure.retryAfter * 1000;
  return isThrottled(failure) ? UNSTATED_PAUSE : undefined;
}

const backoff = (attempt: number, policy: RetryPolicy, random: () => number): number =>
  (policy.baseDelay ?? DEFAULT_BASE_DELAY) * 2 ** (attempt - 1) * (0.5 + random() / 2);
