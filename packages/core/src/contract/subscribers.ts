import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { commaList, flag, instant, integer, text } from '../query-parameter';
import {
  NewSubscriber,
  PrecheckResult,
  SUBSCRIBER_STATUSES,
  Subscriber,
  SubscriberChange,
  SubscriberList,
  SubscriberPrecheck,
} from '../subscriber';

const read = ['spark-admin:broadworks_subscribers_read'];
const write = ['spark-admin:broadworks_subscribers_write'];
/** Null Parameter and Invalid Parameter Size. */
const issueCodes = { missing: 1001, size: 1002 };

/** What the list and its export are narrowed by. */
export const subscriberFilters = {
  /** The BroadWorks ID. */
  userId: z.optional(text()),
  personId: z.optional(text()),
  email: z.optional(text()),
  provisioningId: z.optional(text()),
  spEnterpriseId: z.optional(text()),
  /** Changed after. */
  lastStatusChange: z.optional(instant()),
  status: z.optional(commaList(z.enum(SUBSCRIBER_STATUSES))),
  /** Created after: a filter, not a cursor. */
  after: z.optional(instant()),
  selfActivated: z.optional(flag()),
};

export const subscribers = {
  list: {
    method: 'GET',
    path: '/broadworks/subscribers',
    doc: 'Lists BroadWorks subscribers with their onboarding status; filters combine with AND, and there is no sort.',
    scopes: read,
    query: z.object({
      ...subscriberFilters,
      max: z.optional(integer()),
    }),
    reply: SubscriberList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 50, largestSize: 100 },
  },
  get: {
    method: 'GET',
    path: '/broadworks/subscribers/:subscriberId',
    doc: 'Shows a BroadWorks subscriber.',
    scopes: read,
    reply: Subscriber,
  },
  /**
   * The answer comes before the work: the status is `provisioning` (or, without an e-mail where the template does not
   * trust e-mails, `pending_email_input`), and whatever fails later stands in the subscriber's `errors`. A missing
   * field is refused with 1001, one of a wrong size with 1002, each with its `fieldName`.
   */
  create: {
    method: 'POST',
    path: '/broadworks/subscribers',
    doc: 'Provisions a BroadWorks subscriber for Webex.',
    scopes: write,
    body: NewSubscriber,
    issueCodes,
    reply: Subscriber,
  },
  /** Says what would stand in the way as 400 with the error codes of provisioning. */
  validate: {
    method: 'POST',
    path: '/broadworks/subscribers/validate',
    doc: 'Checks whether a subscriber could be provisioned, and changes nothing.',
    scopes: write,
    body: SubscriberPrecheck,
    issueCodes,
    reply: PrecheckResult,
  },
  /**
   * A provisioned subscriber is `updating` until the change shows; one that is pending or failed is changed at once.
   * An empty number is taken away, yet a primary phone number or an extension must stay. Refused with 409 while the
   * subscriber is provisioning or updating.
   */
  update: {
    method: 'PUT',
    path: '/broadworks/subscribers/:subscriberId',
    doc: 'Changes a BroadWorks subscriber, such as the package; what is left out stays.',
    scopes: write,
    body: SubscriberChange,
    issueCodes,
    reply: Subscriber,
  },
  /** The Webex account stays; the BroadWorks user can be provisioned anew. */
  delete: {
    method: 'DELETE',
    path: '/broadworks/subscribers/:subscriberId',
    doc: 'Removes the mapping between a BroadWorks user and a Webex user.',
    scopes: write,
    status: 204,
  },
  /** In `pending_user_migration` only, 409 otherwise. The path has no `/broadworks`. */
  sendConsentEmail: {
    method: 'POST',
    path: '/subscribers/:subscriberId/emails/consentMove',
    doc: 'Mails a subscriber again who has to agree that an existing Webex account moves.',
    scopes: write,
    status: 204,
  },
} as const satisfies Contract;
