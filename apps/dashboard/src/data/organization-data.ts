import type {
  Device,
  License,
  Location,
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
import { itemsOf } from './items';

/** The lists of an organization, each read once when a screen first needs it. */
export interface OrganizationData {
  readonly organizations: Collection<Organization>;
  readonly people: Collection<Person>;
  readonly licenses: Collection<License>;
  readonly locations: Collection<Location>;
  readonly subscriptions: Collection<Subscription>;
  readonly devices: Collection<Device>;
  readonly webexGoDevices: Collection<WebexGoDevice>;
  readonly subscribers: Collection<Subscriber>;
  readonly audit: AuditLog;
  readonly auditCategories: Collection<string>;
  readonly calls: CallHistory;
  /** Reads anew what adding or deleting a line changes. */
  refreshLines(): void;
}

export interface OrganizationDataOptions {
  readonly clock: Clock;
  readonly timeZone: string;
  readonly callsFile?: CallsFile | undefined;
}

export function createOrganizationData(
  client: HubClient,
  { clock, timeZone, callsFile }: OrganizationDataOptions,
): OrganizationData {
  const data = {
    organizations: createCollection((signal) => itemsOf(client.organizations.list({}, { signal }).pages())),
    people: createCollection((signal) => itemsOf(client.people.list({ callingData: true }, { signal }).pages())),
    licenses: createCollection((signal) => itemsOf(client.licenses.list({}, { signal }).pages())),
    locations: createCollection((signal) => itemsOf(client.locations.list({}, { signal }).pages())),
    subscriptions: createCollection((signal) => itemsOf(client.ext.subscriptions.list({}, { signal }).pages())),
    devices: createCollection((signal) => itemsOf(client.devices.list({}, { signal }).pages())),
    webexGoDevices: createCollection((signal) => itemsOf(client.ext.webexGo.devices.list({}, { signal }).pages())),
    subscribers: createCollection((signal) => itemsOf(client.broadworks.subscribers.list({}, { signal }).pages())),
    audit: createAuditLog(client, { clock, timeZone }),
    auditCategories: createCollection(async function* (signal) {
      yield (await client.auditEvents.listCategories({}, { signal })).eventCategories;
    }),
    calls: createCallHistory(client, { clock, file: callsFile }),
  };
  return {
    ...data,
    refreshLines() {
      for (const list of [data.people, data.licenses, data.subscriptions, data.devices, data.webexGoDevices]) {
        if (list.read().status !== 'idle') list.refresh();
      }
    },
  };
}
