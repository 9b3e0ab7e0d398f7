import type { AuditQuestion } from '../data/audit';
import type { CallSource } from '../data/call-history';
import type { AuditRange, CallRange } from '../data/time-range';
import type { MainScreen, Screen } from '../navigation';
import type { ListView } from './list-view';

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

function callWords(shown: Shown): Words | undefined {
  const { source, file } = shown.calls;
  const { table, toggled, filter } = shown.view;
  const from = source === 'file' ? ['--file', file ?? ''] : ['--last', CALLS_LAST[source]];
  const which = [...from, ...(toggled ? ['--webex-go'] : [])];
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

function commandWords(shown: Shown): Words | undefined {
  const { screen } = shown;
  switch (screen.name) {
    case 'user':
      return ['users show', screen.personId];
    case 'device':
      return ['devices show', screen.deviceId];
    case 'subscriber':
      return ['onboarding show', screen.subscriberId];
    case 'audit-categories':
      return ['audit categories'];
    default:
      return screen.name in MAIN ? MAIN[screen.name as MainScreen](shown) : undefined;
  }
}

/** The command line that gives what a screen shows, ready to be pasted into a shell; of most questions there is none. */
export function commandLineOf(shown: Shown, { isDemo, profile }: Place): string | undefined {
  const words = commandWords(shown);
  if (!words) return undefined;
  const [path = '', ...rest] = words;
  const place = isDemo ? ['--demo'] : profile === undefined ? [] : ['--profile', profile];
  return ['hubdeck', path, ...[...place, ...rest].map(quote)].join(' ');
}

/** As POSIX shells read it: whatever is no plain word stands between single quotes. */
const quote = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
