import { type Device, decodeWebexId, type Person } from '@hubdeck/core';

const ADDRESS = 'https://admin.webex.com';

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
