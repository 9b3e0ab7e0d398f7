import {
  type BodyOf,
  type Contract,
  type Endpoint,
  type ItemOf,
  isEndpoint,
  type Paging,
  type PathOf,
  type QueryOf,
  type ReplyOf,
} from '@hubdeck/core';
import type * as z from 'zod/mini';
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

/** A method for every operation of a contract, under the same names. */
export type Client<C extends Contract> = {
  readonly [Name in keyof C]: C[Name] extends Endpoint
    ? MethodOf<C[Name]>
    : C[Name] extends Contract
      ? Client<C[Name]>
      : never;
};

/**
 * Gives the operations of a contract, or of a part of one, as methods. Whoever needs a single resource binds that
 * alone, and a bundler leaves the rest of the API out: `bindContract({ people }, createTransport({ token }))`.
 */
export const bindContract = <const C extends Contract>(contract: C, transport: Transport): Client<C> =>
  bindTree(contract, transport, '') as Client<C>;

const bindTree = (contract: Contract, transport: Transport, prefix: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(contract).map(([key, node]) => {
      const name = prefix + key;
      return [key, isEndpoint(node) ? bindMethod(name, node, transport) : bindTree(node, transport, `${name}.`)];
    }),
  );

function bindMethod(name: string, endpoint: Endpoint, transport: Transport) {
  const { paging, service } = endpoint;
  const baseUrl = (service && transport.services?.[service]) ?? transport.baseUrl;
  const isOfOrganization = transport.orgId !== undefined && endpoint.query?.shape.orgId !== undefined;
  const own: FlatInput = isOfOrganization ? { orgId: transport.orgId } : {};
  const prepare = (input: FlatInput) => prepareCall(name, endpoint, baseUrl, { ...own, ...input });
  if (paging) {
    return (input: FlatInput = {}, options: ListOptions = {}) =>
      createListing({ name, transport, paging, options, prepare: (size) => prepare({ ...input, ...size }) });
  }
  return async (input: FlatInput = {}, options: CallOptions = {}) => {
    const { value } = await transport.send(prepare(input), options);
    return value;
  };
}
