import { describe, expect, test } from 'vitest';
import { newcomer, refusal, somebody } from '../testing/somebody';
import { readJson, startMock } from '../testing/start-mock';

/** The administrator, whose token the client has, with an empty voicemail. */
async function start() {
  const world = await startMock();
  const { id: personId } = await world.client.people.me();
  const leave = async (message: object = {}, id = personId) => {
    const url = `${world.mock.controlUrl}/people/${id}/voiceMessages`;
    return (await world.mock.fetch(url, { method: 'POST', body: JSON.stringify(message) })).status;
  };
  const { voiceMessages } = world.client;
  const before = await voiceMessages.list().toArray();
  for (const { id: messageId } of before) await voiceMessages.delete({ messageId });
  return { world, personId, leave, voiceMessages };
}

describe('voice messages', () => {
  test('are listed with who left them, the latest first', async () => {
    const { world, leave, voiceMessages } = await start();
    const archer = await somebody(world, 'archer@farms.com');
    expect(await leave({ personId: archer.id, seconds: 12, urgent: true })).toBe(204);
    world.mock.clock.advance(1000);
    expect(await leave({ name: 'Hillside Seeds', number: '+13125550111' })).toBe(204);
    expect(await leave()).toBe(204);
    const created = new Date(world.mock.clock.now()).toISOString();
    expect(await voiceMessages.list().toArray()).toMatchObject([
      { callingParty: { privacyEnabled: true }, created },
      { callingParty: { name: 'Hillside Seeds', number: '+13125550111', privacyEnabled: false }, duration: 30 },
      { callingParty: { name: 'Archer Field', personId: archer.id }, duration: 12, urgent: true, read: false },
    ]);
  });

  test('are counted, marked one by one or all at once, and deleted', async () => {
    const { leave, voiceMessages } = await start();
    await leave({ urgent: true });
    await leave();
    const [latest] = await voiceMessages.list().toArray();
    const messageId = latest?.id ?? '';
    await voiceMessages.markAsRead({ body: { messageId } });
    expect(await voiceMessages.summary()).toEqual({
      newMessages: 1,
      oldMessages: 1,
      newUrgentMessages: 1,
      oldUrgentMessages: 0,
    });
    await voiceMessages.markAsRead({ body: {} });
    expect(await voiceMessages.summary()).toMatchObject({ newMessages: 0, oldMessages: 2, oldUrgentMessages: 1 });
    await voiceMessages.markAsUnread({ body: { messageId } });
    expect(await voiceMessages.summary()).toMatchObject({ newMessages: 1, oldMessages: 1 });
    await voiceMessages.delete({ messageId });
    expect(await voiceMessages.list().toArray()).toHaveLength(1);
    for (const call of [
      voiceMessages.delete({ messageId }),
      voiceMessages.markAsRead({ body: { messageId } }),
      voiceMessages.markAsUnread({ body: { messageId } }),
    ]) {
      expect((await refusal(call)).status).toBe(404);
    }
  });

  test('of others are nobody’s business', async () => {
    const { world, voiceMessages, leave } = await start();
    const archer = await somebody(world, 'archer@farms.com');
    await leave({}, archer.id);
    expect(await voiceMessages.list().toArray()).toEqual([]);
    await world.addToken({ token: 'archer', personId: archer.id, scopes: ['spark:calls_read', 'spark:calls_write'] });
    const { items } = await readJson(await world.request('/telephony/voiceMessages', { token: 'archer' }));
    expect(items).toHaveLength(6);
    expect((await refusal(voiceMessages.delete({ messageId: items[0].id }))).status).toBe(404);
  });

  test('outlive whoever left them', async () => {
    const { world, leave, voiceMessages } = await start();
    const { id: caller = '' } = await newcomer(world, { displayName: 'Passing Visitor' });
    await leave({ personId: caller });
    await world.client.people.delete({ personId: caller });
    const [message] = await voiceMessages.list().toArray();
    expect(message?.callingParty).toEqual({ name: 'Passing Visitor', privacyEnabled: false });
  });

  test('do not exist without Calling', async () => {
    const { world, leave } = await start();
    const { id: personId = '' } = await newcomer(world);
    expect(await leave({}, personId)).toBe(404);
    await world.addToken({ token: 'newcomer', personId, scopes: ['spark:calls_read', 'spark:calls_write'] });
    for (const path of ['/telephony/voiceMessages', '/telephony/voiceMessages/summary']) {
      expect((await world.request(path, { token: 'newcomer' })).status).toBe(404);
    }
  });

  test('are not taken while voicemail is off', async () => {
    const { world, personId, leave } = await start();
    await world.client.callSettings.voicemail.update({ personId, body: { enabled: false } });
    expect(await leave()).toBe(409);
    expect(await leave({ seconds: 0 })).toBe(400);
  });
});
