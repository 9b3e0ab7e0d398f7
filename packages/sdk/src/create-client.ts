import { type Contract, type HubContract, contract as hubContract } from '@hubdeck/core';
import { bindContract, type Client } from './client';
import type { TransportOptions } from './options';
import { createTransport } from './transport';

/** The client of the whole API, extension included. */
export type HubClient = Client<HubContract>;

export interface ClientOptions<C extends Contract = HubContract> extends TransportOptions {
  /** The operations to offer. Default: all. */
  readonly contract?: C | undefined;
}

/**
 * Creates a client: `createClient({ token }).people.list({ displayName: 'A' })`. Its calls share one queue and one
 * pace, so create one for a token and keep it.
 */
export const createClient = <const C extends Contract = HubContract>(options: ClientOptions<C>): Client<C> =>
  bindContract((options.contract ?? hubContract) as C, createTransport(options));
