import { SUBSCRIBER_PACKAGES, type SubscriberError, type SubscriberStatus } from '@hubdeck/core';
import { insertEnterprise } from '../store/enterprises';
import { insertOrganization } from '../store/organizations';
import { insertPerson } from '../store/people';
import { insertSubscriber } from '../store/subscribers';
import { cycle } from './cycle';
import { drawNameOfEveryScript, type SeedName } from './names';
import { insertDraftTemplate, insertTemplate, LINKED_ELSEWHERE } from './onboarding-templates';
import { describeEmployee } from './profile';
import type { Random } from './random';
import { DAY, HOUR, type Seeding } from './seeding';
import { SUBSCRIBER_ERRORS } from './subscriber-errors';

/** How many of sixty subscribers are in a status. */
const STATUS_SHARES: Record<SubscriberStatus, number> = {
  provisioned: 18,
  error: 14,
  pending_email_input: 8,
  pending_email_validation: 6,
  pending_user_migration: 5,
  provisioning: 5,
  updating: 4,
};

/** Hours back within which the status came to be. What is under way has not been for long. */
const CHANGED_WITHIN: Record<SubscriberStatus, number> = {
  provisioned: 2000,
  error: 700,
  pending_email_input: 900,
  pending_email_validation: 200,
  pending_user_migration: 400,
  provisioning: 1,
  updating: 1,
};

const CUSTOMERS = [
  { name: 'Acme Orchards', slug: 'acme', reseller: 'Reseller1' },
  { name: 'Bluebird Dairy', slug: 'bluebird', reseller: 'Reseller1' },
  { name: 'Cedar Mill', slug: 'cedarmill', reseller: 'Reseller2' },
  {
    name: 'Driftwood Gärten',
    slug: 'driftwood',
    reseller: 'Reseller2',
    /** Of the portal that users had before. */
    shareLink: 'https://webex.driftwood.example/activate',
  },
] as const satisfies CustomerName[];

/** The only one whose template trusts the e-mail addresses that the service provider gives; nobody is there yet. */
const TRUSTING_CUSTOMER = { name: 'Elmwood Nursery', slug: 'elmwood', reseller: 'Reseller2', trustsEmails: true };

/** A service provider's side: enterprises, each with a Webex organization of its own, and their subscribers. */
export function insertBroadworks(seeding: Seeding, subscribers: number): void {
  const random = seeding.random.fork('broadworks');
  const customers = CUSTOMERS.map((customer: CustomerName, index) => insertCustomer(seeding, customer, index));
  insertCustomer(seeding, TRUSTING_CUSTOMER, CUSTOMERS.length);
  insertDraftTemplate(seeding);
  const shares = Object.entries(STATUS_SHARES) as [SubscriberStatus, number][];
  const statuses = random.shuffle(shares.flatMap(([status, share]) => Array<SubscriberStatus>(share).fill(status)));
  let failures = 0;
  for (let index = 0; index < subscribers; index++) {
    const status = cycle(statuses, index);
    const customer = cycle(customers, index);
    const errors = status === 'error' ? errorsOf(customer, () => failures++) : [];
    insertSeedSubscriber(seeding, { random, index, status, errors, customer });
  }
}

/** Where the template is not ready, that is why the users fail. */
const errorsOf = ({ isReady }: Customer, countFailure: () => number): readonly SubscriberError[] =>
  isReady ? cycle(SUBSCRIBER_ERRORS, countFailure()) : [LINKED_ELSEWHERE];

interface Customer {
  readonly orgId: string;
  readonly domain: string;
  readonly spEnterpriseId: string;
  /** Refers to the onboarding template of the customer. */
  readonly provisioningId: string;
  /** Whether users can provision themselves. */
  readonly isReady: boolean;
}

interface CustomerName {
  readonly name: string;
  readonly slug: string;
  readonly reseller: string;
  readonly trustsEmails?: boolean;
  /** Where users are sent, if not to the activation link. */
  readonly shareLink?: string;
}

