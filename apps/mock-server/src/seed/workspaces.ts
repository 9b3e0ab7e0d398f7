import { encodeWebexId, type WORKSPACE_TYPES } from '@hubdeck/core';
import { assignWorkspaceNumber, insertNumber } from '../store/numbers';
import { insertWorkspace } from '../store/workspaces';
import { cycle } from './cycle';
import { CONNECTIONS, DESK_PHONES, type DeviceModel, ROOM_DEVICES, ROOM_NAVIGATOR } from './device-models';
import { insertSeedDevice, type SeedDevice } from './devices';
import type { SiteNumbers } from './inventory';
import { dayAgo, isoDate, type Seeding } from './seeding';
import { type Site, siteKey } from './sites';
import type { LicenseKeys } from './subscriptions';

type RoomDevice = keyof typeof ROOM_DEVICES | 'navigator' | 'phone';

interface SeedWorkspace {
  readonly name: string;
  readonly type: (typeof WORKSPACE_TYPES)[number];
  readonly capacity?: number;
  readonly devices: readonly RoomDevice[];
  /** Webex Calling on a licence for workspaces, with an extension, and a number too; otherwise only calls within Webex. */
  readonly calling?: 'extension' | 'number';
}

/** What every site has; a room's name follows the site's. */
const WORKSPACES: readonly SeedWorkspace[] = [
  { name: 'Silo', type: 'meetingRoom', capacity: 12, devices: ['kit', 'navigator'], calling: 'extension' },
  { name: 'Hayloft', type: 'huddle', capacity: 5, devices: ['board'], calling: 'extension' },
  { name: 'Gatehouse', type: 'other', devices: ['phone'], calling: 'number' },
  { name: 'Root Cellar', type: 'focus', capacity: 2, devices: ['bar'] },
  { name: 'Greenhouse', type: 'open', capacity: 40, devices: [] },
];

/** Clear of the extensions of people. */
const FIRST_EXTENSION = 9001;

/** Clear of the ordinals of people's devices. */
const FIRST_ORDINAL = 0xf00000;

export function insertWorkspaces(seeding: Seeding, inventories: readonly SiteNumbers[], keys: LicenseKeys): void {
  let ordinal = FIRST_ORDINAL;
  for (const inventory of inventories) {
    for (const [index, workspace] of WORKSPACES.entries()) {
      const room = insertRoom(seeding, inventory, { workspace, index, licenseKey: keys.workspaces });
      for (const kind of workspace.devices) {
        const device = describeRoomDevice(kind, ordinal++, room.displayName, inventory.site);
        insertSeedDevice(seeding, {
          ...device,
          owner: room.owner,
          extras: { placeId: room.placeId, ...device.extras },
        });
      }
    }
  }
}

interface Room {
  readonly displayName: string;
  readonly placeId: string;
  readonly owner: SeedDevice['owner'];
}

interface RoomPlan {
  readonly workspace: SeedWorkspace;
  /** Among the rooms of its site. */
  readonly index: number;
  readonly licenseKey: string;
}

function insertRoom(seeding: Seeding, { site, pstn }: SiteNumbers, { workspace, index, licenseKey }: RoomPlan): Room {
  const { store, orgId, random, today } = seeding;
  const { name, type, capacity, calling, devices } = workspace;
  const id = random.uuid(`workspace ${site.name} ${name}`);
  const locationId = siteKey(seeding, site);
  const displayName = `${site.name} ${name}`;
  insertWorkspace(store, {
    id,
    orgId,
    displayName,
    locationId,
    ...(calling
      ? { calling: 'webexCalling', extension: String(FIRST_EXTENSION + index), licenseId: licenseKey }
      : { calling: 'freeCalling' }),
    profile: {
      created: isoDate(dayAgo(today, 900 + index, random.fork(displayName))),
      type,
      ...(capacity !== undefined && { capacity }),
      calendar: { type: 'none' },
      hotdeskingStatus: 'off',
      plannedMaintenance: { mode: 'off' },
      supportedDevices: devices.includes('phone') ? 'phones' : 'collaborationDevices',
    },
  });
  if (calling === 'number') {
    const phoneNumber = pstn.take();
    insertNumber(store, { phoneNumber, locationId });
    assignWorkspaceNumber(store, id, phoneNumber);
  }
  return { displayName, placeId: encodeWebexId('PLACE', id), owner: { workspaceId: id, locationId } };
}

const TAGS: Partial<Record<RoomDevice, readonly string[]>> = { kit: ['Boardroom', 'VIP'], board: ['Whiteboard'] };

function describeRoomDevice(
  kind: RoomDevice,
  ordinal: number,
  displayName: string,
  site: Site,
): Omit<SeedDevice, 'owner'> {
  const tags = TAGS[kind];
  return {
    ordinal,
    type: kind === 'phone' ? 'phone' : kind === 'navigator' ? 'accessory' : 'roomdesk',
    model: modelOf(kind, ordinal),
    displayName,
    sipUser: displayName.toLowerCase().replaceAll(' ', '.'),
    ...(tags && { tags }),
    connection: cycle(CONNECTIONS, ordinal),
    ...(kind === 'board' && { extras: { plannedMaintenance: 'upcoming' } }),
    ...(kind === 'bar' &&
      site.profile.address.country === 'GB' && { extras: { devicePlatform: 'microsoftTeamsRoom' } }),
  };
}

function modelOf(kind: RoomDevice, ordinal: number): DeviceModel {
  if (kind === 'phone') return cycle(DESK_PHONES, ordinal);
  return kind === 'navigator' ? ROOM_NAVIGATOR : ROOM_DEVICES[kind];
}
