import { describe, expect, test } from 'vitest';
import type { License } from './license';
import { planLicenseChange } from './license-change';
import { LICENSE_NAMES, type LicenseKind } from './license-kind';
import {
  type CallingHolder,
  holderOfPerson,
  holderOfWorkspace,
  type MoveEnd,
  type MoveFacts,
  type MoveLine,
  type MoveRequest,
  moveAssignment,
  moveStanding,
  moveWorkspaceUpdate,
  type PlannedMove,
  planLicenseMove,
} from './license-move';

type Named = Exclude<LicenseKind, 'other'>;

const license = (id: string, kind: Named, free = 9): License => ({
  id,
  name: LICENSE_NAMES[kind],
  subscriptionId: id.split('.')[0] as string,
  totalUnits: 10,
  consumedUnits: 10 - free,
});

/** `old` and `new` have every tier; the others show what can be wrong with a target. */
const LICENSES: readonly License[] = [
  ...['old', 'new', 'asleep', 'gone'].flatMap((subscription) => [
    license(`${subscription}.pro`, 'callingProfessional'),
    license(`${subscription}.std`, 'callingStandard'),
    license(`${subscription}.cx`, 'customerExperience'),
    license(`${subscription}.room`, 'callingWorkspaces'),
  ]),
  license('old.go', 'webexGo'),
  license('old.ucm', 'unifiedCm'),
  license('tight.pro', 'callingProfessional', 2),
  license('tight.cx', 'customerExperience', 1),
  license('full.pro', 'callingProfessional', 0),
  license('full.room', 'callingWorkspaces', 0),
  license('stdonly.std', 'callingStandard'),
  license('proonly.pro', 'callingProfessional'),
  license('suite.meet', 'meetings'),
];

const FACTS: MoveFacts = {
  licenses: LICENSES,
  subscriptions: [
    { subscriptionId: 'old', status: 'active' },
    { subscriptionId: 'new', status: 'active' },
    { subscriptionId: 'tight', status: 'active' },
    { subscriptionId: 'full', status: 'active' },
    { subscriptionId: 'asleep', status: 'suspended' },
    { subscriptionId: 'gone', status: 'cancelled' },
  ],
};

const PLACE = { locationId: 'dallas', phoneNumber: '+12145550100', extension: '1001' };

let made = 0;
function holder(licenses: string, place: CallingHolder['place'] = PLACE, kind: CallingHolder['kind'] = 'person') {
  made += 1;
  return { kind, id: `holder${made}`, displayName: `Holder ${made}`, licenses: licenses.split(' '), place };
}
const room = (licenses: string, place?: CallingHolder['place']) => holder(licenses, place, 'workspace');

const end = (text: string): MoveEnd => (text.includes('.') ? { licenseId: text } : { subscriptionId: text });

/** `old > new`, `* > new` from wherever somebody is. */
function request(text: string, way: MoveRequest['way'] = 'single'): MoveRequest {
  const [from = '*', to = ''] = text.split(' > ');
  return { ...(from !== '*' && { from: end(from) }), to: end(to), way };
}

function word(line: MoveLine | undefined): string {
  const swaps = line?.swaps.map(({ from, to }) => `${from.id}>${to.id}`).join(' ');
  if (line?.kind === 'move') return `move ${swaps}`;
  return `${line?.kind} ${line?.refusal.errorCode}`;
}

const planOne = (who: CallingHolder, asked: string, way?: MoveRequest['way'], facts = FACTS) =>
  planLicenseMove([who], request(asked, way), facts).lines[0];

function planned(who: CallingHolder, asked = 'old > new'): PlannedMove {
  const line = planOne(who, asked);
  if (line?.kind !== 'move') throw new Error(`${word(line)} instead of a move`);
  return line;
}

const seat = (place: CallingHolder['place']) => holder('old.pro', place);

