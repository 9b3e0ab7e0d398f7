import { describe, expect, test } from 'vitest';
import type { AskedPlace } from './calling-place';
import {
  type AssignableLicense,
  type LicenseHolder,
  type LicenseRequest,
  licensesEnding,
  loudRefusal,
  planLicenseChange,
} from './license-change';
import { LICENSE_NAMES, type LicenseKind } from './license-kind';

type Named = Exclude<LicenseKind, 'other'>;

const license = (kind: Named, id: string, facts: Partial<AssignableLicense> = {}): AssignableLicense => ({
  id,
  name: LICENSE_NAMES[kind],
  subscriptionId: `Sub-${id}`,
  availableUnits: 1,
  isActive: true,
  ...facts,
});

const LICENSES = {
  pro: license('callingProfessional', 'pro'),
  pro2: license('callingProfessional', 'pro2'),
  full: license('callingProfessional', 'full', { availableUnits: 0 }),
  asleep: license('callingProfessional', 'asleep', { isActive: false }),
  std: license('callingStandard', 'std'),
  std2: license('callingStandard', 'std2'),
  cx: license('customerExperience', 'cx'),
  attendant: license('attendantConsole', 'attendant'),
  workspaces: license('callingWorkspaces', 'workspaces'),
  go: license('webexGo', 'go'),
  ucm: license('unifiedCm', 'ucm'),
  messenger: license('messenger', 'messenger'),
  screen: license('screenShare', 'screen'),
  messaging: license('messaging', 'messaging'),
  meetings: license('meetings', 'meetings'),
  freeMessaging: license('freeMessaging', 'freeMessaging'),
  paidMessaging: license('paidMessaging', 'paidMessaging'),
  freeMeeting: license('freeMeeting', 'freeMeeting'),
  paidMeeting: license('paidMeeting', 'paidMeeting'),
} as const;
type Id = keyof typeof LICENSES;

const PLACE: AskedPlace = {
  locationId: 'dallas',
  isLocationKnown: true,
  phoneNumber: { value: '+12145550100', standing: 'free' },
  extension: { value: '1001', isTaken: false },
};
const OWN: AskedPlace = { ...PLACE, phoneNumber: { value: '+12145550100', standing: 'own' } };
const SEAT = { locationId: 'dallas', phoneNumber: '+12145550100', extension: '1001' };

const CALLING: readonly string[] = ['pro', 'pro2', 'std', 'std2', 'cx'];

/** `+pro -std`: what is asked, a place with every Calling licence that is added. */
function ask(text: string, place: AskedPlace | undefined = OWN): LicenseRequest[] {
  return text.split(' ').map((word) => {
    const id = word.slice(1);
    const known = LICENSES[id as Id];
    return {
      id,
      operation: word.startsWith('-') ? 'remove' : 'add',
      ...(known && { license: known }),
      ...(place && word.startsWith('+') && CALLING.concat('full', 'asleep').includes(id) && { place }),
    };
  });
}

function holder(text: string, facts: Partial<LicenseHolder> = {}): LicenseHolder {
  const held = text ? text.split(' ').map((id) => LICENSES[id as Id]) : [];
  return { held, ...(held.some(({ id }) => CALLING.includes(id)) && { place: SEAT }), ...facts };
}

const ids = (licenses: readonly AssignableLicense[]) => licenses.map(({ id }) => id).join(' ');

function outcome(held: string, asked: string, place?: AskedPlace) {
  const plan = planLicenseChange(holder(held), ask(asked, place));
  return [ids(plan.added), ids(plan.removed), plan.refused.map(({ refusal }) => refusal.errorCode).join(' ')];
}

