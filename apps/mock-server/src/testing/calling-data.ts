import { FACTORY_CALL_SETTINGS } from '@hubdeck/core';
import { expect } from 'vitest';
import { SEEDED_PIN } from '../seed/calling-habits';
import type { Mock } from './somebody';
import { readJson } from './start-mock';

/** Everything of Calling that the API shows of a person; nothing of somebody who does not use it. */
export async function callingDataOf(mock: Mock, personId: string) {
  const { client } = mock;
  const person = await client.people.get({ personId, callingData: true });
  if (person.locationId === undefined) return undefined;
  const { devices } = await client.callingDevices.listOfPerson({ personId });
  return {
    extension: person.extension,
    locationId: person.locationId,
    numbers: await client.personNumbers.get({ personId }),
    voicemail: await client.callSettings.voicemail.get({ personId }),
    callForwarding: await client.callSettings.callForwarding.get({ personId }),
    doNotDisturb: await client.callSettings.doNotDisturb.get({ personId }),
    callerId: await client.callSettings.callerId.get({ personId }),
    messages: await messagesOf(mock, personId),
    opensBySeededPin: await opensVoicemail(mock, personId, SEEDED_PIN),
    phones: devices.filter(({ modelType }) => modelType !== 'ESIM').map(({ id }) => id),
    lines: (await client.ext.webexGo.devices.list({ personId }).toArray()).map(({ id }) => id),
  };
}

/** With what somebody begins who gets Calling anew. */
export const FACTORY_STATE = {
  ...FACTORY_CALL_SETTINGS,
  callerId: expect.objectContaining(FACTORY_CALL_SETTINGS.callerId),
  messages: [],
  opensBySeededPin: false,
  phones: [],
  lines: [],
};

/** As the person would see them: no administrator can. */
async function messagesOf({ addToken, request }: Mock, personId: string): Promise<object[]> {
  const token = `voicemail-of-${personId}`;
  await addToken({ token, personId, scopes: ['spark:calls_read'] });
  const { items } = await readJson(await request('/telephony/voiceMessages', { token }));
  return items;
}

export async function opensVoicemail({ mock }: Mock, personId: string, pin: string): Promise<boolean> {
  const url = `${mock.controlUrl}/people/${personId}/voicemail/open`;
  return (await mock.fetch(url, { method: 'POST', body: JSON.stringify({ pin }) })).status === 200;
}
