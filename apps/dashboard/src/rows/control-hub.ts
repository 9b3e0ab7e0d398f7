import { type Device, decodeWebexId, type Person } from '@hubdeck/core';

export const CONTROL_HUB_HOST = 'admin.webex.com';
const ADDRESS = `https://${CONTROL_HUB_HOST}`;

/** Pages of Control Hub, where an administrator does what a server does not offer to programs. */
export const controlHub = {
  devices: `${ADDRESS}/devices/search`,
  users: `${ADDRESS}/manage-users/users`,
  /** The calling settings of somebody; the list of users where the id says nothing. */
  user(personId: Person['id']): string {
    const uuid = decodeWebexId('PEOPLE', personId);
    return uuid ? `${ADDRESS}/manage-users/users/${encodeURIComponent(uuid)}/calling` : this.users;
  },
  /** Likewise a device, which Control Hub knows by its other id. */
  device({ callingDeviceId = '' }: Pick<Device, 'callingDeviceId'>): string {
    const uuid = decodeWebexId('CALLING_DEVICE', callingDeviceId);
    return uuid ? `${ADDRESS}/devices/details/${encodeURIComponent(uuid)}/overview` : this.devices;
  },
} as const;

/** The same where it is a page about just this one: a link in a list that leads to another list tells nothing. */
export const controlHubLinks = {
  user: (personId: Person['id']) => only(controlHub.user(personId), controlHub.users),
  device: (device: Pick<Device, 'callingDeviceId'>) => only(controlHub.device(device), controlHub.devices),
} as const;

const only = (url: string, list: string): string | undefined => (url === list ? undefined : url);
