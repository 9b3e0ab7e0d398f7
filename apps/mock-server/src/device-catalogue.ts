import type { OnboardingMethod, PhoneType, SupportedDevice } from '@hubdeck/core';

/**
 * The phones that the mock's organizations can add: a selection of what Webex Calling sells and certifies, one line a
 * model. A client for the real cloud asks there, since the list grows.
 */

/** What the published example shows of a phone that Webex knows nothing of. */
const UNMANAGED = {
  allowConfigureLayoutEnabled: false,
  numberOfLinePorts: 1,
  kemSupportEnabled: false,
  kemLinesSupportEnabled: false,
  upgradeChannelEnabled: false,
  additionalPrimaryLineAppearancesEnabled: false,
  basicEmergencyNomadicEnabled: false,
  customizedBehaviorsEnabled: false,
  allowConfigurePortsEnabled: false,
  customizableLineLabelEnabled: false,
  supportsLinePortReorderingEnabled: false,
  portNumberSupportEnabled: false,
  t38Enabled: false,
  callDeclinedEnabled: false,
  touchScreenPhone: false,
  numberOfLineKeyButtons: 0,
  deviceSettingsConfiguration: 'NONE',
  allowHotelingHostEnabled: false,
  supportsLogCollection: 'NONE',
  supportsApplyChangesEnabled: false,
  allowConfigureLinesEnabled: true,
  allowConfigurePhoneSettingsEnabled: false,
  supportsHotlineEnabled: false,
} as const satisfies Partial<SupportedDevice>;

const MANAGED = {
  additionalPrimaryLineAppearancesEnabled: true,
  customizedBehaviorsEnabled: true,
  supportsLinePortReorderingEnabled: true,
  callDeclinedEnabled: true,
  allowHotelingHostEnabled: true,
  supportsApplyChangesEnabled: true,
  allowConfigurePhoneSettingsEnabled: true,
  supportsHotlineEnabled: true,
} as const satisfies Partial<SupportedDevice>;

interface CiscoPhone {
  readonly name: string;
  readonly family: string;
  readonly lines: number;
  readonly isTouch?: boolean;
  /** Key expansion modules that fit, and their kind. */
  readonly kem?: readonly [count: number, type: string];
}

const MPP_PHONES: readonly CiscoPhone[] = [
  { name: '6821', family: 'Cisco 6800 Series', lines: 2 },
  { name: '6841', family: 'Cisco 6800 Series', lines: 4 },
  { name: '6851', family: 'Cisco 6800 Series', lines: 4, kem: [2, 'KEM_14_KEYS'] },
  { name: '6861', family: 'Cisco 6800 Series', lines: 4 },
  { name: '6871', family: 'Cisco 6800 Series', lines: 6 },
  { name: '7811', family: 'Cisco 7800 Series', lines: 1 },
  { name: '7821', family: 'Cisco 7800 Series', lines: 2 },
  { name: '7832', family: 'Cisco 7800 Series', lines: 1 },
  { name: '7841', family: 'Cisco 7800 Series', lines: 4 },
  { name: '7861', family: 'Cisco 7800 Series', lines: 16 },
  { name: '8811', family: 'Cisco 8800 Series', lines: 10 },
  { name: '8832', family: 'Cisco 8800 Series', lines: 1 },
  { name: '8841', family: 'Cisco 8800 Series', lines: 10 },
  { name: '8845', family: 'Cisco 8800 Series', lines: 10 },
  { name: '8851', family: 'Cisco 8800 Series', lines: 10, kem: [2, 'KEM_14_KEYS'] },
  { name: '8861', family: 'Cisco 8800 Series', lines: 10, kem: [3, 'KEM_14_KEYS'] },
  { name: '8865', family: 'Cisco 8800 Series', lines: 10, kem: [3, 'KEM_14_KEYS'] },
  { name: '8875', family: 'Cisco 8800 Series', lines: 10, isTouch: true },
];

const DESK_PHONES: readonly CiscoPhone[] = [
  { name: '9811', family: 'Cisco 9800 Series', lines: 2 },
  { name: '9821', family: 'Cisco 9800 Series', lines: 2 },
  { name: '9841', family: 'Cisco 9800 Series', lines: 4 },
  { name: '9851', family: 'Cisco 9800 Series', lines: 10, kem: [2, 'KEM_20_KEYS'] },
  { name: '9861', family: 'Cisco 9800 Series', lines: 10, kem: [3, 'KEM_20_KEYS'] },
  { name: '9871', family: 'Cisco 9800 Series', lines: 16, isTouch: true, kem: [3, 'KEM_20_KEYS'] },
];

