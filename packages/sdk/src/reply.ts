import type { ErrorDetail } from '@hubdeck/core';
import * as z from 'zod/mini';
import { ApiError, ReplyError, type ReplyIssue } from './errors';
import { describeIssue } from './issue';
import { quickCheck } from './quick-check';
import { type Call, identify } from './request';
import { parseRetryAfter } from './retry';

/** A reply that differs from the contract, as reported to `onDrift`. */
export interface Drift {
  /** The dotted name in the contract: `people.list`. */
  readonly endpoint: string;
  readonly method: string;
  /** Secret-like query values are masked. */
  readonly url: string;
  readonly issues: readonly ReplyIssue[];
}

/** What happens to a reply that differs from its schema. */
export interface ReplyPolicy {
  /**
   * `tolerant` (default) reports to `onDrift` and hands the reply out as it came, so that a value which Webex adds
   * tomorrow breaks nobody; `strict` throws a `ReplyError`, for tests.
   */
  readonly replies?: 'tolerant' | 'strict' | undefined;
  readonly onDrift?: ((drift: Drift) => void) | undefined;
}

/**
 * The content of a success. It is checked against the schema, but the very JSON that came is returned: fields which
 * the schema doesn't know have to survive reading, changing and writing back.
 */
export function readReply(call: Call, response: Response, text: string, policy: ReplyPolicy): unknown {
  const { reply, replyType, mayBeEmpty } = call.endpoint;
  if (!reply || (mayBeEmpty && response.status === 204)) return undefined;
  const trackingId = readTrackingId(response);
  if (replyType) {
    if (response.headers.get('content-type')?.startsWith(replyType)) return text;
    throw new ReplyError(identify(call), `the reply is no ${replyType}`, [], trackingId);
  }
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) {
    throw new ReplyError(identify(call), describeContent(text, value), [], trackingId);
  }
  checkRows(call, value, trackingId);
  checkSchema(call, reply, value, trackingId, policy);
  return value;
}

/** `undefined` is no JSON value, so it stands for what isn't JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const describeContent = (text: string, value: unknown): string =>
  text === '' ? 'the reply is empty' : value === undefined ? 'the reply is no JSON' : 'the reply is no JSON object';

function checkRows(call: Call, value: object, trackingId: string | undefined): void {
  const rows = call.endpoint.paging?.items;
  if (rows === undefined || Array.isArray((value as Record<string, unknown>)[rows])) return;
  throw new ReplyError(identify(call), `the reply has no list "${rows}"`, [], trackingId);
}

function checkSchema(
  call: Call,
  schema: z.ZodMiniType,
  value: unknown,
  trackingId: string | undefined,
  { replies = 'tolerant', onDrift }: ReplyPolicy,
): void {
  if (replies === 'tolerant' && !onDrift) return;
  if (quickCheck(schema)(value)) return;
  const issues = (z.safeParse(schema, value).error?.issues ?? []).map(describeIssue);
  if (issues.length === 0) return;
  const who = identify(call);
  if (replies === 'tolerant') {
    onDrift?.({ ...who, issues });
    return;
  }
  const summary = issues.slice(0, 3).map(({ path, problem }) => `${path || 'reply'}: ${problem}`);
  throw new ReplyError(who, `the reply fails its schema: ${summary.join('; ')}`, issues, trackingId);
}

const EXCERPT = 2000;

/** Reads a refusal of whatever shape: Webex's own, a gateway's HTML, or nothing at all. */
export function readRefusal(call: Call, response: Response, text: string, now: number): ApiError {
  const body = parseJson(text) ?? text.slice(0, EXCERPT);
  const members = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  return new ApiError(identify(call), {
    status: response.status,
    statusText: response.statusText,
    reason: asLine(members.message) ?? '',
    errors: readDetails(members),
    trackingId: readTrackingId(response) ?? asLine(members.trackingId),
    retryAfter: parseRetryAfter(response.headers.get('retry-after'), now),
    body,
  });
}

export const readTrackingId = (response: Response): string | undefined =>
  asLine(response.headers.get('trackingid') || undefined);

/** Some families put their code beside the message instead of into `errors`. */
function readDetails(members: Record<string, unknown>): ErrorDetail[] {
  const listed = Array.isArray(members.errors) ? members.errors : [members];
  return listed.flatMap((entry: Record<string, unknown> | null) => {
    const description = asLine(entry?.description);
    const errorCode = entry?.errorCode;
    const hasCode = typeof errorCode === 'number' || typeof errorCode === 'string';
    if (description === undefined && !hasCode) return [];
    const fieldName = asLine(entry?.fieldName);
    return [{ description: description ?? '', ...(hasCode && { errorCode }), ...(fieldName && { fieldName }) }];
  });
}

/** Messages end up in terminals, where control characters are commands. */
const asLine = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.replace(/\p{Cc}+/gu, ' ').trim() : undefined;
