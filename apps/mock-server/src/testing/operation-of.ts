import { contract, type Endpoint, listEndpoints } from '@hubdeck/core';
import { API_PREFIX, compareRoutes } from '../mount';

export interface Operation {
  /** `people.list` */
  readonly name: string;
  readonly endpoint: Endpoint;
}

const OPERATIONS = listEndpoints(contract)
  .sort((a, b) => compareRoutes(a.endpoint.path, b.endpoint.path))
  .map((operation) => ({
    ...operation,
    pattern: new RegExp(`^${API_PREFIX}${operation.endpoint.path.replace(/:\w+/g, '[^/]+')}$`),
  }));

/** The operation that a request reaches; the mock matches paths the same way. */
export function operationOf(method: string, url: string): Operation | undefined {
  const { pathname } = new URL(url);
  const first = OPERATIONS.find(({ pattern }) => pattern.test(pathname));
  return OPERATIONS.find(
    ({ pattern, endpoint }) => endpoint.method === method && pattern.source === first?.pattern.source,
  );
}
