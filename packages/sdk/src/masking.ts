/**
 * Nothing secret leaves the SDK in a log line or an error. Whatever comes from outside (a body that quotes the token, a
 * `fetch` that names the header it refuses) passes through here first.
 */
const MASK = '***';
const SECRET_NAME = /authorization|cookie|token|secret|password|api-?_?key|activationCode/i;

/** The URL with the values of secret-like query parameters masked. */
export const maskUrl = (url: string): string =>
  url.replace(/([?&])([^=&#]+)=[^&#]*/g, (pair, mark: string, name: string) =>
    SECRET_NAME.test(name) ? `${mark}${name}=${MASK}` : pair,
  );

/** Headers fit for a log. */
export const maskHeaders = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, SECRET_NAME.test(name) ? MASK : value]));

/** The text without the secret, wherever it is quoted. */
export const redact = (text: string, secret: string): string => (secret ? text.replaceAll(secret, MASK) : text);

/**
 * A copy of what was thrown, without the secret and without foreign properties: some `fetch` functions hang the whole
 * request, headers included, on their errors.
 */
export function redactCause(cause: unknown, secret: string, depth = 3): unknown {
  if (!(cause instanceof Error)) return cause === undefined ? undefined : redact(String(cause), secret);
  const copy = new Error(redact(cause.message, secret));
  copy.name = cause.name;
  copy.stack = redact(cause.stack ?? '', secret);
  const code = Object.getOwnPropertyDescriptor(cause, 'code')?.value;
  if (typeof code === 'string') Object.assign(copy, { code });
  if (cause.cause !== undefined && depth > 0) copy.cause = redactCause(cause.cause, secret, depth - 1);
  return copy;
}
