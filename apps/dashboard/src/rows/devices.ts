import type { Device, WebexGoDevice } from '@hubdeck/core';
import { messages } from '../messages';
import type { Tone } from '../theme';
import { controlHubLinks } from './control-hub';
import type { Fields } from './query';
import type { Column } from './table';
import { codeValidityInShort, lineState, type Worded } from './webex-go';

export const isWebexGoDevice = ({ type }: Pick<Device, 'type'>): boolean => type === 'webexgo';

const TONES: Readonly<Record<string, Tone>> = {
  connected: 'good',
  connected_with_issues: 'warning',
  disconnected: 'bad',
  offline_expired: 'bad',
  activating: 'accent',
};

/**
 * What the Devices page says. Of a Webex Go line that is never its state: Webex does not tell it there, and a state shown only
 * sometimes would be believed when it is missing.
 */
export function deviceStatus(device: Pick<Device, 'type' | 'connectionStatus'>): Worded {
  const { devices } = messages;
  if (isWebexGoDevice(device)) return { text: `\u25CB ${devices.statusUnavailable}`, tone: 'idle' };
  const { connectionStatus } = device;
  const tone = TONES[connectionStatus] ?? 'idle';
  return {
    text: `${tone === 'idle' ? '\u25CB' : '\u25CF'} ${devices.statuses[connectionStatus] ?? connectionStatus}`,
    tone,
  };
}

/** A device with the names of what it refers to by id. */
export interface DeviceRow {
  readonly device: Device;
  readonly owner: string;
  readonly location: string;
}

const typeWord = ({ type }: Device) => messages.devices.types[type] ?? type;
const { columns: titles } = messages;

export const deviceColumns: readonly Column<DeviceRow>[] = [
  {
    id: 'name',
    title: titles.name,
    min: 18,
    max: 34,
    text: ({ device }) => device.displayName,
    link: ({ device }) => controlHubLinks.device(device),
  },
  { id: 'product', title: titles.product, min: 16, max: 28, text: ({ device }) => device.product },
  { id: 'type', title: titles.type, min: 12, max: 12, text: ({ device }) => typeWord(device), dispensable: 2 },
  { id: 'owner', title: titles.owner, min: 14, max: 28, text: ({ owner }) => owner, dispensable: 1 },
  { id: 'location', title: titles.location, min: 10, max: 14, text: ({ location }) => location, dispensable: 3 },
  {
    id: 'serial',
    title: titles.serial,
    min: 17,
    max: 18,
    text: ({ device }) => device.mac ?? device.serial ?? '',
    dispensable: 4,
  },
  {
    id: 'status',
    title: titles.status,
    min: 20,
    max: 22,
    text: ({ device }) => deviceStatus(device).text,
    tone: ({ device }) => deviceStatus(device).tone,
  },
];

export const deviceSearchText = ({ device, owner, location }: DeviceRow): string =>
  [
    device.displayName,
    device.product,
    typeWord(device),
    owner,
    location,
    device.mac,
    device.serial,
    deviceStatus(device).text,
  ].join(' ');

/** What the filter can be asked for by name. */
export const deviceFields: Fields<DeviceRow> = {
  id: { kind: 'text', read: ({ device }) => device.id },
  name: { kind: 'text', read: ({ device }) => device.displayName },
  product: { kind: 'text', also: ['model'], read: ({ device }) => device.product },
  type: {
    kind: 'word',
    values: Object.keys(messages.devices.types),
    read: ({ device }) => [device.type, typeWord(device)],
  },
  owner: { kind: 'text', also: ['user'], read: ({ owner }) => owner },
  location: { kind: 'text', also: ['place'], read: ({ location }) => location },
  serial: { kind: 'text', read: ({ device }) => device.serial },
  mac: { kind: 'text', read: ({ device: { mac } }) => [mac, mac?.replaceAll(':', '')] },
  ip: { kind: 'text', read: ({ device }) => device.ip },
  tag: { kind: 'text', also: ['tags'], read: ({ device }) => device.tags ?? [] },
  status: {
    kind: 'word',
    also: ['state'],
    values: Object.values(messages.devices.statuses).map((word) => word.toLowerCase()),
    // Of a Webex Go line Webex tells nothing here, and a word that it sends all the same would be believed.
    read: ({ device }) => [
      deviceStatus(device).text.slice(2),
      ...(isWebexGoDevice(device) ? [] : [device.connectionStatus]),
    ],
  },
  error: { kind: 'text', also: ['errors'], read: ({ device }) => device.errorCodes ?? [] },
  created: { kind: 'date', read: ({ device }) => device.created },
  age: { kind: 'age', read: ({ device }) => device.created },
  seen: { kind: 'age', read: ({ device }) => device.lastSeen },
};

/** A device in its user's view, where a Webex Go line shows its true state. */
export interface UserDeviceRow {
  readonly device: Device;
  readonly line: WebexGoDevice | undefined;
}

const userDeviceStatus = ({ device, line }: UserDeviceRow): Worded => {
  if (line) return lineState(line);
  return isWebexGoDevice(device)
    ? { text: `\u25CB ${messages.webexGo.stateUnknown}`, tone: 'idle' }
    : deviceStatus(device);
};

export const userDeviceColumns = (now: number): readonly Column<UserDeviceRow>[] => [
  {
    id: 'product',
    title: titles.product,
    min: 15,
    max: 26,
    text: ({ device }) => device.product,
    link: ({ device }) => controlHubLinks.device(device),
  },
  {
    id: 'number',
    title: titles.number,
    min: 17,
    max: 17,
    text: ({ device, line }) => line?.phoneNumber ?? device.mac ?? '',
    dispensable: 1,
  },
  {
    id: 'status',
    title: titles.status,
    min: 21,
    max: 22,
    text: (row) => userDeviceStatus(row).text,
    tone: (row) => userDeviceStatus(row).tone,
  },
  {
    id: 'code',
    title: messages.webexGo.code,
    min: 19,
    max: 24,
    text: ({ line }) => (line ? codeValidityInShort(line, now).text : ''),
    tone: ({ line }) => (line ? codeValidityInShort(line, now).tone : 'normal'),
    dispensable: 2,
  },
];
