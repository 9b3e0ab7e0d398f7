import type { AuditEvent } from '@hubdeck/core';
import { describe, expect, test } from 'vitest';
import { deeds } from '../testing/somebody';
import { START, type StartOptions, startMock } from '../testing/start-mock';

const DAY = 86_400_000;

async function readPast(options: StartOptions = {}) {
  const mock = await startMock(options);
  const { orgId } = await mock.client.people.me();
  const range = { from: START - 60 * DAY, to: START };
  return { mock, events: await mock.client.auditEvents.list({ orgId, ...range }).toArray() };
}

const kinds = (events: readonly AuditEvent[]) => new Set(events.map(({ data }) => data.eventDescription));

describe('the audit events of the weeks before the beginning', () => {
  test('reach back six weeks, newest first, and not into the day that begins', async () => {
    const { events, mock } = await readPast();
    const times = events.map(({ created }) => Date.parse(created));
    expect(events.length).toBeGreaterThan(60);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(Math.max(...times)).toBeLessThan(START - (START % DAY));
    expect(Math.min(...times)).toBeLessThan(START - 35 * DAY);
    expect(await deeds(mock)).toEqual([]);
  });

  test('tell of lines, users, numbers, licences, places and settings', async () => {
    const { events } = await readPast();
    expect([...kinds(events)]).toEqual(
      expect.arrayContaining([
        'Webex Go device added',
        'Webex Go activation code generated',
        'Webex Go line reported lost or stolen',
        'User created',
        'User changed',
        'Phone numbers changed',
        'Licenses changed',
        'Organization setting changed',
        'Workspace changed',
      ]),
    );
  });

  test('are of administrators, each with the role and the browser that is theirs', async () => {
    const { events, mock } = await readPast();
    const people = await mock.client.people.list().toArray();
    const actors = new Map(events.map(({ actorId, data }) => [actorId, data]));
    expect(actors.size).toBeGreaterThan(1);
    for (const [id, { actorName, actorEmail, adminRoles }] of actors) {
      const person = people.find((known) => known.id === id);
      expect(person).toMatchObject({ displayName: actorName, emails: [actorEmail] });
      expect(person?.roles).not.toEqual([]);
      expect(adminRoles?.[0]).toMatch(/^(User|Full_Admin)$/);
    }
  });

  test('are about people and devices that exist', async () => {
    const { events, mock } = await readPast();
    const people = new Set((await mock.client.people.list().toArray()).map(({ id }) => id));
    const devices = new Set((await mock.client.devices.list().toArray()).map(({ id }) => id));
    for (const { data } of events) {
      if (data.targetType === 'USER') expect(people).toContain(data.targetId);
      if (data.targetType === 'DEVICE') expect(devices).toContain(data.targetId);
    }
  });

  test('fail now and then, with the codes that Webex gives', async () => {
    const { events } = await readPast();
    const failed = events.filter(({ data }) => data.errorCode !== undefined);
    expect(failed.length).toBeGreaterThan(2);
    for (const { data } of failed) {
      expect(data.errorCode).toMatch(/^WXC-(4201|4202|4410|4802|4909)$/);
      expect(data.errorMessage).toMatch(/^The .*\.$/);
    }
  });

  test('stand at the instants that the lines tell of', async () => {
    const { events, mock } = await readPast();
    const lines = await mock.client.ext.webexGo.devices.list().toArray();
    const lost = events.find(({ data }) => data.eventDescription === 'Webex Go line reported lost or stolen');
    const line = lines.find(({ id }) => id === lost?.data.targetId);
    expect(lost?.created).toBe(line?.lastReportedLost);
  });

  test('are the same for the same seed, and others for another', async () => {
    const texts = async (seed: number) => (await readPast({ seed })).events.map(({ data }) => data.actionText);
    expect(await texts(7)).toEqual(await texts(7));
    expect(await texts(7)).not.toEqual(await texts(8));
  });

  test('are not more in a large organization', async () => {
    const { events } = await readPast({ people: 2000 });
    expect(events.length).toBeGreaterThan(60);
    expect(events.length).toBeLessThan(250);
  });

  test('are few in an organization that has nobody but its administrator', async () => {
    const { events } = await readPast({ people: 1 });
    expect(kinds(events)).toContain('Organization setting changed');
  });

  test('hold no code', async () => {
    const { events, mock } = await readPast();
    const { devices } = mock.client.ext.webexGo;
    const text = JSON.stringify(events);
    for (const { id, activationStatus } of await devices.list().toArray()) {
      if (activationStatus !== 'active') continue;
      expect(text).not.toContain((await devices.activation({ deviceId: id })).code);
    }
  });
});
