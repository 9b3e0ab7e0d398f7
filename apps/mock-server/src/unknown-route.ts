/**
 * A path that the mock has no route for gets the status that Webex gives. Which of three things went wrong only the
 * mock can tell, and it does so in a header and in the log: a typo, a part of Webex that is not emulated, or a right
 * path behind a wrong prefix.
 */
export const EXPLANATION_HEADER = 'X-Mock-Explanation';

/** Parts of the public Webex API (developer.webex.com) by how their paths begin, below `/v1`. */
const DOCUMENTED_PREFIXES = [
  '/admin/',
  '/analytics',
  '/attachment',
  '/calls',
  '/cdr_stream',
  '/contacts',
  '/contents',
  '/contextServices',
  '/convergedRecordings',
  '/deviceConfigurations',
  '/events',
  '/groups',
  '/guests',
  '/hybrid/',
  '/identity/',
  '/jobs/',
  '/meeting',
  '/membership',
  '/message',
  '/partner/',
  '/poll',
  '/recording',
  '/resourceGroup',
  '/rooms',
  '/security/',
  '/session',
  '/team',
  '/telephony/',
  '/trackingCodes',
  '/video',
  '/wholesale/',
  '/workspaceLocations',
  '/workspaceMetrics',
  '/workspacePersonalization',
  '/xapi/',
] as const;

/** Why there is no route, in a sentence. `hasRoute` tells whether a path below the API's prefix has one. */
export function explainUnknownRoute(
  method: string,
  path: string,
  prefix: string,
  hasRoute: (path: string) => boolean,
): string {
  const below = path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : undefined;
  if (below !== undefined && DOCUMENTED_PREFIXES.some((known) => below.startsWith(known))) {
    return `Webex documents paths such as ${path}, but this mock does not emulate them.`;
  }
  const inside = suffixesOf(path).find(hasRoute);
  if (inside !== undefined) return `${path} has a wrong prefix; the mock serves ${prefix}${inside}.`;
  return `Neither Webex nor this mock knows ${method} ${path}; check the spelling.`;
}

/** `/api/v1/people` -> `/api/v1/people`, `/v1/people`, `/people` */
const suffixesOf = (path: string): string[] => {
  const segments = path.split('/').slice(1);
  return segments.map((_, index) => `/${segments.slice(index).join('/')}`);
};
