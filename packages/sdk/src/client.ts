import type { BodyOf, Endpoint, ItemOf, Paging, PathOf, QueryOf, ReplyOf } from '@hubdeck/core';
import type * as z from 'zod/mini';
import { isOperation, type Operation, type OperationTree } from './operation';
import type { CallOptions, Transport } from './options';
import { createListing, type Listing, type ListOptions } from './pages';
import { type FlatInput, prepareCall } from './request';

/** The wire's page size stays out of a method's input: it is `pageSize` in the options, and everyone takes it for a total. */
type SizeParameter<E extends Endpoint> = E extends { paging: { sizeParameter: infer Name extends string } }
  ? Name
  : never;

type BodyPart<E extends Endpoint> = E extends { body: z.ZodMiniType }
  ? Partial<BodyOf<E>> extends BodyOf<E>
    ? { body?: BodyOf<E> }
    : { body: BodyOf<E> }
  : unknown;

/** Path parameters, query parameters and `body` of an operation in one flat object. */
export type InputOf<E extends Endpoint> = PathOf<E> & Omit<QueryOf<E>, SizeParameter<E>> & BodyPart<E>;

type OptionsOf<E extends Endpoint> = E extends { paging: Paging } ? ListOptions : CallOptions;

/** Input may be left out where nothing in it is required. */
type ArgumentsOf<E extends Endpoint> =
  Partial<InputOf<E>> extends InputOf<E>
    ? [input?: InputOf<E>, options?: OptionsOf<E>]
    : [input: InputOf<E>, options?: OptionsOf<E>];

/** An operation as a method: lists give a `Listing`, everything else a promise of the reply. */
export type MethodOf<E extends Endpoint> = (
  ...args: ArgumentsOf<E>
) => E extends { paging: Paging } ? Listing<ItemOf<E>, ReplyOf<E>> : Promise<ReplyOf<E>>;

/** A method for every operation of a tree, under the same names. */
export type Client<T> = {
  readonly [Name in keyof T]: T[Name] extends Operation<infer E> ? MethodOf<E> : Client<T[Name]>;
};

/**
 * Gives the operations of the API, or of a part of it, as methods. Whoever needs a single resource binds that alone,
 * and a bundler leaves the rest of the API out: `bindContract({ people }, createTransport({ token }))`.
 */
export const bindContract = <const T extends OperationTree>(operations: T, transport: Transport): Client<T> =>
  bindTree(operations, transport, '') as Client<T>;

const bindTree = (operations: OperationTree, transport: Transport, prefix: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(operations).map(([key, node]) => {
      const name = prefix + key;
      return [key, isOperation(node) ? bindMethod(name, node, transport) : bindTree(node, transport, `${name}.`)];
    }),
  );

function bindMethod(name: string, operation: Operation, transport: Transport) {
  const { paging, service, query = {} } = operation;
  const baseUrl = (service && transport.services?.[service]) ?? transport.baseUrl;
  const own: FlatInput = transport.orgId !== undefined && 'orgId' in query ? { orgId: transport.orgId } : {};
  const prepare = (input: FlatInput) => prepareCall(name, operation, baseUrl, { ...own, ...input });
  if (paging) {
    return (input: FlatInput = {}, options: ListOptions = {}) =>
      createListing({ name, transport, paging, options, prepare: (size) => prepare({ ...input, ...size }) });
  }
  return async (input: FlatInput = {}, options: CallOptions = {}) => {
    const { value } = await transport.send(prepare(input), options);
    return value;
  };
}
