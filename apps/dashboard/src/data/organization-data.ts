import type {
  Device,
  Enterprise,
  License,
  Location,
  OnboardingTemplate,
  Organization,
  Person,
  Subscriber,
  Subscription,
  WebexGoDevice,
} from '@hubdeck/core';
import type { Clock, HubClient } from '@hubdeck/sdk';
import { type AuditLog, createAuditLog } from './audit';
import { type CallHistory, type CallsFile, createCallHistory } from './call-history';
import { type Collection, createCollection } from './collection';
import { createExtension, type Extension } from './extension';
import { itemsOf } from './items';

/** The lists of an organization, each read once when a screen first needs it. */
export interface OrganizationData {
  readonly organizations: Collection<Organization>;
  readonly people: Collection<Person>;
  readonly licenses: Collection<License>;
  readonly locations: Collection<Location>;
  /** The operations that Webex does not publish. */
  readonly extension: Extension;
  readonly subscriptions: Collection<Subscription>;
  readonly devices: Collection<Device>;
  readonly webexGoDevices: Collection<WebexGoDevice>;
  readonly subscribers: Collection<Subscriber>;
  readonly onboardingTemplates: Collection<OnboardingTemplate>;
  readonly enterprises: Collection<Enterprise>;
  readonly audit: AuditLog;
  readonly auditCategories: Collection<string>;
  readonly calls: CallHistory;
  /** Reads anew what changes with who holds which licence or line. */
  refreshHoldings(): void;
}

export interface OrganizationDataOptions {
  readonly clock: Clock;
  readonly timeZone: string;
  readonly callsFile?: CallsFile | undefined;
  /** Of a partner's customer; without it that of the token. */
  readonly orgId?: string | undefined;
}

export function createOrganizationData(
  client: HubClient,
  { clock, timeZone, callsFile, orgId }: OrganizationDataOptions,
): OrganizationData {
  const extension = createExtension(client, { clock });
  const data = {
    extension,
    organizations: createCollection((signal) => itemsOf(client.organizations.list({}, { signal }).pages()), { clock }),
    people: createCollection((signal) => itemsOf(client.people.list({ callingData: true }, { signal }).pages()), {
      clock,
    }),
    licenses: createCollection((signal) => itemsOf(client.licenses.list({}, { signal }).pages()), { clock }),
    locations: createCollection((signal) => itemsOf(client.locations.list({}, { signal }).pages()), { clock }),
    subscriptions: extension.subscriptions,
    devices: createCollection((signal) => itemsOf(client.devices.list({}, { signal }).pages()), { clock }),
    webexGoDevices: createCollection((signal) => itemsOf(client.ext.webexGo.devices.list({}, { signal }).pages()), {
      clock,
    }),
    subscribers: createCollection((signal) => itemsOf(client.broadworks.subscribers.list({}, { signal }).pages()), {
      clock,
    }),
    onboardingTemplates: createCollection(
      (signal) => itemsOf(client.ext.broadworks.onboardingTemplates.list({}, { signal }).pages()),
      { clock },
    ),
    enterprises: createCollection((signal) => itemsOf(client.broadworks.enterprises.list({}, { signal }).pages()), {
      clock,
    }),
    audit: createAuditLog(client, { clock, timeZone, orgId }),
    auditCategories: createCollection(async function* (signal) {
      yield (await client.auditEvents.listCategories({}, { signal })).eventCategories;
    }),
    calls: createCallHistory(client, { clock, file: callsFile }),
  };
  return {
    ...data,
    refreshHoldings() {
      const { people, licenses, subscriptions, devices, webexGoDevices } = data;
      for (const list of [people, licenses, subscriptions, devices, webexGoDevices]) {
        if (list.read().status !== 'idle') list.refresh();
      }
    },
  };
}
