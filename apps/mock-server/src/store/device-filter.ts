import { type DeviceType, foldName } from '@hubdeck/core';
import type { Condition } from './store';

/** Members of the stored JSON that have no column of their own. */
const TEXTS = ['product', 'serial', 'software', 'upgradeChannel', 'devicePlatform', 'plannedMaintenance'] as const;

/** Lists in the stored JSON, by what filters for one entry of them. */
const LISTS = { errorCode: 'errorCodes', capability: 'capabilities', permission: 'permissions' } as const;

/** Whose devices are to be seen; keys are UUIDs. */
export interface DeviceReach {
  readonly orgId: string;
  /** The only person whose devices they are. */
  readonly ownerId?: string | undefined;
}

export interface DeviceFilter
  extends DeviceReach,
    Readonly<Partial<Record<(typeof TEXTS)[number] | keyof typeof LISTS, string | undefined>>> {
  readonly personId?: string | undefined;
  readonly workspaceId?: string | undefined;
  readonly locationId?: string | undefined;
  readonly connectionStatus?: string | undefined;
  readonly type?: DeviceType | undefined;
  /** Its digits. */
  readonly mac?: string | undefined;
  /** Contains, in any case. */
  readonly displayName?: string | undefined;
  /** All of them. */
  readonly tag?: readonly string[] | undefined;
}

export const reachConditions = ({ orgId, ownerId }: DeviceReach): Condition[] => [
  ['devices.org_id = ?', orgId],
  equals('person_id', ownerId),
];

export const deviceConditions = (filter: DeviceFilter): Condition[] => [
  ...reachConditions(filter),
  equals('person_id', filter.personId),
  equals('workspace_id', filter.workspaceId),
  equals('location_id', filter.locationId),
  equals('connection_status', filter.connectionStatus),
  equals('type', filter.type),
  equals('mac', filter.mac),
  filter.displayName !== undefined && ['instr(devices.name_key, ?) > 0', foldName(filter.displayName)],
  ...TEXTS.map((name) => reads(name, filter[name])),
  ...Object.entries(LISTS).map(([name, list]) => holds(list, filter[name as keyof typeof LISTS])),
  ...(filter.tag ?? []).map((tag) => holds('tags', tag)),
];

const equals = (column: string, value: string | undefined): Condition =>
  value !== undefined && [`devices.${column} = ?`, value];

/** In any case. */
const reads = (member: string, value: string | undefined): Condition =>
  value !== undefined && [`lower(devices.json ->> '$.${member}') = lower(?)`, value];

const holds = (list: string, value: string | undefined): Condition =>
  value !== undefined && [
    `EXISTS (SELECT 1 FROM json_each(devices.json, '$.${list}') WHERE json_each.value = ?)`,
    value,
  ];
