import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { CallForwarding, DoNotDisturb, VoicemailSettings } from './call-settings';
import { CALL_FEATURES, changeSettings, differencesFrom, FACTORY_CALL_SETTINGS } from './calling-data';

const { voicemail, callForwarding, doNotDisturb, callerId } = FACTORY_CALL_SETTINGS;

describe('factory settings', () => {
  test('have the shapes of the API', () => {
    expect(z.parse(VoicemailSettings, voicemail)).toEqual(voicemail);
    expect(z.parse(CallForwarding, callForwarding)).toEqual(callForwarding);
    expect(z.parse(DoNotDisturb, doNotDisturb)).toEqual(doNotDisturb);
  });

  test.each(CALL_FEATURES)('do not differ from themselves: %s', (feature) => {
    expect(differencesFrom(FACTORY_CALL_SETTINGS[feature], FACTORY_CALL_SETTINGS[feature])).toBeUndefined();
  });
});

describe('a change', () => {
  const away = { callForwarding: { noAnswer: { enabled: true, destination: '+12145550100' } } };

  test.each<[string, object, object, object | undefined]>([
    ['names what it changes', doNotDisturb, { enabled: true }, { enabled: true }],
    ['reaches into what it names', callForwarding, away, away],
    ['changes nothing by null', doNotDisturb, { enabled: null }, undefined],
    ['changes nothing by what is as it was', doNotDisturb, { enabled: false }, undefined],
    ['adds what the factory has not', callerId, { customNumber: '+12145550100' }, { customNumber: '+12145550100' }],
    ['clears what it empties', callerId, { customNumber: '' }, undefined],
    ['says nothing', voicemail, {}, undefined],
  ])('%s', (_, factory, change, difference) => {
    expect(differencesFrom(factory, changeSettings(factory, change))).toEqual(difference);
  });

  test('is put back by its difference', () => {
    const changed = changeSettings(callForwarding, away);
    expect(changeSettings(callForwarding, differencesFrom(callForwarding, changed) ?? {})).toEqual(changed);
    expect(changed.callForwarding.noAnswer.numberOfRings).toBe(3);
  });

  test('is taken back by its opposite', () => {
    const changed = changeSettings(callForwarding, away);
    const undone = changeSettings(changed, { callForwarding: { noAnswer: { enabled: false, destination: '' } } });
    expect(undone).toEqual(callForwarding);
  });

  test('leaves the settings themselves alone', () => {
    changeSettings(voicemail, { sendAllCalls: { enabled: true } });
    expect(voicemail.sendAllCalls.enabled).toBe(false);
  });
});
