import { type Endpoint, formatLink, type Paging } from '@hubdeck/core';
import type { PageCut } from './call';
import { badRequest } from './problems';

const CURSOR = 'cursor';

/** The key behind which a page begins and, where the list is not in the order of keys, what it is ordered by. */
type Cursor = Pick<PageCut, 'after' | 'afterText'>;

const encodeCursor = ({ after, afterText }: Cursor) =>
  btoa(`after:${after}${afterText === undefined ? '' : `:${encodeURIComponent(afterText)}`}`).replace(/=+$/, '');

function decodeCursor(text: string): Cursor {
  const [, key, afterText] = /^after:(\d+)(?::([\w.!~*'()%-]*))?$/.exec(decodeBase64(text)) ?? [];
  if (key === undefined) throw badRequest('Invalid cursor', ['cursor: follow the Link header as it came.']);
  return { after: Number(key), ...(afterText !== undefined && { afterText: decodeText(afterText) }) };
}

function decodeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badRequest('Invalid cursor', ['cursor: follow the Link header as it came.']);
  }
}

export function decodeBase64(text: string): string {
  try {
    return atob(text);
  } catch {
    return '';
  }
}

/** What part of the list is asked for. A size above the limit is clamped, as the cloud does. */
export function readPageCut(paging: Paging, query: Record<string, unknown>, parameters: URLSearchParams): PageCut {
  const cursor = parameters.get(CURSOR);
  const asked = paging.sizeParameter && query[paging.sizeParameter];
  const limit = paging.largestSize ?? Number.MAX_SAFE_INTEGER - 1;
  const size = Math.min(typeof asked === 'number' && asked > 0 ? asked : (paging.defaultSize ?? limit), limit);
  if (cursor !== null) return { size, ...decodeCursor(cursor) };
  return { size, offset: rowsToSkip(query) };
}

/** Services that count rows call the count `start` or, in the audit events, `offset`. */
const COUNTERS = ['start', 'offset'] as const;

const rowsToSkip = (query: Record<string, unknown>): number | undefined =>
  COUNTERS.map((name) => query[name]).find((value) => typeof value === 'number');

/** The request's own URL, every filter kept, with some parameters changed. */
export function linkToNext({ origin, pathname, searchParams }: URL, changed: Record<string, string>): string {
  const parameters = new URLSearchParams(searchParams);
  for (const [name, value] of Object.entries(changed)) parameters.set(name, value);
  return formatLink(`${origin}${pathname}?${parameters}`, 'next');
}

/**
 * What the URL of the page behind a key has of its own. Where the service counts rows, the count goes on in the URL,
 * but the cursor beside it is what is followed.
 */
export function nextPageParameters(endpoint: Endpoint, query: Record<string, unknown>, cut: PageCut, cursor: Cursor) {
  const counter = COUNTERS.find((name) => endpoint.query && name in endpoint.query.shape);
  const skipped = rowsToSkip(query) ?? 0;
  return { [CURSOR]: encodeCursor(cursor), ...(counter && { [counter]: String(skipped + cut.size) }) };
}
