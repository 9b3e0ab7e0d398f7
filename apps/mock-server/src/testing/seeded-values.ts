import { createHash } from 'node:crypto';
import { encodeWebexId } from '@hubdeck/core';
import type { HubClient } from '@hubdeck/sdk';
import { START } from './start-mock';

/**
 * Values that mean something to the mock, by the names of the fields that take them. `licenses.id` is an `id` within
 * `licenses`, and `webhooks.get.id` would be one of that operation only.
 */
export type SeededValues = Readonly<Record<string, readonly string[]>>;

const SAMPLE = 8;

/** A few of a list, the same ones at every run. */
function sample(values: readonly (string | undefined)[], size = SAMPLE): string[] {
  const rank = (value: string) => createHash('sha1').update(value).digest('hex');
  const present = values.filter((value) => value !== undefined);
  return [...new Set(present)].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, size);
}

/** What the seed has none of, made the same way every time. */
export async function createSamples(client: HubClient) {
  const { id: personId, orgId = '' } = await client.people.me();
  const target = { targetUrl: 'http://localhost:9/', resource: 'adminBatchJobs', event: 'statusChanged' } as const;
  const webhook = await client.webhooks.create({ body: { name: 'sample', ...target, ownedBy: 'org' } });
  const templates = await client.reports.templates.list().toArray();
  const days = { startDate: '2026-01-01', endDate: '2026-01-02' };
  const report = await client.reports.create({ body: { templateId: templates[0]?.Id ?? 0, ...days } });
  const job = await client.activationEmails.send({ orgId });
  await client.applications.createToken({
    applicationId: SERVICE_APP_ID,
    body: { clientId: SERVICE_APP, clientSecret: `${SERVICE_APP}-secret`, targetOrgId: orgId },
  });
  const authorizations = await client.authorizations.list({ personId }).toArray();
  return { webhook, report, templates, job, authorizations };
}

const SERVICE_APP = 'hubdeck-mock-service-app';
const SERVICE_APP_ID = encodeWebexId('APPLICATION', SERVICE_APP);

/** Reads the organization, samples included. */
export async function readSeededValues(
  client: HubClient,
  samples: Awaited<ReturnType<typeof createSamples>>,
): Promise<SeededValues> {
  const me = await client.people.me();
  const people = await client.people.list({ callingData: true }, { pageSize: 100 }).toArray();
  const others = people.filter(({ id }) => id !== me.id);
  const devices = await client.devices.list().toArray();
  const lines = await client.ext.webexGo.devices.list().toArray();
  const licenses = await client.licenses.list().toArray();
  const locations = await client.locations.list().toArray();
  const numbers = await client.numbers.list().toArray();
  const subscribers = await client.broadworks.subscribers.list().toArray();
  const enterprises = await client.broadworks.enterprises.list().toArray();
  const subscriptions = await client.ext.subscriptions.list().toArray();
  const workspaces = await client.workspaces.list().toArray();
  const roles = await client.roles.list().toArray();
  const personIds = sample(others.map(({ id }) => id));
  const licenseIds = licenses.map(({ id }) => id);
  const phoneNumbers = sample([
    ...numbers.filter(({ owner }) => !owner).map(({ phoneNumber }) => phoneNumber),
    ...sample(numbers.map(({ phoneNumber }) => phoneNumber)),
  ]);
  const messages = await client.voiceMessages.list().toArray();
  const workspaceIds = sample(workspaces.map(({ id }) => id));
  return {
    personId: personIds,
    ownerId: [...personIds, ...workspaceIds],
    managerId: personIds,
    actorId: [me.id],
    email: [...sample(others.flatMap(({ emails }) => emails)), 'new.email@farms.com'],
    emails: [
      'new.person@farms.com',
      'another@farms.com',
      ...sample(
        others.flatMap(({ emails }) => emails),
        2,
      ),
    ],
    displayName: ['A', 'Robin', 'new name'],
    orgId: [me.orgId ?? ''],
    targetOrgId: [me.orgId ?? ''],
    roleId: roles.map(({ id }) => id),
    roles: roles.map(({ id }) => id),
    deviceId: [
      ...sample(devices.flatMap(({ id, callingDeviceId }) => [id, callingDeviceId])),
      ...sample(lines.map(({ id }) => id)),
    ],
    licenseId: licenseIds,
    licenses: licenseIds,
    'licenses.id': licenseIds,
    locationId: locations.map(({ id }) => id),
    phoneNumber: phoneNumbers,
    phoneNumbers,
    external: phoneNumbers,
    value: phoneNumbers,
    primaryPhoneNumber: ['+12405550177', ''],
    extension: ['1003', '2999', '29'],
    subscriberId: sample(subscribers.map(({ id }) => id)),
    userId: [...sample(subscribers.map((subscriber) => subscriber.userId)), 'new.user@cedarmill.example'],
    provisioningId: sample(subscribers.map((subscriber) => subscriber.provisioningId)),
    spEnterpriseId: sample(enterprises.map((enterprise) => enterprise.spEnterpriseId)),
    id: enterprises.map((enterprise) => enterprise.id),
    enterpriseId: enterprises.map((enterprise) => enterprise.id),
    subscriptionId: subscriptions.map((subscription) => subscription.subscriptionId),
    workspaceId: workspaceIds,
    applicationId: [SERVICE_APP_ID],
    clientId: [SERVICE_APP, 'hubdeck-mock-integration'],
    clientSecret: [`${SERVICE_APP}-secret`],
    authorizationId: samples.authorizations.map(({ id }) => id),
    messageId: messages.map(({ id }) => id),
    passcode: ['135790', '000000'],
    destination: ['+12145550100', '1004', ''],
    webhookId: [samples.webhook.id],
    reportId: sample([samples.report.items.id]),
    templateId: samples.templates.map(({ Id }) => String(Id)),
    jobId: [samples.job.id],
    settingKey: ['allow-admin-invite-emails'],
    key: ['allow-admin-invite-emails'],
    targetUrl: ['http://localhost:9/hook'],
    from: ['2026-01-01T00:00:00.000Z', new Date(START - 3_600_000).toISOString()],
    to: [new Date(START).toISOString()],
    startTime: ['2026-01-15T02:00:00.000Z'],
    endTime: ['2026-01-15T11:00:00.000Z'],
    startDate: ['2026-01-01', '2025-12-01'],
    endDate: ['2026-01-10', '2026-01-02'],
    mac: ['00A1B2C3D4E5', 'BC9398CFF73D'],
    sipPassword: ['a-long-password'],
    model: ['DMS Cisco 8845', 'Generic IPhone Phone', 'Polycom VVX 410'],
    country: ['US', 'GB'],
    timeZone: ['America/Chicago', 'Europe/London'],
    locale: ['en_us', 'en_gb'],
    preferredLanguage: ['en_us'],
    announcementLanguage: ['en_us'],
    cursor: [btoa('after:3'), btoa('after:999999')],
  };
}
