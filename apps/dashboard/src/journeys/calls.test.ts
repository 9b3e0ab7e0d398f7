import type { CallRecord } from '@hubdeck/core';
import { readCallReport } from '@hubdeck/core/csv';
import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import { createManualClock, type ManualClock } from '../testing/manual-clock';
import type { OpenAppOptions } from '../testing/open-app';
import { useStage } from '../testing/stage';

const START = Date.parse('2026-01-15T18:00:00.000Z');
const MINUTE = 60_000;
let clock: ManualClock = createManualClock(START);
const stage = useStage(() => {
  clock = createManualClock(START);
  return createMockServer({ clock });
});

const CDR = /\/cdr_feed\?/;

/** Opens the Calls screen; gives what was asked of the service and what was written, too. */
function openCalls(options: Partial<OpenAppOptions> & { fetch?: typeof fetch } = {}) {
  const windows: { hours: number; ago: number }[] = [];
  const files = new Map<string, string>();
  const through = options.fetch ?? stage.server().fetch;
  const fetch: typeof globalThis.fetch = (input, init) => {
    const url = new URL(String(input));
    if (CDR.test(url.href)) {
      const [start = 0, end = 0] = ['startTime', 'endTime'].map((name) => Date.parse(url.searchParams.get(name) ?? ''));
      windows.push({ hours: (end - start) / 3_600_000, ago: Math.round((clock.now() - end) / MINUTE) });
    }
    return through(input, init);
  };
  const app = stage.open({
    clock,
    columns: 110,
    saveFile: (name, content) => {
      files.set(name, String(content));
      return Promise.resolve(`/home/ada/${name}`);
    },
    ...options,
    fetch,
  });
  if (!options.callsFile) app.press('6');
  return { app, windows, files };
}

/** Chooses by the number of lines below the first, wherever the cursor is. */
async function chooseRange(app: ReturnType<typeof openCalls>['app'], down: number): Promise<void> {
  app.press('t');
  await app.sees('Calls \u203A Time range');
  app.press('home', ...Array.from({ length: down }, () => 'down'), 'enter');
}

const call = (user: string, more: CallRecord = {}): CallRecord => ({
  'Start time': '2026-01-15T08:00:00.000Z',
  Direction: 'ORIGINATING',
  User: user,
  Location: 'Farm',
  'Called number': '+12025550177',
  Answered: 'true',
  Duration: '120',
  'Client type': 'WXC_CLIENT',
  ...more,
});
const webexGo = { 'Client type': 'SIP', 'Sub client type': 'Mobile_Network' };
const callsFile = {
  name: 'report.csv',
  calls: [
    call('Archer Field', webexGo),
    call('Paula Jansen'),
    call('Paula Jansen', { Answered: 'false', Duration: '0' }),
  ],
  faults: 1,
};