function describeCiscoPhone(
  type: PhoneType,
  { name, family, lines, isTouch = false, kem }: CiscoPhone,
): SupportedDevice {
  return {
    model: `DMS Cisco ${name}`,
    displayName: `Cisco ${name}`,
    familyDisplayName: family,
    type,
    ...CISCO,
    supportedFor: ['PEOPLE', 'PLACE'],
    onboardingMethod: ['MAC_ADDRESS', 'ACTIVATION_CODE'],
    ...UNMANAGED,
    ...MANAGED,
    allowConfigureLayoutEnabled: lines > 1,
    numberOfLinePorts: lines,
    ...(kem && {
      kemSupportEnabled: true,
      kemModuleCount: kem[0],
      kemModuleType: [kem[1]],
      kemLinesSupportEnabled: true,
    }),
    upgradeChannelEnabled: true,
    defaultUpgradeChannel: 'STABLE',
    basicEmergencyNomadicEnabled: true,
    customizableLineLabelEnabled: true,
    touchScreenPhone: isTouch,
    numberOfLineKeyButtons: lines,
    deviceSettingsConfiguration:
      type === 'DESK_PHONE' ? 'WEBEX_CALLING_DYNAMIC_DEVICE_CONFIGURATION' : 'WEBEX_CALLING_DEVICE_CONFIGURATION',
    supportsLogCollection: type === 'DESK_PHONE' ? 'CISCO_ROOMOS' : 'CISCO_PRT',
    maxNumberOfLineAppearances: lines,
  };
}

const CISCO = { manufacturer: 'CISCO', managedBy: 'CISCO' } as const;
const BY_MAC: OnboardingMethod[] = ['MAC_ADDRESS'];

const describeAdapter = (name: string, ports: number): SupportedDevice => ({
  model: `DMS Cisco ${name}`,
  displayName: `Cisco ${name}`,
  familyDisplayName: 'Cisco ATA 190 Series',
  type: 'ATA',
  ...CISCO,
  supportedFor: ['PEOPLE', 'PLACE'],
  onboardingMethod: BY_MAC,
  ...UNMANAGED,
  numberOfLinePorts: ports,
  allowConfigurePortsEnabled: true,
  portNumberSupportEnabled: true,
  t38Enabled: true,
  deviceSettingsConfiguration: 'WEBEX_CALLING_DEVICE_CONFIGURATION',
  supportsLogCollection: 'CISCO_PRT',
  supportsApplyChangesEnabled: true,
});

/** Certified: Webex configures it. */
const describePartnerPhone = (name: string, family: string, lines: number): SupportedDevice => ({
  model: `DMS ${name}`,
  displayName: name,
  familyDisplayName: family,
  type: 'GENERIC_SIP',
  manufacturer: 'THIRD_PARTY',
  managedBy: 'CISCO',
  supportedFor: ['PEOPLE', 'PLACE'],
  onboardingMethod: BY_MAC,
  ...UNMANAGED,
  ...MANAGED,
  numberOfLinePorts: lines,
  deviceSettingsConfiguration: 'WEBEX_CALLING_DYNAMIC_DEVICE_CONFIGURATION',
});

/** The customer configures it with the SIP credentials. */
const describeCustomerPhone = (name: string, lines: number): SupportedDevice => ({
  model: name,
  displayName: name,
  type: 'GENERIC_SIP',
  manufacturer: 'THIRD_PARTY',
  managedBy: 'CUSTOMER',
  supportedFor: ['PEOPLE', 'PLACE'],
  onboardingMethod: BY_MAC,
  ...UNMANAGED,
  numberOfLinePorts: lines,
});

/** The eSIM on a user's own phone: people only, and neither a MAC address nor a code of 16 digits adds it. */
const WEBEX_GO: SupportedDevice = {
  model: 'Webex Go Device',
  displayName: 'Webex Go Device',
  type: 'ESIM',
  ...CISCO,
  supportedFor: ['PEOPLE'],
  onboardingMethod: ['NONE'],
  ...UNMANAGED,
  allowConfigureLinesEnabled: false,
};

export const SUPPORTED_DEVICES: readonly SupportedDevice[] = [
  ...MPP_PHONES.map((phone) => describeCiscoPhone('MPP', phone)),
  ...DESK_PHONES.map((phone) => describeCiscoPhone('DESK_PHONE', phone)),
  describeAdapter('191', 2),
  describeAdapter('192', 2),
  describePartnerPhone('Polycom EE400', 'Poly', 14),
  describePartnerPhone('Polycom EE500', 'Poly', 24),
  describePartnerPhone('Polycom VVX450', 'Poly', 12),
  describePartnerPhone('Yealink T54W', 'Yealink', 16),
  describeCustomerPhone('2N Customer Managed', 20),
  describeCustomerPhone('Generic IPPhone Customer Managed', 20),
  WEBEX_GO,
];

/** By model or by display name, as `POST /devices` takes both; in any case. */
export function findSupportedDevice(modelOrName: string): SupportedDevice | undefined {
  const wanted = modelOrName.trim().toLowerCase();
  return SUPPORTED_DEVICES.find(({ model, displayName }) =>
    [model, displayName].some((name) => name.toLowerCase() === wanted),
  );
}

export interface SupportedDeviceFilter {
  /** `MPP`, or `not:MPP` for all the others. */
  readonly type?: string | undefined;
  readonly allowConfigureLayoutEnabled?: boolean | undefined;
}

export function selectSupportedDevices({
  type,
  allowConfigureLayoutEnabled,
}: SupportedDeviceFilter): SupportedDevice[] {
  const isExcluding = type?.startsWith('not:') ?? false;
  const named = type?.replace(/^not:/, '');
  return SUPPORTED_DEVICES.filter(
    (device) =>
      (named === undefined || (device.type === named) !== isExcluding) &&
      (allowConfigureLayoutEnabled === undefined || device.allowConfigureLayoutEnabled === allowConfigureLayoutEnabled),
  );
}
