import { describe, expect, test } from 'vitest';
import { addLine } from '../testing/line';
import { consumed, deeds, type Mock, outbox, refusal, somebody } from '../testing/somebody';
import { type StartOptions, startMock } from '../testing/start-mock';

const STANDARD = 'travis.boone@farms.com';
const MESSAGING_ONLY = 'omar.alfarsi@farms.com';
const GERMAN = 'kaan.arslan@farms.com';
const FRENCH = 'amelie.fontaine@farms.com';
const OPERATOR_NUMBER = 'deshawn.brooks@farms.com';
const HAS_LINE = 'maria.santos@farms.com';

const codesAgainst = async (mock: Mock, email: string) => {
  const { id } = await somebody(mock, email);
  const { eligible, reasons } = await mock.client.ext.webexGo.eligibility({ personId: id });
  expect(eligible).toBe(reasons.length === 0);
  return reasons.map(({ errorCode }) => errorCode);
};

describe('who can get a line', () => {
  test.each([
    ['holds Webex Calling Professional in the US', 'archer@farms.com', []],
    ['holds only the Standard licence', STANDARD, [990001]],
    ['holds no Calling licence, and so has no location', MESSAGING_ONLY, [990001, 990002]],
    ['works at a location of a country where Webex Go is not offered', GERMAN, [990002]],
    ['has a mobile operator’s number as the primary one', OPERATOR_NUMBER, [990016]],
    ['has a line already', HAS_LINE, [990007]],
  ])('somebody who %s', async (_, email, codes) => {
    expect(await codesAgainst(await startMock(), email)).toEqual(codes);
  });

  test.each([
    [['US', 'GB'], FRENCH, [990002, 990007]],
    [['US', 'GB', 'FR', 'DE'], GERMAN, []],
  ])('the countries are a setting: with %j, %s', async (webexGoCountries, email, codes) => {
    const options: StartOptions = { settings: { webexGoCountries } };
    expect(await codesAgainst(await startMock(options), email)).toEqual(codes);
  });

  test.each([
    [STANDARD, { status: 400, errorCode: 990001 }],
    [GERMAN, { status: 400, errorCode: 990002 }],
    [OPERATOR_NUMBER, { status: 400, errorCode: 990016 }],
    [HAS_LINE, { status: 409, errorCode: 990007 }],
  ])('adding one for %s is refused, and nothing changes', async (email, refused) => {
    const mock = await startMock();
    const before = (await mock.client.licenses.list().toArray()).map(({ consumedUnits }) => consumedUnits);
    expect(await refusal(addLine(mock, { email }))).toEqual(refused);
    const after = (await mock.client.licenses.list().toArray()).map(({ consumedUnits }) => consumedUnits);
    expect(after).toEqual(before);
    expect(await outbox(mock)).toEqual([]);
    expect(await deeds(mock)).toEqual([]);
  });
});

test('the last unit of a subscription is given once, the next is refused, and a deleted device gives it back', async () => {
  const mock = await startMock();
  const { webexGo } = mock.client.ext;
  const { id: personId } = await somebody(mock, 'archer@farms.com');
  const scarce = (await webexGo.eligibility({ personId })).subscriptions.toSorted(
    (a, b) => a.availableUnits - b.availableUnits,
  )[0];
  if (!scarce) throw new Error('the seed has no Webex Go subscription');
  const { subscriptionId, licenseId, availableUnits } = scarce;
  const people = await mock.client.people.list({ callingData: true }).toArray();
  const served: string[] = [];
  const refusals: unknown[] = [];
  for (const { id } of people) {
    const { eligible, primaryNumber } = await webexGo.eligibility({ personId: id });
    if (!eligible || !primaryNumber || served.length + refusals.length > availableUnits) continue;
    const body = { personId: id, subscriptionId };
    await webexGo.devices.create({ body }).then(
      (device) => served.push(device.id),
      async (error: unknown) => refusals.push(await refusal(Promise.reject(error))),
    );
  }
  expect(served).toHaveLength(availableUnits);
  expect(refusals).toEqual([{ status: 409, errorCode: 990010 }]);
  const full = await consumed(mock, licenseId);
  await mock.client.devices.delete({ deviceId: served[0] ?? '' });
  expect(await consumed(mock, licenseId)).toBe(full - 1);
  expect(await webexGo.devices.create({ body: { personId, subscriptionId } })).toMatchObject({ subscriptionId });
});
