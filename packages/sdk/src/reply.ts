import type { ErrorDetail } from '@hubdeck/core';
import { ApiError, ReplyError, type ReplyIssue } from './errors';
import type { Operation } from './operation';
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

/** How a reply differs from its schema. */
export type ReplyCheck = (value: unknown) => readonly ReplyIssue[];

const checks = new WeakMap<Operation, ReplyCheck>();

/**
 * The check of an operation's replies. It is loaded when a client that wants it first uses the operation: schemas and
 * zod weigh more than all the rest, and where nobody hears of a difference, nobody has to look for one.
 */
export async function loadCheck(
  operation: Operation,
  { replies = 'tolerant', onDrift }: ReplyPolicy,
): Promise<ReplyCheck | undefined> {
  if (!operation.reply || (replies === 'tolerant' && !onDrift)) return undefined;
  const known = checks.get(operation);
  if (known) return known;
  const [{ createCheck }, schema] = await Promise.all([import('./check-reply'), operation.reply()]);
  const check = createCheck(schema);
  checks.set(operation, check);
  return check;
}

/**
 * The content of a success. It is checked against the schema, but the very JSON that came is returned: fields which
 * the schema doesn't know have to survive reading, changing and writing back.
 */
export function readReply(
  call: Call,
  response: Response,
  text: string,
  policy: ReplyPolicy,
  check: ReplyCheck | undefined,
): unknown {
  const { reply, replyType, mayBeEmpty } = call.endpoint;
  if (!(reply || replyType) || (mayBeEmpty && response.status === 204)) return undefined;
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
  if (check) report(call, check(value), trackingId, policy);
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

function report(
  call: Call,
  issues: readonly ReplyIssue[],
  trackingId: string | undefined,
  { replies = 'tolerant', onDrift }: ReplyPolicy,
): void {
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