describe('what a person holds afterwards', () => {
  test.each([
    ['', '+messaging', 'messaging', '', ''],
    ['messaging', '+messaging', '', '', ''],
    ['messaging', '-messaging', '', 'messaging', ''],
    ['', '-messaging', '', '', ''],
    ['', '+pro +messaging', 'pro messaging', '', ''],
    ['pro', '+pro', '', '', ''],
    ['pro', '+pro2 -pro', 'pro2', 'pro', ''],
    ['pro', '-pro +pro2', 'pro2', 'pro', ''],
    ['std', '+pro -std', 'pro', 'std', ''],
    ['std', '+std2 -std', 'std2', 'std', ''],
    ['pro', '+cx', 'cx', '', ''],
    ['pro cx', '-cx', '', 'cx', ''],
    ['pro', '+ucm', 'ucm', '', ''],
    ['pro', '+attendant', 'attendant', '', ''],
    ['', '+attendant +pro', 'attendant pro', '', ''],
    ['pro attendant', '-attendant -pro', '', 'pro attendant', ''],
    ['pro go', '-go', '', 'go', ''],
    ['', '+paidMeeting +freeMeeting +freeMessaging', 'freeMessaging freeMeeting paidMeeting', '', ''],
    ['freeMessaging freeMeeting', '-freeMessaging -freeMeeting', '', 'freeMessaging freeMeeting', ''],
  ])('%s | %s', (held, asked, added, removed, refused) => {
    expect(outcome(held, asked)).toEqual([added, removed, refused]);
  });
});

describe('what is refused', () => {
  test.each([
    ['an unknown licence', '', '+nothing', '400000'],
    ['a licence of workspaces', '', '+workspaces', '400000'],
    ['Professional to Standard', 'pro', '+std -pro', '400112 400112'],
    ['Messenger', '', '+messenger', '400118'],
    ['Standard beside Professional', 'pro', '+std', '400404'],
    ['Professional beside Standard', 'std', '+pro', '400404'],
    ['both tiers at once', '', '+pro +std', '400404 400404'],
    ['Attendant Console beside Standard', 'std', '+attendant', '400406'],
    ['CX Essential beside Standard', 'std', '+cx', '400407'],
    ['Standard beside CX Essential', 'cx', '+std', '400407'],
    ['Attendant Console alone', '', '+attendant', '400408'],
    ['taking Professional from under Attendant Console', 'pro attendant', '-pro', '400408'],
    ['CX Essential to Standard', 'cx', '+std -cx', '400410 400410'],
    ['two Professional of different subscriptions', 'pro', '+pro2', '400413'],
    ['two Standard of different subscriptions', 'std', '+std2', '400413'],
    ['paid messaging without the free', '', '+paidMessaging', '700003'],
    ['paid meetings without the free', 'freeMessaging', '+paidMeeting', '700004'],
    ['free meetings without free messaging', '', '+freeMeeting', '700005'],
    ['removing Screen Share', 'screen', '-screen', '700006'],
    ['no units left', '', '+full', '990010'],
    ['a move to where no units are left', 'pro', '+full -pro', '990010 990010'],
    ['a suspended subscription', '', '+asleep', '990032'],
    ['Webex Go without a device', 'pro', '+go', '990013'],
  ])('%s', (_, held, asked, refused) => {
    expect(outcome(held, asked)).toEqual(['', '', refused]);
  });

  test('leaves the rest alone', () => {
    expect(outcome('pro', '+pro2 +messaging +nothing')).toEqual(['messaging', '', '400413 400000']);
    expect(outcome('pro messaging', '+full -pro -messaging')).toEqual(['', 'messaging', '990010 990010']);
  });
});

