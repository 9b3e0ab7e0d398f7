import { formatCount } from './count';

export const licenses = {
  noun: (n: number) => (n === 1 ? 'licence' : 'licences'),
  loading: 'Reading licences and subscriptions ...',
  empty: 'This organization has no licences.',
  emptyHint: 'They appear here once a subscription is provisioned.',
  statuses: { active: 'Active', suspended: 'Suspended', cancelled: 'Cancelled' } as Record<string, string>,
  statusUnknown: 'Status not offered',
  noSubscription: 'Without a subscription',
  used: (percent: number) => `${percent} % used`,
  full: 'full',
  nearlyFull: (percent: number) => `${percent} %, nearly full`,
  notAssignable: 'not assignable',
  units: (free: number, all: number) => `${formatCount(free)} of ${formatCount(all)}`,
};

/** Licences as people call them, where that is not their name. */
export const licenseNames = {
  'Webex Calling - Professional': 'Calling Professional',
  'Webex Calling - Basic': 'Calling Standard',
  'Webex Calling - Workspaces': 'Calling Workspaces',
  'Webex Calling - Webex Go': 'Webex Go',
  'Customer Experience - Essential': 'Customer Experience Essential',
  'Unified Communication Manager (UCM)': 'Unified CM',
  'Meeting - Webex Meetings Suite': 'Meetings Suite',
} as Record<string, string>;

/** Licences in short words, in the order in which they stand. */
export const licenseWords = {
  'Webex Calling - Professional': 'Pro',
  'Webex Calling - Basic': 'Std',
  'Webex Calling - Webex Go': 'Go',
  'Customer Experience - Essential': 'CX',
  'Unified Communication Manager (UCM)': 'UCM',
  'Webex Calling - Workspaces': 'Workspace',
  'Meeting - Webex Meetings Suite': 'Meet',
  Messaging: 'Msg',
} as Record<string, string>;
