import { contract } from '@hubdeck/core';
import { API_PREFIX } from '../mount';
import { createRoutes, type Operation } from '../routes';

const findRoute = createRoutes(contract);

/** The operation that a request reaches. */
export function operationOf(method: string, url: string): Operation | undefined {
  const { pathname } = new URL(url);
  if (!pathname.startsWith(`${API_PREFIX}/`)) return undefined;
  return findRoute(pathname.slice(API_PREFIX.length))?.operations.get(method);
}
