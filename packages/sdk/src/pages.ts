import type { Paging } from '@hubdeck/core';
import { InputError } from './errors';
import { findNextUrl, refuseLink } from './next-link';
import type { CallOptions, Transport } from './options';
import type { Call } from './request';
import { forwardAbort } from './signals';

/** What may be said for one list, beside what may be said for any call. */
export interface ListOptions extends CallOptions {
  /** Rows asked for at a time; the service gives fewer if this is more than it allows. */
  readonly pageSize?: number | undefined;
  /** Rows in total; the list ends there. */
  readonly limit?: number | undefined;
}

/** One answer of a list. */
export interface Page<Item, Reply = unknown> {
  readonly items: readonly Item[];
  /** The whole reply as it came, with what it says beside the rows. */
  readonly reply: Reply;
  /** Where the next page is, if there is one. */
  readonly next?: string | undefined;
}

/**
 * A list that is fetched while you read it; each way of reading starts from the first page. While you work on one page
 * the next is on its way, and never more than one.
 */
export interface Listing<Item, Reply = unknown> extends AsyncIterable<Item> {
  pages(): AsyncGenerator<Page<Item, Reply>, void, undefined>;
  /** The first page only. */
  page(): Promise<Page<Item, Reply>>;
  /** Everything at once: mind the memory of large organizations. */
  toArray(): Promise<Item[]>;
}

/** A list and where it comes from. */
export interface ListSource {
  /** The dotted name in the contract: `people.list`. */
  readonly name: string;
  readonly transport: Transport;
  /** Makes the call for the first page, with this as its size. */
  readonly prepare: (size: Readonly<Record<string, number>>) => Call;
  readonly paging: Paging;
  readonly options: ListOptions;
}

/** Creates a list that does nothing until it is read. */
export function createListing(source: ListSource): Listing<unknown> {
  const pages = () => walk(source);
  return {
    pages,
    page: async () => {
      const first = prepareFirst(source);
      const page = await load(source, first, first.url, source.options.signal);
      return cut(page, source.options.limit ?? Number.POSITIVE_INFINITY);
    },
    toArray: async () => {
      const all: unknown[][] = [];
      for await (const { items } of pages()) all.push(items as unknown[]);
      return all.flat();
    },
    [Symbol.asyncIterator]: () => iterateItems(pages()),
  };
}

/** By hand, because a generator would cost several turns of the event loop for each row of a page that is there. */
function iterateItems<Item>(pages: AsyncGenerator<Page<Item>, void, undefined>): AsyncIterator<Item> {
  let items: readonly Item[] = [];
  let index = 0;
  let turning: Promise<unknown> | undefined;

  async function turn(): Promise<IteratorResult<Item>> {
    const { done, value: page } = await pages.next().finally(() => {
      turning = undefined;
    });
    if (done) return { done, value: undefined };
    items = page.items;
    index = 0;
    return next();
  }

  function next(): Promise<IteratorResult<Item>> {
    if (turning) return turning.then(next);
    if (index < items.length) return Promise.resolve({ done: false, value: items[index++] as Item });
    const turned = turn();
    turning = turned;
    return turned;
  }

  return {
    next,
    return: async () => {
      await pages.return();
      return { done: true, value: undefined };
    },
  };
}

function prepareFirst({ name, prepare, paging, options: { pageSize, limit } }: ListSource): Call {
  checkCount(name, 'pageSize', pageSize);
  checkCount(name, 'limit', limit);
  // no need for more rows in a page than are wanted in total
  const useful = limit !== undefined && limit < (pageSize ?? paging.defaultSize ?? 0) ? limit : pageSize;
  return prepare(paging.sizeParameter && useful !== undefined ? { [paging.sizeParameter]: useful } : {});
}

function checkCount(name: string, option: string, count: number | undefined): void {
  if (count === undefined || (Number.isSafeInteger(count) && count > 0)) return;
  throw new InputError(name, option, `must be a whole number from 1 up, not ${count}`);
}

interface Flight {
  readonly page: Promise<Page<unknown>>;
  /** The next link, known with the headers, before the page is there. */
  readonly link: Promise<string | undefined>;
}

type Launch = (url: string) => Flight;
type Announce = (link: string | undefined) => void;

/**
 * The page in hand and at most one in flight: the next is asked for when its link arrives, but only once the reader
 * has asked for the page before it. Leaving early cancels what is in flight.
 */
async function* walk(source: ListSource): AsyncGenerator<Page<unknown>, void, undefined> {
  const first = prepareFirst(source);
  const controller = new AbortController();
  const stopForwarding = forwardAbort(source.options.signal, controller);
  const launch = createLaunch(source, first, controller.signal);
  let left = source.options.limit ?? Number.POSITIVE_INFINITY;
  let flight = launch(first.url);
  try {
    for (let isFirst = true; ; isFirst = false) {
      const ahead = left > expectedSize(source) ? launchAhead(flight, launch) : {};
      const page = cut(await flight.page, left);
      left -= page.items.length;
      if (page.items.length > 0 || isFirst) yield page;
      if (page.items.length === 0 || left === 0 || page.next === undefined) return;
      flight = ahead.flight ?? launch(page.next);
    }
  } finally {
    controller.abort();
    stopForwarding();
  }
}

function createLaunch(source: ListSource, first: Call, signal: AbortSignal): Launch {
  const seen = new Set<string>();

  async function follow(url: string, announce: Announce): Promise<Page<unknown>> {
    refuseLink(first, url, seen);
    seen.add(url);
    return load(source, first, url, signal, announce);
  }

  return (url) => {
    let announce: Announce = () => {};
    const link = new Promise<string | undefined>((resolve) => {
      announce = resolve;
    });
    const page = follow(url, announce);
    // a page that was fetched ahead may never be asked for, and then nobody minds how it failed
    page.catch(() => {});
    return { page, link };
  };
}

async function load(
  { transport, paging, options }: ListSource,
  first: Call,
  url: string,
  signal: AbortSignal | undefined,
  announce?: Announce,
): Promise<Page<unknown>> {
  const onHeaders = announce && ((headers: Headers) => announce(findNextUrl(headers, url, first.url)));
  const { value, headers } = await transport.send({ ...first, url }, { ...options, signal, onHeaders });
  const reply = value as Record<string, unknown[]>;
  return { items: reply[paging.items] ?? [], reply, next: findNextUrl(headers, url, first.url) };
}

function launchAhead(flight: Flight, launch: Launch): { flight?: Flight } {
  const ahead: { flight?: Flight } = {};
  void flight.link.then((url) => {
    if (url !== undefined) ahead.flight = launch(url);
  });
  return ahead;
}

/** Rows that a page brings at the most, as far as known: nothing is fetched ahead that a limit makes superfluous. */
const expectedSize = ({ paging, options: { pageSize } }: ListSource): number =>
  Math.min(pageSize ?? paging.defaultSize ?? 0, paging.largestSize ?? Number.POSITIVE_INFINITY);

const cut = (page: Page<unknown>, limit: number): Page<unknown> =>
  page.items.length > limit ? { ...page, items: page.items.slice(0, limit) } : page;
