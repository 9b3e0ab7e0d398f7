import * as z from 'zod/mini';
import { openEnum } from './open-enum';

/** Kinds of phones, as the calling settings tell them apart. */
export const PHONE_TYPES = ['MPP', 'ATA', 'GENERIC_SIP', 'ESIM', 'DESK_PHONE'] as const;
export type PhoneType = (typeof PHONE_TYPES)[number];

/** How a device is added: by its MAC address, by a code typed into it, or by other means. */
export const ONBOARDING_METHODS = ['MAC_ADDRESS', 'ACTIVATION_CODE', 'NONE'] as const;
export type OnboardingMethod = (typeof ONBOARDING_METHODS)[number];

/** A model of phone that can be added, and what it can do. */
export const SupportedDevice = z.object({
  /** What `POST /devices` takes: `DMS Cisco 8851`. */
  model: z.string(),
  /** What devices show as their product: `Cisco 8851`. */
  displayName: z.string(),
  familyDisplayName: z.optional(z.string()),
  type: openEnum(PHONE_TYPES),
  /** Phones of third parties need a SIP password. */
  manufacturer: openEnum(['CISCO', 'THIRD_PARTY']),
  managedBy: openEnum(['CISCO', 'CUSTOMER']),
  supportedFor: z.array(openEnum(['PEOPLE', 'PLACE'])),
  onboardingMethod: z.array(openEnum(ONBOARDING_METHODS)),
  allowConfigureLayoutEnabled: z.boolean(),
  numberOfLinePorts: z.number(),
  kemSupportEnabled: z.boolean(),
  kemModuleCount: z.optional(z.number()),
  kemLinesSupportEnabled: z.boolean(),
  kemModuleType: z.optional(z.array(openEnum(['KEM_14_KEYS', 'KEM_18_KEYS', 'KEM_20_KEYS']))),
  upgradeChannelEnabled: z.boolean(),
  defaultUpgradeChannel: z.optional(z.string()),
  additionalPrimaryLineAppearancesEnabled: z.boolean(),
  basicEmergencyNomadicEnabled: z.boolean(),
  customizedBehaviorsEnabled: z.boolean(),
  allowConfigurePortsEnabled: z.boolean(),
  customizableLineLabelEnabled: z.boolean(),
  supportsLinePortReorderingEnabled: z.boolean(),
  portNumberSupportEnabled: z.boolean(),
  t38Enabled: z.boolean(),
  callDeclinedEnabled: z.boolean(),
  touchScreenPhone: z.boolean(),
  numberOfLineKeyButtons: z.number(),
  deviceSettingsConfiguration: z.optional(
    openEnum([
      'WEBEX_CALLING_DEVICE_CONFIGURATION',
      'WEBEX_DEVICE_CONFIGURATION',
      'WEBEX_CALLING_DYNAMIC_DEVICE_CONFIGURATION',
      'NONE',
    ]),
  ),
  allowHotelingHostEnabled: z.boolean(),
  supportsLogCollection: z.optional(openEnum(['NONE', 'CISCO_PRT', 'CISCO_ROOMOS'])),
  supportsApplyChangesEnabled: z.boolean(),
  allowConfigureLinesEnabled: z.boolean(),
  allowConfigurePhoneSettingsEnabled: z.boolean(),
  supportsHotlineEnabled: z.boolean(),
  maxNumberOfLineAppearances: z.optional(z.number()),
});
export type SupportedDevice = z.output<typeof SupportedDevice>;

export const SupportedDevices = z.object({
  upgradeChannelList: z.array(openEnum(['STABLE', 'STABLE_DELAY', 'PREVIEW', 'BETA', 'TESTING'])),
  devices: z.array(SupportedDevice),
});
export type SupportedDevices = z.output<typeof SupportedDevices>;
