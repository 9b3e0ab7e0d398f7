import type { Endpoint, Parameters } from '@hubdeck/core';
import * as z from 'zod/mini';
import { type CallIdentity, InputError } from './errors';
import { describeIssue } from './issue';
import { maskUrl } from './masking';

/** A call as it goes over the wire, credentials excepted. */
export interface Call {
  /** The dotted name in the contract: `people.list`. */
  readonly name: string;
  readonly endpoint: Endpoint;
  readonly url: string;
  readonly body?: NonNullable<RequestInit['body']> | undefined;
  readonly contentType?: string | undefined;
}

/** Path parameters, query parameters and `body` in one object. */
export type FlatInput = Readonly<Record<string, unknown>>;

export const identify = (call: Call): CallIdentity => ({
  endpoint: call.name,
  method: call.endpoint.method,
  url: maskUrl(call.url),
});

/** Turns a method's input into a call; throws an `InputError` that names the parameter at fault. */
export function prepareCall(name: string, endpoint: Endpoint, baseUrl: string, input: FlatInput): Call {
  const path = fillPath(name, endpoint, input);
  const query = encodeQuery(name, endpoint, input);
  return { name, endpoint, url: baseUrl + path + query, ...encodeBody(endpoint, input.body) };
}

const PATH_PARAMETER = /:(\w+)/g;

const pathParameters = (endpoint: Endpoint): string[] =>
  [...endpoint.path.matchAll(PATH_PARAMETER)].map(([, parameter = '']) => parameter);

/** Dots are refused because URL parsers resolve them: `/people/..` would be another operation. */
const fillPath = (name: string, endpoint: Endpoint, input: FlatInput): string =>
  endpoint.path.replace(PATH_PARAMETER, (_, parameter: string) => {
    const value = input[parameter];
    if (value === undefined) throw new InputError(name, parameter, 'is missing');
    if (typeof value !== 'string' || /^\.{0,2}$/.test(value)) {
      throw new InputError(name, parameter, `must be an id, not ${JSON.stringify(value)}`);
    }
    return encodeURIComponent(value);
  });

function encodeQuery(name: string, endpoint: Endpoint, input: FlatInput): string {
  const elsewhere = new Set([...pathParameters(endpoint), ...(endpoint.body ? ['body'] : [])]);
  const values = Object.fromEntries(
    Object.entries(input).filter(([key, value]) => value !== undefined && !elsewhere.has(key)),
  );
  refuseUnknown(name, endpoint, Object.keys(values));
  if (!endpoint.query) return '';
  const encoded = z.safeEncode(endpoint.query, values as z.output<Parameters>);
  if (!encoded.success) throw refusedValue(name, encoded.error.issues);
  return formatQuery(encoded.data as Record<string, string>);
}

function refuseUnknown(name: string, endpoint: Endpoint, given: readonly string[]): void {
  const known = Object.keys(endpoint.query?.shape ?? {});
  const unknown = given.find((key) => !known.includes(key));
  if (unknown === undefined) return;
  const all = [...pathParameters(endpoint), ...known];
  throw new InputError(name, unknown, `is no parameter; expected ${all.length > 0 ? all.join(', ') : 'none'}`);
}

function refusedValue(name: string, issues: readonly z.core.$ZodIssue[]): InputError {
  const [issue] = issues;
  return new InputError(
    name,
    String(issue?.path[0] ?? 'input'),
    `is refused: ${issue && describeIssue(issue).problem}`,
  );
}

const formatQuery = (values: Record<string, string>): string => {
  const pairs = Object.entries(values).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
};

/** JSON unless the contract names another type; a body of which everything is optional may be left out. */
function encodeBody({ body, bodyType = 'application/json' }: Endpoint, value: unknown): Partial<Call> {
  if (!body) return {};
  if (/\bjson\b/.test(bodyType)) return { body: JSON.stringify(value ?? {}), contentType: bodyType };
  // fetch writes the boundary of a form into the header itself
  return {
    body: value as NonNullable<RequestInit['body']>,
    contentType: value instanceof FormData ? undefined : bodyType,
  };
}
