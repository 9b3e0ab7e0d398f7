import type { ConnectionStatus } from '@hubdeck/core';

export interface DeviceModel {
  readonly product: string;
  readonly software: string;
  readonly channel: string;
  readonly serialPrefix: string;
}

const MPP = '12-0-6-0001-1402';
const PHONE_OS = 'PhoneOS-3-2-1-0002-61';
const ROOM_OS = 'RoomOS 11.24.1.6 4f2b1d0c8e3';

export const DESK_PHONES: readonly DeviceModel[] = [
  { product: 'Cisco 8845', software: `sip8845_65.${MPP}`, channel: 'stable', serialPrefix: 'FCH' },
  { product: 'Cisco 9861', software: PHONE_OS, channel: 'stable', serialPrefix: 'WZP' },
  { product: 'Cisco 8865', software: `sip8845_65.${MPP}`, channel: 'stable_delay', serialPrefix: 'FCH' },
  { product: 'Cisco 9841', software: PHONE_OS, channel: 'preview', serialPrefix: 'WZP' },
  { product: 'Cisco 6871', software: `sip68xx.${MPP}`, channel: 'stable', serialPrefix: 'PUC' },
  { product: 'Cisco 9871', software: PHONE_OS, channel: 'beta', serialPrefix: 'WZP' },
  { product: 'Cisco 8832', software: `sip8832.${MPP}`, channel: 'stable', serialPrefix: 'FCH' },
];

export const ROOM_DEVICES = {
  bar: { product: 'Cisco Room Bar', software: ROOM_OS, channel: 'stable', serialPrefix: 'FOC' },
  board: { product: 'Cisco Board Pro 55', software: ROOM_OS, channel: 'preview', serialPrefix: 'FOC' },
  kit: { product: 'Cisco Room Kit EQX', software: ROOM_OS, channel: 'stable_delay', serialPrefix: 'FTT' },
  desk: { product: 'Cisco Desk Pro', software: ROOM_OS, channel: 'stable', serialPrefix: 'FOC' },
} as const satisfies Record<string, DeviceModel>;

export const ROOM_NAVIGATOR: DeviceModel = {
  product: 'Cisco Room Navigator',
  software: ROOM_OS,
  channel: 'stable',
  serialPrefix: 'FDO',
};

export interface Connection {
  readonly status: ConnectionStatus;
  readonly errorCodes?: readonly string[];
  /** Days since it was last seen; absent while it is connected. */
  readonly silentDays?: number;
}

const CONNECTED: Connection = { status: 'connected' };

/** To be gone round, so that every status occurs. */
export const CONNECTIONS: readonly Connection[] = [
  CONNECTED,
  CONNECTED,
  { status: 'disconnected', silentDays: 2 },
  CONNECTED,
  { status: 'connected_with_issues', errorCodes: ['sipprofileregistration'] },
  CONNECTED,
  { status: 'offline_expired', silentDays: 120 },
  CONNECTED,
  { status: 'activating' },
  CONNECTED,
  { status: 'connected_with_issues', errorCodes: ['networkquality', 'softwareupgrade'] },
  CONNECTED,
  { status: 'unknown', silentDays: 30 },
  CONNECTED,
  { status: 'offline_deep_sleep', silentDays: 1 },
];
