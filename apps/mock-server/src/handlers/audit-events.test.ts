import { describe, expect, test } from 'vitest';
import { START, startMock } from '../testing/start-mock';

const HOUR_MS = 3_600_000;

async function startAudit() {
  const started = await startMock();
  const me = await started.client.people.me();
  const range = { orgId: me.orgId ?? '', from: START - HOUR_MS, to: START + HOUR_MS };
  return { ...started, me, range };
}

describe('an audit event', () => {
  test('tells who did what to whom, and how it was asked for', async () => {
    const { client, request, me, range } = await startAudit();
    const { id, name } = await client.webhooks.create({
      body: { name: 'Hook', targetUrl: 'http://localhost:9/', resource: 'rooms', event: 'created' },
    });
    await request(`/webhooks/${id}`, {
      method: 'DELETE',
      headers: { TrackingID: 'SIMPLE_7', 'User-Agent': 'a script' },
    });
    const [newest] = await client.auditEvents.list(range).toArray();
    expect(newest).toMatchObject({
      created: new Date(START).toISOString(),
      actorId: me.id,
      actorOrgId: me.orgId,
      data: {
        actorName: me.displayName,
        actorEmail: me.emails[0],
        actorUserAgent: 'a script',
        eventCategory: 'WEBHOOKS',
        eventDescription: 'Webhook deleted',
        actionText: `${me.displayName} deleted the webhook ${name}.`,
        targetType: 'WEBHOOK',
        targetId: id,
        trackingId: 'SIMPLE_7',
      },
    });
  });

  test('is found by its category, its actor and its time', async () => {
    const { client, me, range } = await startAudit();
    await client.workspaces.create({ body: { displayName: 'Room' } });
    const { categories, others } = {
      categories: await client.auditEvents.listCategories(),
      others: (await client.people.list().toArray()).filter(({ id }) => id !== me.id),
    };
    const [event] = await client.auditEvents.list(range).toArray();
    const category = event?.data.eventCategory ?? '';
    expect(categories.eventCategories).toContain(category);
    const count = async (more: object) => (await client.auditEvents.list({ ...range, ...more }).toArray()).length;
    expect(await count({ eventCategories: [category] })).toBe(1);
    expect(await count({ eventCategories: ['COMPLIANCE'] })).toBe(0);
    expect(await count({ actorId: me.id })).toBe(1);
    expect(await count({ actorId: others[0]?.id ?? '' })).toBe(0);
    expect(await count({ to: START - 1 })).toBe(0);
  });

  test('is asked for a year at most', async () => {
    const { client, range } = await startAudit();
    const ask = (change: object) => client.auditEvents.list({ ...range, ...change }).toArray();
    await expect(ask({ from: START - 367 * 24 * HOUR_MS })).rejects.toMatchObject({ status: 400 });
    await expect(ask({ to: range.from - 1 })).rejects.toMatchObject({ status: 400 });
  });
});
