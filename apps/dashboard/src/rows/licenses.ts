import { availableUnits, type License, type Subscription } from '@hubdeck/core';
import type { Fact } from '../components/facts';
import { messages } from '../messages';
import type { Tone } from '../theme';
import type { FactSection } from './fact-lines';
import { licenseName } from './people';
import type { Fields } from './query';
import type { Column } from './table';

/** A line of the licences page: a subscription, or a licence below it. */
export type LicenseRow = SubscriptionLine | LicenseLine;

interface SubscriptionLine {
  readonly kind: 'subscription';
  readonly id: string;
  readonly name: string;
  /** `undefined` where the server tells only the id. */
  readonly status: string | undefined;
  readonly licenses: readonly License[];
  readonly search: string;
}

export interface LicenseLine {
  readonly kind: 'license';
  readonly license: License;
  /** Of the subscription that pays. */
  readonly subscription: Pick<SubscriptionLine, 'id' | 'name' | 'status'>;
  readonly isActive: boolean;
  readonly search: string;
}

const { licenses: words, columns: titles } = messages;

/** Subscriptions in the server's order, each with its licences; those without one come last. */
export function toLicenseRows(licenses: readonly License[], subscriptions: readonly Subscription[]): LicenseRow[] {
  const ids = new Set([...subscriptions.map(({ subscriptionId }) => subscriptionId), ...licenses.map(subscriptionOf)]);
  return [...ids]
    .sort((a, b) => Number(a === '') - Number(b === ''))
    .flatMap((id) => groupOf(id, licenses, subscriptions));
}

const subscriptionOf = ({ subscriptionId = '' }: License) => subscriptionId;

function groupOf(id: string, licenses: readonly License[], subscriptions: readonly Subscription[]): LicenseRow[] {
  const subscription = subscriptions.find(({ subscriptionId }) => subscriptionId === id);
  const own = licenses.filter((license) => subscriptionOf(license) === id);
  const name = id === '' ? words.noSubscription : [subscription?.name, id].filter(Boolean).join('  ');
  const status = subscription?.status;
  const isActive = status === undefined || status === 'active';
  const head: SubscriptionLine = {
    kind: 'subscription',
    id,
    name,
    status,
    licenses: own,
    search: [name, statusWord(status), ...own.map((license) => license.name)].join(' '),
  };
  return [
    head,
    ...own.map(
      (license): LicenseLine => ({
        kind: 'license',
        license,
        subscription: { id, name: subscription?.name ?? '', status },
        isActive,
        search: `${license.name} ${licenseName(license.name)} ${name} ${usageText(license, isActive)}`,
      }),
    ),
  ];
}

export const licenseRowId = (row: LicenseRow): string =>
  row.kind === 'subscription' ? `subscription ${row.id}` : row.license.id;

const STATUS_TONES: Readonly<Record<string, Tone>> = { active: 'good', suspended: 'warning', cancelled: 'bad' };

const statusWord = (status: string | undefined) =>
  status === undefined ? `\u25CB ${words.statusUnknown}` : `\u25CF ${words.statuses[status] ?? status}`;

const BAR_WIDTH = 8;
const NEARLY_FULL = 0.9;

const shareUsed = ({ consumedUnits, totalUnits }: License) => (totalUnits === 0 ? 1 : consumedUnits / totalUnits);

/** A bar, and its meaning in words. */
export function usageText(license: License, isActive: boolean): string {
  const share = shareUsed(license);
  const filled = Math.min(BAR_WIDTH, share > 0 ? Math.max(1, Math.floor(share * BAR_WIDTH)) : 0);
  const bar = '\u2588'.repeat(filled) + '\u2591'.repeat(BAR_WIDTH - filled);
  return `${bar} ${usageWord(license, isActive)}`;
}

export function usageWord(license: License, isActive: boolean): string {
  const share = shareUsed(license);
  const percent = Math.floor(share * 100);
  if (!isActive) return words.notAssignable;
  if (share >= 1) return words.full;
  return share >= NEARLY_FULL ? words.nearlyFull(percent) : words.used(percent);
}

