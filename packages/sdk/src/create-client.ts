import { type Contract, type HubContract, contract as hubContract } from '@hubdeck/core';
import { addLicenseMoves, type FullClient } from './bulk/license-moves';
import { bindContract, type Client } from './client';
import type { TransportOptions } from './options';
import { createTransport } from './transport';

export interface ClientOptions<C extends Contract = HubContract> extends TransportOptions {
  /** The operations to offer. Default: all. */
  readonly contract?: C | undefined;
}

/**
 * Creates a client: `createClient({ token }).people.list({ displayName: 'A' })`. Its calls share one queue and one
 * pace, so create one for a token and keep it.
 */
export function createClient<const C extends Contract = HubContract>(options: ClientOptions<C>): ClientOf<C> {
  const transport = createTransport(options);
  const { contract = hubContract } = options;
  if (contract !== hubContract) return bindContract(contract, transport) as ClientOf<C>;
  return addLicenseMoves(bindContract(hubContract, transport), options) as ClientOf<C>;
}

/** The whole client by its own interface, whose members say what they do; any other contract by inference. */
type ClientOf<C extends Contract> = HubContract extends C ? FullClient : Client<C>;
