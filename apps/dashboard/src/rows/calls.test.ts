import type { CallRecord } from '@hubdeck/core';
import { groupCalls } from '@hubdeck/core';
import { describe, expect, it } from 'vitest';
import { callFacts, recordFacts } from './call';
import { emptyCallsWords, progressText, totalsText } from './call-progress';
import { callColumns, callSearchText, durationText, groupColumns, groupTable, toCallRows, viaText } from './calls';
import { fitColumns } from './table';

const made: CallRecord = {
  'Start time': '2026-01-15T08:00:00.000Z',
  Direction: 'ORIGINATING',
  User: 'Archer Field',
  'User number': '+12314569000',
  'Calling number': '+12314569000',
  'Called number': '+12025550177',
  'Called line ID': 'NA',
  Answered: 'true',
  Duration: 125,
  'Client type': 'sip',
  'Sub client type': 'Mobile_Network',
  Location: 'Farm',
  'Report ID': 'r1',
  'Answer time': 'NA',
  'Release time': '',
};
const received: CallRecord = {
  ...made,
  'Start time': '2026-01-15T09:00:00.000Z',
  Direction: 'TERMINATING',
  'Calling line ID': 'Paula Jansen',
  'Calling number': '1044',
  Answered: 'false',
  Duration: 0,
  'Client type': 'WXC_CLIENT',
  'Sub client type': '',
  'Report ID': 'r2',
};
const cells = (call: CallRecord) => {
  const [row] = toCallRows([call]);
  return row && callColumns('Europe/Paris').map((column) => column.text(row));
};

describe('a call', () => {
  it('is told as its user saw it', () => {
    expect(cells(made)).toEqual([
      '2026-01-15 09:00',
      'Archer Field',
      '\u2192 +12025550177',
      'Farm',
      '2:05',
      'Webex Go',
    ]);
    expect(cells(received)).toEqual([
      '2026-01-15 10:00',
      'Archer Field',
      '\u2190 Paula Jansen',
      'Farm',
      'no answer',
      'Webex App',
    ]);
  });

  it('of nobody, at no time, says so', () => {
    expect(cells({ 'Start time': 'NA' })).toEqual(['NA', '(no user)', '\u2190 ', '', 'no answer', '']);
  });

  it.each([
    [{ 'Client type': 'SIP', 'Sub client type': 'MOBILE_NETWORK' }, 'Webex Go'],
    [{ 'Client type': 'SIP' }, 'SIP'],
    [{ 'Client type': 'TELEPATHY' }, 'TELEPATHY'],
    [{ 'Client type': 'NA' }, ''],
  ])('%j went via "%s"', (call, expected) => {
    expect(viaText(call)).toBe(expected);
  });

  it('is found by number, name, means and outcome', () => {
    const [row] = toCallRows([received]);
    const text = row ? callSearchText('UTC')(row) : '';
    for (const found of ['1044', 'Paula', 'no answer', 'Webex App', 'Farm', '2026-01-15 09:00']) {
      expect(text).toContain(found);
    }
  });

  it('shows what the record says, and nothing that does not apply', () => {
    expect(callFacts(made, 'UTC').map(({ value }) => value)).toContain('+12025550177');
    const labels = recordFacts(made).map(({ label }) => label);
    expect(labels).toContain('Report ID');
    expect(labels).not.toContain('Answer time');
    expect(labels).not.toContain('Release time');
  });
});

describe('calls', () => {
  it('stand newest first, those without a time last', () => {
    const rows = toCallRows([made, { User: 'Nobody' }, received]);
    expect(rows.map(({ id }) => id)).toEqual(['r2', 'r1', 'row 1']);
  });

  it('fit into 80 columns without their location', () => {
    expect(fitColumns(callColumns('UTC'), 77).map(({ column }) => column.id)).toEqual([
      'time',
      'user',
      'with',
      'duration',
      'via',
    ]);
  });

  it('are exported in sums that a program can read', () => {
    const columns = groupColumns('User', '(no user)');
    expect(groupTable(groupCalls([made, received, { ...received, User: '' }], 'user'), columns)).toEqual([
      ['User', 'Calls', 'Answered', 'Minutes', 'Webex Go', 'Share'],
      ['Archer Field', '2', '1', '2', '1', '0.5'],
      ['(no user)', '1', '0', '0', '0', '0'],
    ]);
  });

  it.each([
    [0, '0:00'],
    [9.9, '0:09'],
    [125, '2:05'],
    [3729, '1:02:09'],
  ])('of %d seconds take %s', (seconds, expected) => {
    expect(durationText(seconds)).toBe(expected);
  });
});

describe('what the header says', () => {
  const NOW = Date.parse('2026-01-15T09:00:00.000Z');
  const span = { startTime: 0, endTime: NOW - 5 * 60_000 };
  const state = { source: 'week', items: [], status: 'loading', span, windows: { done: 3, all: 14 } } as const;
  const context = {
    file: { name: 'report.csv', calls: [], faults: 3 },
    isWebexGoOnly: false,
    now: NOW,
    timeZone: 'UTC',
  };

  it.each([
    [{}, 'Last 7 days: 3 of 14 parts \u00B7 10 min to go'],
    [{ waitsUntil: NOW + 41_200 }, 'Last 7 days: 3 of 14 parts \u00B7 next in 42 s \u00B7 10 min to go'],
    [{ status: 'stopped' }, 'Last 7 days: stopped after 3 of 14 parts, newest first'],
    [{ status: 'ready' }, 'Last 7 days, up to 2026-01-15 08:55 \u00B7 all calls'],
    [{ source: 'hour', windows: { done: 0, all: 1 } }, 'Last hour'],
    [{ source: 'file', status: 'ready' }, 'report.csv \u00B7 3 lines could not be read \u00B7 all calls'],
  ] as const)('for %j is "%s"', (change, expected) => {
    expect(progressText({ ...state, ...change }, context)).toBe(expected);
  });

  it('gives the share of Webex Go only among all calls', () => {
    const totals = { legs: 9, calls: 8, answered: 6, talkTime: 3600, webexGo: 2 };
    expect(totalsText(totals, false)).toBe('8 calls \u00B7 6 answered (75 %) \u00B7 60 min \u00B7 Webex Go 2 (25 %)');
    expect(totalsText(totals, true)).toBe('8 calls \u00B7 6 answered (75 %) \u00B7 60 min');
  });

  it.each([
    [{ status: 'ready' }, false, 'There are no calls in this time range.'],
    [{ status: 'ready', items: [{}] }, true, 'None of these calls went over Webex Go.'],
    [{ status: 'stopped' }, false, 'Nothing was read.'],
    [{ status: 'ready', source: 'file' }, false, 'The file has no calls.'],
  ] as const)('where there are no rows, with %j and Webex Go only %s, is "%s"', (change, only, expected) => {
    expect(emptyCallsWords({ ...state, ...change }, only).empty).toBe(expected);
  });
});
