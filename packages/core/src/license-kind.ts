import type { License } from './license';

/** Licences are told apart by name only; the names are the cloud's own, Webex Go's excepted (none is published). */
export const LICENSE_NAMES = {
  callingProfessional: 'Webex Calling - Professional',
  /** Sold as *Standard*. */
  callingStandard: 'Webex Calling - Basic',
  callingWorkspaces: 'Webex Calling - Workspaces',
  customerExperience: 'Customer Experience - Essential',
  unifiedCm: 'Unified Communication Manager (UCM)',
  webexGo: 'Webex Calling - Webex Go',
  messaging: 'Messaging',
  meetings: 'Meeting - Webex Meetings Suite',
  attendantConsole: 'Webex Attendant Console',
  messenger: 'Messenger',
  screenShare: 'Screen Share',
  freeMessaging: 'Basic Messaging',
  paidMessaging: 'Advanced Messaging',
  freeMeeting: 'Basic Space Meetings',
  paidMeeting: 'Advanced Space Meetings',
} as const;

/** What a licence is, as the rules of assignment see it. */
export type LicenseKind = keyof typeof LICENSE_NAMES | 'other';

const KINDS = new Map(Object.entries(LICENSE_NAMES).map(([kind, name]) => [name as string, kind as LicenseKind]));

export const licenseKind = ({ name }: Pick<License, 'name'>): LicenseKind =>
  KINDS.get(name) ?? (name.startsWith('Meeting - ') ? 'meetings' : 'other');

/** Licences that make a person a user of Webex Calling, with a location and a number or an extension. */
const CALLING_KINDS = ['callingProfessional', 'callingStandard', 'customerExperience'] as const;
/** Their names, by which the cloud tells them apart. */
export const CALLING_LICENSE_NAMES: readonly string[] = CALLING_KINDS.map((kind) => LICENSE_NAMES[kind]);
export const isCalling = (license: Pick<License, 'name'>): boolean => CALLING_LICENSE_NAMES.includes(license.name);

export const isCallingProfessional = (license: Pick<License, 'name'>) =>
  license.name === LICENSE_NAMES.callingProfessional;
export const isCallingStandard = (license: Pick<License, 'name'>) => license.name === LICENSE_NAMES.callingStandard;
export const isWebexGo = (license: Pick<License, 'name'>) => license.name === LICENSE_NAMES.webexGo;
