import { isLoopback } from '../loopback';
import type { World } from '../world';

/**
 * Posts to this machine only, unless told otherwise. Test data has a way of holding the addresses of real systems,
 * which must not get the mock's events; and whoever holds the well-known token must not reach other machines through
 * the mock.
 */
export const createDeliver =
  (isAnywhereAllowed: boolean): World['deliver'] =>
  async (url, init) => {
    const { hostname } = new URL(url);
    if (!isAnywhereAllowed && !isLoopback(hostname)) {
      throw new Error(`${hostname} is another machine; the mock delivers there only with --webhooks-anywhere`);
    }
    return fetch(url, init);
  };
