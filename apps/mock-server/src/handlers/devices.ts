import { applyTagOperations, type Device, type devices, parseMac, type QueryOf } from '@hubdeck/core';
import type { Deed } from '../audit';
import type { Actor, Handlers } from '../call';
import { addByCode, addByMac } from '../devices/add-device';
import { toJson } from '../json';
import { filterKey, found, keyOf, knownOrgOf, legacyLocationKey, optionalKey, orgOf } from '../lookup';
import { forbidden } from '../problems';
import type { DeviceFilter, DeviceReach } from '../store/device-filter';
import { deleteDevice, findDevice, findDeviceOwner, listDevices, setDeviceTags } from '../store/devices';
import { renderPerson } from '../store/person-text';
import type { Store } from '../store/store';

export const devicesHandlers: Handlers<typeof devices> = {
  list: ({ query, actor, store, page }) =>
    listDevices(store, { ...filterOf(query), ...reachOf(actor, query, 'spark-admin:devices_read') }, page),

  get: (call) => deviceOf(call, 'spark-admin:devices_read').json,

  create({ body, query, actor, world, store, audit }) {
    const orgId = knownOrgOf(store, actor, query.orgId);
    return store.transaction(() => {
      const { deviceId } = addByMac(world, orgId, body);
      const json = found(findDevice(store, deviceId), 'Device');
      const device = JSON.parse(json) as Device;
      audit(deedOn(device, 'Device added', `added the device ${device.product} (${device.mac}) to`));
      return json;
    });
  },

  createActivationCode({ body, query, actor, world, store, audit }) {
    const orgId = knownOrgOf(store, actor, query.orgId);
    if (body.personId && !actor.scopes.has('identity:one_time_password')) {
      throw forbidden('personId: the scope identity:placeonetimepassword_create is for workspaces only.');
    }
    return store.transaction(() => {
      const { activation, owner } = addByCode(world, orgId, { ...body, model: body.model ?? undefined });
      audit({
        category: 'DEVICES',
        description: 'Device activation code created',
        text: `created an activation code for a device of ${owner.displayName}`,
        targetType: owner.rule.kind === 'person' ? 'PERSON' : 'WORKSPACE',
        targetId: body.personId ?? body.workspaceId ?? undefined,
        targetName: owner.displayName,
      });
      return activation;
    });
  },

  modifyTags(call) {
    const { body, store, audit } = call;
    return store.transaction(() => {
      const { key, device } = deviceOf(call, 'spark-admin:devices_write');
      const tags = applyTagOperations(device.tags ?? [], body);
      setDeviceTags(store, key, tags);
      audit(deedOn(device, 'Device tags changed', 'changed the tags of the device'));
      return toJson<Device>({ ...device, tags });
    });
  },

  delete(call) {
    const { store, audit } = call;
    store.transaction(() => {
      const { key, device } = deviceOf(call, 'spark-admin:devices_write');
      const owner = findDeviceOwner(store, key);
      deleteDevice(store, key);
      if (owner) renderPerson(store, owner);
      audit(deedOn(device, 'Device deleted', 'deleted the device'));
    });
    return undefined;
  },
};

/** Administrators reach the devices of an organization, everybody else their own. */
const reachOf = (actor: Actor, query: { orgId?: string | undefined }, adminScope: string): DeviceReach => ({
  orgId: orgOf(actor, query.orgId),
  ownerId: actor.scopes.has(adminScope) ? undefined : actor.personId,
});

interface DeviceCall {
  readonly path: { deviceId: string };
  readonly query: { orgId?: string | undefined };
  readonly actor: Actor;
  readonly store: Store;
}

function deviceOf({ path, query, actor, store }: DeviceCall, adminScope: string) {
  const key = keyOf('DEVICE', path.deviceId, 'Device');
  const json = found(findDevice(store, key, reachOf(actor, query, adminScope)), `Device ${path.deviceId}`);
  return { key, json, device: JSON.parse(json) as Device };
}

const filterOf = (query: QueryOf<(typeof devices)['list']>): Omit<DeviceFilter, 'orgId'> => ({
  ...query,
  personId: optionalKey('PEOPLE', query.personId, 'personId'),
  workspaceId: optionalKey('PLACE', query.workspaceId, 'workspaceId'),
  locationId: locationKey(query),
  mac: query.mac === undefined ? undefined : (parseMac(query.mac) ?? 'none'),
});

/** The deprecated parameter takes ids of both kinds. */
function locationKey(query: { locationId?: string | undefined; workspaceLocationId?: string | undefined }) {
  if (query.locationId !== undefined) return filterKey('LOCATION', query.locationId, 'locationId');
  return legacyLocationKey(query.workspaceLocationId);
}

const deedOn = (device: Device, description: string, verb: string): Deed => ({
  category: 'DEVICES',
  description,
  text: `${verb} ${device.displayName}`,
  targetType: 'DEVICE',
  targetId: device.id,
  targetName: device.displayName,
});
