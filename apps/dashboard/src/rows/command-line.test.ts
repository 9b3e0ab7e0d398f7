import type { AuditEvent } from '@hubdeck/core';
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
  [
    'a subscription with a filter',
    { screen: { name: 'subscription', subscriptionId: 'Sub-1', title: '' }, view: view({ filter: 'kind:user' }) },
    'hubdeck licences holders Sub-1 kind:user',
  ],
  ['onboarding templates', { screen: { name: 'onboarding-templates' } }, 'hubdeck onboarding templates'],
  [
    'a template',
    { screen: { name: 'onboarding-template', provisioningId: 'T1', title: 'Acme' } },
    'hubdeck onboarding templates show T1',
  ],
  [
    'customers',
    { screen: { name: 'customers' }, view: view({ sort: 'errors' }) },
    'hubdeck onboarding customers --sort errors',
  ],
  [
    'the customers of a template',
    { screen: { name: 'template-customers', provisioningId: 'T1', title: 'Acme' } },
    'hubdeck onboarding customers template:=T1',
  ],
  [
    'the users of a customer',
    {
      screen: { name: 'template-users', provisioningId: 'T1', spEnterpriseId: 'Acme Corp', title: 'Acme' },
      view: view({ toggled: true, filter: 'status:error' }),
    },
    'hubdeck onboarding list --exclude-provisioned \'template:=T1 enterprise:="Acme Corp" status:error\'',
  ],
  ['the licence template', { screen: { name: 'license-template' } }, 'hubdeck licences template'],
  ['a time range of events', { screen: { name: 'audit-range' } }, 'hubdeck audit list --last 7d'],
  [
    'an event',
    { screen: { name: 'audit-event', event: { id: 'E1' } as AuditEvent, title: '' } },
    'hubdeck audit show --last 7d E1',
  ],
  ['a time range of calls', { screen: { name: 'call-range' } }, 'hubdeck calls list --last 12h'],
  ['a call', { screen: { name: 'call', call: { 'Report ID': 'R1' } } }, 'hubdeck calls show --last 12h R1'],
  [
    'the calls of somebody',
    { screen: { name: 'group-calls', grouping: 'user', groupId: 'U1', isWebexGoOnly: true, title: 'Archer Field' } },
    'hubdeck calls list --last 12h --webex-go \'user:="Archer Field"\'',
  ],
  [
    'the calls of no location',
    { screen: { name: 'group-calls', grouping: 'location', groupId: '', isWebexGoOnly: false, title: 'none' } },
    "hubdeck calls list --last 12h '!location:*'",
  ],
  ['adding a line', { screen: { name: 'add-webex-go', personId: 'P1', title: '' } }, 'hubdeck lines assign P1'],
  ['adding a device', { screen: { name: 'add-device' } }, 'hubdeck lines assign USER'],
  ['an import', { screen: { name: 'import-devices' } }, 'hubdeck lines import FILE'],
  ['a file', { screen: { name: 'import-devices-plan', path: 'my lines.csv' } }, "hubdeck lines import 'my lines.csv'"],
  ['a code', { screen: { name: 'activation', deviceId: 'D1', action: 'show', title: '' } }, 'hubdeck lines code D1'],
  [
    'a new code',
    { screen: { name: 'activation', deviceId: 'D1', action: 'regenerate', title: '' } },
    'hubdeck lines regenerate D1',
  ],
  ['a lost phone', { screen: { name: 'lost-or-stolen', deviceId: 'D1', title: '' } }, 'hubdeck lines lost D1'],
  ['a deletion', { screen: { name: 'delete-device', deviceId: 'D1', title: '' } }, 'hubdeck devices delete D1'],
  ...(['retry', 'delete', 'consent'] as const).map(
    (action) =>
      [
        `${action} of subscribers`,
        { screen: { name: 'subscriber-action', action, subscriberIds: ['S1', 'S2'], hidden: 0 } },
        `hubdeck onboarding ${action} S1 S2`,
      ] as const,
  ),
  ...(['suspend', 'reactivate', 'cancel'] as const).map(
    (event) =>
      [
        `${event} of a subscription`,
        { screen: { name: 'subscription-event', event, subscriptionId: 'Sub-1' } },
        `hubdeck licences ${event} Sub-1`,
      ] as const,
  ),
  [
    'a move',
    { screen: { name: 'move-licenses', holderIds: ['P1', 'W1'], from: 'Sub-1', hidden: 0 } },
    'hubdeck licences move --from Sub-1 --into SUBSCRIPTION P1 W1',
  ],
  [
    'a move of locations',
    { screen: { name: 'move-pstn', subscriptionId: 'Sub-1' } },
    'hubdeck licences pstn move --into SUBSCRIPTION LOCATION',
  ],
  [
    'licences of somebody',
    { screen: { name: 'edit-licenses', personId: 'P1' } },
    'hubdeck licences set P1 --add LICENCES --remove LICENCES',
  ],
  ['an import of users', { screen: { name: 'import-users' } }, 'hubdeck users import --mode add-only FILE'],
  [
    'a file of users',
    { screen: { name: 'import-users-plan', path: 'users.csv' } },
    'hubdeck users import --mode add-only users.csv',
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

  it('has none that would give something else', () => {
    const table = { screen: { name: 'calls' }, view: view({ table: 'user', filter: 'archer' }) } as const;
    expect(commandLineOf(shown(table), nowhere)).toBeUndefined();
    // The package is asked for on the screen, and a command takes none but those that exist.
    const screen = { name: 'subscriber-action', action: 'package', subscriberIds: ['S1'], hidden: 0 } as const;
    expect(commandLineOf(shown({ screen }), nowhere)).toBeUndefined();
  });

  it('never has the secret of an activation code, and never agrees beforehand', () => {
    for (const [, screen] of cases) {
      const parsed = parseCommandLine(words(commandLineOf(shown(screen), nowhere) ?? '').slice(1));
      expect(parsed).toMatchObject({ kind: 'run', options: expect.not.objectContaining({ yes: true }) });
      expect(parsed).toMatchObject({ options: expect.not.objectContaining({ 'show-code': true }) });
    }
  });
});
