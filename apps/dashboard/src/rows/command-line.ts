import type { AuditQuestion } from '../data/audit';
import type { CallSource } from '../data/call-history';
import type { AuditRange, CallRange } from '../data/time-range';
import type { MainScreen, Screen } from '../navigation';
import type { ListView } from './list-view';
import type { SubscriberAction } from './subscriber-plans';

/** What a screen shows beside its place in the navigation. */
export interface Shown {
  readonly screen: Screen;
  readonly view: ListView;
  readonly audit: AuditQuestion;
  readonly calls: { readonly source: CallSource; readonly file?: string | undefined };
}

/** Where the organization is. */
export interface Place {
  readonly isDemo: boolean;
  readonly profile?: string | undefined;
}

type Words = readonly string[];

const AUDIT_LAST: Readonly<Record<AuditRange, string>> = {
  today: 'today',
  week: '7d',
  month: '30d',
  quarter: '90d',
  year: '365d',
};
const CALLS_LAST: Readonly<Record<CallRange, string>> = { hour: '1h', halfDay: '12h', day: '24h', week: '7d' };

/** Of a list: columns, order and filter. A filter that begins like an option has to be told apart from one. */
function listWords({ view }: Shown): Words {
  const { sort, descending, thenBy = [], columns = [], filter } = view;
  const order = sort === undefined ? [] : [{ id: sort, descending }, ...thenBy];
  const text = filter.trim();
  return [
    ...(columns.length > 0 ? ['--columns', columns.join(',')] : []),
    ...(order.length > 0 ? ['--sort', order.map((key) => (key.descending ? `${key.id}:desc` : key.id)).join(',')] : []),
    ...(text.startsWith('-') ? ['--'] : []),
    ...(text === '' ? [] : [text]),
  ];
}

function auditWords(shown: Shown): Words {
  const { range, categories, actor } = shown.audit;
  return [
    'audit list',
    ...['--last', AUDIT_LAST[range]],
    ...(actor ? ['--person', actor.id] : []),
    ...(categories.length > 0 ? ['--category', categories.join(',')] : []),
    ...listWords(shown),
  ];
}

const sourceWords = ({ calls: { source, file } }: Shown): Words =>
  source === 'file' ? ['--file', file ?? ''] : ['--last', CALLS_LAST[source]];

function callWords(shown: Shown): Words | undefined {
  const { table, toggled, filter } = shown.view;
  const which = [...sourceWords(shown), ...(toggled ? ['--webex-go'] : [])];
  if (table === undefined) return ['calls list', ...which, ...listWords(shown)];
  // There the filter is one of calls, and here of their sums.
  return filter.trim() === '' ? ['calls totals', '--by', table, ...which] : undefined;
}

const MAIN: Readonly<Record<MainScreen, (shown: Shown) => Words | undefined>> = {
  users: (shown) => ['users list', ...listWords(shown)],
  devices: (shown) => ['devices list', ...listWords(shown)],
  licenses: (shown) => ['licences list', ...listWords(shown)],
  onboarding: (shown) => [
    'onboarding list',
    ...(shown.view.toggled ? ['--exclude-provisioned'] : []),
    ...listWords(shown),
  ],
  audit: auditWords,
  calls: callWords,
};

/** What the person still has to say: it stands in the line in capitals, as in the help. */
const INTO = ['--into', 'SUBSCRIPTION'];

/** A question that an action asks: the command that asks it in a terminal, and is not agreed to yet. */
const SUBSCRIBER_WORDS: Readonly<Record<SubscriberAction, (ids: Words) => Words | undefined>> = {
  retry: (ids) => ['onboarding retry', ...ids],
  delete: (ids) => ['onboarding delete', ...ids],
  consent: (ids) => ['onboarding consent', ...ids],
  // To which one is asked on the screen, and a command takes none but those that exist.
  package: () => undefined,
};

type Named<Name extends Screen['name']> = Extract<Screen, { readonly name: Name }>;
type WordsOf = {
  readonly [Name in Exclude<Screen['name'], MainScreen>]: (screen: Named<Name>, shown: Shown) => Words | undefined;
};

