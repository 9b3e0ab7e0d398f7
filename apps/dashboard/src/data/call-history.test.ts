import type { CallRecord } from '@hubdeck/core';
import { createClient } from '@hubdeck/sdk';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../testing/manual-clock';
import { createCallHistory } from './call-history';

const START = Date.parse('2026-01-15T18:00:00.000Z');
const MINUTE = 60_000;
const BASE = 'http://calls.example/v1';

/** A page, or what goes wrong instead. */
type Answer = { readonly ids: readonly string[]; readonly hasNext?: boolean } | { readonly status: number };

function setUp(...answers: Answer[]) {
  const clock = createManualClock(START);
  const requests: string[] = [];
  const client = createClient({
    baseUrl: BASE,
    token: 't',
    fetch: (url) => {
      requests.push(url);
      const answer = answers.shift() ?? { ids: [] };
      if ('status' in answer) return Response.json({}, { status: answer.status });
      const items = answer.ids.map((id): CallRecord => ({ 'Report ID': id }));
      const link = `<${BASE}/cdr_feed?page=${requests.length}>; rel="next"`;
      return Response.json({ items }, answer.hasNext ? { headers: { link } } : {});
    },
  });
  const history = createCallHistory(client, { clock });
  const reaches = (condition: () => boolean) =>
    new Promise<void>((resolve) => {
      const check = () => condition() && resolve();
      history.subscribe(check);
      check();
    });
  return {
    clock,
    history,
    requests,
    reaches,
    ids: () => history.read().items.map((call) => call['Report ID']),
    status: (status: string) => reaches(() => history.read().status === status),
    waits: () => reaches(() => history.read().waitsUntil !== undefined),
  };
}

const page = (...ids: string[]): Answer => ({ ids });
const pageWithNext = (...ids: string[]): Answer => ({ ids, hasNext: true });

describe('the history of calls', () => {
  it('has a call once that was over where two windows meet', async () => {
    const { history, clock, status, waits, ids } = setUp(page('c', 'b'), page('b', 'a'));
    history.ask('day');
    await waits();
    clock.pass(MINUTE);
    await status('ready');
    expect(ids()).toEqual(['c', 'b', 'a']);
  });

  it('follows the pages of a window, ten a minute at the most', async () => {
    const pages = Array.from({ length: 14 }, (_, at) => pageWithNext(`${at}`));
    const { history, clock, status, waits, requests, ids } = setUp(...pages, page('last'));
    history.ask('hour');
    await waits();
    // the first one is not counted as a further page
    expect(requests.length).toBeLessThanOrEqual(11);
    clock.pass(MINUTE);
    await status('ready');
    expect(ids()).toHaveLength(15);
  });

  it('keeps the windows that are whole when one fails, and goes on with that one', async () => {
    const { history, clock, status, waits, ids, requests } = setUp(
      page('c'),
      pageWithNext('b'),
      { status: 500 },
      page('b', 'a'),
    );
    history.ask('day');
    await waits();
    clock.pass(MINUTE);
    await status('failed');
    expect(ids()).toEqual(['c']);
    expect(history.read()).toMatchObject({ windows: { done: 1, all: 2 }, error: { status: 500 } });
    history.refresh();
    await waits();
    clock.pass(MINUTE);
    await status('ready');
    expect(ids()).toEqual(['c', 'b', 'a']);
    expect(requests).toHaveLength(4);
  });

  it('drops what was on its way when something else is asked', async () => {
    const { history, clock, status, waits, ids } = setUp(page('old'), page('new'));
    history.ask('week');
    await waits();
    history.ask('hour');
    await waits();
    clock.pass(MINUTE);
    await status('ready');
    expect(ids()).toEqual(['new']);
    expect(history.read().source).toBe('hour');
  });

  it('asks for nothing while it is stopped, and keeps no half of a window', async () => {
    const { history, clock, waits, ids, requests } = setUp(page('c'));
    history.ask('week');
    await waits();
    history.stop();
    clock.pass(60 * MINUTE);
    expect(history.read()).toMatchObject({ status: 'stopped', windows: { done: 1, all: 14 } });
    expect(ids()).toEqual(['c']);
    expect(requests).toHaveLength(1);
  });
});
