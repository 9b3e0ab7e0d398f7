import { encodeWebexId } from '@hubdeck/core';
import { ApiError } from '@hubdeck/sdk';
import { describe, expect, test } from 'vitest';
import { SERVICE_APP } from '../oauth/seeded-applications';
import { readJson, START, startMock } from '../testing/start-mock';

const applicationId = encodeWebexId('APPLICATION', SERVICE_APP.clientId);

async function startServiceApp() {
  const started = await startMock();
  const me = await started.client.people.me();
  const body = {
    clientId: SERVICE_APP.clientId,
    clientSecret: SERVICE_APP.clientSecret,
    targetOrgId: me.orgId ?? '',
  };
  return { ...started, me, body };
}

describe('a service app', () => {
  test('gets tokens that work and can be refreshed', async () => {
    const { client, mock, body, request } = await startServiceApp();
    const tokens = await client.applications.createToken({ applicationId, body });
    expect((await request('/licenses', { token: tokens.access_token })).status).toBe(200);
    const refreshed = await mock.fetch(`${mock.url}/access_token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: tokens.refresh_token,
        client_id: body.clientId,
        client_secret: body.clientSecret,
      }),
    });
    const { access_token } = await readJson(refreshed);
    expect((await request('/licenses', { token: access_token })).status).toBe(200);
  });

  test.each([
    ['a wrong secret', { clientSecret: 'guess' }],
    ['another client', { clientId: 'hubdeck-mock-integration' }],
    ['an organization that has not authorized it', { targetOrgId: encodeWebexId('ORGANIZATION', 'other') }],
  ])('gets none with %s', async (_, change) => {
    const { client, body } = await startServiceApp();
    const call = client.applications.createToken({ applicationId, body: { ...body, ...change } });
    await expect(call).rejects.toMatchObject({ status: 400 });
  });

  test('must be one', async () => {
    const { client, body } = await startServiceApp();
    const integration = encodeWebexId('APPLICATION', 'hubdeck-mock-integration');
    await expect(client.applications.createToken({ applicationId: integration, body })).rejects.toThrow(ApiError);
    await expect(client.applications.createToken({ applicationId: 'nobody', body })).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe('authorizations', () => {
  test('list what applications hold in somebody’s name, by id or e-mail', async () => {
    const { client, me, body } = await startServiceApp();
    await client.applications.createToken({ applicationId, body });
    const byId = await client.authorizations.list({ personId: me.id }).toArray();
    expect(byId.map(({ type }) => type)).toEqual(['refresh', 'access']);
    expect(byId[0]).toMatchObject({
      applicationId,
      applicationName: SERVICE_APP.name,
      clientId: SERVICE_APP.clientId,
      personId: me.id,
      created: new Date(START).toISOString(),
    });
    expect(await client.authorizations.list({ personEmail: me.emails[0] ?? '' }).toArray()).toEqual(byId);
  });

  test('want exactly one of id and e-mail', async () => {
    const { client, me } = await startServiceApp();
    await expect(client.authorizations.list().toArray()).rejects.toMatchObject({ status: 400 });
    await expect(
      client.authorizations.list({ personId: me.id, personEmail: me.emails[0] ?? '' }).toArray(),
    ).rejects.toMatchObject({ status: 400 });
    await expect(client.authorizations.list({ personEmail: 'nobody@farms.com' }).toArray()).rejects.toMatchObject({
      status: 404,
    });
  });

  test('end one by one: a refresh token takes its access tokens along', async () => {
    const { client, me, body, request } = await startServiceApp();
    const [first, second] = [
      await client.applications.createToken({ applicationId, body }),
      await client.applications.createToken({ applicationId, body }),
    ];
    const held = await client.authorizations.list({ personId: me.id }).toArray();
    const refreshes = held.filter(({ type }) => type === 'refresh');
    await client.authorizations.delete({ authorizationId: refreshes[0]?.id ?? '' });
    expect((await request('/licenses', { token: first?.access_token ?? '' })).status).toBe(401);
    expect((await request('/licenses', { token: second?.access_token ?? '' })).status).toBe(200);
    const rest = await client.authorizations.list({ personId: me.id }).toArray();
    expect(rest).toHaveLength(2);
    await client.authorizations.delete({ authorizationId: rest[1]?.id ?? '' });
    expect((await request('/licenses', { token: second?.access_token ?? '' })).status).toBe(401);
    await expect(client.authorizations.delete({ authorizationId: rest[1]?.id ?? '' })).rejects.toMatchObject({
      status: 404,
    });
  });

  test('end all at once for an application', async () => {
    const { client, me, body } = await startServiceApp();
    await client.applications.createToken({ applicationId, body });
    await client.authorizations.deleteByClient({ clientId: SERVICE_APP.clientId });
    expect(await client.authorizations.list({ personId: me.id }).toArray()).toEqual([]);
    await expect(client.authorizations.deleteByClient({ clientId: SERVICE_APP.clientId })).rejects.toMatchObject({
      status: 404,
    });
  });

  test('tell when the token of the request expires', async () => {
    const { client, request, addToken } = await startServiceApp();
    expect((await client.authorizations.tokenExpiry()).exp).toBeGreaterThan(START / 1000);
    await addToken({ token: 'short', scopes: ['identity:tokens_read'], expiresAt: START + 5000 });
    const reply = await request('/authorizations/tokenExpiry', { token: 'short' });
    expect(await readJson(reply)).toEqual({ exp: START / 1000 + 5 });
  });
});
