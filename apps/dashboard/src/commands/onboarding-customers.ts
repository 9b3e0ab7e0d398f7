import type { Enterprise, Subscriber } from '@hubdeck/core';
import type { HubClient } from '@hubdeck/sdk';
import { isNotOffered } from '../describe-error';
import {
  customerFields,
  customerSearchText,
  type EnterpriseRow,
  enterpriseColumns,
  toEnterpriseRows,
} from '../rows/onboarding-templates';
import type { CommandContext, Run } from './command';
import { type Noun, printList } from './list';

const noun: Noun<EnterpriseRow> = {
  columns: enterpriseColumns,
  fields: customerFields,
  searchText: customerSearchText,
  idOf: ({ customer }) => customer.spEnterpriseId,
  toJson: ({ customer, template, ...counts }) => ({ ...customer, ...counts, templateName: template?.name }),
};

/** Their names and templates are told only where the server has them. */
async function readTemplates(client: HubClient, signal: AbortSignal) {
  try {
    return await client.ext.broadworks.onboardingTemplates.list({}, { signal }).toArray();
  } catch (error) {
    if (isNotOffered(error)) return [];
    throw error;
  }
}

async function* readRows({ signal }: CommandContext, client: HubClient) {
  const { enterprises, subscribers } = client.broadworks;
  const [found, templates, users]: [Enterprise[], Awaited<ReturnType<typeof readTemplates>>, Subscriber[]] =
    await Promise.all([
      enterprises.list({}, { signal }).toArray(),
      readTemplates(client, signal),
      subscribers.list({}, { signal, pageSize: 100 }).toArray(),
    ]);
  yield toEnterpriseRows(found, templates, users);
}

export const list: Run = async (context) => {
  const { client } = await context.session();
  return printList(context, noun, readRows(context, client));
};
