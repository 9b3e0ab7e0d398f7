import { LICENSE_NAMES, type LicenseHolder, planLicenseChange } from '@hubdeck/core';
import { describe, expect, test } from 'vitest';
import { callingDataOf, FACTORY_STATE, opensVoicemail } from '../testing/calling-data';
import { consumed, freeNumbers, licensesOf, refusal, somebody } from '../testing/somebody';
import { readJson, startMock } from '../testing/start-mock';

/** What Webex says of users of Calling and the subscriptions they are on, sentence by sentence. */

const OLD = 'Sub-hydraOct26a';
const SUSPENDED = 'Sub119911';
const ARCHER = 'archer@farms.com';
/** On the suspended subscription. */
const RUTH = 'ruth.abrams@farms.com';

async function start(email = ARCHER) {
  const mock = await startMock();
  const { client } = mock;
  const licenses = await licensesOf(mock);
  const person = await somebody(mock, email);
  const { id: personId, locationId = '', extension = '' } = person;
  const phoneNumber = person.phoneNumbers?.find(({ type, primary }) => type === 'work' && primary)?.value;
  const properties = { locationId, extension, ...(phoneNumber !== undefined && { phoneNumber }) };
  const assign = (...wishes: { id: string; operation: 'add' | 'remove'; properties?: object }[]) =>
    client.licenses.assign({ body: { personId, licenses: wishes } });
  return {
    mock,
    client,
    licenses,
    personId,
    locationId,
    phoneNumber: phoneNumber ?? '',
    properties,
    assign,
    data: () => callingDataOf(mock, personId),
    held: async () => (await client.people.get({ personId })).licenses ?? [],
    move: (from: string, to = licenses.professionalNew) =>
      assign({ id: to, operation: 'add', properties }, { id: from, operation: 'remove' }),
    remove: (id: string) => assign({ id, operation: 'remove' }),
    add: (id: string) => assign({ id, operation: 'add', properties }),
    cancel: (subscriptionId: string) => client.ext.subscriptions.cancel({ subscriptionId, body: { force: true } }),
  };
}

describe('why users are moved', () => {
  test('a new subscription replaces an old one, or Calling comes from another partner: both are two subscriptions with Calling', async () => {
    const { client } = await start();
    const subscriptions = await client.ext.subscriptions.list().toArray();
    const withCalling = subscriptions.filter(
      ({ status, licenses }) =>
        status === 'active' && licenses.some(({ name }) => name === LICENSE_NAMES.callingProfessional),
    );
    expect(withCalling.length).toBeGreaterThan(1);
    for (const { licenses } of withCalling) {
      const room = licenses.find(({ name }) => name === LICENSE_NAMES.callingProfessional);
      expect(room?.totalUnits).toBeGreaterThan(room?.consumedUnits ?? 0);
    }
  });
});

describe('in which order', () => {
  test('service goes on where the user is moved before the old Calling service is cancelled', async () => {
    const { licenses, data, move, cancel } = await start();
    const before = await data();
    await move(licenses.professional);
    const { losses } = await cancel(OLD);
    expect(await data()).toEqual(before);
    expect(losses.some(({ email }) => email === ARCHER)).toBe(false);
  });

  test('cancelled without moving first, all calling data is lost: voicemail, its PIN, numbers and every call setting', async () => {
    const { mock, personId, data, phoneNumber, locationId, cancel } = await start();
    const { losses } = await cancel(OLD);
    expect(losses.find(({ id }) => id === personId)?.lost).toMatchObject({
      voiceMessages: 5,
      hasVoicemailPin: true,
      phoneNumbers: [phoneNumber],
      extension: '1003',
      settings: ['callForwarding', 'callerId', 'doNotDisturb', 'voicemail'],
    });
    expect(await data()).toBeUndefined();
    expect(await freeNumbers(mock, locationId)).toContain(phoneNumber);
  });

  test('whoever would lose it is told in time: the cancellation is refused until it is forced', async () => {
    const { client, personId, data } = await start();
    const before = await data();
    const holders = await client.ext.subscriptions.callingHolders({ subscriptionId: OLD }).toArray();
    expect(holders.find(({ id }) => id === personId)?.atStake.voiceMessages).toBe(5);
    const refused = client.ext.subscriptions.cancel({ subscriptionId: OLD, body: { force: false } });
    expect(await refusal(refused)).toEqual({ status: 409, errorCode: 990030 });
    expect(await data()).toEqual(before);
  });

  test('it is the removal of the Calling licence that destroys the data, whatever the subscription does', async () => {
    const { mock, licenses, data, personId, phoneNumber, locationId, remove, add } = await start();
    await remove(licenses.professional);
    expect(await data()).toBeUndefined();
    expect(await freeNumbers(mock, locationId)).toContain(phoneNumber);
    await add(licenses.professional);
    expect(await data()).toMatchObject(FACTORY_STATE);
    expect(await opensVoicemail(mock, personId, '246810')).toBe(false);
  });

  test('removed in one request and added in a later one, the user begins from the factory', async () => {
    const { licenses, data, held, remove, add } = await start();
    await remove(licenses.professional);
    await add(licenses.professionalNew);
    expect(await held()).toContain(licenses.professionalNew);
    expect(await data()).toMatchObject(FACTORY_STATE);
  });

  test('a person who is deleted leaves nothing behind either', async () => {
    const { mock, client, personId, phoneNumber, locationId } = await start();
    await client.people.delete({ personId });
    expect(await freeNumbers(mock, locationId)).toContain(phoneNumber);
    expect((await refusal(client.callSettings.voicemail.get({ personId }))).status).toBe(404);
  });
});

