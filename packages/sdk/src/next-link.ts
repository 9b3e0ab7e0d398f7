import { findLink } from '@hubdeck/core';
import { ReplyError } from './errors';
import { type Call, identify } from './request';

/**
 * Where the next page is. The service has been seen to drop the filters from its next link, which turns a search into
 * everything, and to write `max=null` into it; both are mended from the first page's URL.
 */
export function findNextUrl(headers: Headers, currentUrl: string, firstUrl: string): string | undefined {
  const link = findLink(headers.get('link'), 'next');
  if (link === undefined) return undefined;
  return restoreLost(dropLostSize(parseUrl(link, currentUrl)?.href ?? link), firstUrl);
}

/** Not by `URL.canParse` first: that parses everything twice. */
function parseUrl(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}

const queryOf = (url: string): URLSearchParams => new URLSearchParams(url.split('?')[1]);

function dropLostSize(url: string): string {
  const [path = '', query] = url.split('?');
  // not by URLSearchParams, which would write the other parameters in its own way
  const kept = query?.split('&').filter((pair) => !/^(max|limit)=(null|undefined)?$/.test(pair)) ?? [];
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path;
}

/** These say where a page begins. The link speaks for itself there. */
const POSITIONS: ReadonlySet<string> = new Set(['start', 'offset', 'cursor', 'next']);

function restoreLost(url: string, firstUrl: string): string {
  const present = queryOf(url);
  const lost = [...queryOf(firstUrl)].filter(([name]) => !POSITIONS.has(name) && !present.has(name));
  if (lost.length === 0) return url;
  const pairs = lost.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return url + (url.includes('?') ? '&' : '?') + pairs;
}

/** Throws unless the link may be followed: a foreign origin would be handed the token, a known page is a circle. */
export function refuseLink(call: Call, url: string, seen: ReadonlySet<string>): void {
  const origin = parseUrl(url)?.origin;
  const home = new URL(call.url).origin;
  if (origin !== home) {
    throw new ReplyError(identify(call), `the next link leads to ${origin ?? 'no URL'}, not to ${home}; not followed`);
  }
  if (seen.has(url)) throw new ReplyError(identify(call), 'the next link leads back to a page that was read before');
}
