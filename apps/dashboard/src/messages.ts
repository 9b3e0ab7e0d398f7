import type { ErrorDetail } from '@hubdeck/core';

/**
 * Everything a person reads. One table, so that another language is another table of the same type; what depends on
 * counts or names is a function.
 */
const english = {
  product: 'hubdeck',
  demo: 'demo',

  screens: {
    users: 'Users',
    devices: 'Devices',
    licenses: 'Licences',
    onboarding: 'Onboarding',
    addWebexGo: 'Add Webex Go device',
    showCode: 'Activation code',
    regenerate: 'New activation code',
    deleteDevice: 'Delete',
    help: 'Keys',
  },

  columns: {
    name: 'Name',
    email: 'E-mail',
    location: 'Location',
    number: 'Number',
    extension: 'Ext.',
    licenses: 'Licences',
    status: 'Status',
    product: 'Product',
    type: 'Type',
    owner: 'Owner',
    serial: 'Serial / MAC',
    used: 'Used',
    total: 'Total',
    free: 'Free',
    usage: 'Usage',
    licence: 'Licence',
    subscription: 'Subscription',
    subscriptionAndLicence: 'Subscription and licence',
    broadworksId: 'BroadWorks ID',
    enterprise: 'Enterprise',
    package: 'Package',
    errors: 'Error',
    count: 'Count',
    state: 'State',
  },

  keys: {
    up: 'up',
    down: 'down',
    pageUp: 'page up',
    pageDown: 'page down',
    first: 'first',
    last: 'last',
    open: 'open',
    back: 'back',
    quit: 'quit',
    quitAtOnce: 'quit at once',
    suspend: 'back to the shell for a while',
    help: 'keys',
    filter: 'filter',
    clearFilter: 'clear filter',
    sort: 'sort',
    reverse: 'reverse order',
    refresh: 'refresh',
    retry: 'try again',
    addWebexGo: 'Add Webex Go device',
    regenerate: 'Generate new activation code',
    showCode: 'Show activation code',
    deleteLine: 'Delete the line',
    confirmDelete: 'Delete the line',
    cancel: 'Cancel',
    choose: 'choose',
    addLine: 'add the line',
    generate: 'generate',
    toggleEmail: 'e-mail on or off',
    copyCode: 'copy network provider code',
    copyMatchingId: 'copy activation code',
    copyAddress: 'copy SM-DP+ address',
    copyErrors: 'copy error text',
    short: {
      regenerate: 'new code',
      showCode: 'show code',
      delete: 'delete',
      copyCode: 'copy for Android',
      copyMatchingId: 'copy code',
      copyAddress: 'copy address',
      excludeProvisioned: 'exclude provisioned',
      includeProvisioned: 'include provisioned',
    },
    excludeProvisioned: 'exclude provisioned users',
    includeProvisioned: 'include provisioned users',
    done: 'done',
    close: 'close',
  },

  list: {
    count: (shown: number, all: number, noun: string) =>
      shown === all ? `${count(all)} ${noun}` : `${count(shown)} of ${count(all)} ${noun}`,
    soFar: (text: string) => `${text} so far`,
    sortedBy: (column: string, descending: boolean) => `by ${column.toLowerCase()}${descending ? ', reversed' : ''}`,
    filter: 'Filter',
    filterHint: 'type to filter, Enter to keep, Esc to clear',
    nothingMatches: (filter: string) => `Nothing matches "${filter}".`,
    clearFilterHint: 'Press / to change the filter or Esc to clear it.',
    incomplete: (what: string) => `The list is incomplete: ${what} Press r to try again.`,
  },

  users: {
    noun: (n: number) => (n === 1 ? 'user' : 'users'),
    loading: 'Reading users ...',
    empty: 'This organization has no users yet.',
    emptyHint: 'Add them in Control Hub under Users, then press r.',
    statuses: {
      active: 'Active',
      call: 'In a call',
      DoNotDisturb: 'Do not disturb',
      inactive: 'Inactive',
      meeting: 'In a meeting',
      OutOfOffice: 'Out of office',
      pending: 'Not activated',
      presenting: 'Presenting',
      unknown: 'Unknown',
    } as Record<string, string>,
    extension: (extension: string) => `ext. ${extension}`,
  },

  user: {
    profile: 'Profile',
    numbers: 'Numbers',
    licenses: 'Licences',
    devices: 'Devices',
    email: 'E-mail',
    status: 'Status',
    location: 'Location',
    title: 'Title',
    department: 'Department',
    noLocation: 'none: not a calling user',
    noNumbers: 'none',
    noLicenses: 'none',
    noDevices: 'No devices. Press a to add a Webex Go device.',
    noDevicesPlain: 'No devices.',
    loading: 'Reading the user ...',
    primary: 'primary',
    numberTypes: {
      work: 'Work',
      work_extension: 'Extension',
      mobile: 'Mobile',
      fax: 'Fax',
    } as Record<string, string>,
    unknownLicense: 'Unknown licence',
    extensionAbsent: 'True Webex Go states are not offered by this server.',
  },

  /** Licences as people call them, where that is not their name. */
  licenseNames: {
    'Webex Calling - Professional': 'Calling Professional',
    'Webex Calling - Basic': 'Calling Standard',
    'Webex Calling - Workspaces': 'Calling Workspaces',
    'Webex Calling - Webex Go': 'Webex Go',
    'Customer Experience - Essential': 'Customer Experience Essential',
    'Unified Communication Manager (UCM)': 'Unified CM',
    'Meeting - Webex Meetings Suite': 'Meetings Suite',
  } as Record<string, string>,

  /** Licences in short words, in the order in which they stand. */
  licenseWords: {
    'Webex Calling - Professional': 'Pro',
    'Webex Calling - Basic': 'Std',
    'Webex Calling - Webex Go': 'Go',
    'Customer Experience - Essential': 'CX',
    'Unified Communication Manager (UCM)': 'UCM',
    'Webex Calling - Workspaces': 'Workspace',
    'Meeting - Webex Meetings Suite': 'Meet',
    Messaging: 'Msg',
  } as Record<string, string>,

  devices: {
    noun: (n: number) => (n === 1 ? 'device' : 'devices'),
    loading: 'Reading devices ...',
    empty: 'This organization has no devices yet.',
    emptyHint: "Add a Webex Go device from a user's screen: 1, Enter, a.",
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
  },

  webexGo: {
    product: 'Webex Go Device',
    states: {
      pendingActivation: 'Pending activation',
      online: 'Online',
      offline: 'Offline',
    } as Record<string, string>,
    stateMeanings: {
      pendingActivation: 'The line is not on a phone: its code was not used yet, or the user removed the line.',
      online: 'The line is on the phone and in service.',
      offline: 'The user switched the line off on the phone.',
    } as Record<string, string>,
    stateUnknown: 'State unknown',
    codes: {
      active: 'valid',
      expired: 'expired',
      used: 'used',
      revoked: 'revoked',
    } as Record<string, string>,
    validUntil: (date: string, days: number) => `valid until ${date}, ${daysLeft(days)}`,
    validFor: (days: number) => `valid, ${daysLeft(days)}`,
    expiredOn: (date: string) => `expired on ${date}`,
    state: 'State',
    code: 'Activation code',
    subscription: 'Subscription',
    number: 'Number',
    owner: 'User',
    since: 'State since',
    created: 'Added',
    reportedLost: 'Reported lost',
  },

  device: {
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
    regeneratePath: 'Devices > (device) > Actions > Generate new activation code.',
  },

  deletion: {
    question: (name: string) => `Delete the Webex Go line of ${name}?`,
    unit: 'One licence unit goes back to the subscription.',
    calls: "Calls can no longer be made or answered from the phone's own dialer.",
    byHand: 'The user has to delete the dead line from the phone by hand: tell them.',
    codes: 'Every activation code of the line stops working.',
    undo: 'This cannot be undone.',
    busy: 'Deleting ...',
    failedHint: 'Press y to try again, Esc to go back.',
    done: (name: string) => `The line of ${name} is deleted. The user still has to delete it from the phone by hand.`,
  },

  addWebexGo: {
    checking: 'Checking whether a Webex Go device can be added ...',
    refusedTitle: (n: number) =>
      n === 1
        ? 'This user cannot get a Webex Go device, because:'
        : `This user cannot get a Webex Go device, for ${n} reasons:`,
    chooseSubscription: 'Several subscriptions carry Webex Go. Which one pays for this line?',
    unitsFree: (n: number) => `${count(n)} ${n === 1 ? 'unit' : 'units'} free`,
    noUnits: 'no units free',
    chooseNumber: 'The user has no primary number. Which one shall the line get?',
    noNumbers: (location: string) => `There is no free number in ${location}.`,
    noNumbersHint: 'Add numbers to the location in Control Hub under PSTN & Routing, then press r.',
    numbersNoun: (n: number) => (n === 1 ? 'free number' : 'free numbers'),
    readingNumbers: 'Reading free numbers ...',
    active: 'active',
    inactive: 'not active yet',
    confirm: 'Add the line?',
    user: 'User',
    subscription: 'Subscription',
    number: 'Number',
    primary: 'primary number',
    email: 'E-mail',
    emailTo: (address: string) => `code and instructions go to ${address}`,
    noEmail: 'nothing is sent: you pass the code on',
    adding: 'Adding the line ...',
    wait: 'The request is on its way; wait for its answer.',
    failedHint: 'Press Enter to try again, Esc to go back.',
    subscriptionsNoun: (n: number) => (n === 1 ? 'subscription' : 'subscriptions'),
  },

  regeneration: {
    question: (name: string) => `Generate a new activation code for ${name}?`,
    revokes: 'Every earlier code of this line stops working at once.',
    busy: 'Generating a new code ...',
    reading: 'Reading the activation code ...',
    emailUser: 'code and instructions go to the user',
    failedHint: 'Press Enter to try again, Esc to go back.',
  },

  activation: {
    iphone: 'iPhone',
    android: 'Android',
    smdpAddress: 'SM-DP+ address',
    code: 'Activation code',
    androidCode: 'Network provider code',
    validity: (date: string, days: number) => `Valid until ${date}: ${daysLeft(days)}.`,
    singleUse: 'Works once, on one phone.',
    emailed: (address: string) => `E-mailed to ${address}`,
    notEmailed: 'Not e-mailed: pass it on yourself.',
    suppressed: 'The organization suppresses e-mail:',
    suppressedHint: 'pass the code on yourself.',
    secret: 'Whoever has it can take the line over.',
    noRoomForQr: 'Enlarge the window to 80 x 24 to see the QR code.',
    copied: (what: string) => `Copied: ${what}. Some terminals have to allow it.`,
  },

  licenses: {
    noun: (n: number) => (n === 1 ? 'licence' : 'licences'),
    loading: 'Reading licences and subscriptions ...',
    empty: 'This organization has no licences.',
    emptyHint: 'They appear here once a subscription is provisioned.',
    statuses: { active: 'Active', suspended: 'Suspended', cancelled: 'Cancelled' } as Record<string, string>,
    statusUnknown: 'Status not offered',
    noSubscription: 'Without a subscription',
    used: (percent: number) => `${percent} % used`,
    full: 'full',
    nearlyFull: (percent: number) => `${percent} %, nearly full`,
    notAssignable: 'not assignable',
  },

  onboarding: {
    noun: (n: number) => (n === 1 ? 'subscriber' : 'subscribers'),
    loading: 'Reading BroadWorks subscribers ...',
    empty: 'There are no BroadWorks subscribers.',
    emptyHint: 'They appear once users open the activation portal, or a partner provisions them.',
    excluded: 'without provisioned users',
    statuses: {
      pending_email_input: 'Waits for e-mail',
      pending_email_validation: 'E-mail not validated',
      pending_user_migration: 'Waits for consent',
      provisioning: 'Provisioning',
      provisioned: 'Provisioned',
      updating: 'Updating',
      error: 'Error',
    } as Record<string, string>,
    statusMeanings: {
      pending_email_input: 'The user has not typed an e-mail address in the activation portal yet.',
      pending_email_validation: 'The user typed an e-mail address and has not validated it yet.',
      pending_user_migration: 'The user has an account elsewhere and has to consent to its move.',
      provisioning: 'The user is being provisioned.',
      provisioned: 'The user can use Webex.',
      updating: 'A change is being made.',
      error: 'The last attempt failed; the error text says why.',
    } as Record<string, string>,
    packages: { softphone: 'Softphone', basic: 'Basic', standard: 'Standard', premium: 'Premium' } as Record<
      string,
      string
    >,
    loadingOne: 'Reading the subscriber ...',
    noErrorsToCopy: 'There is no error text to copy.',
    errorText: 'the error text',
    name: 'Name',
    email: 'E-mail',
    noEmail: 'none yet',
    status: 'Status',
    package: 'Package',
    enterprise: 'Enterprise',
    number: 'Number',
    created: 'Created',
    changed: 'Status since',
    selfActivated: 'Self-activated',
    errors: 'Errors',
  },

  /** A count as people write it. */
  number: count,
  yes: 'yes',
  no: 'no',
  none: '\u2013',

  /** By error code of a refusal. What is not here is shown in the server's own words. */
  refusals: {
    990001:
      'The user has no Webex Calling Professional licence. Assign one first; a Standard licence does not carry Webex Go.',
    990003: 'Several subscriptions carry Webex Go: choose the one that pays.',
    990004: 'The user has no primary number: choose a free number of the location.',
    990007: 'The user already has a Webex Go device. Delete it first, or generate a new activation code for it.',
    990008: 'There is no valid code: it was used, revoked, or it expired. Generate a new one.',
    990009:
      'A new code can be generated in Pending activation only. The user first removes the line from the phone; if the phone is gone, use Lost/Stolen.',
    990011: 'The organization suppresses activation e-mails: copy the code and pass it on.',
  } as Record<string, string>,

  errors: {
    unauthorized:
      'The server does not accept the access token: it is wrong or has expired. Start again with a new one.',
    forbidden: 'The access token may not do this: its scopes or its role are too small.',
    notFound: 'It does not exist any more, or this server does not offer it.',
    throttled: 'The server asks for a pause: too many requests.',
    server: (status: number) => `The server failed (${status}).`,
    unreachable: 'The server cannot be reached. Check the address and the network.',
    timeout: 'The server did not answer in time.',
    badReply: 'The server answered with something that could not be understood.',
    tracking: (id: string) => `Tracking id ${id}`,
    title: 'That did not work.',
    retryHint: 'Press r to try again.',
  },

  tooSmall: (columns: number, rows: number) => [
    'This window is a little small.',
    `It has ${columns} x ${rows}; 80 x 24 is comfortable, 60 x 16 the least.`,
    'Enlarge it, or press q to quit.',
  ],

  help: {
    title: (screen: string) => `Keys on ${screen}`,
    notNow: (label: string) => `Not possible now: ${label}`,
    close: 'Esc closes this.',
  },

  plain: {
    organization: 'Organization',
    people: 'People by licence',
    devices: 'Devices by status',
    licences: 'Licences',
    onboarding: 'Onboarding by status',
    withoutLicence: 'Without a licence',
    allPeople: 'All people',
    notOffered: (what: string) => `${what}: not available (the server or the token does not offer it).`,
    howToOpen: (command: string) => `To open the dashboard, run "${command}" in a terminal.`,
  },

  cli: {
    usage: `hubdeck: a dashboard for people who run Webex organizations

Usage: hubdeck [--demo | --url URL]

  --demo        an invented organization on this machine; nothing leaves it
  --url URL     a server that speaks the Webex admin API (https://webexapis.com/v1)
  --help        print this
  --version     print the version

The access token comes from HUBDECK_TOKEN or WEBEX_ACCESS_TOKEN, or is asked for.
When the output is no terminal, an overview is printed as plain tables.

Examples:
  hubdeck --demo
  HUBDECK_TOKEN=... hubdeck
  hubdeck --url http://127.0.0.1:4310/v1
  hubdeck --demo | less
`,
    choices: `hubdeck needs an organization to look at. Choose one:

  hubdeck --demo                an invented organization on this machine, to try it out
  HUBDECK_TOKEN=... hubdeck     your own, at Webex
  hubdeck --url URL             another server; the token is asked for

hubdeck --help says more.
`,
    tokenFlag:
      '--token is refused: other users of this machine can read the command line. Set HUBDECK_TOKEN, or leave it out and you are asked.',
    unknownFlag: (flag: string) => `unknown option ${flag}; --help lists what is understood`,
    unexpected: (text: string) => `unexpected "${text}"; --help lists what is understood`,
    missingValue: (flag: string) => `${flag} needs a value, as in ${flag} https://webexapis.com/v1`,
    badUrl: (text: string) => `--url takes a http or https address, not "${text}"`,
    demoOrUrl: 'choose one of --demo and --url',
    noToken: 'no access token: set HUBDECK_TOKEN or WEBEX_ACCESS_TOKEN',
    tokenPrompt: (host: string) => `Access token for ${host} (not shown): `,
  },
};

const numbers = new Intl.NumberFormat('en-US');

function count(value: number): string {
  return numbers.format(value);
}

function daysLeft(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'} left`;
}

export type Messages = typeof english;
export const messages: Messages = english;

/** Why something is not allowed, in our words where we have some, else in the server's. */
export const describeRefusal = ({ errorCode, description }: ErrorDetail): string =>
  messages.refusals[String(errorCode)] ?? description;
