import { describe, expect, test } from 'vitest';
import { callDuration, callInstant, countCalls, groupCalls, isAnsweredCall } from './call-totals';
import type { CallRecord } from './cdr';

const leg = (user: string, correlation: string, more: CallRecord = {}): CallRecord => ({
  User: user,
  'Correlation ID': correlation,
  Answered: 'true',
  Duration: 60,
  ...more,
});
const webexGo = { 'Client type': 'SIP', 'Sub client type': 'Mobile_Network' };

describe('calls', () => {
  test('count once, however many people of the organization took part', () => {
    const legs = [
      leg('Archer', 'a', webexGo),
      leg('Paula', 'a', { Duration: 58 }),
      leg('Archer', 'b', { Duration: 30 }),
    ];
    expect(countCalls(legs)).toEqual({ legs: 3, calls: 2, answered: 2, talkTime: 90, webexGo: 1 });
  });

  test('are answered if one of their legs is', () => {
    const missed = { Answered: 'false', Duration: 0 };
    expect(countCalls([leg('Archer', 'a', missed), leg('Paula', 'a')])).toMatchObject({ calls: 1, answered: 1 });
    expect(countCalls([leg('Archer', 'a', missed)])).toMatchObject({ calls: 1, answered: 0, talkTime: 0 });
  });

  test.each(['', 'NA', undefined])('are told apart where they have the correlation id %j', (id) => {
    const { 'Correlation ID': _, ...bare } = leg('Archer', '');
    const call = id === undefined ? bare : { ...bare, 'Correlation ID': id };
    expect(countCalls([call, { ...call }])).toMatchObject({ legs: 2, calls: 2, talkTime: 120 });
  });

  test('of nobody are none', () => {
    expect(countCalls([])).toEqual({ legs: 0, calls: 0, answered: 0, talkTime: 0, webexGo: 0 });
  });
});

describe('groups', () => {
  const place = (Location: string) => ({ Location });
  const legs = [
    leg('Archer', 'a', { ...place('Farm'), 'User UUID': '1' }),
    leg('Archer', 'b', { ...place('Barn'), 'User UUID': '2' }),
    leg('', 'c', { ...place('NA') }),
  ];

  test('tell people of one name apart', () => {
    expect(groupCalls(legs, 'user').map(({ id, name, totals }) => [id, name, totals.calls])).toEqual([
      ['1', 'Archer', 1],
      ['2', 'Archer', 1],
      ['', '', 1],
    ]);
  });

  test('of locations go by name where they have no id', () => {
    expect(groupCalls(legs, 'location').map(({ id, name }) => [id, name])).toEqual([
      ['Farm', 'Farm'],
      ['Barn', 'Barn'],
      ['', ''],
    ]);
  });
});

test.each([
  [{ Answered: 'true' }, true],
  [{ Answered: 'TRUE ' }, true],
  [{ Answered: 'false', 'Answer indicator': 'No' }, false],
  [{ 'Answer indicator': 'Yes' }, true],
  [{ 'Answer indicator': 'Yes-PostRedirection' }, true],
  [{}, false],
])('%j is answered: %s', (call, expected) => {
  expect(isAnsweredCall(call)).toBe(expected);
});

test.each([
  [12, 12],
  ['12', 12],
  ['', 0],
  ['NA', 0],
  [-1, 0],
  [undefined, 0],
])('a duration of %j is %i seconds', (duration, expected) => {
  expect(callDuration(duration === undefined ? {} : { Duration: duration })).toBe(expected);
});

test.each([
  ['2026-01-15T09:30:00.000Z', '2026-01-15T09:30:00.000Z'],
  ['2026-01-15 09:30:00', '2026-01-15T09:30:00.000Z'],
  ['2026-01-15 09:30:00.5 UTC', '2026-01-15T09:30:00.500Z'],
  ['2026-01-15T09:30:00+02:00', '2026-01-15T07:30:00.000Z'],
  ['NA', undefined],
  ['', undefined],
  ['2026-99-99 09:30', undefined],
  [undefined, undefined],
])('the instant %j is %s', (text, expected) => {
  expect(callInstant(text)).toBe(expected && Date.parse(expected));
});
