import * as z from 'zod/mini';
import { openEnum } from './open-enum';
import { PHONE_TYPES } from './supported-device';
import { WEBEX_GO_ACTIVATION_STATES, type WebexGoState } from './webex-go-lifecycle';

const optionalText = z.optional(z.string());

export const ACTIVATION_STATES = ['activating', 'activated', 'deactivated'] as const;
export type ActivationState = (typeof ACTIVATION_STATES)[number];

export const Hoteling = z.object({
  enabled: z.boolean(),
  limitGuestUse: z.optional(z.boolean()),
  guestHoursLimit: z.optional(z.number()),
});

/** A device as the calling settings of its user show it. */
export const PersonDevice = z.object({
  /** The `callingDeviceId` of `/devices`. */
  id: z.string(),
  /** Its tags. */
  description: z.optional(z.array(z.string())),
  model: z.string(),
  modelType: z.optional(openEnum([...PHONE_TYPES, 'ROOM_OS', 'MOBILE'])),
  /** Twelve digits. */
  mac: optionalText,
  ipAddress: optionalText,
  primaryOwner: z.boolean(),
  type: openEnum(['PRIMARY', 'SHARED_CALL_APPEARANCE', 'MOBILITY', 'HOTDESKING_GUEST']),
  hoteling: Hoteling,
  owner: z.object({
    id: z.string(),
    type: openEnum(['PEOPLE', 'PLACE', 'VIRTUAL_LINE']),
    firstName: z.string(),
    lastName: z.string(),
  }),
  activationState: openEnum(ACTIVATION_STATES),
});
export type PersonDevice = z.output<typeof PersonDevice>;

export const PersonDevices = z.object({
  devices: z.array(PersonDevice),
  maxDeviceCount: z.number(),
  maxOwnedDeviceCount: z.number(),
});
export type PersonDevices = z.output<typeof PersonDevices>;

/** What an administrator needs to configure a phone that Webex does not manage. */
export const CallingDevice = z.object({
  manufacturer: z.string(),
  managedBy: z.string(),
  id: z.string(),
  /** Absent until the phone has registered, though documented as always there. */
  ip: optionalText,
  mac: optionalText,
  model: z.string(),
  activationState: z.optional(openEnum(ACTIVATION_STATES)),
  description: z.optional(z.array(z.string())),
  upgradeChannelEnabled: z.boolean(),
  owner: z.optional(z.object({ sipUserName: z.string(), linePort: optionalText })),
  proxy: z.optional(z.object({ outboundProxy: optionalText })),
});
export type CallingDevice = z.output<typeof CallingDevice>;

export const PersonDeviceCount = z.object({
  /** Physical devices, and one more for any Webex app. */
  totalDeviceCount: z.number(),
  applicationsCount: z.number(),
});
export type PersonDeviceCount = z.output<typeof PersonDeviceCount>;

/** How far a device has come; a Webex Go line tells by its own state. Only room devices are always added by a code. */
export function activationStateOf(device: {
  type: string;
  connectionStatus: string;
  lineState?: WebexGoState | undefined;
}): ActivationState {
  if (device.lineState) return WEBEX_GO_ACTIVATION_STATES[device.lineState];
  if (device.connectionStatus === 'activating') return 'activating';
  return device.type === 'roomdesk' ? 'activated' : 'deactivated';
}

/** Neither a line on the user's own phone nor what is plugged into another device. */
export const isPhysicalDevice = ({ type }: { type: string }): boolean => type !== 'webexgo' && type !== 'accessory';

/** Which Calling licence somebody has, as far as devices care. */
export type CallingTier = 'professional' | 'standard' | 'none';

const DEVICE_LIMITS = {
  professional: { maxDeviceCount: 35, maxOwnedDeviceCount: 5 },
  standard: { maxDeviceCount: 1, maxOwnedDeviceCount: 1 },
  none: { maxDeviceCount: 0, maxOwnedDeviceCount: 0 },
} as const;

/** Devices that a person can appear on, and own. */
export const deviceLimits = (tier: CallingTier) => DEVICE_LIMITS[tier];

/** A desk phone takes the place of the apps of somebody with a Standard licence: these stop making calls. */
export function countPersonDevices(tier: CallingTier, physicalDevices: number): PersonDeviceCount {
  const hasApps = tier === 'professional' || (tier === 'standard' && physicalDevices === 0);
  return { totalDeviceCount: physicalDevices + Number(hasApps), applicationsCount: Number(hasApps) };
}
