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
    audit: 'Audit',
    calls: 'Calls',
    timeRange: 'Time range',
    auditCategories: 'Categories',
    call: 'Call',
    addWebexGo: 'Add Webex Go device',
    showCode: 'Activation code',
    regenerate: 'New activation code',
    deleteDevice: 'Delete',
    lostOrStolen: 'Lost/Stolen',
    addDevice: 'Add device',
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
    time: 'Time',
    who: 'Who',
    what: 'What',
    category: 'Category',
    target: 'Target',
    user: 'User',
    otherParty: 'With',
    duration: 'Duration',
    via: 'Via',
    calls: 'Calls',
    answered: 'Answered',
    minutes: 'Minutes',
    webexGo: 'Webex Go',
    webexGoShare: 'Share',
    timeRange: 'Time range',
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
    lostOrStolen: 'Lost/Stolen',
    confirmLost: 'Disable the line and get a new code',
    addDevice: 'Add a device to an existing user',
    next: 'next',
    enlarge: 'enlarge the QR code',
    steps: 'steps for the phone',
    saveCode: 'save as a file',
    printCode: 'print',
    mailByHand: "e-mail from this computer's mail program",
    emailAgain: 'e-mail again through Webex',
    showAgain: 'show the code again',
    openMail: 'open the mail program',
    cancel: 'Cancel',
    choose: 'choose',
    addLine: 'add the line',
    generate: 'generate',
    toggleEmail: 'e-mail on or off',
    copyCode: 'copy network provider code',
    copyMatchingId: 'copy activation code',
    copyAddress: 'copy SM-DP+ address',
    copyErrors: 'copy error text',
    timeRange: 'choose the time range',
    categories: 'choose categories',
    onlyPerson: 'only what this person did',
    everybody: 'what everybody did',
    toggleChoice: 'mark or unmark',
    applyChoices: 'show the marked ones',
    allCategories: 'show all categories',
    copyTrackingId: 'copy tracking id',
    copyCorrelationId: 'copy correlation id',
    webexGoOnly: 'Webex Go calls only',
    allCalls: 'all calls',
    byUser: 'sum up by user',
    byLocation: 'sum up by location',
    callByCall: 'call by call',
    exportCsv: 'export to CSV',
    stopReading: 'stop reading',
    goOnReading: 'go on reading',
    short: {
      timeRange: 'time',
      categories: 'categories',
      onlyPerson: 'this person',
      everybody: 'everybody',
      webexGoOnly: 'Webex Go',
      byUser: 'users',
      byLocation: 'locations',
      exportCsv: 'export',
      stopReading: 'stop',
      goOnReading: 'go on',
      regenerate: 'new code',
      showCode: 'show code',
      delete: 'delete',
      confirm: 'confirm',
      toggleEmail: 'e-mail on/off',
      addDevice: 'add device',
      enlarge: 'zoom',
      steps: 'steps',
      saveCode: 'save',
      mailByHand: 'mail',
      emailAgain: 'e-mail again',
      copyErrors: 'copy error',
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
    emptyHint: 'Press a to add a Webex Go device to a user.',
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
    lostPath: 'Devices > (device) > Actions > Lost/Stolen.',
    regeneratePath: 'Devices > (device) > Actions > Generate new activation code.',
  },

  deletion: {
    question: (name: string) => `Delete the Webex Go line of ${name}?`,
    unit: 'One licence unit goes back to the subscription.',
    calls: "Calls can no longer be made or answered from the phone's own dialer.",
    byHand: 'The dead line stays on the phone until the user deletes it there by hand: tell them.',
    codes: 'Every activation code of the line stops working.',
    undo: 'This cannot be undone.',
    typeDigits: (digits: number, number: string) => `Type the last ${digits} digits of ${number}:`,
    typeFirst: (digits: number) => `Type the last ${digits} digits of the number first.`,
    busy: 'Deleting ...',
    failedHint: 'Press y to try again, Esc to go back.',
    done: (name: string) => `The line of ${name} is deleted. The user still has to delete it from the phone by hand.`,
  },

  lostOrStolen: {
    question: (name: string) => `Report the phone of ${name} as lost or stolen?`,
    disabled: 'The line on that phone is disabled at once: it makes and takes no more calls.',
    codes: 'Every activation code of the line stops working.',
    fresh: 'A new activation code is issued for the next phone.',
    pending: 'The line is in Pending activation until that phone is set up.',
    byHand: 'If the old phone turns up, its user deletes the dead line from it by hand.',
    busy: 'Disabling the line ...',
    failedHint: 'Press y to try again, Esc to go back.',
  },

  addDevice: {
    who: 'Existing user: who gets the Webex Go device?',
    path: 'Devices > Add device > Existing user > Webex Go Device.',
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
    suppressed: 'The organization suppresses e-mail. Pass the code on: p prints, m opens a mail, w saves, c copies.',
    secret: 'Whoever has it can take the line over.',
    copiedBy: (label: string, key: string) => `${label} (${key} copies)`,
    language: 'en',
    noRoomForEnlarged: (needed: string, window: string) =>
      `The enlarged code needs a window of ${needed}; this one has ${window}.`,
    size: (columns: number, rows: number) => `${columns} x ${rows}`,
    hidden: 'The activation code is hidden: a minute has passed without a key.',
    hiddenHint: 'Press Space to show it again, Esc to leave.',
    guide: {
      before: 'First of all',
      onPhone: (family: string, models: string) => `${family}: ${models}`,
      after: 'Afterwards',
      notes: 'Good to know',
    },
    guideStatus: (from: number, to: number, all: number) =>
      `lines ${from} to ${to} of ${all}${to < all ? ', \u2193 for more' : ''}`,
    pageTitle: (heading: string) => `Webex Go activation details: ${heading}`,
    fileKinds: {
      png: 'the QR code as a PNG picture',
      svg: 'the QR code as an SVG picture',
      text: 'codes and steps as text',
      page: 'everything as a page to print from a browser',
    },
    saveQuestion: 'Save the activation details as ...',
    saveHint: 'The file goes into the folder where you started hubdeck. Only you can read it.',
    saveFailedHint: 'Press the key of another kind, or Esc to go back.',
    saved: 'Saved as',
    savedHint: 'Whoever has the file can take the line over: delete it once the user has it.',
    printed: 'Sent to the printer. Whoever finds the page can take the line over.',
    noPrinter: 'No printer took the page. It is saved instead: open it in a browser and print it from there.',
    mailQuestion: (name: string) => `Open a mail with the activation code of ${name}?`,
    mailLeaves:
      'The code leaves this terminal: it stands in the address that starts your mail program, where other users of this computer may see it, and in your mail.',
    openingMail: 'Opening the mail program ...',
    mailUnsent: 'Nothing is sent until you send it there.',
    mailSubject: 'Your Webex Go activation code',
    mailOpened: 'Your mail program was asked to open a new mail.',
    noMailProgram: 'No mail program could be opened here. Copy the code instead, or save it.',
    emailing: 'E-mailing ...',
    emailedAgain: 'The code and the instructions were e-mailed to the user again.',
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

  audit: {
    noun: (n: number) => (n === 1 ? 'event' : 'events'),
    loading: 'Reading audit events ...',
    ranges: {
      today: 'Today',
      week: 'Last 7 days',
      month: 'Last 30 days',
      quarter: 'Last 90 days',
      year: 'Last year',
    },
    everybody: 'everybody',
    by: (name: string) => `by ${name}`,
    allCategories: 'all categories',
    categories: (names: readonly string[]) => (names.length <= 3 ? names.join(', ') : `${names.length} categories`),
    empty: (range: string) => `${range}: nobody changed anything.`,
    emptyHint: (ways: readonly string[]) => `Press ${ways.join(', ')}.`,
    longer: 't for a longer time range',
    otherCategories: 'c for other categories',
    all: 'p for everybody',
    emptyOfKind: (range: string) => `${range}: nothing of that kind happened.`,
    forbidden: 'Audit events need the scope audit:events_read, and the token of an administrator.',
    noPerson: 'There is no event under the cursor.',
    failed: (what: string, code: string | undefined) => `failed${code === undefined ? '' : ` (${code})`}: ${what}`,
    categoriesNoun: (n: number) => (n === 1 ? 'category' : 'categories'),
    readingCategories: 'Reading the categories ...',
    noCategories: 'The server names no categories.',
    noCategoriesHint: 'Press Esc to go back; all events are shown.',
    marked: (n: number) => (n === 0 ? 'none marked: all are shown' : `${n} marked`),
    noTrackingId: 'The event has no tracking id.',
    trackingId: 'Tracking id',
    fields: {
      time: 'Time',
      utc: 'In UTC',
      who: 'Who',
      roles: 'Roles',
      what: 'What',
      category: 'Category',
      kind: 'Kind',
      target: 'Target',
      targetType: 'Target type',
      targetId: 'Target id',
      targetOrganization: 'Target organization',
      organization: 'Organization',
      error: 'Error',
      errorCode: 'Error code',
      address: 'IP address',
      program: 'Program',
      trackingId: 'Tracking id',
      id: 'Event id',
      actorId: 'Person id',
    },
  },

  calls: {
    noun: (n: number) => (n === 1 ? 'call record' : 'call records'),
    usersNoun: (n: number) => (n === 1 ? 'user' : 'users'),
    locationsNoun: (n: number) => (n === 1 ? 'location' : 'locations'),
    loading: 'Reading calls ...',
    waiting: 'One such request a minute is allowed. Go on elsewhere: reading continues.',
    ranges: { hour: 'Last hour', halfDay: 'Last 12 hours', day: 'Last 24 hours', week: 'Last 7 days' },
    rangeNote: (requests: number) =>
      requests === 1 ? 'one request' : `${requests} requests, about ${requests - 1} min`,
    fileNote: 'the file that was opened',
    offline: 'Only a file is open. Start hubdeck with an access token to ask the server.',
    reading: (range: string, done: number, all: number) => (all === 1 ? range : `${range}: ${done} of ${all} parts`),
    next: (seconds: number) => `next in ${seconds} s`,
    left: (minutes: number) => `${minutes} min to go`,
    stopped: (range: string, done: number, all: number) =>
      `${range}: stopped after ${done} of ${all} parts, newest first`,
    until: (range: string, time: string) => `${range}, up to ${time}`,
    allCalls: 'all calls',
    webexGoOnly: 'Webex Go only',
    unreadable: (n: number) => `${count(n)} ${n === 1 ? 'line' : 'lines'} could not be read`,
    totals: (calls: number, answered: number, minutes: number) => [
      `${count(calls)} ${calls === 1 ? 'call' : 'calls'}`,
      `${count(answered)} answered${ofAll(answered, calls)}`,
      `${count(minutes)} min`,
    ],
    webexGoShare: (webexGo: number, calls: number) => `Webex Go ${count(webexGo)}${ofAll(webexGo, calls)}`,
    percent: (percent: number) => `${percent} %`,
    empty: 'There are no calls in this time range.',
    emptyHint: 'Press t for a longer time range. A call can be seen five minutes after its end.',
    emptyFile: 'The file has no calls.',
    emptyFileHint: 'Press t to choose a time range of the organization instead.',
    noWebexGo: 'None of these calls went over Webex Go.',
    noWebexGoHint: 'Press w for all calls, t for another time range.',
    nothingRead: 'Nothing was read.',
    nothingReadHint: 'Press r to go on reading.',
    forbidden:
      'Calls need the scope spark-admin:calling_cdr_read and, of the administrator, the role "Webex Calling Detailed Call History API access".',
    noAnswer: 'no answer',
    noUser: '(no user)',
    noLocation: '(no location)',
    nothingToExport: 'There is nothing to export.',
    nothingToStop: 'Nothing is being read.',
    noCorrelationId: 'The record has no correlation id.',
    correlationId: 'Correlation id',
    record: 'The whole record',
    clients: {
      SIP: 'SIP',
      WXC_CLIENT: 'Webex App',
      WXC_THIRD_PARTY: 'Other phone',
      TEAMS_WXC_CLIENT: 'Teams',
      WXC_DEVICE: 'Webex device',
      WXC_SIP_GW: 'Gateway',
    } as Record<string, string>,
    webexGo: 'Webex Go',
    fields: {
      user: 'User',
      otherParty: 'With',
      made: 'Made by the user',
      received: 'Received by the user',
      direction: 'Direction',
      started: 'Started',
      duration: 'Duration',
      via: 'Via',
      location: 'Location',
    },
    /** Of files that are written. */
    fileNames: { calls: 'calls', user: 'calls-by-user', location: 'calls-by-location' },
  },

  saving: {
    done: (what: string, name: string, folder: string) => `Saved ${what}: ${name} in ${folder}`,
    failed: (why: string) => `Not saved: ${why}`,
  },

  choices: (n: number) => (n === 1 ? 'choice' : 'choices'),

  scrolling: (from: number, to: number, all: number) => `lines ${from} to ${to} of ${all}`,

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
    noToken: 'No organization is open: hubdeck was started for a file alone. Start it with an access token.',
    otherRegion: (said: string) =>
      `The calls of this organization are kept in another region. Start hubdeck with --calls-url and the host named here: ${said}`,
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

Usage: hubdeck [--demo | --url URL] [--calls FILE]

  --demo        an invented organization on this machine; nothing leaves it
  --url URL     a server that speaks the Webex admin API (https://webexapis.com/v1)
  --calls FILE  the calls of a Detailed Call History report from Control Hub (CSV);
                alone, no organization and no token are needed
  --calls-url URL
                where calls are kept, if the service says: in another region
  --help        print this
  --version     print the version

The access token comes from HUBDECK_TOKEN or WEBEX_ACCESS_TOKEN, or is asked for.
When the output is no terminal, an overview is printed as plain tables.

Examples:
  hubdeck --demo
  HUBDECK_TOKEN=... hubdeck
  hubdeck --url http://127.0.0.1:4310/v1
  hubdeck --calls report.csv
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
    missingValue: (flag: string, example: string) => `${flag} needs a value, as in ${flag} ${example}`,
    examples: {
      '--url': 'https://webexapis.com/v1',
      '--calls': 'report.csv',
      '--calls-url': 'https://analytics-calling-eu.webexapis.com/v1',
    },
    badUrl: (flag: string, text: string) => `${flag} takes a http or https address, not "${text}"`,
    demoOrUrl: 'choose one of --demo and --url',
    calls: {
      notFound: (path: string) => `${path}: there is no such file`,
      noFile: (path: string) => `${path}: it is a folder, not a file`,
      unreadable: (path: string, why: string) => `${path}: it cannot be read (${why})`,
      zip: (path: string) => `${path}: it is a zip archive. Unpack it and open the CSV file inside.`,
      bad: (path: string, why: string) => `${path}: ${why}`,
    },
    noToken: 'no access token: set HUBDECK_TOKEN or WEBEX_ACCESS_TOKEN',
    tokenPrompt: (host: string) => `Access token for ${host} (not shown): `,
  },
};

const numbers = new Intl.NumberFormat('en-US');

function count(value: number): string {
  return numbers.format(value);
}

function ofAll(part: number, all: number): string {
  return all === 0 ? '' : ` (${Math.round((100 * part) / all)} %)`;
}

function daysLeft(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'} left`;
}

export type Messages = typeof english;
export const messages: Messages = english;

/** Why something is not allowed, in our words where we have some, else in the server's. */
export const describeRefusal = ({ errorCode, description }: ErrorDetail): string =>
  messages.refusals[String(errorCode)] ?? description;
