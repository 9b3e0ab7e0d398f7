import { describe, expect, test } from 'vitest';
import { isWebexGoCall } from './cdr';
import { cdrWait, cdrWindowFaults } from './cdr-limits';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 0, 31);

describe('a window of the call history', () => {
  test.each([
    ['of the last hour', HOUR, 5 * MINUTE, []],
    ['of twelve hours, thirty days ago, to the millisecond', 30 * DAY, 30 * DAY - 12 * HOUR, []],
    ['that begins a millisecond too early', 30 * DAY + 1, 30 * DAY - HOUR, ['startTime']],
    ['that ends a millisecond too late', HOUR, 5 * MINUTE - 1, ['endTime']],
    ['that is a millisecond too long', 13 * HOUR, HOUR - 1, ['endTime']],
    ['that ends before it begins', HOUR, 2 * HOUR, ['endTime']],
    ['that is empty', HOUR, HOUR, ['endTime']],
    ['that is wrong in every way', 40 * DAY, 0, ['startTime', 'endTime', 'endTime']],
  ])('%s', (_, startAgo, endAgo, faulty) => {
    const faults = cdrWindowFaults({ startTime: NOW - startAgo, endTime: NOW - endAgo }, NOW);
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(faulty);
  });
});

test.each([
  ['SIP', 'MOBILE_NETWORK', true],
  ['sip', 'Mobile_Network', true],
  [' SIP ', ' mobile_network ', true],
  ['SIP', '', false],
  ['SIP', undefined, false],
  ['SIP', 'TEAMS', false],
  ['WXC_CLIENT', 'MOBILE_NETWORK', false],
  ['WXC_DEVICE', 'mobile_network', false],
])('a call with the client type %j and the sub client type %j is one of Webex Go: %s', (client, subClient, isOne) => {
  expect(isWebexGoCall({ 'Client type': client, 'Sub client type': subClient })).toBe(isOne);
});

test.each([
  [undefined, 'MOBILE_NETWORK', true],
  ['', 'Mobile_Network', true],
  [undefined, '', false],
  [undefined, undefined, false],
])('where a report has no client type, the sub client type alone decides: %j, %j, %s', (client, subClient, isOne) => {
  expect(isWebexGoCall({ 'Client type': client, 'Sub client type': subClient })).toBe(isOne);
});

describe('a token that has asked already', () => {
  test.each([
    ['first', [], 0],
    ['first', [NOW], 60],
    ['first', [NOW - MINUTE + 1], 1],
    ['first', [NOW - MINUTE], 0],
    ['first', [NOW - 2 * MINUTE, NOW - 30_000], 30],
    ['page', Array(9).fill(NOW), 0],
    ['page', Array(10).fill(NOW), 60],
    ['page', [NOW - 50_000, ...Array(9).fill(NOW)], 10],
  ] as const)('waits for a %s request after %j: %i seconds', (kind, earlier, seconds) => {
    expect(cdrWait(kind, earlier, NOW)).toBe(seconds);
  });
});
