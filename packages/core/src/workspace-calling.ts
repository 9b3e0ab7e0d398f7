import type { AskedPlace } from './calling-place';
import type { License } from './license';
import { licenseKind } from './license-kind';
import {
  extensionInUse,
  licenseNotRecognized,
  locationNotFound,
  phoneNumberInUse,
  phoneNumberUnknown,
  subscriptionNotActive,
  unitsExhausted,
} from './license-refusals';
import type { Refusal, UncodedRefusal } from './problem';
import type { WorkspaceCallingType } from './workspace';

/** What decides how a workspace may call from now on. */
export interface WorkspaceCallingState {
  readonly calling: WorkspaceCallingType;
  readonly supportedDevices: string;
  readonly deviceCount: number;
}

const refusal = (description: string): UncodedRefusal => ({
  status: 400,
  message: 'Calling type not supported',
  description: `calling.type: ${description}`,
});

const TYPES_ON_CREATION: readonly string[] = [
  'freeCalling',
  'webexEdgeForDevices',
  'thirdPartySipCalling',
  'webexCalling',
  'none',
];

export const callingCreationRefusal = (type: WorkspaceCallingType): UncodedRefusal | undefined =>
  TYPES_ON_CREATION.includes(type) ? undefined : refusal(`a workspace cannot be created with ${type}.`);

const CHANGEABLE: readonly string[] = ['freeCalling', 'none', 'thirdPartySipCalling', 'webexCalling'];

/** Why a workspace cannot change over to another calling type. */
export function callingChangeRefusal(
  state: WorkspaceCallingState,
  type: WorkspaceCallingType,
): UncodedRefusal | undefined {
  const { calling, supportedDevices, deviceCount } = state;
  if (type === calling) return undefined;
  if (!CHANGEABLE.includes(calling)) return refusal(`${calling} cannot be changed.`);
  if (!CHANGEABLE.includes(type)) return refusal(`a workspace cannot be changed to ${type}.`);
  if (supportedDevices === 'phones' && calling === 'webexCalling') {
    return refusal('a workspace for phones keeps webexCalling. Delete the workspace and create another.');
  }
  if (type !== 'freeCalling' && deviceCount > 0) return refusal(`remove the workspace's devices before ${type}.`);
  return undefined;
}

export interface CandidateLicense
  extends Pick<License, 'id' | 'name' | 'totalUnits' | 'consumedUnits' | 'subscriptionId'> {
  readonly isActive: boolean;
}

const isSuitable = (license: Pick<License, 'name'>): boolean =>
  ['callingWorkspaces', 'callingProfessional'].includes(licenseKind(license));

const unitsRefusal = ({ name, subscriptionId, isActive, totalUnits, consumedUnits }: CandidateLicense) => {
  if (!isActive) return subscriptionNotActive(name, subscriptionId);
  return consumedUnits < totalUnits ? undefined : unitsExhausted(name, subscriptionId);
};

/**
 * The licence that a workspace gets: of those asked for the oldest that has room, of all others one for workspaces
 * before a Professional one. One that it holds already stays, unless others are asked for. `licenses` from old to new.
 */
export function chooseWorkspaceLicense(
  licenses: readonly CandidateLicense[],
  wanted: readonly string[] | undefined,
  heldId?: string,
): CandidateLicense | Refusal {
  const unknown = wanted?.find((id) => !licenses.some((license) => license.id === id && isSuitable(license)));
  if (unknown !== undefined) return licenseNotRecognized(unknown);
  const candidates = licenses.filter(({ id }) => wanted?.includes(id) ?? true).filter(isSuitable);
  const held = candidates.find(({ id }) => id === heldId);
  if (held) return held;
  const ordered = wanted ? candidates : candidates.toSorted((a, b) => rank(a) - rank(b));
  const [first] = ordered;
  if (!first) return licenseNotRecognized('Webex Calling - Workspaces');
  return ordered.find((license) => !unitsRefusal(license)) ?? unitsRefusal(first) ?? first;
}

const rank = (license: CandidateLicense): number => (licenseKind(license) === 'callingWorkspaces' ? 0 : 1);

const incomplete = (description: string): UncodedRefusal => ({
  status: 400,
  message: 'Calling properties missing',
  description: `calling.webexCalling: ${description}`,
});

/** Why a workspace cannot be reached there. What is asked for includes what the workspace has and keeps. */
export function workspacePlaceRefusal(asked: AskedPlace): UncodedRefusal | Refusal | undefined {
  const { locationId, isLocationKnown, phoneNumber, extension } = asked;
  if (locationId === undefined) return incomplete('a locationId is needed.');
  if (!isLocationKnown) return locationNotFound;
  if (!phoneNumber && !extension) return incomplete('a phoneNumber, an extension or both are needed.');
  if (phoneNumber?.standing === 'unknown') return phoneNumberUnknown(phoneNumber.value);
  if (phoneNumber?.standing === 'taken') return phoneNumberInUse(phoneNumber.value);
  return extension?.isTaken ? extensionInUse(extension.value) : undefined;
}
