export const devices = {
  noun: (n: number) => (n === 1 ? 'device' : 'devices'),
  loading: 'Reading devices ...',
  empty: 'This organization has no devices yet.',
  emptyHint: 'Press {devices.add} to add a Webex Go device to a user.',
  statuses: {
    connected: 'Online',
    disconnected: 'Offline',
    connected_with_issues: 'Online, with issues',
    offline_expired: 'Expired',
    activating: 'Activating',
    unknown: 'Unknown',
    offline_deep_sleep: 'Deep sleep',
  } as Record<string, string>,
  statusUnavailable: 'Status unavailable',
  types: {
    roomdesk: 'Room or desk',
    phone: 'Phone',
    accessory: 'Accessory',
    webexgo: 'Webex Go',
    unknown: 'Unknown',
  } as Record<string, string>,
};

export const device = {
  loading: 'Reading the device ...',
  product: 'Product',
  type: 'Type',
  status: 'Status',
  owner: 'User',
  serial: 'Serial',
  mac: 'MAC',
  ip: 'IP',
  software: 'Software',
  created: 'Added',
  lastSeen: 'Last seen',
  errors: 'Errors',
  showRefusal: 'There is no valid code to show: it was used, revoked, or it expired. Generate a new one.',
  inControlHub: (path: string) => `The server does not offer this; in Control Hub: ${path}`,
  addPath: 'Users > (user) > Devices > Add Webex Go device.',
  lostPath: 'Devices > (device) > Actions > Lost/Stolen.',
  regeneratePath: 'Devices > (device) > Actions > Generate new activation code.',
};

export const addDevice = {
  who: 'Existing user: who gets the Webex Go device?',
  path: 'Devices > Add device > Existing user > Webex Go Device.',
};

export const deletion = {
  question: (name: string) => `Delete the Webex Go line of ${name}?`,
  unit: 'One licence unit goes back to the subscription.',
  calls: "Calls can no longer be made or answered from the phone's own dialer.",
  byHand: 'The dead line stays on the phone until the user deletes it there by hand: tell them.',
  codes: 'Every activation code of the line stops working.',
  undo: 'This cannot be undone.',
  typeDigits: (digits: number, number: string) => `Type the last ${digits} digits of ${number}:`,
  typeFirst: (digits: number) => `Type the last ${digits} digits of the number first.`,
  busy: 'Deleting ...',
  failedHint: 'Press {question.confirm} to try again, Esc to go back.',
  done: (name: string) => `The line of ${name} is deleted. The user still has to delete it from the phone by hand.`,
};

export const lostOrStolen = {
  question: (name: string) => `Report the phone of ${name} as lost or stolen?`,
  disabled: 'The line on that phone is disabled at once: it makes and takes no more calls.',
  codes: 'Every activation code of the line stops working.',
  fresh: 'A new activation code is issued for the next phone.',
  pending: 'The line is in Pending activation until that phone is set up.',
  byHand: 'If the old phone turns up, its user deletes the dead line from it by hand.',
  busy: 'Disabling the line ...',
  failedHint: 'Press {question.confirm} to try again, Esc to go back.',
};
