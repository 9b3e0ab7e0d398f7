/** Of profiles, signing in, and where secrets are kept. */
export const profiles = {
  keychain: "the system's keychain",
  keychainRefuses:
    "The system's keychain did not take the credentials. Sign in without --keychain to keep them in a file.",
  noKeychain: (name: string) =>
    `The credentials of profile ${name} are in the system's keychain, which can't be reached here. Unlock it, or sign in without --keychain: hubdeck login --profile ${name}`,
  isLink: (path: string) => `${path} is a link; secrets are read from plain files only. Remove it and sign in again.`,
  unreadable: (path: string, why: string) => `${path} can't be read (${why}).`,
  foreignFile: (path: string) => `${path} belongs to another user. Remove it and sign in again.`,
  exposed: (path: string, mode: string) =>
    `${path} can be read by other users (mode ${mode}). If nobody else was meant to: chmod 600 ${path}; otherwise revoke the token and sign in again.`,
  damaged: (path: string) => `${path} is damaged: it is no JSON. Remove it and sign in again.`,
  readOnly: (name: string) =>
    `${name} is read-only, so nothing was sent. Allow changes with: hubdeck profiles set ${name} --no-read-only`,
  keyRefused: (name: string) =>
    `${name} is read-only: nothing is changed with it. Allow changes with: hubdeck profiles set ${name} --no-read-only`,
  signInFirst:
    'You are not signed in. Sign in with "hubdeck login", set HUBDECK_TOKEN, or try the invented organization with --demo.',
  signedOut: (name: string) => `Profile ${name} is not signed in. Run: hubdeck login --profile ${name}`,
  unknown: (name: string, known: readonly string[]) =>
    `There is no profile "${name}"; ${known.length === 0 ? 'there are none yet. Run: hubdeck login' : `there are ${known.join(', ')}.`}`,
  badName: (name: string) =>
    `"${name}" can't be a profile's name: use small letters, digits, - and _, starting with a letter or digit.`,
  exists: (name: string) => `There is a profile "${name}" already. Change it with: hubdeck profiles set ${name} ...`,
  signIn: {
    open: (url: string, code: string) => [`To sign in, open ${url}`, `and check that it shows the code ${code}`],
    type: (url: string, code: string) => [`To sign in, open ${url}`, `and type the code ${code}`],
    waiting: 'Waiting for your answer in the browser ... (Ctrl-C gives up)',
    clientId: 'Client id of your integration: ',
    clientSecret: 'Client secret (not shown): ',
    serviceClientId: 'Client id of the service app: ',
    refreshToken: 'Refresh token of the service app (not shown): ',
    token: (host: string) => `Access token for ${host} (not shown): `,
    noSecret: (variable: string) =>
      `The ${variable === 'HUBDECK_REFRESH_TOKEN' ? 'refresh token' : 'client secret'} is missing: set ${variable}, or sign in in a terminal and be asked.`,
    noClientId:
      'Signing in with a browser takes an integration of yours (developer.webex.com, My Webex Apps): give its --client-id. A personal token does without: hubdeck login --with-token',
    noToken: 'No access token was given.',
    done: (who: string, organization: string, profile: string) =>
      `Signed in to ${organization} as ${who}. The profile is called ${profile}, and is in use.`,
    kept: (place: string) => `The credentials are in ${place}.`,
    expires: (date: string) => `The token expires on ${date} and can't be renewed: sign in again then.`,
    notExpiring: 'hubdeck is not told when a personal token expires; those of developer.webex.com live for 12 hours.',
    choose: 'Several organizations are yours to run. Which one is this profile for?',
    chooseNumber: (most: number) => `Number (1 to ${most}, Enter for your own *): `,
    ownOrganization:
      'The profile is for your own organization; choose a customer\'s with --org ("hubdeck organizations" lists them).',
    unknownOrganization: (asked: string, names: readonly string[]) =>
      `There is no organization "${asked}" for this token; there are:\n${names.map((name) => `  ${name}\n`).join('')}`,
    unknownPerson: 'a machine account',
  },
  signedOutNow: (name: string) => `Signed out of ${name}: its credentials are gone from this machine.`,
  nothingToSignOut: (name: string) => `${name} was not signed in.`,
  stillValid:
    'A token that somebody copied stays valid until it expires; revoke it at https://idbroker.webex.com/idb/profile#/tokens.',
  using: (name: string) => `${name} is in use.`,
  added: (name: string) => `${name} is added. Sign in with: hubdeck login --profile ${name}`,
  changed: (name: string) => `${name} is changed.`,
  removed: (name: string) => `${name} is removed, and its credentials with it.`,
  none: 'There are no profiles. Run: hubdeck login',
  production: 'PRODUCTION',
  readOnlyMark: 'read-only',
  fields: {
    name: 'Profile',
    organization: 'Organization',
    customer: 'Customer',
    url: 'Server',
    callsUrl: 'Calls from',
    colour: 'Colour',
    isReadOnly: 'Read-only',
    isProduction: 'Production',
    storage: 'Credentials',
    signedIn: 'Signed in',
    current: 'In use',
    person: 'Person',
    kind: 'By',
    expires: 'Token until',
    refreshUntil: 'Sign in again by',
    scopes: 'Scopes',
    orgId: 'Organization id',
  },
  kinds: {
    token: 'a personal access token',
    integration: 'an integration, renewed by itself',
    serviceApp: 'a service app, renewed by itself',
    environment: 'a token of the environment',
    demo: 'the demo',
  },
  storages: { file: 'file', keychain: 'keychain' },
};
