import * as z from 'zod/mini';
import { openEnum } from './open-enum';

const optionalText = z.optional(z.string());
const optionalTexts = z.optional(z.array(z.string()));

export const CONNECTION_STATUSES = [
  'connected',
  'disconnected',
  'connected_with_issues',
  'offline_expired',
  'activating',
  'unknown',
  'offline_deep_sleep',
] as const;
export type ConnectionStatus = (typeof CONNECTION_STATUSES)[number];

export const DEVICE_TYPES = ['roomdesk', 'phone', 'accessory', 'webexgo', 'unknown'] as const;
export type DeviceType = (typeof DEVICE_TYPES)[number];

export const UPGRADE_CHANNELS = ['stable', 'stable_delay', 'preview', 'beta', 'testing'] as const;

/** A desk phone, a room device or a Webex Go line. */
export const Device = z.object({
  /** `.../DEVICE/<uuid>`: what `/devices` takes. */
  id: z.string(),
  /** `.../CALLING_DEVICE/<uuid>`: what `/telephony/config/devices` takes. Not interchangeable with `id`. */
  callingDeviceId: optionalText,
  webexDeviceId: optionalText,
  displayName: z.string(),
  placeId: optionalText,
  workspaceId: optionalText,
  personId: optionalText,
  orgId: z.string(),
  capabilities: optionalTexts,
  permissions: optionalTexts,
  /** Of a Webex Go line always `unknown`: the true state stands on its user's page only (a known issue of Webex). */
  connectionStatus: openEnum(CONNECTION_STATUSES),
  product: z.string(),
  type: openEnum(DEVICE_TYPES),
  tags: optionalTexts,
  ip: optionalText,
  activeInterface: optionalText,
  /** Phones' without, room devices' with colons. */
  mac: optionalText,
  primarySipUrl: optionalText,
  sipUrls: optionalTexts,
  serial: optionalText,
  software: optionalText,
  upgradeChannel: optionalText,
  created: z.string(),
  locationId: optionalText,
  workspaceLocationId: optionalText,
  errorCodes: optionalTexts,
  firstSeen: optionalText,
  lastSeen: optionalText,
  managedBy: z.optional(openEnum(['CISCO', 'CUSTOMER', 'PARTNER'])),
  devicePlatform: z.optional(openEnum(['cisco', 'microsoftTeamsRoom'])),
  /** An object by the published schema; the bare word by its examples, and what clients of the cloud expect. */
  plannedMaintenance: z.optional(z.union([z.object({ mode: openEnum(['off', 'on', 'upcoming']) }), z.string()])),
});
export type Device = z.output<typeof Device>;

export const DeviceList = z.object({ items: z.array(Device) });
export type DeviceList = z.output<typeof DeviceList>;

/** What is typed into a device to add it. Secret: whoever has it can add a device of theirs. */
export const DeviceActivationCode = z.object({
  /** 16 digits. */
  code: z.string(),
  expiryTime: z.string(),
});
export type DeviceActivationCode = z.output<typeof DeviceActivationCode>;
