import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../commands/parse';
import { AUDIT_RANGES, CALL_RANGES } from '../data/time-range';
import { commandLineOf, type Shown } from './command-line';
import { startOfList } from './list-view';

const nowhere = { isDemo: false };
const shown = (more: Partial<Shown>): Shown => ({
  screen: { name: 'users' },
  view: startOfList,
  audit: { range: 'week', categories: [] },
  calls: { source: 'halfDay' },
  ...more,
});
const view = (more: Partial<Shown['view']>) => ({ ...startOfList, ...more });

/** As a shell reads it: what stands between single quotes is one word, and a backslash takes the next character as it is. */
const words = (line: string): string[] =>
  [...line.matchAll(/((?:'[^']*'|\\.|[^\s'\\])+)/g)].map(([word]) =>
    word.replace(/'([^']*)'|\\(.)/g, (_, quoted, escaped) => quoted ?? escaped),
  );

const cases: readonly (readonly [what: string, shown: Partial<Shown>, line: string])[] = [
  ['all users', {}, 'hubdeck users list'],
  ['filtered', { view: view({ filter: 'archer status:active' }) }, "hubdeck users list 'archer status:active'"],
  ['an apostrophe', { view: view({ filter: "o'neill" }) }, "hubdeck users list 'o'\\''neill'"],
  ['not again', { view: view({ filter: '!provisioned' }) }, "hubdeck users list '!provisioned'"],
  ['like an option', { view: view({ filter: '--yes' }) }, 'hubdeck users list -- --yes'],
  ['a command of the shell', { view: view({ filter: '$(id);`id`' }) }, "hubdeck users list '$(id);`id`'"],
  ['sorted', { view: view({ sort: 'name' }) }, 'hubdeck users list --sort name'],
  ['reversed', { view: view({ sort: 'name', descending: true }) }, 'hubdeck users list --sort name:desc'],
  [
    'sorted by several columns',
    { view: view({ sort: 'licenses', thenBy: [{ id: 'name', descending: true }] }) },
    'hubdeck users list --sort licenses,name:desc',
  ],
  [
    'the columns that were chosen',
    { view: view({ columns: ['name', 'email'] }) },
    'hubdeck users list --columns name,email',
  ],
  ['devices', { screen: { name: 'devices' } }, 'hubdeck devices list'],
  ['licences', { screen: { name: 'licenses' } }, 'hubdeck licences list'],
  ['subscribers', { screen: { name: 'onboarding' } }, 'hubdeck onboarding list'],
  [
    'those still on the way',
    { screen: { name: 'onboarding' }, view: view({ toggled: true }) },
    'hubdeck onboarding list --exclude-provisioned',
  ],
  [
    'what somebody did',
    {
      screen: { name: 'audit' },
      audit: { range: 'month', categories: ['USERS', 'LOGINS'], actor: { id: 'P1', name: 'Archer' } },
    },
    'hubdeck audit list --last 30d --person P1 --category USERS,LOGINS',
  ],
  ['categories', { screen: { name: 'audit-categories' } }, 'hubdeck audit categories'],
  ['calls', { screen: { name: 'calls' } }, 'hubdeck calls list --last 12h'],
  [
    'Webex Go calls of a file',
    {
      screen: { name: 'calls' },
      calls: { source: 'file', file: 'my calls.csv' },
      view: view({ toggled: true }),
    },
    "hubdeck calls list --file 'my calls.csv' --webex-go",
  ],
  [
    'calls summed up',
    { screen: { name: 'calls' }, view: view({ table: 'location' }) },
    'hubdeck calls totals --by location --last 12h',
  ],
  ['a user', { screen: { name: 'user', personId: 'P1', title: 'Archer' } }, 'hubdeck users show P1'],
  ['a device', { screen: { name: 'device', deviceId: 'D1', title: 'Phone' } }, 'hubdeck devices show D1'],
  [
    'a subscriber',
    { screen: { name: 'subscriber', subscriberId: 'S1', title: 'Archer' } },
    'hubdeck onboarding show S1',
  ],
];

describe('the command line of a screen', () => {
  it.each(cases)('gives %s', (_, screen, line) => {
    expect(commandLineOf(shown(screen), nowhere)).toBe(line);
  });

  it.each(cases)('names a command and options that exist, for %s', (_, screen) => {
    const line = commandLineOf(shown(screen), { isDemo: true }) ?? '';
    expect(parseCommandLine(words(line).slice(1))).toMatchObject({ kind: 'run' });
  });

  it('keeps the filter whole on its way through a shell', () => {
    for (const filter of ['o\'neill "Webex Go" !x', '-x', '--demo', '$HOME \\ `id`', 'a*b?', 'show']) {
      const line = commandLineOf(shown({ view: view({ filter }) }), nowhere) ?? '';
      const parsed = parseCommandLine(words(line).slice(1));
      expect(parsed).toMatchObject({ kind: 'run', operands: [filter] });
    }
  });

  it('has a time for each range that the command understands', () => {
    for (const range of AUDIT_RANGES) {
      const screen = shown({ screen: { name: 'audit' }, audit: { range, categories: [] } });
      expect(commandLineOf(screen, nowhere)).toMatch(/--last (today|7d|30d|90d|365d)$/);
    }
    for (const source of CALL_RANGES) {
      const screen = shown({ screen: { name: 'calls' }, calls: { source } });
      expect(commandLineOf(screen, nowhere)).toMatch(/--last (1h|12h|24h|7d)$/);
    }
  });

  it('says where the organization is', () => {
    expect(commandLineOf(shown({}), { isDemo: true })).toBe('hubdeck users list --demo');
    expect(commandLineOf(shown({}), { isDemo: false, profile: 'acme' })).toBe('hubdeck users list --profile acme');
  });

  it('has none for a question, and none that would give something else', () => {
    expect(commandLineOf(shown({ screen: { name: 'edit-licenses', personId: 'P' } }), nowhere)).toBeUndefined();
    expect(
      commandLineOf(shown({ screen: { name: 'calls' }, view: view({ table: 'user', filter: 'archer' }) }), nowhere),
    ).toBeUndefined();
  });

  it('never has the secret of an activation code', () => {
    const screen = { name: 'activation', deviceId: 'D1', action: 'show', title: 'Archer' } as const;
    expect(commandLineOf(shown({ screen }), nowhere)).toBeUndefined();
  });
});