function insertCustomer(seeding: Seeding, customer: CustomerName, index: number): Customer {
  const { store, random, today } = seeding;
  const { name, slug, reseller, trustsEmails = false, shareLink } = customer;
  const orgId = random.uuid(`customer ${slug}`);
  const spEnterpriseId = `${reseller}+${slug}`;
  const template = `${random.uuid(`reseller ${reseller}`)}:${random.uuid(`template ${slug}`)}`;
  const provisioningId = btoa(template).replace(/=+$/, '');
  insertOrganization(store, { id: orgId, displayName: name, created: today - (900 - index * 150) * DAY });
  const untrustedEmails = !trustsEmails;
  insertTemplate(seeding, { provisioningId, name: `${name} onboarding`, untrustedEmails, shareLink, index });
  insertEnterprise(store, {
    id: random.uuid(`enterprise ${slug}`),
    orgId,
    spEnterpriseId,
    provisioningId,
    ...(index === 0 && { directorySync: { enableDirSync: true, directorySyncStatus: { syncStatus: 'COMPLETE' } } }),
  });
  const isReady = untrustedEmails && shareLink === undefined;
  return { orgId, domain: `${slug}.example`, spEnterpriseId, provisioningId, isReady };
}

interface SubscriberPlan {
  readonly random: Random;
  readonly index: number;
  readonly status: SubscriberStatus;
  readonly errors: readonly SubscriberError[];
  readonly customer: Customer;
}

function insertSeedSubscriber(seeding: Seeding, plan: SubscriberPlan): void {
  const { random, index, status, errors, customer } = plan;
  const name = drawNameOfEveryScript(random, index);
  const email = `${name.login}.${index}@${customer.domain}`;
  const line = String(100 + index).padStart(4, '0');
  const lastStatusChange = seeding.today - random.below(CHANGED_WITHIN[status] * HOUR);
  insertSubscriber(seeding.store, {
    id: seeding.random.uuid(`subscriber ${index}`),
    hasValidEmail: !WAITING_FOR_EMAIL.includes(status),
    ...(HAS_PERSON.includes(status) && { personKey: insertSubscriberPerson(seeding, plan, { ...name, email }) }),
    created: lastStatusChange - random.below(30 * DAY),
    lastStatusChange,
    profile: {
      userId: `240555${line}@${customer.domain}`,
      spEnterpriseId: customer.spEnterpriseId,
      firstName: name.firstName,
      lastName: name.lastName,
      ...(status !== 'pending_email_input' && { email }),
      ...(index % 7 !== 6 && { primaryPhoneNumber: `+1-240-555-${line}` }),
      ...(index % 4 === 1 && { mobilePhoneNumber: `+1-818-555-${line}` }),
      extension: line,
      package: cycle(SUBSCRIBER_PACKAGES, index + random.below(2)),
      status,
      ...(errors.length > 0 && { errors: [...errors] }),
      provisioningId: customer.provisioningId,
      selfActivated: WAITING_FOR_EMAIL.includes(status) || index % 3 === 0,
    },
  });
}

/** Whoever is changed was provisioned before. */
const HAS_PERSON: readonly SubscriberStatus[] = ['provisioned', 'updating'];

/** Only who provisions himself is asked for an e-mail address. */
const WAITING_FOR_EMAIL: readonly SubscriberStatus[] = ['pending_email_input', 'pending_email_validation'];

/** The Webex account that was made of a subscriber; its organization is the customer's, not the one administered. */
function insertSubscriberPerson(seeding: Seeding, plan: SubscriberPlan, name: SeedName & { email: string }): string {
  const { firstName, lastName, displayName, email } = name;
  const id = seeding.random.uuid(`person ${email}`);
  const employee = { firstName, lastName, timezone: 'America/New_York', status: 'active', index: 0, of: 1 } as const;
  insertPerson(seeding.store, {
    id,
    orgId: plan.customer.orgId,
    email,
    displayName,
    profile: describeEmployee(
      { ...employee, title: 'Subscriber', department: 'BroadWorks' },
      seeding.today,
      plan.random,
    ),
  });
  return id;
}
