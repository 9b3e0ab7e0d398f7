import { formatCount } from './count';

const holders = (n: number) => `${formatCount(n)} ${n === 1 ? 'holder' : 'holders'}`;
const many = (n: number, one: string, several: string) => `${formatCount(n)} ${n === 1 ? one : several}`;

/** What a user of Calling would lose. */
export const stake = {
  voiceMessages: (n: number) => many(n, 'voice message', 'voice messages'),
  pin: 'voicemail PIN',
  numbers: (numbers: readonly string[]) => numbers.join(', '),
  extension: (extension: string) => `ext. ${extension}`,
  settings: {
    voicemail: 'voicemail settings',
    callForwarding: 'call forwarding',
    doNotDisturb: 'do not disturb',
    callerId: 'caller ID',
    distinctiveRing: 'ring tones of numbers',
  } as Record<string, string>,
  devices: (n: number) => many(n, 'phone', 'phones'),
  webexGo: 'the Webex Go line',
  nothing: 'nothing',
  unknown: 'not told by this server',
};

/** A subscription: who is on it, and its end. */
export const subscription = {
  noun: (n: number) => (n === 1 ? 'holder' : 'holders'),
  loading: 'Reading who is on the subscription ...',
  empty: 'Nobody uses Calling by this subscription.',
  emptyHint: 'It can end without anybody losing anything of Calling.',
  columns: { name: 'Who', kind: 'Kind', licence: 'Licence', stake: 'Would be lost with the licence' },
  kinds: { user: 'User', person: 'User', workspace: 'Workspace' } as Record<string, string>,
  units: (name: string, used: number, total: number) => `${name} ${formatCount(used)} of ${formatCount(total)}`,
  onPstn: (names: readonly string[]) =>
    `${many(names.length, 'location', 'locations')} on Cisco PSTN: ${names.join(', ')}`,
  keys: {
    move: 'move to another subscription',
    moveAll: 'move all in sight to another subscription',
    movePstn: 'move locations on Cisco PSTN',
    suspend: 'suspend the subscription',
    cancel: 'cancel the subscription',
    reactivate: 'reactivate the subscription',
    template: 'automatic licence template',
    short: { move: 'move', suspend: 'suspend', cancel: 'cancel it', reactivate: 'reactivate', template: 'template' },
  },
  nobody: 'There is nobody to move.',
  noPstn: 'No location has Cisco PSTN by this subscription.',
  notOffered: 'Subscriptions are changed with whoever sold them; this server offers no way.',
  statusOnly: (wanted: string) => `Only a subscription that is ${wanted} can be.`,
};

/** Suspending, reactivating and cancelling a subscription. */
export const subscriptionEnd = {
  titles: { suspend: 'Suspend', reactivate: 'Reactivate', cancel: 'Cancel the subscription' },
  questions: {
    suspend: (id: string) => `Suspend the subscription ${id}?`,
    reactivate: (id: string) => `Make the subscription ${id} active again?`,
    cancel: (id: string) => `Cancel the subscription ${id} for good?`,
  },
  suspended: 'Nobody loses anything by it. Its units can no longer be assigned.',
  oneByOne: 'Its holders can then be moved one at a time only, by editing licences. Moving them now is easier.',
  reactivated: 'Its units can be assigned again, and its holders be moved together.',
  lose: (n: number) => `${holders(n)} would lose everything of Calling:`,
  nobodyLoses: 'Nobody uses Calling by it: nothing is lost.',
  tied: (names: readonly string[]) => `On Cisco PSTN by it: ${names.join(', ')}.`,
  pstnStays: 'Its locations on Cisco PSTN can still be moved to an active subscription.',
  pstnLost: 'They are left without outside lines until they are moved to another subscription.',
  moveFirst: 'Go back and move them first, and nobody loses anything.',
  undo: 'This cannot be undone.',
  typeName: (name: string) => `Type ${name} to confirm: `,
  typeFirst: 'Type the id of the subscription first.',
  confirm: { suspend: 'Suspend', reactivate: 'Reactivate', cancel: 'Cancel the subscription' },
  busy: 'Waiting for the server ...',
  reading: 'Reading who would lose what ...',
  failedHint: 'Press {question.confirm} to try again, Esc to go back.',
  done: {
    suspend: (id: string) => `${id} is suspended.`,
    reactivate: (id: string) => `${id} is active again.`,
    cancel: (id: string) => `${id} is cancelled.`,
  },
};