function usageTone(row: LicenseRow): Tone {
  if (row.kind === 'subscription') return STATUS_TONES[row.status ?? ''] ?? 'idle';
  if (!row.isActive) return 'idle';
  const share = shareUsed(row.license);
  return share >= 1 ? 'bad' : share >= NEARLY_FULL ? 'warning' : 'good';
}

const unitColumn = (id: string, title: string, units: (row: LicenseLine) => number): Column<LicenseRow> => ({
  id,
  title,
  min: 5,
  max: 8,
  align: 'right',
  text: (row) => (row.kind === 'license' ? messages.number(units(row)) : ''),
});

export const licenseColumns: readonly Column<LicenseRow>[] = [
  {
    id: 'licence',
    title: titles.subscriptionAndLicence,
    min: 22,
    max: 60,
    text: (row) => (row.kind === 'subscription' ? row.name : `  ${licenseName(row.license.name)}`),
    tone: (row) => (row.kind === 'subscription' ? 'strong' : 'normal'),
    spans: (row) => row.kind === 'subscription',
  },
  unitColumn('used', titles.used, ({ license }) => license.consumedUnits),
  unitColumn('total', titles.total, ({ license }) => license.totalUnits),
  unitColumn('free', titles.free, ({ license, isActive }) => availableUnits(license, isActive)),
  {
    id: 'usage',
    title: `  ${titles.usage}`,
    min: 28,
    max: 34,
    text: (row) => `  ${row.kind === 'subscription' ? statusWord(row.status) : usageText(row.license, row.isActive)}`,
    tone: usageTone,
  },
];

export const licenseSearchText = ({ search }: LicenseRow): string => search;

const linesOf = (row: LicenseRow): readonly License[] => (row.kind === 'subscription' ? row.licenses : [row.license]);
const subscriptionLine = (row: LicenseRow) => (row.kind === 'subscription' ? row : row.subscription);

/** What the filter can be asked for by name. A subscription is kept for its own sake, or for the sake of a licence. */
export const licenseFields: Fields<LicenseRow> = {
  id: { kind: 'text', read: (row) => linesOf(row).map(({ id }) => id) },
  licence: {
    kind: 'text',
    also: ['license', 'name'],
    read: (row) => linesOf(row).flatMap(({ name }) => [name, licenseName(name)]),
  },
  sub: {
    kind: 'text',
    also: ['subscription'],
    read: (row) => [subscriptionLine(row).id, subscriptionLine(row).name],
  },
  status: {
    kind: 'word',
    also: ['state'],
    values: Object.keys(words.statuses),
    read: (row) => [subscriptionLine(row).status, statusWord(subscriptionLine(row).status).slice(2)],
  },
  used: { kind: 'number', read: (row) => (row.kind === 'license' ? row.license.consumedUnits : undefined) },
  total: { kind: 'number', read: (row) => (row.kind === 'license' ? row.license.totalUnits : undefined) },
  free: {
    kind: 'number',
    read: (row) => (row.kind === 'license' ? availableUnits(row.license, row.isActive) : undefined),
  },
};

/** For the pane beside the list: the subscription, and what is free of the licence or of each of its licences. */
export function licenseDetails(row: LicenseRow): { title: string; sections: FactSection[] } {
  const { id, name, status } = subscriptionLine(row);
  const isActive = status === undefined || status === 'active';
  const facts: Fact[] = [
    { label: titles.subscription, value: id || words.noSubscription },
    ...(name === '' || name === id ? [] : [{ label: titles.name, value: name }]),
    { label: titles.status, value: statusWord(status), tone: STATUS_TONES[status ?? ''] ?? 'idle' },
  ];
  const units = linesOf(row).map(
    (license): Fact => ({
      label: licenseName(license.name),
      value: words.units(availableUnits(license, isActive), license.totalUnits),
    }),
  );
  const title = row.kind === 'subscription' ? row.name : licenseName(row.license.name);
  return { title, sections: [{ facts }, { title: titles.free, facts: units }] };
}
