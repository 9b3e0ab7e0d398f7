import type { Subscriber } from '../subscriber';
import { formatCsv } from './write';

/** The file of the onboarding list: a row for each subscriber, in the service's own words. */
const COLUMNS: readonly { readonly title: string; readonly text: (subscriber: Subscriber) => string }[] = [
  { title: 'BroadWorks ID', text: ({ userId }) => userId },
  { title: 'First Name', text: ({ firstName }) => firstName },
  { title: 'Last Name', text: ({ lastName }) => lastName },
  { title: 'Email', text: ({ email }) => email ?? '' },
  { title: 'Enterprise ID', text: ({ spEnterpriseId }) => spEnterpriseId },
  { title: 'Package', text: (subscriber) => subscriber.package },
  { title: 'Status', text: ({ status }) => status },
  { title: 'Error Code', text: ({ errors = [] }) => errors.map(({ errorCode }) => errorCode).join('; ') },
  { title: 'Error Text', text: ({ errors = [] }) => errors.map(({ description }) => description).join('\n') },
  { title: 'Created', text: ({ created }) => created },
  { title: 'Last Status Change', text: ({ lastStatusChange }) => lastStatusChange },
];

const TITLES = COLUMNS.map(({ title }) => title);

/** Subscribers as a file that spreadsheets open and none runs. */
export const formatSubscribers = (subscribers: readonly Subscriber[]): string =>
  formatCsv([TITLES, ...subscribers.map((subscriber) => COLUMNS.map(({ text }) => text(subscriber)))]);
