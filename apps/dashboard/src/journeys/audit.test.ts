import { createMockServer } from '@hubdeck/mock-server';
import { createClient } from '@hubdeck/sdk';
import { beforeEach, describe, expect, it } from 'vitest';
import { createManualClock } from '../testing/manual-clock';
import { useStage } from '../testing/stage';

const DAY = 24 * 3_600_000;
const clock = createManualClock(Date.parse('2026-01-15T09:00:00.000Z'));
const stage = useStage(() => createMockServer({ clock }));
/** What was done before the beginning is out of sight then. */
beforeEach(() => clock.pass(8 * DAY));

const open = (options: Parameters<typeof stage.open>[0] = {}) => stage.open({ clock, ...options });

/** The administrator at work, somewhere else than here. */
const elsewhere = () => {
  const { url, token, fetch } = stage.server();
  return createClient({ baseUrl: url, token, fetch: (input, init) => fetch(input, init) });
};

async function hire(name: string): Promise<void> {
  await elsewhere().people.create({ body: { emails: [`${name.toLowerCase()}@farms.com`], displayName: name } });
}

async function addWebhook(name: string): Promise<void> {
  await elsewhere().webhooks.create({
    body: { name, targetUrl: 'https://a.example/', resource: 'messages', event: 'created' },
  });
}

/** What the audit events were asked for, latest last. */
function watchQuestions() {
  const questions: URLSearchParams[] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    const url = new URL(String(input));
    if (url.pathname.endsWith('/adminAudit/events')) questions.push(url.searchParams);
    return stage.server().fetch(input, init);
  };
  return { fetch, last: () => questions.at(-1) };
}

describe('who did what', () => {
  it('stands newest first, where I am', async () => {
    await hire('Nora');
    clock.pass(60_000);
    await addWebhook('Bell');
    const app = open({ columns: 120, timeZone: 'America/New_York' });
    app.press('5');
    await app.sees(/2 events/);
    await app.sees('Last 7 days \u00B7 everybody \u00B7 all categories');
    const [first, second] = app.lines().filter((line) => /\d\d:\d\d /.test(line));
    expect(first).toMatch(/^\u25B8 2026-\d\d-\d\d 04:\d\d .* created the webhook Bell\. .*Webhooks/);
    expect(second).toMatch(/created the user Nora\. .*Users .*Nora/);
  });

  it('says so where nobody did anything, and how to look further back', async () => {
    await hire('Nora');
    clock.pass(8 * DAY);
    const app = open();
    app.press('5');
    await app.sees('Last 7 days: nobody changed anything.');
    await app.sees('Press t for a longer time range.');
    app.press('t');
    await app.sees('\u25CF Last 7 days');
    app.press('down', 'enter');
    await app.sees('Last 30 days \u00B7 everybody');
    await app.sees('created the user Nora.');
  });

  it('is narrowed to several categories, and widened again', async () => {
    await hire('Nora');
    await addWebhook('Bell');
    const { fetch, last } = watchQuestions();
    const app = open({ fetch });
    app.press('5');
    await app.sees(/2 events/);
    app.press('c');
    await app.sees('[ ] Users');
    await app.sees('none marked: all are shown');
    app.press('/');
    app.type('dev');
    await app.sees('Filter: dev');
    app.press('enter', 'x', 'escape', '/');
    app.type('user');
    await app.sees(/1 of \d+ categor/);
    app.press('enter', 'x');
    await app.sees('[x] Users');
    await app.sees('2 marked');
    app.press('enter');
    await app.sees('Devices, Users');
    await app.sees(/1 event\b/);
    expect(last()?.get('eventCategories')).toBe('DEVICES,USERS');
    await app.seesNoMore('webhook Bell');
    app.press('c', 'a');
    await app.sees(/2 events/);
    expect(last()?.has('eventCategories')).toBe(false);
  });

  it('is narrowed to the person under the cursor, and widened again', async () => {
    await hire('Nora');
    const { fetch, last } = watchQuestions();
    const app = open({ fetch });
    app.press('5');
    await app.sees(/1 event\b/);
    const { displayName, id } = await elsewhere().people.me();
    app.press('p');
    await app.sees(`by ${displayName}`);
    expect(last()?.get('actorId')).toBe(id);
    await app.sees(/1 event\b/);
    app.press('p');
    await app.sees('days \u00B7 everybody');
    await app.sees(/1 event\b/);
    expect(last()?.has('actorId')).toBe(false);
  });

  it('is filtered as I type, and shown whole with its tracking id to copy', async () => {
    await hire('Nora');
    await addWebhook('Bell');
    const app = open();
    app.press('5');
    await app.sees(/2 events/);
    app.press('/');
    app.type('bell');
    await app.sees('1 of 2 events');
    app.press('enter', 'enter');
    await app.sees('Audit \u203A Webhook created');
    await app.sees(/Tracking id {2,}\S+/);
    await app.sees(/In UTC {2,}2026-\d\d-\d\d \d\d:\d\d UTC/);
    app.press('c');
    await app.sees('Copied: Tracking id');
    expect(app.screen()).toContain(app.clipboard.at(-1));
    app.press('escape');
    await app.sees('1 of 2 events');
  });
});

describe('what was done before I came', () => {
  it('is there to look at, with what failed and why', async () => {
    const app = open({ columns: 120 });
    app.press('5');
    await app.sees('Last 7 days: nobody changed anything.');
    app.press('t');
    await app.sees('Last 90 days');
    app.press('down', 'down', 'enter');
    await app.sees('Last 90 days \u00B7 everybody');
    await app.sees(/\d+ events/);
    app.press('/');
    app.type('WXC-');
    await app.sees(/\d of \d+ events/);
    app.press('enter', 'enter');
    await app.sees(/WXC-4\d\d\d/);
    await app.sees(/Error +The .*\./);
  });
});

describe('when audit events cannot be read', () => {
  const refuse =
    (status: number): typeof fetch =>
    (input, init) =>
      String(input).includes('/adminAudit/events')
        ? Promise.resolve(Response.json({ message: 'no', errors: [] }, { status }))
        : stage.server().fetch(input, init);

  it('names the scope that is missing', async () => {
    const app = open({ fetch: refuse(403) });
    app.press('5');
    await app.sees('The access token may not do this');
    await app.sees('Audit events need the scope audit:events_read');
  });

  it('can be tried again', async () => {
    const app = open({ fetch: refuse(500) });
    app.press('5');
    await app.sees('The server failed (500).');
    await app.sees('r try again');
  });
});
