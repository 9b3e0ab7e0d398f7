import { describe, expect, test } from 'vitest';
import { callingDataOf, FACTORY_STATE } from '../testing/calling-data';
import { freeNumbers, licensesOf, refusal, somebody } from '../testing/somebody';
import { readJson, startMock } from '../testing/start-mock';

/**
 * A user of Calling with everything that can be lost, a Webex Go line of the old subscription included, and every order in
 * which the licence of a new subscription is added, the old one removed, and the old subscription suspended and cancelled.
 */

const OLD = 'Sub-hydraOct26a';

type Step = 'add' | 'remove' | 'move' | 'suspend' | 'cancel';

/** What must be true of the user and the old subscription. */
interface Standing {
  readonly holdsOld: boolean;
  readonly holdsNew: boolean;
  readonly status: 'active' | 'suspended' | 'cancelled';
  /** Everything as it was, everything from the factory, or no Calling at all. */
  readonly data: 'kept' | 'factory' | 'none';
  readonly hasLine: boolean;
  /** Of the step that led here. */
  readonly refusedWith?: number | undefined;
}

const BEGINNING: Standing = { holdsOld: true, holdsNew: false, status: 'active', data: 'kept', hasLine: true };

const WITHOUT_CALLING = { holdsOld: false, holdsNew: false, data: 'none', hasLine: false } as const;

/** The rules of Webex, told once more and without the code that is tested. */
const RULES: Readonly<Record<Step, (before: Standing) => Standing>> = {
  add(before) {
    // Nobody has two Calling licences, not even for a moment.
    if (before.holdsOld) return { ...before, refusedWith: 400413 };
    return before.holdsNew ? before : { ...before, holdsNew: true, data: 'factory' };
  },
  remove: (before) => (before.holdsOld ? { ...before, ...WITHOUT_CALLING } : before),
  move(before) {
    const data = before.holdsOld || before.holdsNew ? before.data : 'factory';
    return { ...before, holdsOld: false, holdsNew: true, data };
  },
  suspend: (before) =>
    before.status === 'active' ? { ...before, status: 'suspended' } : { ...before, refusedWith: 990039 },
  cancel(before) {
    const lost = before.holdsOld ? WITHOUT_CALLING : { hasLine: false };
    return { ...before, ...lost, status: 'cancelled' };
  },
};

const follow = (before: Standing, step: Step): Standing => RULES[step]({ ...before, refusedWith: undefined });

const permutations = <T>(items: readonly T[]): T[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((first) => permutations(items.filter((item) => item !== first)).map((rest) => [first, ...rest]));

const ORDERS = [
  ...permutations<Step>(['add', 'remove', 'suspend', 'cancel']),
  ...permutations<Step>(['move', 'suspend', 'cancel']),
];

async function start() {
  const mock = await startMock();
  const { client } = mock;
  const { professional, professionalNew } = await licensesOf(mock);
  const { id: personId, locationId = '' } = await somebody(mock, 'archer@farms.com');
  await client.ext.webexGo.devices.create({ body: { personId, subscriptionId: OLD } });
  const data = await callingDataOf(mock, personId);
  expect(data).toMatchObject({
    messages: { length: 5 },
    opensBySeededPin: true,
    phones: { length: 1 },
    lines: { length: 1 },
  });
  const properties = { locationId, phoneNumber: '+12314569000', extension: '1003' };
  const added = { id: professionalNew, operation: 'add', properties } as const;
  const removed = { id: professional, operation: 'remove' } as const;
  const assign = (licenses: (typeof added | typeof removed)[]) =>
    client.licenses.assign({ body: { personId, licenses } });
  const { subscriptions } = client.ext;
  const steps: Readonly<Record<Step, () => Promise<unknown>>> = {
    add: () => assign([added]),
    remove: () => assign([removed]),
    move: () => assign([added, removed]),
    suspend: () => subscriptions.suspend({ subscriptionId: OLD }),
    cancel: () => subscriptions.cancel({ subscriptionId: OLD, body: { force: true } }),
  };

  async function look(): Promise<Omit<Standing, 'refusedWith' | 'data'>> {
    const { licenses = [] } = await client.people.get({ personId });
    const lines = await client.ext.webexGo.devices.list({ personId }).toArray();
    return {
      holdsOld: licenses.includes(professional),
      holdsNew: licenses.includes(professionalNew),
      status: (await subscriptions.get({ subscriptionId: OLD })).status as Standing['status'],
      hasLine: lines.length > 0,
    };
  }

  const violations = async () =>
    (await readJson(await mock.mock.fetch(`${mock.mock.controlUrl}/invariants`))).violations;
  const isNumberFree = async () => (await freeNumbers(mock, locationId)).includes(properties.phoneNumber);
  return { mock, personId, data, steps, look, violations, isNumberFree };
}

describe('in whatever order things are done, what is kept and what is lost is certain', () => {
  test.each(ORDERS.map((order) => [order.join(', '), order] as const))('%s', async (_, order) => {
    const { mock, personId, data, steps, look, violations, isNumberFree } = await start();
    let standing = BEGINNING;
    for (const step of order) {
      standing = follow(standing, step);
      const { refusedWith, data: expected, ...facts } = standing;
      expect((await refusal(steps[step]())).errorCode).toBe(refusedWith);
      expect(await look()).toEqual(facts);
      const now = await callingDataOf(mock, personId);
      if (expected === 'kept') expect(now).toEqual({ ...data, lines: facts.hasLine ? data?.lines : [] });
      else if (expected === 'factory') expect(now).toMatchObject({ ...FACTORY_STATE, extension: '1003' });
      else expect(now).toBeUndefined();
      expect(await isNumberFree()).toBe(expected === 'none');
      expect(await violations()).toEqual([]);
    }
  });

  test('everything is kept exactly where add and remove are one request, before the old subscription ends', () => {
    const keeping = ORDERS.filter((order) => order.reduce(follow, BEGINNING).data === 'kept');
    expect(keeping.map((order) => order.join(', ')).sort()).toEqual([
      'move, cancel, suspend',
      'move, suspend, cancel',
      'suspend, move, cancel',
    ]);
  });
});
