import type { Contract, Endpoint } from '@hubdeck/core';
import type * as z from 'zod/mini';
import type { ParameterNote } from './parameter';

declare const described: unique symbol;

/**
 * What of an endpoint a call needs while the program runs. Scopes, words and the schemas of what is sent are for the
 * compiler and the service; leaving them out keeps the client small, and quick to load.
 */
export interface Operation<E extends Endpoint = Endpoint>
  extends Pick<Endpoint, 'method' | 'path' | 'replyType' | 'mayBeEmpty' | 'paging' | 'service'> {
  /** By name; what ends with a question mark may be left out. */
  readonly query?: Readonly<Record<string, ParameterNote>>;
  /** Media type of the request body; absent where there is none. */
  readonly bodyType?: string;
  /** Loads the schema of a JSON reply; absent where there is none. */
  readonly reply?: () => Promise<z.ZodMiniType>;
  /** Holds nothing: it tells the compiler which endpoint this is. */
  readonly [described]?: E;
}

/** A tree of operations: `operations.broadworks.subscribers.list`. */
export interface OperationTree {
  readonly [name: string]: Operation | OperationTree;
}

/** The operations of a contract, or of a part of one. */
export type Operations<C extends Contract> = {
  readonly [Name in keyof C]: C[Name] extends Endpoint
    ? Operation<C[Name]>
    : C[Name] extends Contract
      ? Operations<C[Name]>
      : never;
};

export const isOperation = (node: Operation | OperationTree): node is Operation => typeof node.path === 'string';