describe('editing the licences of one user', () => {
  test('is the way that is always open, beside files and the template for many', async () => {
    const { licenses, held, move } = await start();
    await move(licenses.professional);
    expect(await held()).toContain(licenses.professionalNew);
  });

  test('changes the plan without touching services: number, extension, location, voicemail, PIN, settings and devices stay', async () => {
    const { licenses, data, move } = await start();
    const before = await data();
    expect(before).toMatchObject({ opensBySeededPin: true, messages: { length: 5 }, extension: '1003' });
    await move(licenses.professional);
    expect(await data()).toEqual(before);
  });

  test('changes nothing for the rest of the organization', async () => {
    const { mock, client, licenses, personId, move } = await start();
    const others = async () =>
      (await client.people.list({ callingData: true }).toArray()).filter(({ id }) => id !== personId);
    const [before, unitsOld, unitsNew] = [
      await others(),
      await consumed(mock, licenses.professional),
      await consumed(mock, licenses.professionalNew),
    ];
    await move(licenses.professional);
    expect(await others()).toEqual(before);
    expect(await consumed(mock, licenses.professional)).toBe(unitsOld - 1);
    expect(await consumed(mock, licenses.professionalNew)).toBe(unitsNew + 1);
  });

  test('is one save: both are done together, whichever is named first', async () => {
    const { licenses, properties, data, held, assign } = await start();
    const before = await data();
    await assign(
      { id: licenses.professional, operation: 'remove' },
      { id: licenses.professionalNew, operation: 'add', properties },
    );
    expect(await held()).not.toContain(licenses.professional);
    expect(await held()).toContain(licenses.professionalNew);
    expect(await data()).toEqual(before);
  });

  test('is one save by the replacement of the person as well', async () => {
    const { client, licenses, personId, data, held } = await start();
    const before = await data();
    const person = await client.people.get({ personId, callingData: true });
    const swapped = person.licenses?.map((id) => (id === licenses.professional ? licenses.professionalNew : id));
    await client.people.update({ personId, callingData: true, body: { ...person, licenses: swapped } });
    expect(await held()).toContain(licenses.professionalNew);
    expect(await data()).toEqual(before);
  });

  test('removes nothing where the new licence cannot be added', async () => {
    const { licenses, data, held, move } = await start();
    const [before, heldBefore] = [await data(), await held()];
    expect((await refusal(move(licenses.professional, licenses.professionalSuspended))).errorCode).toBe(990032);
    expect((await refusal(move(licenses.professional, licenses.standard))).errorCode).toBe(400112);
    expect(await data()).toEqual(before);
    expect(await held()).toEqual(heldBefore);
  });

  test('checks the units of the target before anything is removed', async () => {
    const { mock, client, licenses, data, move } = await start();
    const { professionalNew: licenseId } = licenses;
    const totalUnits = await consumed(mock, licenseId);
    const url = `${mock.mock.controlUrl}/licenses/${licenseId}/units`;
    await mock.mock.fetch(url, { method: 'POST', body: JSON.stringify({ totalUnits }) });
    const before = await data();
    expect((await refusal(move(licenses.professional))).errorCode).toBe(990010);
    expect(await data()).toEqual(before);
    expect((await client.licenses.get({ licenseId })).consumedUnits).toBe(totalUnits);
  });

  test('wants the calling properties with the new licence', async () => {
    const { licenses, data, assign } = await start();
    const before = await data();
    const bare = assign(
      { id: licenses.professionalNew, operation: 'add' },
      { id: licenses.professional, operation: 'remove' },
    );
    expect((await refusal(bare)).errorCode).toBe(400411);
    expect(await data()).toEqual(before);
  });

  test('leaves the Webex Go line on the subscription that it has its unit of', async () => {
    const { client, licenses, personId, data, move } = await start();
    await client.ext.webexGo.devices.create({ body: { personId, subscriptionId: OLD } });
    const before = await data();
    await move(licenses.professional);
    expect(await data()).toEqual(before);
    const [line] = await client.ext.webexGo.devices.list({ personId }).toArray();
    expect(line?.subscriptionId).toBe(OLD);
  });
});