describe('the calls of an organization', () => {
  it('are those of the last twelve hours, with their sums, in one request', async () => {
    const { app, windows } = openCalls({ columns: 80, rows: 24 });
    await app.sees(/Last 12 hours, up to 2026-01-15 17:54 \u00B7 all calls/);
    await app.sees(/\d+ calls \u00B7 \d+ answered \(\d+ %\) \u00B7 [\d,]+ min \u00B7 Webex Go \d+ \(\d+ %\)/);
    await app.sees(/\d+ call records/);
    expect(windows).toEqual([{ hours: 12, ago: 5 }]);
    const times = app.lines().flatMap((line) => /2026-01-1\d \d\d:\d\d(?= {1,2}[A-Z])/.exec(line) ?? []);
    expect(times.length).toBeGreaterThan(3);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('over Webex Go are left alone at a key', async () => {
    const { app } = openCalls();
    await app.sees(/\d+ call records/);
    app.press('w');
    await app.sees('\u00B7 Webex Go only');
    const rows = app.lines().filter((line) => /2026-01-1\d \d\d:\d\d .*[\u2190\u2192]/.test(line));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/Webex Go\s*$/);
    app.press('w');
    await app.sees('\u00B7 all calls');
  });

  it('of a longer time are asked for window by window, as slowly as the service wants it, and it says so', async () => {
    const { app, windows } = openCalls();
    await app.sees(/\d+ call records/);
    await chooseRange(app, 2);
    await app.sees('Last 24 hours: 0 of 2 parts \u00B7 next in 60 s \u00B7 1 min to go');
    expect(windows).toHaveLength(1);
    clock.pass(MINUTE);
    await app.sees('Last 24 hours: 1 of 2 parts');
    await app.sees(/call records so far/);
    expect(windows).toHaveLength(2);
    clock.pass(MINUTE);
    await app.sees(/Last 24 hours, up to/);
    expect(windows.slice(1)).toEqual([
      { hours: 12, ago: 6 },
      { hours: 12, ago: 12 * 60 + 7 },
    ]);
  });

  it('can be stopped being read, and read on', async () => {
    const { app, windows } = openCalls();
    await app.sees(/\d+ call records/);
    await chooseRange(app, 3);
    await app.sees('Last 7 days: 0 of 14 parts');
    clock.pass(MINUTE);
    await app.sees('1 of 14 parts');
    app.press('x');
    await app.sees('Last 7 days: stopped after 1 of 14 parts, newest first');
    await app.sees(/\d+ call records {2}|\d+ call records$/m);
    clock.pass(5 * MINUTE);
    await app.sees('r go on reading');
    expect(windows).toHaveLength(2);
    app.press('r');
    await app.sees('2 of 14 parts');
    expect(windows).toHaveLength(3);
  });

  it('wait for as long as the service says where somebody else was faster', async () => {
    let refusals = 1;
    const fetch: typeof globalThis.fetch = (input, init) => {
      if (!CDR.test(String(input)) || refusals === 0) return stage.server().fetch(input, init);
      refusals -= 1;
      return Promise.resolve(Response.json({ message: 'slow' }, { status: 429, headers: { 'Retry-After': '90' } }));
    };
    const { app } = openCalls({ fetch });
    await app.sees('Last 12 hours \u00B7 next in 90 s');
    await app.sees('One such request a minute is allowed. Go on elsewhere: reading continues.');
    clock.pass(90_000);
    await app.sees(/\d+ call records/);
  });

  it('are none where the service says 404', async () => {
    const fetch: typeof globalThis.fetch = (input, init) =>
      CDR.test(String(input))
        ? Promise.resolve(
            Response.json({ errorCode: 404, message: 'No CDRs for requested time range' }, { status: 404 }),
          )
        : stage.server().fetch(input, init);
    const { app } = openCalls({ fetch });
    await app.sees('There are no calls in this time range.');
    await app.sees('Press t for a longer time range.');
  });

  it.each([
    [403, {}, 'the role "Webex Calling Detailed Call History API access"'],
    [
      451,
      { message: 'Please use analytics-calling-eu.webexapis.com' },
      'Please use analytics-calling-eu.webexapis.com',
    ],
  ])('that are refused with %i say what is needed', async (status, body, expected) => {
    const fetch: typeof globalThis.fetch = (input, init) =>
      CDR.test(String(input)) ? Promise.resolve(Response.json(body, { status })) : stage.server().fetch(input, init);
    const { app } = openCalls({ fetch });
    await app.sees(expected);
  });

  it('are summed up by user and location, and open from there', async () => {
    const { app } = openCalls({ columns: 80, rows: 24 });
    await app.sees(/\d+ call records/);
    app.press('u');
    await app.sees(/User +Calls +Answered +Minutes +Webex Go +Share/);
    await app.sees(/\d+ users/);
    app.press('l');
    await app.sees(/\d+ locations?/);
    app.press('u');
    await app.sees(/\d+ users/);
    const name = /\u25B8 (.*?) {2,}/.exec(app.screen())?.[1] ?? 'nobody';
    app.press('enter');
    await app.sees(`Calls \u203A ${name}`);
    await app.sees(/\d+ call records?/);
    const rows = app.lines().filter((line) => /2026-01-1\d \d\d:\d\d .*[\u2190\u2192]/.test(line));
    for (const row of rows) expect(row).toContain(name);
    app.press('escape');
    await app.sees(/\d+ users/);
    app.press('u');
    await app.sees(/\d+ call records/);
  });

  it('are shown whole one by one, down to the last field', async () => {
    const { app } = openCalls({ columns: 80, rows: 24 });
    await app.sees(/\d+ call records/);
    app.press('enter');
    await app.sees('Calls \u203A Call');
    await app.sees(/Started +2026-01-1\d \d\d:\d\d:\d\d \(UTC\)/);
    await app.sees('The whole record');
    await app.sees(/lines 1 to \d+ of \d+/);
    app.press('end');
    await app.sees(/lines \d+ to (\d+) of \1/);
    app.press('c');
    await app.sees('Copied: Correlation id');
  });
});

describe('an export', () => {
  it('writes the calls that are shown, with all columns, and says where', async () => {
    const { app, files } = openCalls();
    await app.sees(/\d+ call records/);
    app.press('/');
    app.type('webex go');
    await app.sees('Filter: webex go');
    app.press('enter');
    const count = Number(/(\d+) of \d+ call records/.exec(app.screen())?.[1]);
    app.press('e');
    await app.sees(/Saved \d+ call records?: calls-2026-01-15-1800\.csv in \/home\/ada/);
    const [text = ''] = files.values();
    const report = readCallReport(text.replace(/^\uFEFF/, ''));
    expect(typeof report === 'object' && report.calls).toHaveLength(count);
    expect(text).not.toMatch(/(^|,)"?[=+@-]/m);
  });

  it('writes sums where sums are shown', async () => {
    const { app, files } = openCalls({ callsFile });
    await app.sees('3 call records');
    app.press('u');
    await app.sees('2 users');
    app.press('e');
    await app.sees('Saved 2 users: calls-by-user-2026-01-15-1800.csv in /home/ada');
    expect([...files.values()]).toEqual([
      '\uFEFFUser,Calls,Answered,Minutes,Webex Go,Share\r\nPaula Jansen,2,1,2,0,0\r\nArcher Field,1,1,2,1,1\r\n',
    ]);
  });

  it('says why nothing was written', async () => {
    const { app } = openCalls({ callsFile, saveFile: () => Promise.reject(new Error('EACCES: permission denied')) });
    await app.sees('3 call records');
    app.press('e');
    await app.sees('Not saved: EACCES: permission denied');
  });
});

describe('a report that was downloaded', () => {
  it('opens on its calls, with the same filter, and asks the service for nothing', async () => {
    const { app, windows } = openCalls({ callsFile });
    await app.sees('report.csv \u00B7 1 line could not be read \u00B7 all calls');
    await app.sees('3 calls \u00B7 2 answered (67 %) \u00B7 4 min \u00B7 Webex Go 1 (33 %)');
    app.press('w');
    await app.sees('1 call \u00B7 1 answered (100 %) \u00B7 2 min');
    expect(windows).toEqual([]);
  });

  it('gives way to the service on request, and comes back', async () => {
    const { app, windows } = openCalls({ callsFile });
    await app.sees('3 call records');
    app.press('t');
    await app.sees('the file that was opened');
    app.press('down', 'enter');
    await app.sees(/Last hour, up to/);
    expect(windows).toEqual([{ hours: 1, ago: 5 }]);
    await chooseRange(app, 0);
    await app.sees('report.csv');
  });

  it('is all there is without an access token', async () => {
    const { app } = openCalls({ callsFile, isOffline: true });
    await app.sees('3 call records');
    app.press('t');
    await app.sees('the file that was opened');
    app.press('down', 'enter');
    await app.sees('Only a file is open.');
  });
});
