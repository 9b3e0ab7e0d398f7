import { type CallingTier, deviceLimits } from './calling-device';
import type { UncodedRefusal } from './problem';
import type { OnboardingMethod, SupportedDevice } from './supported-device';

/** How long the 16 digits can be typed into a phone. */
export const DEVICE_CODE_DAYS = 7;

/** Who shall have the device. */
export type DeviceOwner =
  | { readonly kind: 'person'; readonly tier: CallingTier; readonly physicalDevices: number }
  | {
      readonly kind: 'workspace';
      /** The workspace's calling type. */
      readonly calling: string;
      readonly supportedDevices: string;
      readonly tier: CallingTier | 'workspace';
      readonly physicalDevices: number;
    };

export interface DeviceRequest {
  /** As it was asked for; absent: any room device. */
  readonly model?: string | undefined;
  /** What the catalogue knows by that model. */
  readonly device?: SupportedDevice | undefined;
  readonly method: OnboardingMethod;
  /** A SIP password was given. */
  readonly hasPassword: boolean;
}

const badRequest = (message: string, description: string): UncodedRefusal => ({ status: 400, message, description });

/** Why a device cannot be added that way to that owner; the first reason. */
export const onboardingRefusal = (request: DeviceRequest, owner: DeviceOwner): UncodedRefusal | undefined =>
  modelRefusal(request, owner) ?? ownerRefusal(request, owner) ?? limitRefusal(owner);

function modelRefusal({ model, device, method, hasPassword }: DeviceRequest, owner: DeviceOwner) {
  if (model === undefined) return undefined;
  if (!device) return badRequest('Model not supported', `model: "${model}" is not among the supported devices.`);
  if (!device.onboardingMethod.includes(method)) {
    const ways = device.onboardingMethod.join(', ');
    return badRequest('Onboarding method not supported', `model: ${device.model} is added by ${ways}, not ${method}.`);
  }
  if (!device.supportedFor.includes(owner.kind === 'person' ? 'PEOPLE' : 'PLACE')) {
    return badRequest('Model not supported', `model: ${device.model} is not for ${owner.kind}s.`);
  }
  if (method === 'MAC_ADDRESS' && device.manufacturer === 'THIRD_PARTY' && !hasPassword) {
    return badRequest('Password required', `password: ${device.model} is of a third party and needs a SIP password.`);
  }
  return undefined;
}

function ownerRefusal({ device }: DeviceRequest, owner: DeviceOwner) {
  if (owner.kind === 'workspace') return workspaceRefusal(device !== undefined, owner);
  if (!device || owner.tier !== 'none') return undefined;
  return badRequest('Calling licence required', 'personId: the person has no Webex Calling licence; assign one first.');
}

function workspaceRefusal(isPhone: boolean, owner: Extract<DeviceOwner, { kind: 'workspace' }>) {
  if (isPhone !== (owner.supportedDevices === 'phones')) {
    return badRequest('Device not supported', `workspaceId: the workspace is for ${owner.supportedDevices} only.`);
  }
  if (isPhone && owner.calling !== 'webexCalling') {
    return badRequest(
      'Calling required',
      `workspaceId: the calling type is ${owner.calling}; a phone needs webexCalling.`,
    );
  }
  return undefined;
}

/** Room devices of a workspace are not counted. */
function limitRefusal(owner: DeviceOwner): UncodedRefusal | undefined {
  const limit = ownedDeviceLimit(owner);
  if (owner.physicalDevices < limit) return undefined;
  const licence = { professional: 'Professional', standard: 'Standard', workspace: 'Workspaces', none: 'no' }[
    owner.tier
  ];
  return {
    status: 409,
    message: 'Device limit reached',
    description: `The ${owner.kind} has ${owner.physicalDevices} of the ${limit} devices that a ${licence} licence carries. Remove one first.`,
  };
}

function ownedDeviceLimit(owner: DeviceOwner): number {
  if (owner.kind === 'workspace' && owner.supportedDevices !== 'phones') return Number.POSITIVE_INFINITY;
  if (owner.tier === 'workspace') return 1;
  return owner.tier === 'none' ? Number.POSITIVE_INFINITY : deviceLimits(owner.tier).maxOwnedDeviceCount;
}