describe('who moves, and to which licence', () => {
  test.each([
    ['Professional to Professional', holder('old.pro'), 'old > new', 'move old.pro>new.pro'],
    ['Standard to Standard', holder('old.std'), 'old > new', 'move old.std>new.std'],
    ['both tiers of one person', holder('old.pro old.cx'), 'old > new', 'move old.pro>new.pro old.cx>new.cx'],
    ['a workspace, too', room('old.room'), 'old > new', 'move old.room>new.room'],
    ['a workspace on Professional', room('old.pro'), 'old > new', 'move old.pro>new.pro'],
    ['from wherever they are', holder('old.pro'), '* > new', 'move old.pro>new.pro'],
    ['from one licence to another', holder('old.pro'), 'old.pro > new.pro', 'move old.pro>new.pro'],
    ['back', holder('new.pro'), 'new > old', 'move new.pro>old.pro'],
    ['one by one out of a suspended subscription', holder('asleep.pro'), 'asleep > new', 'move asleep.pro>new.pro'],
    ['without a number', seat({ locationId: 'x', extension: '1' }), 'old > new', 'move old.pro>new.pro'],
    ['without an extension', seat({ locationId: 'x', phoneNumber: '+1' }), 'old > new', 'move old.pro>new.pro'],
    ['Unified CM beside Calling is tolerated', holder('old.pro old.ucm'), 'old > new', 'move old.pro>new.pro'],
    ['a Webex Go unit stays where it is', holder('old.pro old.go'), 'old > new', 'move old.pro>new.pro'],
    ['who was moved by half is moved to the end', holder('old.pro new.pro'), 'old > new', 'move old.pro>new.pro'],
  ])('%s', (_, who, asked, expected) => {
    expect(word(planOne(who, asked))).toBe(expected);
  });
});

describe('who does not, and why', () => {
  test.each([
    ['Professional to Standard is not allowed', holder('old.pro'), 'old > stdonly', 'refuse 400112'],
    ['not by naming the licence either', holder('old.pro'), 'old.pro > new.std', 'refuse 400112'],
    ['Customer Experience to Standard neither', holder('old.cx'), 'old > stdonly', 'refuse 400410'],
    ['the target has no such licence', holder('old.std'), 'old > proonly', 'refuse 990033'],
    ['the target has no such licence for a workspace', room('old.room'), 'old > proonly', 'refuse 990033'],
    ['nobody knows the target', holder('old.pro'), 'old > nowhere', 'refuse 990033'],
    ['no units are left', holder('old.pro'), 'old > full', 'refuse 990010'],
    ['no units are left for a workspace', room('old.room'), 'old > full', 'refuse 990010'],
    ['the target is suspended', holder('old.pro'), 'old > asleep', 'refuse 990032'],
    ['the target is cancelled', holder('old.pro'), 'old > gone', 'refuse 990032'],
    ['the location is missing', seat({ phoneNumber: '+1' }), 'old > new', 'refuse 400411'],
    ['number and extension are missing', seat({ locationId: 'x' }), 'old > new', 'refuse 400411'],
    ['a workspace cannot be reached', room('old.room', {}), 'old > new', 'refuse 400411'],
    ['at most one Calling licence, and two are held', holder('old.pro proonly.pro'), 'old > new', 'refuse 990034'],
    ['two are held and both would go', holder('old.pro proonly.pro'), '* > new', 'refuse 990034'],
    ['two tiers are held', holder('old.pro old.std'), 'old > new', 'refuse 990034'],
    ['they are there already', holder('new.pro'), 'old > new', 'skip 990035'],
    ['they are elsewhere', holder('proonly.pro'), 'old > new', 'skip 990036'],
    ['they have no Calling at all', holder('suite.meet'), '* > new', 'skip 990036'],
    ['they are on another licence', holder('old.std'), 'old.pro > new.pro', 'skip 990036'],
  ])('%s', (_, who, asked, expected) => {
    expect(word(planOne(who, asked))).toBe(expected);
  });

  test.each(['asleep', 'gone'])('many at once do not get out of a subscription that is %s; one does', (source) => {
    const who = holder(`${source}.pro`);
    expect(word(planOne(who, `${source} > new`, 'bulk'))).toBe('refuse 990031');
    expect(word(planOne(who, `${source} > new`, 'single'))).toBe(`move ${source}.pro>new.pro`);
    expect(word(planOne(holder('old.pro'), 'old > new', 'bulk'))).toBe('move old.pro>new.pro');
  });

  test('where no status is told, every subscription is taken to be active', () => {
    const untold = { licenses: LICENSES };
    expect(word(planOne(holder('asleep.pro'), 'asleep > gone', 'bulk', untold))).toBe('move asleep.pro>gone.pro');
  });

  test('who is there already is told with the licence that is held', () => {
    expect(planOne(holder('new.pro'), 'old > new')).toMatchObject({ kind: 'skip', there: { id: 'new.pro' } });
    expect(planOne(holder('suite.meet'), 'old > new')).toMatchObject({ kind: 'skip', there: undefined });
  });
});

