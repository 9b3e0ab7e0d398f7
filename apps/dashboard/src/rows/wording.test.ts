import type { License, Subscriber, Subscription } from '@hubdeck/core';
import { describe, expect, it } from 'vitest';
import type { BoundTable } from '../keys';
import { fitBreadcrumbs } from './breadcrumbs';
import { fitFooter } from './footer';
import { licenseRowId, toLicenseRows, usageText } from './licenses';
import { wrapCounts } from './status-counts';
import { countByStatus, errorText } from './subscribers';
import { wrapText } from './wrap';

const run = () => undefined;

describe('wrapText', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['exactly ten', 11, ['exactly ten']],
    ['unbreakable', 5, ['unbr\u2026']],
    ['', 5, []],
  ])('wraps "%s" at %i', (text, width, expected) => {
    expect(wrapText(text, width)).toEqual(expected);
  });
});

describe('fitBreadcrumbs', () => {
  const crumbs = ['Users', 'Archer Field', 'Webex Go Device', 'Delete'];
  it('shows the whole way where it fits', () => {
    expect(fitBreadcrumbs(crumbs, 60)).toBe('Users \u203A Archer Field \u203A Webex Go Device \u203A Delete');
  });
  it('leaves the middle out, never the ends', () => {
    expect(fitBreadcrumbs(crumbs, 40)).toBe('Users \u203A \u2026 \u203A Webex Go Device \u203A Delete');
    expect(fitBreadcrumbs(crumbs, 20)).toBe('Users \u203A \u2026 \u203A Delete');
    expect(fitBreadcrumbs(crumbs, 8)).toBe('Delete');
  });
});

describe('the footer', () => {
  const table: BoundTable = [
    {
      id: 'device.new-code',
      keys: ['n'],
      label: 'Generate new activation code',
      short: 'new code',
      run,
      refusal: 'no',
    },
    { id: 'list.open', keys: ['enter'], label: 'open', run },
    { id: 'move.up', keys: ['up'], label: 'up', run, quiet: true },
    { id: 'app.back', keys: ['escape'], label: 'back', run },
    { id: 'app.help', keys: ['?'], label: 'keys', run },
    { id: 'app.quit', keys: ['q'], label: 'quit', run },
  ];
  const labels = (width: number) => fitFooter(table, width).map(({ key, label }) => `${key} ${label}`);

  it('prints the table, quiet keys left out', () => {
    expect(labels(80)).toEqual(['n new code', 'Enter open', 'Esc back', '? keys', 'q quit']);
  });
  it('keeps the ways out where there is no room', () => {
    expect(labels(30)).toEqual(['Esc back', '? keys', 'q quit']);
  });
  it('marks what is refused', () => {
    expect(fitFooter(table, 80).map(({ isRefused }) => isRefused)).toEqual([true, false, false, false, false]);
  });
});

describe('licences', () => {
  const license = (id: string, subscriptionId: string | undefined, consumedUnits: number): License => ({
    id,
    name: 'Messaging',
    totalUnits: 100,
    consumedUnits,
    ...(subscriptionId !== undefined && { subscriptionId }),
  });
  const subscription = { subscriptionId: 'Sub-b', name: 'B', status: 'suspended', licenses: [] } satisfies Subscription;

  it('stand below their subscription, those without one last', () => {
    const rows = toLicenseRows(
      [license('1', undefined, 0), license('2', 'Sub-b', 0), license('3', 'Sub-c', 0)],
      [subscription],
    );
    expect(rows.map(licenseRowId)).toEqual([
      'subscription Sub-b',
      '2',
      'subscription Sub-c',
      '3',
      'subscription ',
      '1',
    ]);
  });

  it.each([
    [0, true, '\u2591\u2591\u2591\u2591\u2591\u2591\u2591\u2591 0 % used'],
    [1, true, '\u2588\u2591\u2591\u2591\u2591\u2591\u2591\u2591 1 % used'],
    [50, true, '\u2588\u2588\u2588\u2588\u2591\u2591\u2591\u2591 50 % used'],
    [95, true, '\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2591 95 %, nearly full'],
    [100, true, '\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588 full'],
    [50, false, '\u2588\u2588\u2588\u2588\u2591\u2591\u2591\u2591 not assignable'],
  ])('with %i of 100 used (active: %s) say "%s"', (used, isActive, expected) => {
    expect(usageText(license('1', 'Sub-b', used), isActive)).toBe(expected);
  });
});

describe('subscribers', () => {
  const subscriber = (status: string) => ({ status }) as Subscriber;

  it('are counted by status in the order of the way through it', () => {
    const counts = countByStatus(['error', 'provisioned', 'error', 'later'].map(subscriber));
    expect(counts.map(({ text }) => text)).toEqual(['1 Provisioned', '2 Error', '1 later']);
  });

  it('have counts that wrap between them', () => {
    const counts = countByStatus(['provisioned', 'error', 'updating'].map(subscriber));
    expect(wrapCounts(counts, 30).map((line) => line.length)).toEqual([2, 1]);
  });

  it('show every error with its number', () => {
    const errors = [
      { errorCode: 10022, description: 'Taken' },
      { errorCode: 7, description: 'Odd' },
    ];
    expect(errorText({ ...subscriber('error'), errors })).toBe('[10022] Taken\n[7] Odd');
    expect(errorText(subscriber('error'))).toBe('');
  });
});
