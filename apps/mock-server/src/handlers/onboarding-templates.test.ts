import { checkUserVerification, type OnboardingTemplateChange } from '@hubdeck/core';
import { describe, expect, test } from 'vitest';
import { deeds, type Mock, refusal } from '../testing/somebody';
import { readJson, startMock } from '../testing/start-mock';

const listTemplates = ({ client }: Mock) => client.ext.broadworks.onboardingTemplates.list().toArray();

async function templateOf(mock: Mock, spEnterpriseId = 'Reseller1+acme') {
  const template = (await listTemplates(mock)).find(({ customers }) =>
    customers.some((customer) => customer.spEnterpriseId === spEnterpriseId),
  );
  if (!template) throw new Error(`no template of ${spEnterpriseId} in the seed`);
  return template;
}

const change = ({ client }: Mock, provisioningId: string, body: OnboardingTemplateChange) =>
  client.ext.broadworks.onboardingTemplates.update({ provisioningId, body });

describe('the templates', () => {
  test('are found by way of the customers: each tells whom it onboards', async () => {
    const world = await startMock();
    const enterprises = await world.client.broadworks.enterprises.list().toArray();
    for (const { spEnterpriseId, orgId, provisioningId } of enterprises) {
      const template = await templateOf(world, spEnterpriseId);
      const { displayName: name } = await world.client.organizations.get({ orgId: orgId ?? '' });
      expect(template.provisioningId).toBe(provisioningId);
      expect(template.customers).toEqual([{ orgId, name, spEnterpriseId }]);
      const { get } = world.client.ext.broadworks.onboardingTemplates;
      expect(await get({ provisioningId: template.provisioningId })).toEqual(template);
    }
  });

  test('of the seed are ready, or not ready in either way or both', async () => {
    const world = await startMock();
    const rightness = (await listTemplates(world)).map((template) => ({
      isReady: template.selfProvisioningReady,
      settings: checkUserVerification(template).map(({ isRight }) => isRight),
    }));
    expect(rightness).toEqual([
      { isReady: true, settings: [true, true] },
      { isReady: true, settings: [true, true] },
      { isReady: true, settings: [true, true] },
      { isReady: false, settings: [true, false] },
      { isReady: false, settings: [false, true] },
      { isReady: false, settings: [false, false] },
    ]);
  });

  test('have an activation link each, at the address where the service was asked', async () => {
    const world = await startMock();
    const links = (await listTemplates(world)).map(({ activationLink }) => activationLink);
    expect(new Set(links).size).toBe(links.length);
    const { origin } = new URL(world.mock.url);
    for (const link of links) expect(link.startsWith(`${origin}/portal/activate/`)).toBe(true);
    const url = 'http://127.0.0.1:9/v1/ext/broadworks/onboardingTemplates';
    const reply = await world.mock.fetch(url, { headers: { Authorization: `Bearer ${world.mock.token}` } });
    const elsewhere = (await readJson(reply)).items[0];
    expect(elsewhere).toMatchObject({ selfProvisioningReady: true, shareLink: elsewhere.activationLink });
    expect(new URL(elsewhere.activationLink).origin).toBe('http://127.0.0.1:9');
  });
});

describe('self-provisioning works', () => {
  test('only while Untrusted Emails is ticked', async () => {
    const world = await startMock();
    const { provisioningId } = await templateOf(world);
    const off = await change(world, provisioningId, { untrustedEmails: false });
    expect(off).toMatchObject({ untrustedEmails: false, selfProvisioningReady: false });
    const on = await change(world, provisioningId, { untrustedEmails: true });
    expect(on).toMatchObject({ selfProvisioningReady: true });
  });

  test.each(['', 'https://elsewhere.example/activate'])(
    'only while Share Link points to the activation link, not to "%s"',
    async (shareLink) => {
      const world = await startMock();
      const { provisioningId, activationLink } = await templateOf(world);
      const wrong = await change(world, provisioningId, { shareLink });
      expect(wrong).toMatchObject({ shareLink, selfProvisioningReady: false });
      const right = await change(world, provisioningId, { shareLink: activationLink });
      expect(right).toMatchObject({ shareLink: activationLink, selfProvisioningReady: true });
    },
  );

  test('not with the activation link of another template', async () => {
    const world = await startMock();
    const { provisioningId } = await templateOf(world);
    const { activationLink: shareLink } = await templateOf(world, 'Reseller1+bluebird');
    expect(await change(world, provisioningId, { shareLink })).toMatchObject({ selfProvisioningReady: false });
  });
});

describe('a change of a template', () => {
  test('leaves alone what it does not name, and is in the audit events', async () => {
    const world = await startMock();
    const before = await templateOf(world);
    const changed = { name: 'Orchards', defaultPackage: 'premium' } as const;
    const after = await change(world, before.provisioningId, changed);
    expect(after).toEqual({ ...before, ...changed });
    expect(await templateOf(world)).toEqual(after);
    expect(await deeds(world)).toEqual(['CUSTOMERS: Onboarding template changed']);
  });

  test.each([
    { name: ' ' },
    { untrustedEmails: 'yes' },
    { shareLink: 'javascript:alert(1)' },
    { shareLink: '/portal/activate/1' },
    { shareLink: `https://a.example/${'x'.repeat(2100)}` },
    { defaultPackage: 'deluxe' },
  ])('is refused for %j, and changes nothing', async (body) => {
    const world = await startMock();
    const before = await templateOf(world);
    const work = change(world, before.provisioningId, body as OnboardingTemplateChange);
    expect(await refusal(work)).toMatchObject({ status: 400 });
    expect(await templateOf(world)).toEqual(before);
  });

  test('is refused of a template that nobody knows', async () => {
    const world = await startMock();
    expect(await refusal(change(world, 'nothing', { name: 'X' }))).toMatchObject({ status: 404 });
    const { get } = world.client.ext.broadworks.onboardingTemplates;
    expect(await refusal(get({ provisioningId: 'nothing' }))).toMatchObject({ status: 404 });
  });
});
