import { encodeWebexId } from '@hubdeck/core';
import { insertDevice, type NewDevice } from '../store/devices';
import { cycle } from './cycle';
import { CONNECTIONS, type Connection, DESK_PHONES, type DeviceModel } from './device-models';
import { dayAgo, HOUR, isoDate, type Seeding } from './seeding';

export interface SeedDevice {
  /** Unique among the devices of the seed: MAC and IP address, serial number and UUID come of it. */
  readonly ordinal: number;
  readonly model: DeviceModel;
  readonly type: 'phone' | 'roomdesk' | 'accessory';
  readonly displayName: string;
  /** The part before the `@` of its SIP address. */
  readonly sipUser: string;
  readonly tags?: readonly string[];
  readonly connection: Connection;
  readonly owner: Pick<NewDevice, 'personId' | 'workspaceId' | 'locationId'>;
  readonly extras?: Partial<NewDevice['profile']>;
}

const SIP_HOST = 'farms.calls.webex.com';
const TAGS = ['Barn', 'Front desk', 'Hot desk', 'Spare', 'Loaner', 'VIP'];

/** The desk phone of a person: which, and in what condition, goes by the ordinal. */
export function insertDeskPhone(
  seeding: Seeding,
  phone: Pick<SeedDevice, 'ordinal' | 'displayName' | 'sipUser' | 'owner'>,
): void {
  const { ordinal } = phone;
  insertSeedDevice(seeding, {
    ...phone,
    type: 'phone',
    model: cycle(DESK_PHONES, ordinal),
    connection: cycle(CONNECTIONS, ordinal),
    ...(ordinal % 4 === 1 && { tags: [cycle(TAGS, ordinal), ...(ordinal % 8 === 1 ? ['2026 refresh'] : [])] }),
  });
}

export function insertSeedDevice(seeding: Seeding, device: SeedDevice): void {
  const id = seeding.random.uuid(`device ${device.ordinal}`);
  insertDevice(seeding.store, {
    id,
    callingDeviceKey: seeding.random.uuid(`calling device ${device.ordinal}`),
    orgId: seeding.orgId,
    ...device.owner,
    profile: { webexDeviceId: encodeWebexId('DEVICE', id), ...describeDevice(seeding, device), ...device.extras },
  });
}

function describeDevice(seeding: Seeding, device: SeedDevice): NewDevice['profile'] {
  const { displayName, type, model, connection, tags, sipUser } = device;
  const random = seeding.random.fork(`device ${device.ordinal}`);
  const created = dayAgo(seeding.today, random.between(5, 900), random);
  return {
    displayName,
    ...(type === 'roomdesk' && { capabilities: ['xapi'], permissions: ['xapi:all'] }),
    connectionStatus: connection.status,
    product: model.product,
    type,
    ...(tags && { tags: [...tags] }),
    primarySipUrl: `${sipUser}@${SIP_HOST}`,
    sipUrls: [`${sipUser}@${SIP_HOST}`, `${sipUser}.${device.ordinal}@${SIP_HOST}`],
    created: isoDate(created),
    ...(connection.errorCodes && { errorCodes: [...connection.errorCodes] }),
    ...(connection.status !== 'activating' && describeHardware(device, created, seeding.today)),
    managedBy: 'CISCO',
    devicePlatform: 'cisco',
    plannedMaintenance: 'off',
  };
}

/** What is known only once the device has been connected. */
function describeHardware({ model, ordinal, connection }: SeedDevice, created: number, today: number) {
  const lastSeen = Math.max(created + HOUR, today - (connection.silentDays ?? 0) * 24 * HOUR);
  return {
    ip: `10.${(20 + (ordinal >> 16)) & 255}.${(ordinal >> 8) & 255}.${ordinal & 255}`,
    activeInterface: 'wired',
    mac: macOf(ordinal),
    serial: `${model.serialPrefix}${2300 + (ordinal % 52)}${ordinal.toString(36).toUpperCase().padStart(4, '0')}`,
    software: model.software,
    upgradeChannel: model.channel,
    firstSeen: isoDate(created + HOUR / 4),
    lastSeen: isoDate(lastSeen),
  };
}

/** Locally administered, so no maker's. */
function macOf(ordinal: number): string {
  const digits = `025E10${ordinal.toString(16).padStart(6, '0')}`.toUpperCase();
  return digits.match(/../g)?.join(':') ?? digits;
}
