import { describe, expect, test } from 'vitest';
import type { CallRecord } from '../cdr';
import { CALL_COLUMNS, formatCallReport, readCallReport } from './call-report';
import { decodeText } from './decode';

const read = (...lines: string[]) => readCallReport(lines.join('\n'));

describe('a report of calls', () => {
  test('is read by the names of its columns, in any order and case', () => {
    expect(
      read('duration,START  TIME,User,Sub client type', '12,2026-01-15T09:30:00.000Z,Archer Field,MOBILE_NETWORK'),
    ).toEqual({
      calls: [
        {
          Duration: '12',
          'Start time': '2026-01-15T09:30:00.000Z',
          User: 'Archer Field',
          'Sub client type': 'MOBILE_NETWORK',
        },
      ],
      faults: [],
    });
  });

  test('may have columns that nobody knows yet', () => {
    expect(read('Start time;Duration;Mood', 'x;1;good')).toMatchObject({
      calls: [{ 'Start time': 'x', Duration: '1' }],
    });
  });

  test('loses no more than the lines that are broken', () => {
    expect(read('Start time,Duration,User', 'a,1,Archer', 'b,2,Pa"ula', 'c,3,Jean')).toMatchObject({
      calls: [{ User: 'Archer' }, { User: 'Jean' }],
      faults: [{ line: 3, text: expect.stringContaining('quote') }],
    });
  });

  test.each([
    [[''], /empty/],
    [['Username,Type', 'a,USER'], /no Detailed Call History report.*no column "Start time" and "Duration"/],
    [['Start time,User', 'a,b'], /no column "Duration"/],
  ])('is not what %j is', (lines, expected) => {
    expect(read(...lines)).toMatch(expected);
  });

  test('without calls is one all the same', () => {
    expect(read('Start time,Duration')).toEqual({ calls: [], faults: [] });
  });
});

describe('an export of calls', () => {
  const call: CallRecord = {
    'Start time': '2026-01-15T09:30:00.000Z',
    Duration: 12,
    'Called number': '+12314569000',
    User: '=1+1',
  };

  test('has every column, and runs no formula', () => {
    const [header, row] = formatCallReport([call]).split('\r\n');
    expect(header?.split(',')).toHaveLength(CALL_COLUMNS.length);
    expect(row).toContain("'=1+1");
    expect(row).not.toMatch(/(^|,)[=+]/);
  });

  test('comes back as it was', () => {
    expect(readCallReport(decodeText(formatCallReport([call])))).toEqual({
      calls: [{ ...call, Duration: '12' }],
      faults: [],
    });
  });
});
