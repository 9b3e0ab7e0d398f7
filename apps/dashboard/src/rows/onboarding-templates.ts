import {
  checkUserVerification,
  type Enterprise,
  type OnboardingCustomer,
  type OnboardingTemplate,
  type Subscriber,
  type VerificationCheck,
} from '@hubdeck/core';
import type { Fact } from '../components/facts';
import { messages } from '../messages';
import type { Fields } from './query';
import { packageName } from './subscribers';
import type { Column } from './table';

const { onboardingTemplates: words } = messages;

export interface TemplateRow {
  readonly template: OnboardingTemplate;
  /** How many users came by it. */
  readonly users: number;
}

export function toTemplateRows(
  templates: readonly OnboardingTemplate[],
  subscribers: readonly Subscriber[],
): TemplateRow[] {
  const users = new Map<string, number>();
  for (const { provisioningId } of subscribers) users.set(provisioningId, (users.get(provisioningId) ?? 0) + 1);
  return templates.map((template) => ({ template, users: users.get(template.provisioningId) ?? 0 }));
}

const wrongSettings = ({ template }: TemplateRow) => checkUserVerification(template).filter(({ isRight }) => !isRight);

const customerNames = ({ customers }: OnboardingTemplate) => customers.map(({ name }) => name).join(', ');

export const templateColumns: readonly Column<TemplateRow>[] = [
  { id: 'name', title: words.columns.name, min: 26, max: 32, text: ({ template }) => template.name },
  { id: 'customers', title: words.columns.customers, min: 16, text: ({ template }) => customerNames(template) },
  {
    id: 'users',
    title: words.columns.users,
    min: 6,
    max: 7,
    align: 'right',
    text: ({ users }) => messages.number(users),
    order: ({ users }) => users,
  },
  {
    id: 'verification',
    title: words.columns.verification,
    min: 24,
    max: 28,
    text: (row) => {
      const wrong = wrongSettings(row).length;
      return wrong === 0 ? words.ready : words.notReady(wrong);
    },
    tone: (row) => (wrongSettings(row).length === 0 ? 'good' : 'bad'),
  },
];

export const templateSearchText = ({ template }: TemplateRow): string => `${template.name} ${customerNames(template)}`;

const mark = ({ isRight }: VerificationCheck) => (isRight ? '\u2713' : '\u2717');

/** Each setting with a mark, and how it stands. */
export function verificationFacts(template: OnboardingTemplate): Fact[] {
  const values = {
    untrustedEmails: template.untrustedEmails ? words.ticked : words.notTicked,
    shareLink: template.shareLink || words.noLink,
  };
  return checkUserVerification(template).map((check) => ({
    label: words.settings[check.setting],
    value: `${mark(check)} ${values[check.setting]}`,
    tone: check.isRight ? 'good' : 'bad',
  }));
}

/** What is wrong, and what to do about it. */
export const verificationAdvice = (template: OnboardingTemplate): string[] =>
  checkUserVerification(template).flatMap(({ isRight, finding, advice }) =>
    isRight ? [] : [[finding, advice].filter(Boolean).join(' ')],
  );

export const templateFacts = (template: OnboardingTemplate): Fact[] => [
  { label: words.activationLink, value: template.activationLink },
  { label: words.defaultPackage, value: packageName(template.defaultPackage) },
  {
    label: words.customers,
    value:
      template.customers.map(({ name, spEnterpriseId }) => `${name} (${spEnterpriseId})`).join(', ') ||
      words.noCustomers,
  },
  { label: words.provisioningId, value: template.provisioningId },
];

export interface CustomerRow {
  readonly customer: Pick<OnboardingCustomer, 'name' | 'spEnterpriseId'>;
  readonly users: number;
  readonly provisioned: number;
  readonly errors: number;
}

/** The customers of a template with how far their users have come. */
export function toCustomerRows(template: OnboardingTemplate, subscribers: readonly Subscriber[]): CustomerRow[] {
  const users = subscribers.filter(({ provisioningId }) => provisioningId === template.provisioningId);
  const progressOf = createProgress(users);
  return template.customers.map((customer) => ({ customer, ...progressOf(customer) }));
}

