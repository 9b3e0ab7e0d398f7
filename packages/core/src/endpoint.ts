import type * as z from 'zod/mini';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Query or path values as they stand in a URL; the schema's decoded side is what callers write. */
export type Parameters = z.ZodMiniObject;

/** How a list is cut into pages. The next page always comes by the `Link` header (RFC 8288). */
export interface Paging {
  /** The member of the reply that holds the rows. */
  readonly items: string;
  /** The query parameter with the page size; absent where the service answers everything at once. */
  readonly sizeParameter?: 'max' | 'limit';
  /** Rows a page when nothing is asked for, and the most the service gives: more is clamped, not refused. */
  readonly defaultSize?: number;
  readonly largestSize?: number;
}

/** One operation of the API. The SDK's method, the mock's route and the OpenAPI entry are all read off it. */
export interface Endpoint {
  readonly method: Method;
  /** Below `/v1`; a parameter is written `:personId`. */
  readonly path: `/${string}`;
  /** One sentence. */
  readonly doc: string;
  /** Any one suffices; an entry with spaces wants all of its words. */
  readonly scopes: readonly string[];
  readonly query?: Parameters;
  readonly body?: z.ZodMiniType;
  /** Media types of the request body, `application/json` unless said; `text/csv` may also come as the `file` of a form. */
  readonly bodyType?: string;
  readonly reply?: z.ZodMiniType;
  /** The reply is text of this media type instead of JSON. */
  readonly replyType?: 'text/csv';
  /** What the reply is called when it is kept as a file. */
  readonly fileName?: string;
  /** Of a success: 200 unless said. */
  readonly status?: 200 | 201 | 202 | 204;
  /** Comes instead of `status`, with a reply of the same shape, when only a part of what was asked for was done. */
  readonly partialStatus?: 206;
  /** 204 without a body may come instead of the reply. */
  readonly mayBeEmpty?: true;
  readonly paging?: Paging;
  /** Stands on a host of its own in the cloud; the usual one unless said. */
  readonly service?: 'analytics';
  /** The error codes that a refused body's fields carry. */
  readonly issueCodes?: { readonly missing: number; readonly size: number };
  /** The reply holds a secret: no cache keeps it, no log shows it. */
  readonly isSecret?: boolean;
}

/** A tree of operations: `contract.broadworks.subscribers.list`. */
export interface Contract {
  readonly [name: string]: Endpoint | Contract;
}

export type PathParameter<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathParameter<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

export type PathOf<E extends Endpoint> = { [Name in PathParameter<E['path']>]: string };
export type QueryOf<E extends Endpoint> = E extends { query: infer Q extends Parameters } ? z.output<Q> : unknown;
export type BodyOf<E extends Endpoint> = E extends { body: infer B extends z.ZodMiniType } ? z.output<B> : never;
export type ReplyOf<E extends Endpoint> = E extends { reply: infer R extends z.ZodMiniType }
  ? z.output<R> | (E extends { mayBeEmpty: true } ? undefined : never)
  : undefined;
/** A row of a list's reply. */
export type ItemOf<E extends Endpoint> = E extends { paging: { items: infer Key extends string } }
  ? Key extends keyof ReplyOf<E>
    ? ReplyOf<E>[Key] extends readonly (infer Item)[] | undefined
      ? Item
      : never
    : never
  : never;

export const isEndpoint = (node: Endpoint | Contract): node is Endpoint => typeof node.path === 'string';

/** Every operation with its dotted name (`broadworks.subscribers.list`), in the order of the tables. */
export function listEndpoints(contract: Contract, prefix = ''): { name: string; endpoint: Endpoint }[] {
  return Object.entries(contract).flatMap(([key, node]) =>
    isEndpoint(node) ? [{ name: prefix + key, endpoint: node }] : listEndpoints(node, `${prefix}${key}.`),
  );
}
