/**
 * Webex ids are base64 of `ciscospark://us/<TYPE>/<key>`, without `=` padding. Device ids name a cluster instead of
 * `us` and keep their padding. Callers must treat ids as opaque; only a server, and a person reading a log, looks inside.
 */

export type WebexIdType =
  | 'PEOPLE'
  | 'ORGANIZATION'
  | 'LOCATION'
  | 'LICENSE'
  | 'ROLE'
  | 'PLACE'
  | 'DEVICE'
  | 'CALLING_DEVICE'
  | 'WORKSPACE_LOCATION'
  | 'SUBSCRIBER'
  | 'ENTERPRISE'
  | 'REPORT'
  | 'JOB_ID'
  | 'WEBHOOK'
  | 'APPLICATION'
  | 'AUTHORIZATION'
  | 'AUDIT_EVENT'
  | 'MESSAGE'
  | 'LICENSE_USER_PAGING';

const DEVICE_CLUSTER = 'urn:TEAM:us-east-1_int13';
const isDevice = (type: WebexIdType) => type === 'DEVICE' || type === 'CALLING_DEVICE';
/** Legacy ids of locations: organization and location, with `#` between. */
const isInCluster = (type: WebexIdType) => isDevice(type) || type === 'WORKSPACE_LOCATION';

/** Encodes a key, `/` and non-ASCII excepted, as Webex does. */
export function encodeWebexId(type: WebexIdType, key: string): string {
  const keyText = isDevice(type) ? key.toUpperCase() : key;
  if (isInCluster(type)) return btoa(`ciscospark://${DEVICE_CLUSTER}/${type}/${keyText}`);
  return btoa(`ciscospark://us/${type}/${key}`).replace(/=+$/, '');
}

/**
 * The key inside an id of that type, padded or not; `undefined` for another type and for what is no id at all.
 * Keys of devices come back in lower case, since Webex writes their UUIDs in upper case.
 */
export function decodeWebexId(type: WebexIdType, id: string): string | undefined {
  const match = /^ciscospark:\/\/[^/]+\/([A-Z_]+)\/(.+)$/.exec(decodeBase64(id) ?? '');
  if (match?.[1] !== type || match[2] === undefined) return undefined;
  return isDevice(type) ? match[2].toLowerCase() : match[2];
}

function decodeBase64(text: string): string | undefined {
  try {
    return atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  } catch {
    return undefined;
  }
}