const NOBODY = { users: 0, provisioned: 0, errors: 0 };

/** How far the users of each enterprise have come. */
function createProgress(subscribers: readonly Subscriber[]) {
  const known = new Map<string, { users: number; provisioned: number; errors: number }>();
  for (const { spEnterpriseId, status } of subscribers) {
    const { users, provisioned, errors } = known.get(spEnterpriseId) ?? NOBODY;
    known.set(spEnterpriseId, {
      users: users + 1,
      provisioned: provisioned + Number(status === 'provisioned'),
      errors: errors + Number(status === 'error'),
    });
  }
  return ({ spEnterpriseId }: Pick<Enterprise, 'spEnterpriseId'>) => known.get(spEnterpriseId) ?? NOBODY;
}

/** A customer of the partner; the template is there where the server tells of it. */
export interface EnterpriseRow extends CustomerRow {
  readonly provisioningId: string | undefined;
  readonly template: OnboardingTemplate | undefined;
}

/** Every enterprise, with the name and the template by which its users come. */
export function toEnterpriseRows(
  enterprises: readonly Enterprise[],
  templates: readonly OnboardingTemplate[],
  subscribers: readonly Subscriber[],
): EnterpriseRow[] {
  const progressOf = createProgress(subscribers);
  return enterprises.map((enterprise) => {
    const { spEnterpriseId, provisioningId } = enterprise;
    const template = templates.find((candidate) => candidate.provisioningId === provisioningId);
    const known = template?.customers.find((customer) => customer.spEnterpriseId === spEnterpriseId);
    const customer = known ?? { name: spEnterpriseId, spEnterpriseId };
    return { customer, provisioningId, template, ...progressOf(enterprise) };
  });
}

const counted = (id: 'users' | 'provisioned' | 'errors'): Column<CustomerRow> => ({
  id,
  title: words.customerColumns[id],
  min: 11,
  max: 11,
  align: 'right',
  text: (row) => messages.number(row[id]),
  order: (row) => row[id],
});

export const customerColumns: readonly Column<CustomerRow>[] = [
  { id: 'name', title: words.customerColumns.name, min: 20, text: ({ customer }) => customer.name },
  {
    id: 'enterprise',
    title: words.customerColumns.enterprise,
    min: 16,
    text: ({ customer }) => customer.spEnterpriseId,
  },
  counted('users'),
  counted('provisioned'),
  { ...counted('errors'), tone: ({ errors }) => (errors > 0 ? 'bad' : 'normal') },
];

/** With the template of each, and whether it lets users in. */
export const enterpriseColumns: readonly Column<EnterpriseRow>[] = [
  ...customerColumns,
  {
    id: 'template',
    title: words.customerList.template,
    min: 12,
    max: 34,
    text: ({ template }) => (template ? `${isReady(template) ? '\u2713' : '\u2717'} ${template.name}` : ''),
    tone: ({ template }) => (template === undefined || isReady(template) ? 'normal' : 'bad'),
    dispensable: 1,
  },
];

const isReady = (template: OnboardingTemplate) => checkUserVerification(template).every(({ isRight }) => isRight);

/** What the filter can be asked for by name. */
export const customerFields: Fields<EnterpriseRow> = {
  name: { kind: 'text', read: ({ customer }) => customer.name },
  enterprise: { kind: 'text', also: ['id'], read: ({ customer }) => customer.spEnterpriseId },
  template: { kind: 'text', read: ({ provisioningId, template }) => [provisioningId, template?.name] },
  users: { kind: 'number', read: ({ users }) => users },
  provisioned: { kind: 'number', read: ({ provisioned }) => provisioned },
  errors: { kind: 'number', read: ({ errors }) => errors },
};

export const customerSearchText = ({ customer }: CustomerRow): string => `${customer.name} ${customer.spEnterpriseId}`;
