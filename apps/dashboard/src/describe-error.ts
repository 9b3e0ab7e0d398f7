import { ApiError, AuthError, InputError, NetworkError, ReplyError, TimeoutError } from '@hubdeck/sdk';
import { describeRefusal, messages } from './messages';

const { errors } = messages;

/** What failed, in a sentence for the person; the tracking id stands apart. */
export function describeError(error: unknown): string {
  if (error instanceof ApiError) return describeApiError(error);
  if (error instanceof AuthError) return errors.signIn(error.message);
  if (isReadOnly(error)) return error.message.slice(`${error.endpoint}: ${error.parameter} `.length);
  if (error instanceof TimeoutError) return errors.timeout(hostOf(error));
  if (error instanceof NetworkError) return errors.unreachable(hostOf(error));
  if (error instanceof ReplyError) return errors.badReply;
  return error instanceof Error ? error.message : String(error);
}

const hostOf = ({ url }: NetworkError | TimeoutError): string => new URL(url).host;

/** The profile lets nothing through; its sentence says the rest. */
const isReadOnly = (error: unknown): error is InputError =>
  error instanceof InputError && error.parameter === 'profile';

function describeApiError({ status, errors: details, body }: ApiError): string {
  if (status === 401) return errors.unauthorized;
  if (status === 403) return errors.forbidden;
  if (status === 429) return errors.throttled;
  if (status === 451) return errors.otherRegion(reasonOf(body));
  if (status >= 500) return errors.server(status);
  const [first] = details;
  if (first && (status !== 404 || first.errorCode !== undefined)) return describeRefusal(first);
  return status === 404 ? errors.notFound : errors.server(status);
}

/** What the service says in words. */
const reasonOf = (body: unknown): string => (body as { message?: unknown } | undefined)?.message?.toString() ?? '';

export const isForbidden = (error: unknown): boolean => error instanceof ApiError && error.status === 403;

/** What to quote to support. */
export const trackingIdOf = (error: unknown): string | undefined =>
  error instanceof ApiError || error instanceof ReplyError ? error.trackingId : undefined;

/** The server answers 404 to a whole list only where it does not have the route: the extension is not there. */
export const isNotOffered = (error: unknown): boolean => error instanceof ApiError && error.status === 404;