/** Moving Calling from one subscription to another. */
export const moveLicenses = {
  title: 'Move',
  choose: (n: number) => `Move ${holders(n)} to which subscription?`,
  reading: 'Reading licences, users and workspaces ...',
  free: (units: readonly string[]) => (units.length === 0 ? 'no Calling licences' : units.join(', ')),
  unitsFree: (name: string, free: number) => `${name}: ${formatCount(free)} free`,
  question: (n: number, to: string) => `Move ${holders(n)} to ${to}?`,
  consequences: [
    'The old licence is taken and the new one given in one request: voicemail, PIN, number, settings and devices stay.',
    'Done the other way round (remove first, add later, or cancel the old subscription first) all of that would be lost.',
    'Each move is read back: only what the server then shows counts as moved.',
  ],
  webexGoStays: 'A Webex Go line stays on the subscription that pays for it.',
  needs: (name: string, needed: number, free: number) =>
    `${name}: ${formatCount(needed)} needed, ${formatCount(free)} free${needed > free ? `: ${formatCount(needed - free)} will not move` : ''}`,
  units: 'Units',
  deed: (name: string, from: string, to: string) => `${name}: ${from} > ${to}`,
  start: 'Move',
  fileName: 'move-calling',
  key: 'move Calling to another subscription',
  shortKey: 'move',
  noneCalling: 'Nobody of these uses Calling.',
  noSubscription: 'no subscription',
  onlyOne: 'There is no other subscription with Calling to move to.',
};

/** Moving locations on Cisco PSTN from one subscription to another. */
export const movePstn = {
  title: 'Move Cisco PSTN',
  choose: (n: number) => `Move ${many(n, 'location', 'locations')} on Cisco PSTN to which subscription?`,
  question: (n: number, to: string) => `Move ${many(n, 'location', 'locations')} on Cisco PSTN to ${to}?`,
  consequences: [
    'The subscription that is chosen pays for their outside lines from then on. Numbers, users and settings stay.',
    'Users and workspaces of a location are moved apart from it, by m on the subscription.',
  ],
  deed: (from: string, to: string) => `Cisco PSTN: ${from} > ${to}`,
  start: 'Move',
  fileName: 'move-pstn',
  noTarget: 'There is no other subscription to move to.',
  noTargetHint: 'Press Esc to go back.',
};

/** Editing the licences of one user. */
export const editLicenses = {
  title: 'Edit licences',
  key: 'edit licences',
  shortKey: 'licences',
  loading: 'Reading the user and all licences ...',
  ticked: '[x]',
  unticked: '[ ]',
  columns: { license: 'Licence', free: 'Free', note: '' },
  noFree: 'no units free',
  notActive: (status: string) => `the subscription is ${status}`,
  webexGo: 'comes and goes with the Webex Go device',
  keys: {
    tick: 'tick or untick',
    save: 'save',
    undo: 'as it was',
    short: { tick: 'tick', undo: 'undo' },
  },
  noun: (n: number) => (n === 1 ? 'licence' : 'licences'),
  nothingChanged: 'Nothing is changed yet: tick or untick a licence first.',
  changes: (added: number, removed: number) => `${added} to add, ${removed} to remove`,
  question: (name: string) => `Save the licences of ${name}?`,
  add: (name: string) => `+ ${name}`,
  remove: (name: string) => `- ${name}`,
  together: 'Everything is saved in one request.',
  kept: 'Calling changes its licence in the same request: nothing of voicemail, PIN, number and settings is lost.',
  lost: (what: string) => `The user loses Calling, and with it for good: ${what}.`,
  lostUnknown:
    'The user loses Calling, and with it for good: voicemail, its PIN, phone number, extension and every call setting.',
  tickOther: 'To move to another subscription, go back and tick its Calling licence, too.',
  needsPlace: 'A user of Calling needs a location and a phone number or an extension.',
  refusedTitle: 'The server would not take this:',
  refusedHint: 'Press Esc to change what is ticked.',
  chooseLocation: 'At which location does the user call?',
  askExtension: (location: string) => `Which extension or free phone number of ${location} does the user get?`,
  extensionLabel: 'Extension or number: ',
  extensionHint: 'Digits alone are an extension; a phone number starts with +.',
  badExtension: 'Type digits for an extension, or a phone number that starts with +.',
  save: 'Save',
  saving: 'Saving, and reading back what has come of it ...',
  failedHint: 'Press {question.confirm} to try again, Esc to go back.',
  done: (name: string) => `The licences of ${name} are saved.`,
  partly: (what: string) => `The server said yes, but has not done: ${what}.`,
};