describe('workspaces', () => {
  async function startRoom() {
    const world = await start();
    const { client } = world;
    const rooms = await client.ext.subscriptions.callingHolders({ subscriptionId: OLD }).toArray();
    const room = rooms.find(({ type, atStake }) => type === 'workspace' && atStake.phoneNumbers.length > 0);
    const workspaceId = room?.id ?? '';
    const read = async () => ({
      workspace: await client.workspaces.get({ workspaceId, includeDevices: true }),
      numbers: await client.workspaceNumbers.get({ workspaceId }),
    });
    return { ...world, workspaceId, read };
  }

  test('are moved between subscriptions as well, and keep number, extension and devices', async () => {
    const { client, licenses, workspaceId, read } = await startRoom();
    const before = await read();
    const calling = { type: 'webexCalling' as const, webexCalling: { licenses: [licenses.professionalNew] } };
    await client.workspaces.update({ workspaceId, body: { displayName: before.workspace.displayName, calling } });
    const after = await read();
    expect(after.workspace.calling?.webexCalling?.licenses).toEqual([licenses.professionalNew]);
    expect(after.numbers).toEqual(before.numbers);
    expect(after.workspace.devices).toEqual(before.workspace.devices);
  });

  test('lose number, extension and phones where their subscription is cancelled first', async () => {
    const { client, workspaceId, read, cancel } = await startRoom();
    const { workspace } = await read();
    const { losses } = await cancel(OLD);
    expect(losses.find(({ id }) => id === workspaceId)?.lost).toMatchObject({
      phoneNumbers: [expect.any(String)],
      extension: expect.any(String),
      devices: workspace.devices?.length,
    });
    expect((await refusal(client.workspaceNumbers.get({ workspaceId }))).status).toBe(404);
    expect((await client.workspaces.get({ workspaceId, includeDevices: true })).devices).toEqual([]);
  });
});

describe('a suspended subscription', () => {
  test('is a reason to have moved before, too: its units can no longer be assigned', async () => {
    const { client, licenses, data, move } = await start();
    const before = await data();
    await client.ext.subscriptions.suspend({ subscriptionId: '1b7da88e-7665-4713-b8fe-c4662e78d2c0' });
    expect((await refusal(move(licenses.professional))).errorCode).toBe(990032);
    expect(await data()).toEqual(before);
  });

  test('takes nothing from its users: they keep licence, service and data', async () => {
    const { client, data, held } = await start();
    const [before, licenses] = [await data(), await held()];
    await client.ext.subscriptions.suspend({ subscriptionId: OLD });
    expect(await data()).toEqual(before);
    expect(await held()).toEqual(licenses);
  });

  test('shows its licences with each user, and they are changed user by user', async () => {
    const { client, licenses, held, data, move } = await start(RUTH);
    expect((await client.ext.subscriptions.get({ subscriptionId: SUSPENDED })).status).toBe('suspended');
    expect(await held()).toContain(licenses.professionalSuspended);
    const before = await data();
    await move(licenses.professionalSuspended);
    expect(await held()).not.toContain(licenses.professionalSuspended);
    expect(await held()).toContain(licenses.professionalNew);
    expect(await data()).toEqual(before);
  });

  test('does not take anybody back', async () => {
    const { licenses, data, move } = await start(RUTH);
    await move(licenses.professionalSuspended);
    const before = await data();
    expect((await refusal(move(licenses.professionalNew, licenses.professionalSuspended))).errorCode).toBe(990032);
    expect(await data()).toEqual(before);
  });
});

describe('a user has at most one Calling licence', () => {
  test('of two subscriptions', async () => {
    const { licenses, held, add } = await start();
    const before = await held();
    expect((await refusal(add(licenses.professionalNew))).errorCode).toBe(400413);
    expect(await held()).toEqual(before);
  });

  test('of two tiers', async () => {
    const { licenses, held, add } = await start();
    const before = await held();
    expect((await refusal(add(licenses.standard))).errorCode).toBe(400404);
    expect(await held()).toEqual(before);
  });

  test('though Unified CM beside it is tolerated, for migrations', () => {
    const license = (id: string, name: string) => ({ id, name, availableUnits: 1, isActive: true });
    const calling = license('calling', LICENSE_NAMES.callingProfessional);
    const unifiedCm = license('ucm', LICENSE_NAMES.unifiedCm);
    const holder: LicenseHolder = { held: [calling], place: { locationId: 'dallas', extension: '1001' } };
    const plan = planLicenseChange(holder, [{ id: unifiedCm.id, operation: 'add', license: unifiedCm }]);
    expect(plan).toMatchObject({ added: [unifiedCm], removed: [], refused: [] });
  });

  test('and can be given it anew after it was taken, should its settings be broken', async () => {
    const { mock, licenses, data, remove, add } = await start();
    await remove(licenses.professional);
    await add(licenses.professional);
    expect(await data()).toMatchObject(FACTORY_STATE);
    const { violations } = await readJson(await mock.mock.fetch(`${mock.mock.controlUrl}/invariants`));
    expect(violations).toEqual([]);
  });
});
