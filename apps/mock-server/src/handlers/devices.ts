import { applyTagOperations, type Device, type devices, foldName, parseMac, type QueryOf } from '@hubdeck/core';
import type { Deed } from '../audit';
import type { Actor, Handlers } from '../call';
import { addByCode, addByMac } from '../devices/add-device';
import { toJson } from '../json';
import { filterKey, found, keyOf, knownOrgOf, legacyLocationKey, optionalKey, orgOf } from '../lookup';
import { forbidden } from '../problems';
import { deleteDevice, findDevice, findDeviceOwner, listDevices, setDeviceTags } from '../store/devices';
import { renderPerson } from '../store/person-text';
import type { Condition, Store } from '../store/store';

export const devicesHandlers: Handlers<typeof devices> = {
  list: ({ query, actor, store, page }) =>
    listDevices(store, [...reachable(actor, query, 'spark-admin:devices_read'), ...conditionsOf(query)], page),

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
const reachable = (actor: Actor, query: { orgId?: string | undefined }, adminScope: string): Condition[] => [
  ['devices.org_id = ?', orgOf(actor, query.orgId)],
  !actor.scopes.has(adminScope) && ['devices.person_id = ?', actor.personId],
];

interface DeviceCall {
  readonly path: { deviceId: string };
  readonly query: { orgId?: string | undefined };
  readonly actor: Actor;
  readonly store: Store;
}

function deviceOf({ path, query, actor, store }: DeviceCall, adminScope: string) {
  const key = keyOf('DEVICE', path.deviceId, 'Device');
  const json = found(findDevice(store, key, reachable(actor, query, adminScope)), `Device ${path.deviceId}`);
  return { key, json, device: JSON.parse(json) as Device };
}

/** Filters on members of the stored JSON that have no column of their own. */
const JSON_FILTERS = {
  product: '$.product',
  serial: '$.serial',
  software: '$.software',
  upgradeChannel: '$.upgradeChannel',
  devicePlatform: '$.devicePlatform',
  plannedMaintenance: '$.plannedMaintenance',
} as const;
const LIST_FILTERS = { errorCode: '$.errorCodes', capability: '$.capabilities', permission: '$.permissions' } as const;

const holds = (path: string, value: string): Condition => [
  `EXISTS (SELECT 1 FROM json_each(devices.json, '${path}') WHERE json_each.value = ?)`,
  value,
];

function conditionsOf(query: QueryOf<(typeof devices)['list']>): Condition[] {
  const columns = {
    person_id: optionalKey('PEOPLE', query.personId, 'personId'),
    workspace_id: optionalKey('PLACE', query.workspaceId, 'workspaceId'),
    location_id: locationKey(query),
    connection_status: query.connectionStatus,
    type: query.type,
    mac: query.mac === undefined ? undefined : (parseMac(query.mac) ?? 'none'),
  };
  return [
    ...Object.entries(columns).map(
      ([column, value]): Condition => value !== undefined && [`devices.${column} = ?`, value],
    ),
    query.displayName !== undefined && ['instr(devices.name_key, ?) > 0', foldName(query.displayName)],
    ...Object.entries(JSON_FILTERS).map(([name, path]): Condition => {
      const value = query[name as keyof typeof JSON_FILTERS];
      return value !== undefined && [`lower(devices.json ->> '${path}') = lower(?)`, value];
    }),
    ...Object.entries(LIST_FILTERS).map(([name, path]): Condition => {
      const value = query[name as keyof typeof LIST_FILTERS];
      return value !== undefined && holds(path, value);
    }),
    ...(query.tag ?? []).map((tag) => holds('$.tags', tag)),
  ];
}

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
