import { availableUnits, type Person } from '@hubdeck/core';
import type { HubClient } from '@hubdeck/sdk';
import { createExtension } from '../data/extension';
import { messages } from '../messages';
import {
  type LicenseLine,
  licenseFields,
  licenseRowId,
  licenseSearchText,
  toLicenseRows,
  usageWord,
} from '../rows/licenses';
import { licenseName } from '../rows/people';
import type { Column } from '../rows/table';
import type { Run } from './command';
import { findLicense } from './find';
import { type Noun, printList } from './list';

const { columns: titles, licenses: words } = messages;

const count = (id: string, title: string, units: (row: LicenseLine) => number): Column<LicenseLine> => ({
  id,
  title,
  min: 5,
  max: 8,
  align: 'right',
  text: (row) => String(units(row)),
  order: units,
});

/** A line a licence: a program wants no headings between. */
const columns: readonly Column<LicenseLine>[] = [
  { id: 'subscription', title: titles.subscription, min: 14, max: 28, text: ({ subscription }) => subscription.id },
  {
    id: 'status',
    title: titles.status,
    min: 9,
    max: 18,
    text: ({ subscription: { status } }) =>
      status === undefined ? words.statusUnknown : (words.statuses[status] ?? status),
    dispensable: 1,
  },
  { id: 'licence', title: titles.licence, min: 18, max: 40, text: ({ license }) => licenseName(license.name) },
  count('used', titles.used, ({ license }) => license.consumedUnits),
  count('total', titles.total, ({ license }) => license.totalUnits),
  count('free', titles.free, ({ license, isActive }) => availableUnits(license, isActive)),
  {
    id: 'usage',
    title: titles.usage,
    min: 14,
    max: 26,
    text: ({ license, isActive }) => usageWord(license, isActive),
    dispensable: 2,
  },
];

const noun: Noun<LicenseLine> = {
  columns,
  fields: licenseFields,
  searchText: licenseSearchText,
  idOf: licenseRowId,
  toJson: ({ license, subscription: { status }, isActive }) => ({
    ...license,
    ...(status !== undefined && { subscriptionStatus: status }),
    availableUnits: availableUnits(license, isActive),
  }),
};

async function* readRows(client: HubClient, signal: AbortSignal) {
  const extension = createExtension(client);
  const [licenses, isOffered] = await Promise.all([
    client.licenses.list({}, { signal }).toArray(),
    extension.isOffered(),
  ]);
  const subscriptions = isOffered ? extension.subscriptions.read().items : [];
  yield toLicenseRows(licenses, subscriptions).filter((row) => row.kind === 'license');
}

export const list: Run = async (context) => {
  const { client } = await context.session();
  return printList(context, noun, readRows(client, context.signal));
};

const holders: Noun<Person> = {
  columns: [
    { id: 'name', title: titles.name, min: 16, max: 36, text: ({ displayName }) => displayName },
    { id: 'email', title: titles.email, min: 16, max: 40, text: ({ emails }) => emails[0] ?? '' },
  ],
  fields: {},
  searchText: ({ displayName }) => displayName,
  idOf: ({ id }) => id,
  toJson: (person) => person,
};

const LARGEST_PAGE = 1000;

export const show: Run = async (context) => {
  const { client } = await context.session();
  const { signal } = context;
  const { id } = await findLicense(client, context.operands[0] ?? '', signal);
  async function* readHolders() {
    for await (const { items } of client.people.list({}, { signal, pageSize: LARGEST_PAGE }).pages()) {
      yield items.filter(({ licenses = [] }) => licenses.includes(id));
    }
  }
  return printList({ ...context, operands: [] }, holders, readHolders());
};
