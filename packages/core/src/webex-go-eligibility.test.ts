import { describe, expect, test } from 'vitest';
import { LICENSE_NAMES } from './license-kind';
import {
  chooseWebexGoNumber,
  chooseWebexGoSubscription,
  type WebexGoCandidate,
  webexGoRefusals,
  webexGoSubscriptions,
} from './webex-go-eligibility';

const roomy = { subscriptionId: 'Sub-a', licenseId: 'a', availableUnits: 3 };
const full = { subscriptionId: 'Sub-b', licenseId: 'b', availableUnits: 0 };
const archer: WebexGoCandidate = {
  licenses: [{ name: LICENSE_NAMES.callingProfessional }],
  country: 'US',
  hasWebexGo: false,
  subscriptions: [roomy],
  primaryNumber: '+12314569000',
};
const codes = (candidate: WebexGoCandidate) => webexGoRefusals(candidate).map((refusal) => refusal.errorCode);

describe('who can get a Webex Go line', () => {
  test('a Calling Professional user in a country where it is offered', () => {
    expect(codes(archer)).toEqual([]);
  });

  test.each([
    ['without a Calling licence', { licenses: [] }, [990001]],
    ['with a Standard licence', { licenses: [{ name: LICENSE_NAMES.callingStandard }] }, [990001]],
    ['in Germany', { country: 'DE' }, [990002]],
    ['without a calling location', { country: undefined }, [990002]],
    ['whose primary number is a mobile operator’s', { isOperatorNumber: true }, [990016]],
    ['who has a line', { hasWebexGo: true }, [990007]],
    ['where no subscription carries Webex Go', { subscriptions: [] }, [990006]],
    ['where every unit is in use', { subscriptions: [full] }, [990010]],
    ['with several reasons at once', { licenses: [], country: 'DE', hasWebexGo: true }, [990001, 990002, 990007]],
  ] as const)('not one %s', (_, change, expected) => {
    expect(codes({ ...archer, ...change })).toEqual(expected);
  });

  test.each(['US', 'GB', 'FR'])('is offered in %s', (country) => {
    expect(codes({ ...archer, country })).toEqual([]);
  });

  test('names the country and where it is offered', () => {
    expect(webexGoRefusals({ ...archer, country: 'DE' })[0]?.description).toMatch(/\(DE\).*US, GB, FR/);
  });

  test('names the number of the operator, and what to do about it', () => {
    const [refusal] = webexGoRefusals({ ...archer, isOperatorNumber: true });
    expect(refusal?.description).toMatch(/\+12314569000.*Give the person a PSTN number/);
  });

  test('is anybody without a primary number: one is chosen', () => {
    expect(codes({ ...archer, primaryNumber: undefined, isOperatorNumber: false })).toEqual([]);
  });

  test('follows the configured countries', () => {
    expect(webexGoRefusals({ ...archer, country: 'DE' }, ['DE'])).toEqual([]);
  });
});

describe('the subscription', () => {
  test('is implied when only one carries Webex Go', () => {
    expect(chooseWebexGoSubscription([roomy], undefined)).toBe(roomy);
  });

  test('has to be named when several do', () => {
    expect(chooseWebexGoSubscription([roomy, full], undefined)).toMatchObject({ errorCode: 990003 });
    expect(chooseWebexGoSubscription([roomy, full], 'Sub-a')).toBe(roomy);
  });

  test('must be known and have a unit left', () => {
    expect(chooseWebexGoSubscription([roomy], 'Sub-x')).toMatchObject({ errorCode: 990006, status: 404 });
    expect(chooseWebexGoSubscription([roomy, full], 'Sub-b')).toMatchObject({ errorCode: 990010, status: 409 });
  });

  test('carries Webex Go only while it is active', () => {
    const license = { id: 'a', name: LICENSE_NAMES.webexGo, totalUnits: 5, consumedUnits: 2, subscriptionId: 'Sub-a' };
    expect(webexGoSubscriptions([license], () => true)).toEqual([roomy]);
    expect(webexGoSubscriptions([license], () => false)).toEqual([]);
    expect(webexGoSubscriptions([{ ...license, name: LICENSE_NAMES.messaging }], () => true)).toEqual([]);
  });
});

describe('the number', () => {
  test('is the primary number where there is one', () => {
    expect(chooseWebexGoNumber('+1', '+2')).toBe('+1');
  });

  test('has to be chosen otherwise', () => {
    expect(chooseWebexGoNumber(undefined, '+2')).toBe('+2');
    expect(chooseWebexGoNumber(undefined, undefined)).toMatchObject({ errorCode: 990004 });
  });
});
