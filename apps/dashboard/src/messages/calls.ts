import { formatCount } from './count';

export const calls = {
  noun: (n: number) => (n === 1 ? 'call record' : 'call records'),
  usersNoun: (n: number) => (n === 1 ? 'user' : 'users'),
  locationsNoun: (n: number) => (n === 1 ? 'location' : 'locations'),
  loading: 'Reading calls ...',
  waiting: 'One such request a minute is allowed. Go on elsewhere: reading continues.',
  ranges: { hour: 'Last hour', halfDay: 'Last 12 hours', day: 'Last 24 hours', week: 'Last 7 days' },
  rangeNote: (requests: number) => (requests === 1 ? 'one request' : `${requests} requests, about ${requests - 1} min`),
  fileNote: 'the file that was opened',
  offline: 'Only a file is open. Start hubdeck with an access token to ask the server.',
  reading: (range: string, done: number, all: number) => (all === 1 ? range : `${range}: ${done} of ${all} parts`),
  next: (seconds: number) => `next in ${seconds} s`,
  left: (minutes: number) => `${minutes} min to go`,
  stopped: (range: string, done: number, all: number) =>
    `${range}: stopped after ${done} of ${all} parts, newest first`,
  until: (range: string, time: string) => `${range}, up to ${time}`,
  allCalls: 'all calls',
  webexGoOnly: 'Webex Go only',
  unreadable: (n: number) => `${formatCount(n)} ${n === 1 ? 'line' : 'lines'} could not be read`,
  totals: (calls: number, answered: number, minutes: number) => [
    `${formatCount(calls)} ${calls === 1 ? 'call' : 'calls'}`,
    `${formatCount(answered)} answered${ofAll(answered, calls)}`,
    `${formatCount(minutes)} min`,
  ],
  webexGoShare: (webexGo: number, calls: number) => `Webex Go ${formatCount(webexGo)}${ofAll(webexGo, calls)}`,
  percent: (percent: number) => `${percent} %`,
  empty: 'There are no calls in this time range.',
  emptyHint: 'Press {calls.time-range} for a longer time range. A call can be seen five minutes after its end.',
  emptyFile: 'The file has no calls.',
  emptyFileHint: 'Press {calls.time-range} to choose a time range of the organization instead.',
  noWebexGo: 'None of these calls went over Webex Go.',
  noWebexGoHint: 'Press {calls.webex-go} for all calls, {calls.time-range} for another time range.',
  nothingRead: 'Nothing was read.',
  nothingReadHint: 'Press {page.refresh} to go on reading.',
  forbidden:
    'Calls need the scope spark-admin:calling_cdr_read and, of the administrator, the role "Webex Calling Detailed Call History API access".',
  noAnswer: 'no answer',
  noUser: '(no user)',
  noLocation: '(no location)',
  nothingToExport: 'There is nothing to export.',
  nothingToStop: 'Nothing is being read.',
  noCorrelationId: 'The record has no correlation id.',
  correlationId: 'Correlation id',
  record: 'The whole record',
  clients: {
    SIP: 'SIP',
    WXC_CLIENT: 'Webex App',
    WXC_THIRD_PARTY: 'Other phone',
    TEAMS_WXC_CLIENT: 'Teams',
    WXC_DEVICE: 'Webex device',
    WXC_SIP_GW: 'Gateway',
  } as Record<string, string>,
  webexGo: 'Webex Go',
  fields: {
    user: 'User',
    otherParty: 'With',
    made: 'Made by the user',
    received: 'Received by the user',
    direction: 'Direction',
    started: 'Started',
    duration: 'Duration',
    via: 'Via',
    location: 'Location',
  },
  /** Of files that are written. */
  fileNames: { calls: 'calls', user: 'calls-by-user', location: 'calls-by-location' },
};

function ofAll(part: number, all: number): string {
  return all === 0 ? '' : ` (${Math.round((100 * part) / all)} %)`;
}
