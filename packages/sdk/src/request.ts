import { type CallIdentity, InputError } from './errors';
import { maskUrl } from './masking';
import type { Operation } from './operation';
import { encodeParameter } from './parameter';

/** A call as it goes over the wire, credentials excepted. */
export interface Call {
  /** The dotted name in the contract: `people.list`. */
  readonly name: string;
  readonly endpoint: Operation;
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
export function prepareCall(name: string, endpoint: Operation, baseUrl: string, input: FlatInput): Call {
  const path = fillPath(name, endpoint, input);
  const query = encodeQuery(name, endpoint, input);
  return { name, endpoint, url: baseUrl + path + query, ...encodeBody(endpoint, input.body) };
}

const PATH_PARAMETER = /:(\w+)/g;

const pathParameters = (endpoint: Operation): string[] =>
  [...endpoint.path.matchAll(PATH_PARAMETER)].map(([, parameter = '']) => parameter);

/** Dots are refused because URL parsers resolve them: `/people/..` would be another operation. */
const fillPath = (name: string, endpoint: Operation, input: FlatInput): string =>
  endpoint.path.replace(PATH_PARAMETER, (_, parameter: string) => {
    const value = input[parameter];
    if (value === undefined) throw new InputError(name, parameter, 'is missing');
    if (typeof value !== 'string' || /^\.{0,2}$/.test(value)) {
      throw new InputError(name, parameter, `must be an id, not ${JSON.stringify(value)}`);
    }
    return encodeURIComponent(value);
  });

function encodeQuery(name: string, endpoint: Operation, input: FlatInput): string {
  const { query = {}, bodyType } = endpoint;
  const elsewhere = new Set([...pathParameters(endpoint), ...(bodyType ? ['body'] : [])]);
  const given = Object.keys(input).filter((key) => input[key] !== undefined && !elsewhere.has(key));
  refuseUnknown(name, endpoint, given);
  const pairs = Object.entries(query).flatMap(([key, note]) => {
    const encoded = encodeParameter(note, input[key]);
    if (encoded === undefined) return [];
    if ('expected' in encoded) throw new InputError(name, key, `is refused: expected ${encoded.expected}`);
    return `${key}=${encodeURIComponent(encoded.text)}`;
  });
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

function refuseUnknown(name: string, endpoint: Operation, given: readonly string[]): void {
  const known = Object.keys(endpoint.query ?? {});
  const unknown = given.find((key) => !known.includes(key));
  if (unknown === undefined) return;
  const all = [...pathParameters(endpoint), ...known];
  throw new InputError(name, unknown, `is no parameter; expected ${all.length > 0 ? all.join(', ') : 'none'}`);
}

/** A JSON body of which everything is optional may be left out. */
function encodeBody({ bodyType }: Operation, value: unknown): Partial<Call> {
  if (bodyType === undefined) return {};
  if (/\bjson\b/.test(bodyType)) return { body: JSON.stringify(value ?? {}), contentType: bodyType };
  // fetch writes the boundary of a form into the header itself
  return {
    body: value as NonNullable<RequestInit['body']>,
    contentType: value instanceof FormData ? undefined : bodyType,
  };
}