describe('units of the target are counted before anything is removed', () => {
  const units = (plan: ReturnType<typeof planLicenseMove>) =>
    plan.units.map(({ license: { id }, needed, free }) => `${id} ${needed}/${free}`);

  test('the first get them, the rest is refused', () => {
    const people = [1, 2, 3].map(() => holder('old.pro'));
    const plan = planLicenseMove(people, request('old > tight', 'bulk'), FACTS);
    expect(plan.lines.map(word)).toEqual(['move old.pro>tight.pro', 'move old.pro>tight.pro', 'refuse 990010']);
    expect(units(plan)).toEqual(['tight.pro 3/2']);
  });

  test('two licences of one person are taken together or not at all', () => {
    const people = ['old.pro old.cx', 'old.pro old.cx', 'old.pro'].map((held) => holder(held));
    const plan = planLicenseMove(people, request('old > tight', 'bulk'), FACTS);
    expect(plan.lines.map((line) => line.kind)).toEqual(['move', 'refuse', 'move']);
    expect(units(plan)).toEqual(['tight.pro 3/2', 'tight.cx 2/1']);
  });

  test('who stays for another reason needs none, nor does who has the new licence already', () => {
    const people = [holder('old.pro', {}), holder('old.pro full.pro'), holder('new.pro')];
    const plan = planLicenseMove(people, request('* > full', 'bulk'), FACTS);
    expect(plan.lines.map(word)).toEqual(['refuse 400411', 'move old.pro>full.pro', 'refuse 990010']);
    expect(units(plan)).toEqual(['full.pro 1/0']);
  });

  test('where a subscription has a licence twice, the one with room is taken', () => {
    const twice = { ...license('full.pro2', 'callingProfessional', 1), subscriptionId: 'full' };
    const facts = { ...FACTS, licenses: [...LICENSES, twice] };
    const plan = planLicenseMove([holder('old.pro'), holder('old.pro')], request('old > full', 'bulk'), facts);
    expect(plan.lines.map(word)).toEqual(['move old.pro>full.pro2', 'refuse 990010']);
  });
});

