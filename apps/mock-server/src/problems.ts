import type { ErrorDetail, Refusal, UncodedRefusal } from '@hubdeck/core';

/** The one place that chooses a status code and words a refusal of the protocol. Handlers throw what is made here. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly errors: readonly ErrorDetail[];
  readonly headers: Readonly<Record<string, string>>;
  /** Beside the message, for families that put their code there. */
  readonly errorCode: number | undefined;

  constructor(status: number, message: string, errors: readonly ErrorDetail[] = [], headers = {}, errorCode?: number) {
    super(message);
    this.status = status;
    this.errors = errors.length > 0 ? errors : [{ description: message }];
    this.headers = headers;
    this.errorCode = errorCode;
  }
}

/** Refusals of the public API carry a code only where Webex publishes one. */
export const refuse = ({ status, message, description, errorCode }: UncodedRefusal & { errorCode?: number }): Problem =>
  new Problem(status, message, [{ description, ...(errorCode !== undefined && { errorCode }) }]);

/** Several refusals at once; the first gives the status and the message. */
export function refuseAll([first, ...others]: readonly [Refusal, ...Refusal[]]): Problem {
  const details = [first, ...others].map(({ description, errorCode }) => ({ description, errorCode }));
  const distinct = details.filter(
    ({ description }, index) => details.findIndex((d) => d.description === description) === index,
  );
  return new Problem(first.status, first.message, distinct);
}

export const unauthorized = (): Problem =>
  new Problem(401, 'The request requires a valid access token set in the Authorization request header.');

export const missingScope = (scopes: readonly string[]): Problem =>
  new Problem(
    403,
    'The server understood the request, but refused to fulfill it because the access token lacks the required scopes or the user lacks the required privileges.',
    [{ description: `Required scopes: ${scopes.map((words) => words.replaceAll(' ', ' and ')).join(', or ')}.` }],
  );

/** A valid token of somebody who may not do this. */
export const missingPrivilege = (description: string): Problem =>
  new Problem(403, 'The request is understood, but it has been refused or access is not allowed.', [{ description }]);

/** The token would do, but not for this. */
export const forbidden = (description: string): Problem =>
  new Problem(403, 'The request is understood, but it has been refused or access is not allowed.', [{ description }]);

export const notFound = (what: string, headers: Record<string, string> = {}): Problem =>
  new Problem(404, 'The requested resource could not be found.', [{ description: `${what} not found.` }], headers);

export const badRequest = (message: string, descriptions: readonly string[] = []): Problem =>
  new Problem(
    400,
    message,
    descriptions.map((description) => ({ description })),
  );

export const badFields = (message: string, errors: readonly ErrorDetail[]): Problem =>
  new Problem(400, message, errors);

export const conflict = (message: string, description: string): Problem => new Problem(409, message, [{ description }]);

export const userExists = (email: string): Problem =>
  conflict('User already exists', `${email} belongs to a user already.`);

/** An organization that is not ready to be deleted; every reason at once. */
export const notDeletable = (obstacles: readonly string[]): Problem =>
  new Problem(
    409,
    'The organization cannot be deleted.',
    obstacles.map((description) => ({ description })),
  );

export const methodNotAllowed = (allowed: readonly string[], headers: Record<string, string> = {}): Problem =>
  new Problem(405, 'The request was made to a resource using an HTTP request method that is not supported.', [], {
    Allow: allowed.join(', '),
    ...headers,
  });

export const unsupportedMediaType = (wanted: string): Problem =>
  new Problem(
    415,
    'The request was made to a resource without specifying a media type or used a media type that is not supported.',
    [{ description: `Send the body as ${wanted}.` }],
  );

export const bodyTooLarge = (limitBytes: number): Problem =>
  new Problem(413, 'The request body is too large.', [{ description: `At most ${limitBytes} bytes are read.` }]);

/** The detailed call history has nothing to show: its clients look for this code and message. */
export const noCallRecords = (): Problem =>
  new Problem(404, 'No CDRs for requested time range and filters', [], {}, 404);

/** The data is kept in another region; clients read the host off the end of the message. */
export const wrongRegion = (host: string): Problem =>
  new Problem(451, `The data of the organization is not in this region. Please use ${host}`);

export const tooManyRequests = (retryAfterSeconds: number): Problem =>
  new Problem(429, 'Too many requests have been sent in a given amount of time.', [], {
    'Retry-After': String(retryAfterSeconds),
  });

/** Webex's own words, by its guide "Login with Webex". */
const MALFORMED = 'The request could not be understood by the server due to malformed syntax.';

export const unknownClient = (): Problem => new Problem(400, MALFORMED, [{ description: 'Client Id is invalid' }]);

export const badRedirect = (): Problem =>
  new Problem(400, MALFORMED, [
    {
      description: 'redirect_uri: a registered address or one of this machine (http://localhost:PORT/...) is expected.',
    },
  ]);

/** OAuth's own word is the description, where its clients look for it. */
export const grantRefused = (error: string, explanation: string): Problem =>
  new Problem(400, explanation, [{ description: error }]);

export const clientNotAuthenticated = (): Problem =>
  new Problem(401, 'The client id or the client secret is not right.', [{ description: 'invalid_client' }], {
    'WWW-Authenticate': 'Basic realm="Webex"',
  });

/** The person has not answered yet: poll again. */
export const authorizationPending = (): Problem =>
  new Problem(428, 'The person has not approved the request yet.', [{ description: 'authorization_pending' }]);

export const slowDown = (): Problem =>
  new Problem(428, 'The request was polled before its interval was over.', [{ description: 'slow_down' }]);

export const staleConsent = (): Problem =>
  new Problem(400, 'The page has been answered already or is too old.', [{ description: 'Start again.' }]);

/** A web page of another origin is behind the request. */
export const foreignPage = (): Problem => new Problem(403, 'Requests of web pages of another origin are refused.');

/** A name that does not belong to this machine leads here. */
export const foreignHost = (hostname: string): Problem =>
  new Problem(403, 'Requests to this machine under a strange name are refused.', [
    { description: `Ask for localhost, or start the mock with --hostname ${hostname}.` },
  ]);

/** For bugs of the mock itself; what went wrong goes to the log, not over the wire. */
export const internalError = (): Problem => new Problem(500, 'Something went wrong on the server.');
