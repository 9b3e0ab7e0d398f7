import { formatCount } from './count';

/** What the help says of a command. */
export interface CommandWords {
  /** A line, without a full stop. */
  readonly summary: string;
  /** What one has to know beside it. */
  readonly details?: string;
  /** Each with what it does. */
  readonly examples: readonly (readonly [line: string, what: string])[];
}

const CODES =
  'Activation codes are secret: they are printed only with --show-code. Whoever has one can take the line over.';
const CONSENT =
  'What will be done is shown first. In a terminal you are asked; a script has to say --yes. --dry-run changes nothing.';

/** By the path of a command; the empty one is the dashboard. */
const docs = {
  '': {
    summary: 'Open the dashboard; into a pipe, print an overview',
    details:
      'Without an option the profile in use is opened. HUBDECK_TOKEN or WEBEX_ACCESS_TOKEN go before it; a token is never taken from the command line.',
    examples: [
      ['hubdeck --demo', 'an invented organization on this machine; nothing leaves it'],
      ['hubdeck --profile work', 'an organization you have signed in to'],
      ['hubdeck --url http://127.0.0.1:4310/v1', 'another server; the token is asked for'],
      ['hubdeck --calls report.csv', 'a Detailed Call History report; no token is needed'],
      ['hubdeck --demo | less', 'the overview as plain tables'],
    ],
  },
  'users list': {
    summary: 'List users',
    examples: [
      ["hubdeck users 'archer status:active'", 'those with "archer" anywhere, who are active'],
      ["hubdeck users '!licence:*' --csv > unlicensed.csv", 'everybody without a licence, for a spreadsheet'],
      ["hubdeck users 'seen:>90d' --ids", 'the ids of those whom nobody has seen for 90 days'],
      ["hubdeck users --view 'Unlicensed in Dallas' --csv", 'as a view that was saved on the screen, by V'],
    ],
  },
  'users show': {
    summary: 'Show a user with devices and Webex Go lines',
    details:
      'USER is an e-mail address, a phone number, an extension, an id, or the beginning of a name that only one user has. --web opens the user in Control Hub.',
    examples: [
      ['hubdeck users show archer@farms.com', 'profile, numbers, licences and devices'],
      ["hubdeck users show '+1 231 456 9000'", 'whose number that is'],
      ['hubdeck users show "Archer Field" --json', 'the same for a program'],
    ],
  },
  'users export': {
    summary: 'Print the users as the CSV file that Control Hub exports and imports',
    examples: [['hubdeck users export > users.csv', 'with a column for each licence of each subscription']],
  },
  'users import': {
    summary: 'Create and change users by the rows of a CSV file',
    details: `The server checks the whole file first. FILE is a changed "hubdeck users export": a column that is missing and a cell that is blank change nothing. With --mode add-only FALSE is ignored; with add-and-remove it takes the service away, which a move to another subscription needs. Rows at fault are left out and named. ${CONSENT}`,
    examples: [
      ['hubdeck users import users.csv --mode add-and-remove --dry-run', 'what each row would do'],
      ['hubdeck users import users.csv --mode add-only --yes --left left.csv', 'and keep the rows that were not done'],
    ],
  },
  'devices list': {
    summary: 'List phones, room devices and Webex Go lines',
    examples: [
      ["hubdeck devices 'status:offline !type:webexgo'", 'what is offline, Webex Go lines apart'],
      ['hubdeck devices \'product:"Cisco 8851"\' --sort owner', 'the phones of one model, by their owners'],
    ],
  },
  'devices show': {
    summary: 'Show a device',
    details:
      'DEVICE is an id, a MAC address, a serial number, or a name that only one device has. --web opens it in Control Hub.',
    examples: [['hubdeck devices show 0C7512AB90EF', 'by its MAC address']],
  },
  'devices delete': {
    summary: 'Delete devices',
    details: `A Webex Go line gives its licence unit back, and its user has to delete it from the phone by hand. ${CONSENT}`,
    examples: [
      ['hubdeck devices delete 0C7512AB90EF --dry-run', 'what would be deleted'],
      ["hubdeck devices 'status:expired' --ids | hubdeck devices delete - --yes", 'all that have expired'],
    ],
  },
  'lines list': {
    summary: 'List Webex Go lines with their true state',
    examples: [
      ["hubdeck lines 'state:pending code:expired'", 'those that wait with a code which no longer works'],
      ["hubdeck lines 'age:>30d state:pending' --csv > stale.csv", 'not installed for a month'],
    ],
  },
  'lines show': {
    summary: 'Show a Webex Go line',
    details: 'LINE is the user (an e-mail address or a name), the phone number, or the id of the device.',
    examples: [['hubdeck lines show archer@farms.com', 'state, subscription, and whether the code is valid']],
  },
  'lines assign': {
    summary: 'Add a Webex Go device to users',
    details: `The code and instructions are e-mailed to the user unless --no-email is given. --subscription is needed only if several carry Webex Go, --number only if a user has no primary number. ${CODES} ${CONSENT}`,
    examples: [
      ['hubdeck lines assign archer@farms.com', 'you are asked before anything is done'],
      ['hubdeck lines assign archer@farms.com --subscription Sub-1 --yes --json', 'in a script'],
      ['hubdeck lines assign archer@farms.com --no-email --show-code', 'to hand the code over yourself'],
    ],
  },
  'lines code': {
    summary: 'Show the activation code of a line, while it is valid',
    details:
      'It works once, on one phone. Whoever has it can take the line over. Where the organization suppresses e-mail, --mail sends it through the server that HUBDECK_SMTP_URL names, or begins a mail in your mail program.',
    examples: [
      ['hubdeck lines code archer@farms.com', 'the codes for an iPhone and for an Android phone'],
      ['hubdeck lines code archer@farms.com --qr', 'to scan from the terminal'],
      ['hubdeck lines code archer@farms.com --save archer.png', 'the QR code as a picture'],
      ['hubdeck lines code archer@farms.com --mail', 'by your own mail, with instructions'],
      ['hubdeck lines code archer@farms.com --json | jq -r .qrData', 'what a QR code of it holds'],
    ],
  },
  'lines email': {
    summary: 'E-mail the valid activation code again, without changing it',
    details: CONSENT,
    examples: [
      ['hubdeck lines email archer@farms.com', 'to the user'],
      ['hubdeck lines email archer@farms.com --to helpdesk@farms.com --yes', 'to somebody else'],
    ],
  },
  'lines regenerate': {
    summary: 'Generate new activation codes; only in Pending activation',
    details: `Every earlier code of the line stops working at once. ${CODES} ${CONSENT}`,
    examples: [
      ['hubdeck lines regenerate archer@farms.com', 'a new code, e-mailed to the user'],
      ["hubdeck lines 'code:expired state:pending' --ids | hubdeck lines regenerate - --yes", 'wherever it expired'],
    ],
  },
  'lines lost': {
    summary: 'Report phones as lost or stolen',
    details: `The line on that phone is disabled at once, and a code for the next phone is issued. ${CODES} ${CONSENT}`,
    examples: [['hubdeck lines lost archer@farms.com', 'disable the line, and get a new code']],
  },
  'lines delete': {
    summary: 'Delete Webex Go lines',
    details: `One licence unit a line goes back to its subscription. The dead line stays on the phone until the user deletes it there by hand. ${CONSENT}`,
    examples: [['hubdeck lines delete archer@farms.com', 'you are asked first']],
  },
  'lines template': {
    summary: 'Print the CSV file to fill in for an import',
    examples: [['hubdeck lines template > lines.csv', 'with a column for each subscription that carries Webex Go']],
  },
  'lines import': {
    summary: 'Add Webex Go devices to the users of a CSV file',
    details: `The whole file is checked before anything is done. Rows at fault are left out and named with their line; run it again after putting them right, for users who have a line are skipped. In bulk no code is e-mailed unless --email is given. ${CONSENT}`,
    examples: [
      ['hubdeck lines import lines.csv --dry-run', 'check the file against the organization'],
      ['hubdeck lines import lines.csv --email --yes --left left.csv', 'do it, and keep the rows that were not done'],
    ],
  },
  'licences list': {
    summary: 'List licences and their units by subscription',
    examples: [
      ["hubdeck licences 'free:0'", 'what is used up'],
      ["hubdeck licences 'sub:Sub-1' --json", 'one subscription, for a program'],
    ],
  },
  'licences show': {
    summary: 'Show who holds a licence',
    details: 'LICENCE is an id, or a name that only one licence has.',
    examples: [['hubdeck licences show "Webex Calling - Webex Go" --csv', 'its holders, for a spreadsheet']],
  },
  'licences move': {
    summary: 'Move Calling users to another subscription',
    details: `USER is an e-mail address, a number, a name or an id; workspaces are named by their ids. Each keeps number, voicemail, devices and settings: the old licence and the new one are exchanged in one step, which is read back. Move users before their subscription is cancelled or suspended. Out of a suspended subscription they are moved one at a time. ${CONSENT}`,
    examples: [
      ['hubdeck licences move archer@farms.com --into Sub-2 --dry-run', 'what would happen'],
      ["hubdeck users 'sub:Sub-1' --ids | hubdeck licences move - --from Sub-1 --into Sub-2 --yes", 'everybody'],
    ],
  },
  'licences set': {
    summary: 'Add licences to users and take licences away',
    details: `LICENCES are names or ids with commas between; a name that several subscriptions have is followed by the subscription: "Calling Professional (Sub-1)". All of a user is done in one request and read back, so that whoever changes from one Calling licence to another keeps number, voicemail and settings. Who begins to call needs --location and an --extension or a --number. ${CONSENT}`,
    examples: [
      ['hubdeck licences set archer@farms.com --add "Messaging" --dry-run', 'what would be saved'],
      [
        'hubdeck licences set archer@farms.com --add "Calling Standard" --remove "Calling Professional (Sub-1)" --yes',
        'another tier, with the same number',
      ],
      [
        'hubdeck licences set anna@farms.com --add "Calling Professional (Sub-1)" --location Dallas --extension 2999',
        'somebody begins to call',
      ],
    ],
  },
  'licences subscriptions': {
    summary: 'List subscriptions with how many call by them, and what would be lost with each',
    examples: [
      ['hubdeck licences subscriptions', 'status, holders, and what is at stake'],
      ["hubdeck licences subscriptions 'status:suspended holders:>0' --ids", 'those that somebody should leave'],
    ],
  },
  'licences holders': {
    summary: 'List who calls by a subscription, and what each would lose with it',
    examples: [
      ['hubdeck licences holders Sub-1 --csv > holders.csv', 'for a spreadsheet'],
      [
        "hubdeck licences holders Sub-1 'kind:user' --ids | hubdeck licences move - --from Sub-1 --into Sub-2 --yes",
        'move them before it ends',
      ],
    ],
  },
  'licences pstn': {
    summary: 'List the locations on Cisco PSTN, and which subscription pays for the outside lines of each',
    examples: [
      ['hubdeck licences pstn', 'location and subscription'],
      ["hubdeck licences pstn '!status:active'", 'those that should be moved'],
    ],
  },
  'licences pstn move': {
    summary: 'Move locations on Cisco PSTN to another subscription',
    details: `LOCATION is a name or an id. Numbers, users and settings stay; users and workspaces are moved apart from it, by "licences move". The target has to be active, to have Calling, and to have no pending action. ${CONSENT}`,
    examples: [
      ['hubdeck licences pstn move Dallas --into Sub-2 --dry-run', 'what would happen'],
      ["hubdeck licences pstn 'sub:Sub-1' --ids | hubdeck licences pstn move - --into Sub-2 --yes", 'all of one'],
    ],
  },
  'licences suspend': {
    summary: 'Suspend a subscription',
    details: `Nobody loses anything by it; its units can no longer be assigned, and its holders be moved one at a time only. ${CONSENT}`,
    examples: [['hubdeck licences suspend Sub-1', 'you are asked first']],
  },
  'licences reactivate': {
    summary: 'Make a suspended subscription active again',
    details: CONSENT,
    examples: [['hubdeck licences reactivate Sub-1 --yes', 'in a script']],
  },
  'licences cancel': {
    summary: 'Cancel a subscription for good',
    details:
      'Whoever still calls by it loses voicemail, its PIN, numbers, settings and phones; what and whose is shown first. Where there are such holders, the id has to be typed again, or given to --confirm: --yes is not enough. --dry-run changes nothing.',
    examples: [
      ['hubdeck licences cancel Sub-1 --dry-run', 'who would lose what'],
      ['hubdeck licences cancel Sub-1 --confirm Sub-1', 'in a script, with holders'],
    ],
  },
  'licences template': {
    summary: 'Show the automatic licence template',
    details: 'Set, preview and apply change it and bring users to it.',
    examples: [['hubdeck licences template --json', 'for a program']],
  },
  'licences template set': {
    summary: 'Change the automatic licence template; nobody changes by it',
    details: `What is not said stays as it is. New users get the licences; "licences template apply" brings those to it who are there already. ${CONSENT}`,
    examples: [
      [
        'hubdeck licences template set --licences "Messaging,Calling Professional (Sub-2)" --apply-to all',
        'what it gives',
      ],
      ['hubdeck licences template set --no-keep-existing --yes', 'whoever has the service changes over'],
    ],
  },
  'licences template preview': {
    summary: 'Show who would move by the licence template, and who is blocked and why',
    details: 'Nothing is changed or kept. With options it is the template as it would be.',
    examples: [
      ['hubdeck licences template preview', 'as it is kept'],
      [
        'hubdeck licences template preview --licences "Calling Professional (Sub-2)" --no-keep-existing --csv',
        'what if',
      ],
    ],
  },
  'licences template apply': {
    summary: 'Bring users and workspaces to the licence template',
    details: `Each changes over in one step and keeps number, voicemail and settings; who is blocked is left out. Options change the template first; where nobody would change, nothing is saved. ${CONSENT}`,
    examples: [['hubdeck licences template apply --dry-run', 'who would move']],
  },
  'onboarding list': {
    summary: 'List BroadWorks subscribers and where their onboarding stands',
    examples: [
      ['hubdeck onboarding --exclude-provisioned', 'who has not arrived yet'],
      ["hubdeck onboarding 'status:error age:>7d' --csv", 'stuck for a week, with the error text'],
    ],
  },
  'onboarding templates': {
    summary: 'List onboarding templates, and whether users can provision themselves by them',
    examples: [['hubdeck onboarding templates --json', 'with the share link and the activation link']],
  },
  'onboarding templates show': {
    summary: 'Show an onboarding template, and what in its User Verification keeps users out',
    details: 'TEMPLATE is a name or a provisioning id. --web opens the activation portal.',
    examples: [['hubdeck onboarding templates show "Acme"', 'its settings, links and customers']],
  },
  'onboarding templates set': {
    summary: 'Change how users come by an onboarding template',
    details: `TEMPLATE is a name or a provisioning id. Users provision themselves only where Untrusted Emails is ticked and the Share Link points to the activation link: "--share-link activation" points it there, "none" takes it away. --package is the package of new users. ${CONSENT}`,
    examples: [
      ['hubdeck onboarding templates set "Acme" --untrusted-emails --share-link activation', 'put both right'],
      ['hubdeck onboarding templates set "Acme" --package premium --yes', 'what new users get'],
    ],
  },
  'onboarding customers': {
    summary: 'List the customers on BroadWorks, and how far the users of each have come',
    examples: [
      ["hubdeck onboarding customers 'errors:>0'", 'those with users who are stuck'],
      ["hubdeck onboarding 'enterprise:Acme status:error'", 'the users of one of them'],
    ],
  },
  'onboarding show': {
    summary: 'Show a BroadWorks subscriber',
    details: 'SUBSCRIBER is a BroadWorks ID, an e-mail address, or an id.',
    examples: [
      ['hubdeck onboarding show anna@bw.farms.com', 'status, package and error text'],
      ['hubdeck onboarding show anna@bw.farms.com --errors', 'the error text alone'],
    ],
  },
  'onboarding retry': {
    summary: 'Retry the activation of BroadWorks subscribers',
    details: `Each is onboarded with the e-mail address that is known, or a single one with --to. The service is asked first: who could not be provisioned is left as is, and the reason is told. The result tells how it ended. The Webex cloud has no retry: there, --reprovision deletes each and provisions it anew, after the service has said that it can be; language and time zone become the defaults. For several of them, their number has to be typed, or given to --confirm. ${CONSENT}`,
    examples: [
      ['hubdeck onboarding retry anna@bw.farms.com --to anna@farms.com', 'with another address'],
      ['hubdeck onboarding retry anna@bw.farms.com --reprovision --dry-run', 'at the Webex cloud: what would happen'],
      ["hubdeck onboarding 'status:error' --ids | hubdeck onboarding retry - --yes", 'everybody who failed'],
    ],
  },
  'onboarding consent': {
    summary: 'E-mail again who has to consent to the move of an existing account',
    details: CONSENT,
    examples: [
      ["hubdeck onboarding 'status:pending_user_migration' --ids | hubdeck onboarding consent - --yes", 'all who wait'],
    ],
  },
  'onboarding package': {
    summary: 'Change the package of BroadWorks subscribers',
    details: CONSENT,
    examples: [['hubdeck onboarding package anna@bw.farms.com --package premium', 'to Premium']],
  },
  'onboarding delete': {
    summary: 'Delete BroadWorks subscribers, so that they can be onboarded anew',
    details: `The Webex account stays; only the tie between the two goes. ${CONSENT}`,
    examples: [['hubdeck onboarding delete anna@bw.farms.com', 'you are asked first']],
  },
  'calls list': {
    summary: 'List the detailed call history, newest first',
    details:
      'Calls can be seen five minutes after their end. One request of at most 12 hours a minute is allowed, so longer times take a while; progress is told on stderr. With --csv the whole records are written, as a report of Control Hub has them.',
    examples: [
      ['hubdeck calls --last 24h --webex-go', 'the Webex Go calls of a day'],
      ["hubdeck calls 'answered:no user:archer' --file report.csv", 'in a report that was downloaded'],
      ['hubdeck calls --last 12h --csv > calls.csv', 'everything, for a spreadsheet'],
    ],
  },
  'calls show': {
    summary: 'Show a call, with all that its record says',
    details:
      'CALL is the id of the record or of the call (Correlation ID). It is looked for within --last, or in a --file.',
    examples: [['hubdeck calls show 0a1b2c3d --last 24h', 'an id that "hubdeck calls --ids" has printed']],
  },
  'calls totals': {
    summary: 'Sum the call history up by user or location',
    examples: [
      ['hubdeck calls totals --by location --last 12h', 'calls, answered calls and minutes'],
      ['hubdeck calls totals --by user --webex-go --file report.csv', 'Webex Go calls by user, out of a report'],
    ],
  },
  'audit list': {
    summary: 'List who did what, newest first',
    details: '--last takes today, or a time of up to a year such as 7d.',
    examples: [
      ['hubdeck audit --last today', 'since midnight'],
      ["hubdeck audit --last 30d --category USERS,DEVICES 'error:*'", 'what failed'],
      ['hubdeck audit --person archer@farms.com --json', 'the deeds of one person, for a program'],
    ],
  },
  'audit show': {
    summary: 'Show an audit event, with all that is known of it',
    details: 'EVENT is an id. It is looked for within --last.',
    examples: [['hubdeck audit show 0a1b2c3d --last 30d', 'an id that "hubdeck audit --ids" has printed']],
  },
  'audit categories': {
    summary: 'List the categories of audit events',
    examples: [['hubdeck audit categories', 'what --category takes']],
  },
  'organizations list': {
    summary: 'List the organizations that you run',
    details:
      'For a partner these are the customers. Choose one for a profile with "hubdeck profiles set NAME --org ORGANIZATION", or for one command with --org.',
    examples: [['hubdeck organizations', 'their names and ids']],
  },
  'views list': {
    summary: 'List the views that were saved on the screens, by V',
    examples: [['hubdeck views', 'the name, filter, order and columns of each']],
  },
  'views remove': {
    summary: 'Delete a saved view',
    examples: [["hubdeck views remove users 'Unlicensed in Dallas'", 'for the screen, too']],
  },
  login: {
    summary: 'Sign in to an organization, and keep it as a profile',
    details:
      'Opens a page in a browser, here or on another machine, and waits for your answer there. It takes an integration of yours with a client id and secret; the secret comes from HUBDECK_CLIENT_SECRET or is asked for. --with-token takes a personal access token instead, from HUBDECK_TOKEN, from a pipe, or typed unseen. --service-app takes the refresh token of a service app (HUBDECK_REFRESH_TOKEN). What can be renewed is renewed while you work.',
    examples: [
      ['hubdeck login --client-id C1234', 'with a browser'],
      ['hubdeck login --with-token --profile sandbox --colour green', 'with a personal token'],
      ['hubdeck login --client-id C1234 --production --read-only', 'to look, and touch nothing'],
      ['hubdeck login --client-id C1234 --org "Acme"', "as a partner, for a customer's organization"],
      ['hubdeck login --url http://127.0.0.1:4310/v1 --client-id hubdeck-mock-integration', 'at the mock server'],
    ],
  },
  logout: {
    summary: 'Forget the credentials of a profile',
    examples: [
      ['hubdeck logout', 'of the profile in use'],
      ['hubdeck logout --all', 'of every profile'],
    ],
  },
  whoami: {
    summary: 'Show who is signed in, where, and for how long',
    examples: [['hubdeck whoami', 'the profile in use']],
  },
  'profiles list': {
    summary: 'List profiles',
    examples: [['hubdeck profiles', 'the one in use has a star']],
  },
  'profiles show': {
    summary: 'Show a profile',
    examples: [['hubdeck profiles show work', 'its organization, server and switches']],
  },
  'profiles add': {
    summary: 'Add a profile without signing in',
    examples: [['hubdeck profiles add lab --url http://127.0.0.1:4310/v1 --colour green', 'to sign in later']],
  },
  'profiles set': {
    summary: 'Change a profile',
    details: 'A partner chooses the customer organization with --org, by name or id.',
    examples: [
      ['hubdeck profiles set work --production --colour red', 'the screens say PRODUCTION'],
      ['hubdeck profiles set work --read-only', 'nothing can be changed with it'],
      ['hubdeck profiles set partner --org "Acme"', "work on a customer's organization"],
    ],
  },
  'profiles use': {
    summary: 'Choose the profile that is used where none is named',
    examples: [['hubdeck profiles use work', 'from now on']],
  },
  'profiles remove': {
    summary: 'Remove a profile and its credentials',
    examples: [['hubdeck profiles remove sandbox', 'for good']],
  },
  keys: {
    summary: 'List the keys of the dashboard by their ids, as you have them',
    details:
      'Keys are changed in keys.json, which lies beside the profiles, or in the file that HUBDECK_KEYS names: { "keys": { "list.filter": ["/", "f3"], "list.sort": null } }. A key is a character as G or ?, or a name as f5, space, pageup, with ctrl-, alt- or shift- before it. null takes all keys away. "preset": "k9s" or "lazygit" starts from what those hands know. --write makes a file to start from.',
    examples: [
      ['hubdeck keys', 'every id with its keys and what they do'],
      ['hubdeck keys --write', 'a keys.json with all of them, to be changed'],
    ],
  },
  completions: {
    summary: 'Print what makes a shell complete commands, options, fields and profiles',
    examples: [
      ['source <(hubdeck completions bash)', 'in ~/.bashrc'],
      ['source <(hubdeck completions zsh)', 'in ~/.zshrc, below compinit'],
      ['hubdeck completions fish > ~/.config/fish/completions/hubdeck.fish', 'once'],
    ],
  },
  help: {
    summary: 'Show what a command does',
    details:
      'Get and view are understood for show, ls for list, rm for delete, and a noun in the singular: "hubdeck user get archer@farms.com".',
    examples: [
      ['hubdeck help lines assign', 'the same as hubdeck lines assign --help'],
      ['hubdeck help filter', 'what can be asked for, in every list'],
    ],
  },
} as const satisfies Record<string, CommandWords>;