/** By screen, so that a new one says what its command is. */
const WORDS: WordsOf = {
  user: ({ personId }) => ['users show', personId],
  'add-webex-go': ({ personId }) => ['lines assign', personId],
  'add-device': () => ['lines assign', 'USER'],
  'import-devices': () => ['lines import', 'FILE'],
  'import-devices-plan': ({ path }) => ['lines import', path],
  device: ({ deviceId }) => ['devices show', deviceId],
  activation: ({ deviceId, action }) => [action === 'show' ? 'lines code' : 'lines regenerate', deviceId],
  'lost-or-stolen': ({ deviceId }) => ['lines lost', deviceId],
  'delete-device': ({ deviceId }) => ['devices delete', deviceId],
  subscriber: ({ subscriberId }) => ['onboarding show', subscriberId],
  'subscriber-action': ({ action, subscriberIds }) => SUBSCRIBER_WORDS[action](subscriberIds),
  subscription: ({ subscriptionId }, shown) => ['licences holders', subscriptionId, ...listWords(shown)],
  'subscription-event': ({ event, subscriptionId }) => [`licences ${event}`, subscriptionId],
  'move-licenses': ({ holderIds, from }) => [
    'licences move',
    ...(from === undefined ? [] : ['--from', from]),
    ...INTO,
    ...holderIds,
  ],
  'move-pstn': () => ['licences pstn move', ...INTO, 'LOCATION'],
  'edit-licenses': ({ personId }) => ['licences set', personId, '--add', 'LICENCES', '--remove', 'LICENCES'],
  'import-users': () => ['users import', '--mode', 'add-only', 'FILE'],
  'import-users-plan': ({ path }) => ['users import', '--mode', 'add-only', path],
  'license-template': () => ['licences template'],
  'onboarding-templates': () => ['onboarding templates'],
  'onboarding-template': ({ provisioningId }) => ['onboarding templates show', provisioningId],
  customers: (_, shown) => ['onboarding customers', ...listWords(shown)],
  'template-customers': ({ provisioningId }) => ['onboarding customers', field('template', provisioningId)],
  'template-users': ({ provisioningId, spEnterpriseId }, { view }) => [
    'onboarding list',
    ...(view.toggled ? ['--exclude-provisioned'] : []),
    [
      provisioningId && field('template', provisioningId),
      spEnterpriseId && field('enterprise', spEnterpriseId),
      view.filter.trim(),
    ]
      .filter(Boolean)
      .join(' '),
  ],
  'audit-range': (_, shown) => auditWords(shown),
  'audit-categories': () => ['audit categories'],
  'audit-event': ({ event }, { audit }) => ['audit show', '--last', AUDIT_LAST[audit.range], event.id],
  'call-range': (_, shown) => ['calls list', ...sourceWords(shown)],
  call: ({ call }, shown) => {
    const id = call['Report ID'] || call['Correlation ID'];
    return id ? ['calls show', ...sourceWords(shown), id] : undefined;
  },
  'group-calls': ({ grouping, groupId, title, isWebexGoOnly }, shown) => [
    'calls list',
    ...sourceWords(shown),
    ...(isWebexGoOnly ? ['--webex-go'] : []),
    groupId === '' && grouping === 'location' ? '!location:*' : field(grouping, title),
  ],
};

/** The filter that keeps just these. */
const field = (name: string, value: string): string => `${name}:=${/[\s,"]/.test(value) ? `"${value}"` : value}`;

const isMain = (name: string): name is MainScreen => name in MAIN;

function commandWords(shown: Shown): Words | undefined {
  const { screen } = shown;
  if (isMain(screen.name)) return MAIN[screen.name](shown);
  const wordsOf = WORDS[screen.name] as (screen: Screen, shown: Shown) => Words | undefined;
  return wordsOf(screen, shown);
}

/** The command line that gives what a screen shows, ready to be pasted into a shell. */
export function commandLineOf(shown: Shown, { isDemo, profile }: Place): string | undefined {
  const words = commandWords(shown);
  if (!words) return undefined;
  const [path = '', ...rest] = words;
  const place = isDemo ? ['--demo'] : profile === undefined ? [] : ['--profile', profile];
  return ['hubdeck', path, ...[...place, ...rest].map(quote)].join(' ');
}

/** As POSIX shells read it: whatever is no plain word stands between single quotes. */
const quote = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
