import {
  DEVICE_CODE_DAYS,
  type DeviceActivationCode,
  encodeWebexId,
  onboardingRefusal,
  parseMac,
  type SupportedDevice,
} from '@hubdeck/core';
import { findSupportedDevice } from '../device-catalogue';
import { badRequest, conflict, refuse } from '../problems';
import { deleteDevice, insertDevice, isAwaited, isMacInUse, type NewDevice } from '../store/devices';
import { updateWorkspace } from '../store/workspaces';
import { scheduleTask } from '../tasks';
import { createUuid, type World } from '../world';
import { type AskedOwner, findOwner, type KnownOwner } from './device-owner';

const DAY_MS = 86_400_000;
export const EXPIRE_DEVICE_CODE = 'expireDeviceCode';

export interface MacRequest extends AskedOwner {
  readonly mac: string;
  readonly model: string;
  readonly password?: string | null | undefined;
}

export interface AddedDevice {
  /** The UUID of the new device, if there is one already. */
  readonly deviceId?: string;
  readonly owner: KnownOwner;
}

/** Adds a phone that is known by its MAC address; it has not registered yet. */
export function addByMac(world: World, orgId: string, request: MacRequest): AddedDevice & { deviceId: string } {
  const { store } = world;
  const owner = findOwner(store, request, orgId);
  const device = allowedDevice(owner, {
    model: request.model,
    method: 'MAC_ADDRESS',
    hasPassword: Boolean(request.password),
  });
  const mac = parseMac(request.mac);
  if (!mac)
    throw badRequest('Invalid request body', [`mac: 12 hexadecimal digits are expected, got "${request.mac}".`]);
  if (isMacInUse(store, mac))
    throw conflict('MAC address in use', `mac: ${mac} belongs to another device. Remove that first.`);
  const deviceId = insertPhone(world, orgId, owner, { device, mac, connectionStatus: 'disconnected' });
  return { deviceId, owner };
}

/** Makes a code. A phone is listed as activating from now on, until the code expires; a room device comes by itself. */
export function addByCode(
  world: World,
  orgId: string,
  request: AskedOwner & { model?: string | undefined },
): AddedDevice & { activation: DeviceActivationCode } {
  const { store, clock } = world;
  const owner = findOwner(store, request, orgId);
  const device = allowedDevice(owner, { model: request.model, method: 'ACTIVATION_CODE', hasPassword: false });
  const activation = {
    code: createDigits(world),
    expiryTime: new Date(clock.now() + DEVICE_CODE_DAYS * DAY_MS).toISOString(),
  };
  const { workspace } = owner;
  if (workspace && ['none', 'thirdPartySipCalling'].includes(workspace.calling)) {
    updateWorkspace(store, { ...workspace, calling: 'freeCalling' });
  }
  if (!device) return { owner, activation };
  const deviceId = insertPhone(world, orgId, owner, { device, connectionStatus: 'activating' });
  scheduleTask(world, DEVICE_CODE_DAYS * DAY_MS, EXPIRE_DEVICE_CODE, { deviceId });
  return { deviceId, owner, activation };
}

type ModelRequest = Omit<Parameters<typeof onboardingRefusal>[0], 'device'>;

function allowedDevice(owner: KnownOwner, request: ModelRequest & { model: string }): SupportedDevice;
function allowedDevice(owner: KnownOwner, request: ModelRequest): SupportedDevice | undefined;
function allowedDevice(owner: KnownOwner, request: ModelRequest): SupportedDevice | undefined {
  const device = request.model === undefined ? undefined : findSupportedDevice(request.model);
  const refusal = onboardingRefusal({ ...request, device }, owner.rule);
  if (refusal) throw refuse(refusal);
  return device;
}

interface NewPhone {
  readonly device: SupportedDevice;
  readonly mac?: string;
  readonly connectionStatus: 'disconnected' | 'activating';
}

function insertPhone(
  world: World,
  orgId: string,
  owner: KnownOwner,
  { device, mac, connectionStatus }: NewPhone,
): string {
  const id = createUuid(world);
  const { keys, locationId } = owner;
  const profile: NewDevice['profile'] = {
    webexDeviceId: encodeWebexId('DEVICE', id),
    ...('workspaceId' in keys && { placeId: encodeWebexId('PLACE', keys.workspaceId) }),
    displayName: owner.displayName,
    connectionStatus,
    product: device.displayName,
    type: 'phone',
    ...(mac !== undefined && { mac }),
    created: new Date(world.clock.now()).toISOString(),
    managedBy: device.managedBy,
    devicePlatform: 'cisco',
    plannedMaintenance: 'off',
  };
  insertDevice(world.store, {
    id,
    callingDeviceKey: createUuid(world),
    orgId,
    ...keys,
    ...(locationId !== undefined && { locationId }),
    profile,
  });
  return id;
}

const DIGITS = 16;

/** 128 random bits over 16 digits: no digit is likelier than another by anything that could be seen. */
function createDigits({ randomBytes }: World): string {
  const number = BigInt(`0x${Buffer.from(randomBytes(16)).toString('hex')}`);
  return String(number % 10n ** BigInt(DIGITS)).padStart(DIGITS, '0');
}

/** Nobody typed the code into a phone in time: what was to become of it goes. */
export function expireDeviceCode({ store }: World, { deviceId }: { deviceId: string }): void {
  if (isAwaited(store, deviceId)) deleteDevice(store, deviceId);
}
