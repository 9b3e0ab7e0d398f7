import { contract, type Endpoint, isEndpoint } from '@hubdeck/core';

/**
 * What hubdeck asks for when somebody signs in: what its screens and commands use, and no more. An application at Webex
 * has to be registered with at least these.
 */
const { people, licenses, locations, organizations, devices, broadworks, auditEvents, cdr, numbers, ext } = contract;

const USED = [
  people,
  licenses,
  locations,
  organizations.list,
  devices,
  broadworks.subscribers,
  auditEvents,
  cdr,
  numbers,
];

type Node = Endpoint | { readonly [name: string]: Node };

const endpointsOf = (node: Node): Endpoint[] =>
  isEndpoint(node) ? [node] : Object.values(node).flatMap((child) => endpointsOf(child));

export interface ScopeOptions {
  /** Nothing will be changed. */
  readonly isReadOnly: boolean;
  /** The server has hubdeck's own operations, which want scopes that Webex does not know. */
  readonly hasExtension: boolean;
}

/** The scopes of the operations that are used, each once. Of several that would do, the administrator's own. */
export function signInScopes({ isReadOnly, hasExtension }: ScopeOptions): string[] {
  const nodes: readonly Node[] = hasExtension ? [...USED, ext] : USED;
  const endpoints = nodes.flatMap(endpointsOf).filter(({ method }) => !isReadOnly || method === 'GET');
  const words = endpoints.flatMap(({ scopes: [first = ''] }) => first.split(' '));
  return [...new Set(['spark:people_read', ...words])].filter(Boolean).sort();
}