describe('the place of a Calling user', () => {
  const taken: AskedPlace = { ...PLACE, phoneNumber: { value: '+12145550101', standing: 'taken' } };
  const other: AskedPlace = { ...PLACE, phoneNumber: { value: '+442079460000', standing: 'unknown' } };
  const extensionOnly: AskedPlace = { isLocationKnown: true, extension: { value: '1002', isTaken: false } };

  test.each<[what: string, held: string, asked: string, place: AskedPlace | undefined, code: number | undefined]>([
    ['a number and an extension', '', '+pro', PLACE, undefined],
    ['an extension and a location', '', '+pro', { ...extensionOnly, locationId: 'dallas' }, undefined],
    ['an extension without a location', '', '+pro', extensionOnly, 400411],
    ['a location alone', '', '+pro', { locationId: 'dallas', isLocationKnown: true }, 400411],
    ['an unknown location', '', '+pro', { ...PLACE, isLocationKnown: false }, 400],
    ['a number of another location', '', '+pro', other, 4410],
    ['a number that somebody has', '', '+pro', taken, 4201],
    ['an extension that somebody has', '', '+pro', { ...PLACE, extension: { value: '1', isTaken: true } }, 4202],
    ['a move to another location', 'pro', '+pro2 -pro', { ...PLACE, locationId: 'london' }, 990014],
    ['a move with an extension only', 'pro', '+pro2 -pro', extensionOnly, undefined],
  ])('%s', (_, held, asked, place, code) => {
    const plan = planLicenseChange(holder(held), ask(asked, place));
    expect(plan.refused[0]?.refusal.errorCode).toBe(code);
  });

  test('is missing', () => {
    const bare = ask('+pro').map(({ place: _place, ...rest }) => rest);
    expect(planLicenseChange(holder(''), bare).refused[0]?.refusal.errorCode).toBe(400411);
    expect(planLicenseChange(holder('pro'), bare).refused).toEqual([]);
  });

  test('is kept by a move, and changed where the move names something else', () => {
    expect(planLicenseChange(holder('pro'), ask('+pro2 -pro')).place).toEqual(SEAT);
    const renamed = planLicenseChange(holder('pro'), ask('+pro2 -pro', extensionOnly));
    expect(renamed.place).toEqual({ ...SEAT, extension: '1002' });
  });

  test('goes with the last Calling licence', () => {
    expect(planLicenseChange(holder('pro'), ask('-pro')).place).toBeUndefined();
    expect(planLicenseChange(holder('pro cx'), ask('-cx')).place).toEqual(SEAT);
  });
});

test('somebody outside the organization can get meetings only', () => {
  const outside = holder('', { isExternal: true });
  const plan = planLicenseChange(outside, ask('+meetings +messaging'));
  expect(ids(plan.added)).toBe('meetings');
  expect(plan.refused.map(({ id, refusal }) => [id, refusal.errorCode])).toEqual([['messaging', 990012]]);
});

test.each([
  ['a single licence', '', '+nothing', 400000],
  ['one of several', '', '+nothing +messaging', undefined],
  ['all of several', '', '+nothing +full', undefined],
  ['a licence that cannot be taken away', 'screen', '-screen', 700006],
  ['a single change of tier', 'pro', '+std -pro', 400112],
  ['nothing', '', '+messaging', undefined],
])('creating and replacing people tell that %s was refused: %s %s', (_, held, asked, code) => {
  const requests = ask(asked);
  expect(loudRefusal(planLicenseChange(holder(held), requests), requests)?.errorCode).toBe(code);
});

test('a Calling licence that is held already changes no place', () => {
  const renamed: AskedPlace = { isLocationKnown: true, extension: { value: '1002', isTaken: false } };
  expect(planLicenseChange(holder('pro'), ask('+pro', renamed)).place).toEqual(SEAT);
});

describe('licences that come to an end', () => {
  test.each<[string, held: Id[], ending: Id[], gone: Id[]]>([
    ['go alone where nothing needs them', ['pro', 'messaging'], ['pro'], ['pro']],
    ['take along what needs them', ['pro', 'attendant'], ['pro'], ['pro', 'attendant']],
    [
      'take along what needs that',
      ['freeMessaging', 'freeMeeting', 'paidMeeting'],
      ['freeMessaging'],
      ['freeMessaging', 'freeMeeting', 'paidMeeting'],
    ],
    ['leave what another one carries', ['pro', 'pro2', 'attendant'], ['pro'], ['pro']],
    ['leave what was without them before', ['attendant', 'messaging'], ['messaging'], ['messaging']],
    ['may be none', ['pro'], ['std'], []],
  ])('%s', (_, held, ending, gone) => {
    const licenses = held.map((id) => LICENSES[id]);
    const ended = licensesEnding(licenses, ({ id }) => ending.includes(id as Id));
    expect(ended.map(({ id }) => id)).toEqual(gone);
  });
});
