import type { ErrorDetail, MoveStanding, NewSubscriber, Refusal } from '@hubdeck/core';

/** Which call an error belongs to. The URL has its secret-like query values masked. */
export interface CallIdentity {
  /** The dotted name in the contract: `people.list`. */
  readonly endpoint: string;
  readonly method: string;
  readonly url: string;
}

/** Whatever the SDK throws, except the reason of a signal that you aborted yourself. */
export class HubError extends Error {
  override readonly name: string = 'HubError';

  /** Everything but the stack, for logs. */
  toJSON(): Record<string, unknown> {
    const { cause, ...own } = this as HubError & Record<string, unknown>;
    return { ...own, name: this.name, message: this.message };
  }
}

/** A value that can't be sent; nothing was. */
export class InputError extends HubError {
  override readonly name = 'InputError';
  readonly endpoint: string;
  /** The parameter or option at fault. */
  readonly parameter: string;

  constructor(endpoint: string, parameter: string, problem: string) {
    super(`${endpoint}: ${parameter} ${problem}`);
    this.endpoint = endpoint;
    this.parameter = parameter;
  }
}

/** An error that has a call to name. */
abstract class CallError extends HubError implements CallIdentity {
  readonly endpoint: string;
  readonly method: string;
  readonly url: string;

  constructor(call: CallIdentity, problem: string, options?: ErrorOptions) {
    super(`${call.endpoint} (${call.method} ${call.url}): ${problem}`, options);
    this.endpoint = call.endpoint;
    this.method = call.method;
    this.url = call.url;
  }
}

/** What a refusal said. */
export interface ApiErrorFacts {
  readonly status: number;
  readonly statusText?: string;
  /** The service's own sentence. */
  readonly reason?: string;
  readonly errors: readonly ErrorDetail[];
  readonly trackingId?: string | undefined;
  /** Seconds. */
  readonly retryAfter?: number | undefined;
  /** Parsed if it was JSON, else the beginning of its text. */
  readonly body?: unknown;
}

/** The service answered with a status of 400 or more. */
export class ApiError extends CallError {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly errors: readonly ErrorDetail[];
  /** Quote it to Webex support. */
  readonly trackingId: string | undefined;
  /** Seconds that the service asks to wait, if it said so in a way that can be understood. */
  readonly retryAfter: number | undefined;
  /** Parsed if it was JSON, else the beginning of its text. Not enumerable, so that logs stay short. */
  declare readonly body: unknown;

  constructor(call: CallIdentity, facts: ApiErrorFacts) {
    super(call, describeRefusal(facts));
    this.status = facts.status;
    this.errors = facts.errors;
    this.trackingId = facts.trackingId;
    this.retryAfter = facts.retryAfter;
    Object.defineProperty(this, 'body', { value: facts.body });
  }
}

/** No answer, or one that broke off: no connection, no such host, a cut body. `cause` says which. */
export class NetworkError extends CallError {
  override readonly name = 'NetworkError';
}

/** No complete answer within the time given to an attempt. */
export class TimeoutError extends CallError {
  override readonly name = 'TimeoutError';
  /** Milliseconds. */
  readonly timeout: number;

  constructor(call: CallIdentity, timeout: number) {
    super(call, `no complete answer within ${timeout} ms`);
    this.timeout = timeout;
  }
}

/** A rule stands in the way; nothing was sent. */
export class RefusedError extends HubError {
  override readonly name = 'RefusedError';
  readonly endpoint: string;
  /** As the service would word it. */
  readonly refusal: Refusal;

  constructor(endpoint: string, refusal: Refusal) {
    super(refusal.description);
    this.endpoint = endpoint;
    this.refusal = refusal;
  }
}

/** Reading back showed that a change was not made, or only by half, whatever the service had answered. */
export class NotDoneError extends HubError {
  override readonly name = 'NotDoneError';
  readonly endpoint: string;
  readonly standing: MoveStanding;

  constructor(endpoint: string, standing: MoveStanding, problem: string, options?: ErrorOptions) {
    super(`${endpoint}: ${problem}`, options);
    this.endpoint = endpoint;
    this.standing = standing;
  }
}

/** The service took something away before it gave what was to replace it, and what hung on it may be gone. */
export class DataLossError extends HubError {
  override readonly name = 'DataLossError';
  readonly endpoint: string;

  constructor(endpoint: string, problem: string) {
    super(`${endpoint}: ${problem}`);
    this.endpoint = endpoint;
  }
}

/** A subscriber was deleted, and could not be provisioned anew. */
export class LeftDeletedError extends HubError {
  override readonly name = 'LeftDeletedError';
  /** What has to be sent to provision the subscriber. */
  readonly order: NewSubscriber;

  constructor(order: NewSubscriber, problem: string, options?: ErrorOptions) {
    super(
      `${order.userId} was deleted and could not be provisioned anew: ${problem} Run it again, or provision the user by hand.`,
      options,
    );
    this.order = order;
  }
}

/** One way in which a reply differs from its schema. */
export interface ReplyIssue {
  /** `items.3.emails` */
  readonly path: string;
  readonly problem: string;
}

/** A success whose content can't be used. */
export class ReplyError extends CallError {
  override readonly name = 'ReplyError';
  readonly issues: readonly ReplyIssue[];
  readonly trackingId: string | undefined;

  constructor(call: CallIdentity, problem: string, issues: readonly ReplyIssue[] = [], trackingId?: string) {
    super(call, withTrackingId(problem, trackingId));
    this.issues = issues;
    this.trackingId = trackingId;
  }
}

const withTrackingId = (text: string, trackingId?: string) =>
  trackingId ? `${text} [trackingId ${trackingId}]` : text;

function describeRefusal({ status, statusText, reason, errors, trackingId }: ApiErrorFacts): string {
  const details = errors.map((error) => error.description).filter((text) => text && text !== reason);
  const said = [reason, ...details].filter(Boolean).join(': ');
  const head = [status, statusText].filter(Boolean).join(' ');
  return withTrackingId(said ? `${head}, ${said}` : head, trackingId);
}
