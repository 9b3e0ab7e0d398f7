import type { Organization } from '@hubdeck/core';
import { itemsOf } from '../data/items';
import { messages } from '../messages';
import { formatDate } from '../rows/instants';
import type { Run } from './command';
import { type Noun, printList } from './list';

const { columns: titles, onboarding, profiles } = messages;

const noun: Noun<Organization> = {
  columns: [
    { id: 'name', title: titles.name, min: 20, max: 40, text: ({ displayName }) => displayName },
    { id: 'created', title: onboarding.created, min: 10, max: 10, text: ({ created }) => formatDate(created) },
    { id: 'id', title: profiles.fields.orgId, min: 40, text: ({ id }) => id },
  ],
  fields: {},
  searchText: ({ displayName }) => displayName,
  idOf: ({ id }) => id,
  toJson: (organization) => organization,
};

export const list: Run = async (context) => {
  const { client } = await context.session();
  return printList(context, noun, itemsOf(client.organizations.list({}, { signal: context.signal }).pages()));
};
