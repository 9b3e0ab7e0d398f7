import { addLicenseMoves, type FullClient } from './bulk/license-moves';
import { bindContract, type Client } from './client';
import type { OperationTree } from './operation';
import { type HubOperations, operations } from './operations';
import type { TransportOptions } from './options';
import { createTransport } from './transport';

export interface ClientOptions<T extends OperationTree = HubOperations> extends TransportOptions {
  /** The operations to offer. Default: all. */
  readonly contract?: T | undefined;
}

/**
 * Creates a client: `createClient({ token }).people.list({ displayName: 'A' })`. Its calls share one queue and one
 * pace, so create one for a token and keep it.
 */
export function createClient<const T extends OperationTree = HubOperations>(options: ClientOptions<T>): ClientOf<T> {
  const transport = createTransport(options);
  const { contract = operations } = options;
  if (contract !== operations) return bindContract(contract, transport) as ClientOf<T>;
  return addLicenseMoves(bindContract(operations, transport), options) as ClientOf<T>;
}

/** The whole client by its own interface, whose members say what they do; any other by inference. */
type ClientOf<T extends OperationTree> = HubOperations extends T ? FullClient : Client<T>;