export type CommandPath = keyof typeof docs;

/** One with the option, if there is one. */
function exampleOf(command: CommandPath, option: string): string {
  const lines = docs[command].examples.map(([line]) => line);
  return lines.find((line) => line.includes(`--${option} `)) ?? lines[0] ?? '';
}

export const commands = {
  docs: docs as Readonly<Record<CommandPath, CommandWords>>,

  groups: {
    users: 'Users',
    devices: 'Phones, room devices and Webex Go lines',
    lines: 'Webex Go lines: assign, new codes, lost phones, bulk import',
    licences: 'Licences, units and subscriptions',
    onboarding: 'Onboarding of BroadWorks subscribers',
    calls: 'The detailed call history',
    audit: 'Who did what',
    organizations: 'The organizations that you run',
    profiles: 'Organizations you have signed in to',
    views: 'Views of lists that were saved on the screens',
  } as Readonly<Record<string, string>>,

  options: {
    help: 'print the help of a command',
    version: 'print the version',
    theme: 'auto, dark, light, high-contrast or colour-blind',
    linear: 'line by line, for screen readers; or HUBDECK_LINEAR=1',
    log: 'write a log of all requests, secrets masked; or HUBDECK_LOG',
    demo: 'work on an invented organization on this machine; nothing leaves it',
    profile: 'work on this profile instead of the one in use (or set HUBDECK_PROFILE)',
    url: 'work on this server, with the token of the environment or one that is asked for',
    'calls-url': 'where calls are kept, if the service says: in another region',
    org: 'the organization, by id; for login and profiles also by name',
    calls: 'the calls of a Detailed Call History report from Control Hub (CSV)',
    json: 'print JSON: what the service says, for programs',
    csv: 'print CSV, for spreadsheets',
    ids: 'print ids alone, a line each: what other commands take from a pipe as -',
    columns: 'print these columns, by commas',
    sort: 'order by these columns, separated by commas; NAME:desc for the other way round',
    view: 'look as this saved view of the screen does; a FILTER beside it narrows it further',
    limit: 'stop after so many rows',
    quiet: 'print no progress',
    yes: 'do it without asking',
    'dry-run': 'show what would be done, and change nothing',
    'show-code': 'print activation codes, which are secret',
    qr: 'print it as a QR code to scan, too',
    save: 'write it to this new file: .png or .svg for the QR code, .txt or .html with instructions',
    print: 'print it on paper, with instructions',
    mail: 'send it by a mail of your own: through HUBDECK_SMTP_URL, or in your mail program',
    web: 'open its page in a browser instead',
    errors: 'print the error text alone',
    email: 'e-mail the activation code and instructions to the user',
    to: 'the e-mail address',
    subscription: 'the subscription that pays',
    from: 'the subscription they are in',
    into: 'the subscription they go to',
    number: 'the phone number, for a user who has none (+12345678901)',
    left: 'write the rows that were not done to this new file, to be imported again',
    mode: 'what FALSE in the column of a service does: nothing, or take it away',
    add: 'these licences come',
    remove: 'these licences go',
    location: 'where somebody who begins to call sits, by name or id',
    extension: 'the extension of somebody who begins to call',
    licences: 'the licences of the template, by commas',
    'apply-to': 'whom the template is for',
    'keep-existing': 'who has the service by another subscription stays there',
    confirm: 'what has to be typed where something cannot be undone: the id of the subscription, or how many users',
    reprovision: 'where the server has no retry: delete and provision anew',
    'untrusted-emails': 'users may give their own e-mail addresses',
    'share-link': 'where users are sent: a web address, "activation" or "none"',
    package: 'the package',
    'exclude-provisioned': 'leave out who is provisioned',
    last: 'how far back',
    file: 'read a Detailed Call History report from Control Hub instead of asking the server',
    'webex-go': 'Webex Go calls only',
    by: 'sum up by user or location',
    person: 'only what this user did',
    category: 'only these categories, by commas',
    'with-token': 'sign in with a personal access token',
    'service-app': 'sign in as a service app',
    'client-id': 'the client id of your integration or service app',
    scopes: 'ask for these scopes, by spaces, instead of all that hubdeck uses',
    keychain: "keep the credentials in the system's keychain",
    'read-only': 'refuse every change',
    production: 'show PRODUCTION on the screens',
    colour: 'the colour of the profile on the screens',
    all: 'every profile',
    write: 'write keys.json with the keys as they are, to be changed',
  },

  help: {
    product: 'hubdeck: a dashboard and commands for people who run Webex organizations',
    usage: 'Usage',
    commands: 'Commands',
    dashboard: 'The dashboard',
    account: 'Signing in',
    more: 'More',
    options: 'Options',
    where: 'Where to work',
    examples: 'Examples',
    fields: 'Fields of the filter',
    filter: 'The filter',
    filterWords: [
      ['archer', 'occurs in what a row shows; several words have to occur all'],
      ['"two words"', 'occur just so'],
      ['~archfld', 'letters in that order, with others between'],
      ['field:text', 'occurs in the field; field:"two words" for a text with blanks'],
      ['field:=text', 'is the field, whole; field:~txt for letters in order'],
      ['field:a,b', 'either'],
      ['field:*', 'anything; !field:* where there is nothing'],
      ['field:>10', 'more; also <, >= and <=, for numbers, dates and times'],
      ['field:2026-01', 'a date, as far as it is written: that month; field:>=2026-01-15 since that day'],
      ['field:>30d', 'a time ago, in m, h, d, w or y'],
      ['!term', 'whatever the term is, it must not be'],
    ] as readonly (readonly [string, string])[],
    filterEnd:
      'Put the filter in single quotes, or the shell takes some of it for itself. It is the same behind / on the screens.',
    filterMore: '"hubdeck help filter" says how it is written.',
    fieldAlso: (names: readonly string[]) => `also ${names.join(', ')}`,
    fieldKinds: {
      text: () => 'text',
      word: (name: string, [first = 'word', ...more]: readonly string[]) =>
        more.length === 0 ? `a word, as in ${name}:${first}` : `one of ${[first, ...more].join(', ')}`,
      number: (name: string) => `a number, as in ${name}:>10`,
      date: (name: string) => `a date, as in ${name}:>=2026-01-15 or ${name}:2026-01`,
      age: (name: string) => `a time ago, as in ${name}:>30d`,
    },
    off: (name: string) => `--no-${name} for the contrary`,
    oneOf: (choices: readonly string[]) => `one of ${choices.join(', ')}`,
    exitCodes:
      'Exit codes: 0 done, 1 failed, 2 not understood or no consent, 3 done in part, 4 not signed in, 5 not offered by this server.',
    seeMore: '"hubdeck help COMMAND" has examples; "hubdeck help filter" says how a filter is written.',
    reference: 'Commands of hubdeck',
    referenceIntro:
      'This file is printed from the table of commands by a test, which fails when it is stale: `npx vitest run src/commands/help.test.ts -u` in `apps/dashboard` writes it anew.',
  },

  misuse: {
    unknownCommand: (text: string, near: string | undefined) =>
      `"${text}" is no command; ${near === undefined ? 'hubdeck --help lists them' : `did you mean "hubdeck ${near}"?`}`,
    noFormat: (option: string) => `unknown option ${option}; a table is printed unless --json or --csv is given`,
    unknownOption: (option: string, near: string | undefined) =>
      `unknown option ${option}; ${near === undefined ? '--help lists what is understood' : `did you mean --${near}?`}`,
    notHere: (option: string, command: string, near: string | undefined) =>
      `${option} means nothing to "${`hubdeck ${command}`.trim()}"; ${near === undefined ? 'its --help lists what does' : `did you mean --${near}?`}`,
    tokenFlag:
      '--token is refused: other users of this machine can read the command line. Set HUBDECK_TOKEN, or sign in once: hubdeck login --with-token',
    missingValue: (option: string, value: string) => `${option} needs a value: ${option} ${value}`,
    noValue: (option: string) => `${option} takes no value`,
    badUrl: (option: string, text: string) => `${option} takes a http or https address, not "${text}"`,
    badCount: (option: string, text: string) => `${option} takes a whole number from 1 up, not "${text}"`,
    badChoice: (option: string, text: string, choices: readonly string[]) =>
      `${option} takes one of ${choices.join(', ')}, not "${text}"`,
    oneOf: (options: readonly string[]) => `choose one of ${options.map((name) => `--${name}`).join(' and ')}`,
    missingOperand: (command: string, name: string) =>
      `"hubdeck ${command}" needs a ${name}, as in: ${docs[command as CommandPath].examples[0][0]}`,
    tooMany: (text: string, command: string) =>
      `unexpected "${text}"; "hubdeck ${command} --help" says what is understood`,
    oneAddress: '--to gives one address to one subscriber; leave it out and the known ones are taken',
    onePlace: '--location, --extension and --number are for a single user',
    needs: (command: CommandPath, option: string, or?: string) =>
      `"hubdeck ${command}" needs --${option}${or === undefined ? '' : ` or --${or}`}, as in: ${exampleOf(command, option)}`,
  },

  list: {
    unknownColumn: (name: string, near: string | undefined, known: readonly string[]) =>
      `there is no column "${name}"; ${near === undefined ? `there are ${known.join(', ')}` : `did you mean "${near}"?`}`,
    nothing: (filter: string) => (filter === '' ? 'There is nothing to list.' : `Nothing matches: ${filter}`),
    reading: (rows: number) => `${formatCount(rows)} so far ...`,
    id: 'Id',
  },

  find: {
    noUser: (text: string) => `there is no user "${text}"; to look for more than names: hubdeck users '${text}'`,
    noDevice: (text: string) => `there is no device "${text}"; to look for more: hubdeck devices '${text}'`,
    noLine: (text: string) =>
      `there is no Webex Go line of "${text}"; to add one to a user: hubdeck lines assign '${text}'`,
    noLicence: (text: string) => `there is no licence "${text}"; "hubdeck licences" lists them`,
    noSubscription: (text: string) => `there is no subscription "${text}"; "hubdeck licences subscriptions" lists them`,
    noTemplate: (text: string) =>
      `there is no onboarding template "${text}"; "hubdeck onboarding templates" lists them`,
    noPstnLocation: (text: string) =>
      `there is no location "${text}" on Cisco PSTN; "hubdeck licences pstn" lists them`,
    noWorkspace: (text: string) => `there is no workspace "${text}" that calls`,
    noLocation: (text: string) => `there is no location "${text}"`,
    noEvent: (text: string) => `there is no audit event "${text}" in that time; --last looks further back`,
    noCall: (text: string) => `there is no call "${text}" in that time; --last looks further back`,
    noSubscriber: (text: string) =>
      `there is no BroadWorks subscriber "${text}"; to look for more: hubdeck onboarding '${text}'`,
    several: (text: string, found: readonly string[]) =>
      `"${text}" means several; say which:\n${found.map((line) => `  ${line}`).join('\n')}`,
    reading: (what: string) => `Looking for ${what} ...`,
    noInput: 'nothing came from the pipe',
  },

  change: {
    consent: 'This changes data: say --yes, or try it with --dry-run first.',
    agreement: 'This cannot be taken back: say --yes.',
    confirm: (id: string) => `This cannot be undone: say --confirm ${id}, or try it with --dry-run first.`,
    otherConfirm: (given: string, id: string) => `--confirm says ${given}, and this is ${id}: nothing was done.`,
    typeQuestion: (text: string, id: string) => `${text} Type ${id} to confirm: `,
    question: (text: string) => `${text} [y/N] `,
    notDone: 'Nothing was done.',
    andMore: (count: number) => `... and ${formatCount(count)} more`,
    dryRun: 'Nothing was changed: this was a dry run.',
    stopped: (why: string, left: number) => `Stopped: ${why} ${formatCount(left)} left.`,
    again: 'Run the same command again for what is left; what is done is not done twice.',
    interrupted: 'interrupted.',
    progress: (done: number, total: number, failed: number) =>
      `${formatCount(done)} of ${formatCount(total)}${failed > 0 ? `, ${formatCount(failed)} failed` : ''}`,
    yes: ['y', 'yes'],
  },

  views: {
    list: 'List',
    columns: 'Columns',
    none: 'No view is saved yet: V on a list of the screens saves one.',
    unknown: (name: string, near: string | undefined, known: readonly string[]) => {
      if (known.length === 0) return `there is no view "${name}": none is saved for this list`;
      return `there is no view "${name}"; ${near === undefined ? `there are ${known.join(', ')}` : `did you mean "${near}"?`}`;
    },
    totals: (name: string, by: string) => `the view "${name}" sums calls up: hubdeck calls totals --by ${by}`,
  },
  subscriptions: { holders: 'Holders' },
  web: {
    opened: 'Opened in your browser.',
    noBrowser: 'no browser could be opened here; the address is above',
  },
  code: {
    noPrinter: 'no printer took the page; save it instead: --save FILE.html',
    noMail: 'no mail program could be opened here; set HUBDECK_SMTP_URL, or save it: --save FILE.html',
  },
  leftDeleted: (order: string) =>
    `Deleted, and not provisioned anew. What has to be sent to POST /broadworks/subscribers:\n${order}`,
  pstn: { isThere: 'nothing to do: that subscription pays for it already' },
  template: {
    licences: 'Licences',
    question: 'Save the template? Nobody is changed by it.',
    nothingAsked: '"hubdeck licences template set" needs --licences, --apply-to or --keep-existing',
  },
  setLicences: {
    nothing: 'nothing to change: the user has, and has not, what is asked',
    question: (n: number) => `Save the licences of ${users(n)}?`,
  },
  setTemplate: {
    nothingAsked: '"hubdeck onboarding templates set" needs --untrusted-emails, --share-link or --package',
    isSo: 'nothing to change: it is set so',
    putRight: (id: string) =>
      `To put both right: hubdeck onboarding templates set ${id} --untrusted-emails --share-link activation`,
    question: (name: string) => `Change the template ${name}?`,
    badLink: (text: string) => `--share-link takes a web address, "activation" or "none", not "${text}"`,
  },

  deeds: {
    assign: 'add a Webex Go device',
    regenerate: 'generate a new activation code; earlier ones stop working',
    lost: 'disable the line, and issue a code for the next phone',
    deleteLine: 'delete the Webex Go line',
    deleteDevice: 'delete the device',
    emailCode: (address: string | undefined) =>
      `e-mail the activation code${address === undefined ? '' : ` to ${address}`}`,
    changePackage: (name: string) => `change the package to ${name}`,
    assignFrom: (subscription: string) => `add a Webex Go device, paid by ${subscription}`,
  },

  questions: {
    assign: (n: number) => `Add a Webex Go device to ${users(n)}?`,
    regenerate: (n: number) => `Generate new activation codes for ${lines(n)}?`,
    lost: (n: number) => `Report the phones of ${lines(n)} as lost or stolen?`,
    deleteLine: (n: number) => `Delete ${lines(n)}?`,
    deleteDevice: (n: number) => `Delete ${formatCount(n)} ${n === 1 ? 'device' : 'devices'}?`,
    emailCode: (n: number) => `E-mail the activation codes of ${lines(n)}?`,
  },

  files: {
    unreadable: (path: string, why: string) => `${path} can't be read (${why})`,
    exists: (path: string) => `${path} is there already; nothing is overwritten`,
    badKind: (path: string, kinds: readonly string[]) =>
      `--save takes a file that ends in ${kinds.join(', ')}, not "${path}"`,
    saved: (path: string) =>
      `Saved as ${path}. Whoever has the file can take the line over: delete it once the user has it.`,
    left: (rows: number, path: string) => `${formatCount(rows)} rows that were not done are in ${path}.`,
  },

  notOffered: (what: string, path: string) => `${what}: this server does not offer it. Where it is done: ${path}`,
  places: {
    lines: 'Users > (user) > Devices shows the state of a line.',
    assign: 'Users > (user) > Devices > ... > Add Webex Go device.',
    code: 'Devices > (device) shows the code once, when it is generated.',
    regenerate: 'Devices > (device) > Actions > Generate new activation code.',
    lost: 'Devices > (device) > Actions > Lost/Stolen.',
    email: 'Devices > (device) > Actions > Generate new activation code sends a mail.',
    deleteLine: 'hubdeck devices delete, or Devices > (device) > Actions > Delete.',
    import: 'Devices > Add device > Import CSV file.',
    usersExport: 'Users > Manage users > CSV add or modify > Export.',
    usersImport: 'Users > Manage users > CSV add or modify > Import.',
    template: 'Users > Licence assignment > Change.',
    pstn: 'Management > Locations > (location) > PSTN.',
    subscriptionEvent: 'with whoever sold the subscription.',
    setTemplate: 'Partner Hub > Customer List > View Templates > (template) > User Verification.',
    templates: 'Partner Hub > Customer List > View Templates.',
    retry:
      'Partner Hub > Customer List > View Templates > (template) > Show User Status > Retry Activation; --reprovision deletes and provisions anew instead.',
  },
  what: {
    lines: 'The state of Webex Go lines',
    assign: 'Adding a Webex Go device',
    code: 'Showing an activation code',
    regenerate: 'Generating a new activation code',
    lost: 'Reporting a phone as lost or stolen',
    email: 'E-mailing an activation code',
    deleteLine: 'Finding a Webex Go line by its user',
    import: 'Importing Webex Go devices',
    usersExport: 'Exporting users',
    usersImport: 'Importing users',
    template: 'The automatic licence template',
    pstn: 'Which subscription pays for Cisco PSTN',
    subscriptionEvent: 'Changing a subscription',
    setTemplate: 'Changing an onboarding template',
    templates: 'Listing onboarding templates',
    retry: 'Retrying an activation',
  },

  times: {
    badCalls: (text: string) => `--last takes 1h, 12h, 24h or 7d for calls, not "${text}"`,
    badAudit: (text: string) => `--last takes today, 7d, 30d, 90d or 1y for audit events, not "${text}"`,
  },
};

function users(n: number): string {
  return `${formatCount(n)} ${n === 1 ? 'user' : 'users'}`;
}

function lines(n: number): string {
  return `${formatCount(n)} Webex Go ${n === 1 ? 'line' : 'lines'}`;
}