describe('the request', () => {
  test('of a person adds and removes at once, with location, number and extension', () => {
    const who = holder('old.pro old.cx');
    expect(moveAssignment(planned(who))).toEqual({
      personId: who.id,
      licenses: [
        { id: 'new.pro', operation: 'add', properties: PLACE },
        { id: 'old.pro', operation: 'remove' },
        { id: 'new.cx', operation: 'add', properties: PLACE },
        { id: 'old.cx', operation: 'remove' },
      ],
    });
  });

  test('names the organization where it is known: the token of a partner is of another one', () => {
    const who = { ...holder('old.pro'), orgId: 'customer' };
    expect(moveAssignment(planned(who))).toMatchObject({ personId: who.id, orgId: 'customer' });
  });

  test('names no number where there is none', () => {
    const { licenses } = moveAssignment(planned(holder('old.pro', { locationId: 'dallas', extension: '1001' })));
    expect(licenses?.[0]?.properties).toEqual({ locationId: 'dallas', extension: '1001' });
  });

  test('is one that the rules of changing licences allow, and that keeps the place', () => {
    const move = planned(holder('old.pro'));
    const [{ from, to } = { from: undefined, to: undefined }] = move.swaps;
    const place = {
      locationId: PLACE.locationId,
      isLocationKnown: true,
      phoneNumber: { value: PLACE.phoneNumber, standing: 'own' as const },
      extension: { value: PLACE.extension, isTaken: false },
    };
    const change = planLicenseChange({ held: from ? [from] : [], place: PLACE }, [
      { id: 'new.pro', operation: 'add', license: to, place },
      { id: 'old.pro', operation: 'remove', license: from },
    ]);
    expect(change).toEqual({ added: [to], removed: [from], place: PLACE, refused: [] });
  });

  test('of a workspace takes along what an update would take away by leaving it out', () => {
    const workspace = { displayName: 'Lobby', capacity: 4, type: 'huddle', notes: 'By the door' } as const;
    const calling = { type: 'webexCalling', webexCalling: { licenses: ['new.room'], ...PLACE } };
    expect(moveWorkspaceUpdate(workspace, planned(room('old.room')))).toEqual({ ...workspace, calling });
    const bare = moveWorkspaceUpdate({ displayName: 'Bare' }, planned(room('old.room')));
    expect(bare).toEqual({ displayName: 'Bare', calling });
  });
});

test.each([
  ['new.pro', 'moved'],
  ['old.pro', 'unmoved'],
  ['old.pro new.pro', 'halfway'],
  ['suite.meet', 'lost'],
])('who holds %s afterwards is %s', (held, standing) => {
  expect(moveStanding(held.split(' '), planned(holder('old.pro')).swaps)).toBe(standing);
});

test.each([
  ['new.pro new.cx', 'moved'],
  ['old.pro old.cx', 'unmoved'],
  ['new.pro old.cx', 'halfway'],
  ['new.pro', 'lost'],
])('of two licences that go together, who holds %s afterwards is %s', (held, standing) => {
  expect(moveStanding(held.split(' '), planned(holder('old.pro old.cx')).swaps)).toBe(standing);
});

describe('a holder', () => {
  test('is made of a person with calling data', () => {
    const person = {
      id: 'p',
      emails: ['ada@farms.com'],
      displayName: 'Ada',
      orgId: 'o',
      created: '',
      type: 'person',
      licenses: ['old.pro'],
      locationId: 'dallas',
      extension: '1001',
      phoneNumbers: [
        { type: 'mobile', value: '+12145559999' },
        { type: 'work', value: '+12145550199' },
        { type: 'work', value: '+12145550100', primary: true },
      ],
    };
    expect(holderOfPerson(person)).toEqual({
      kind: 'person',
      id: 'p',
      displayName: 'Ada',
      email: 'ada@farms.com',
      orgId: 'o',
      licenses: ['old.pro'],
      place: PLACE,
    });
  });

  test('is made of a workspace and its numbers', () => {
    const workspace = {
      id: 'w',
      orgId: 'o',
      displayName: 'Lobby',
      created: '',
      locationId: 'dallas',
      calling: { type: 'webexCalling', webexCalling: { licenses: ['old.room'] } },
    };
    const { phoneNumber, extension } = PLACE;
    expect(holderOfWorkspace(workspace, { phoneNumber, extension })).toEqual({
      kind: 'workspace',
      id: 'w',
      displayName: 'Lobby',
      orgId: 'o',
      licenses: ['old.room'],
      place: PLACE,
    });
    expect(holderOfWorkspace({ ...workspace, calling: { type: 'freeCalling' } }).licenses).toEqual([]);
  });
});
