export const plain = {
  organization: 'Organization',
  people: 'People by licence',
  devices: 'Devices by status',
  licences: 'Licences',
  onboarding: 'Onboarding by status',
  withoutLicence: 'Without a licence',
  allPeople: 'All people',
  notOffered: (what: string) => `${what}: not available (the server or the token does not offer it).`,
  howToOpen: (command: string) => `To open the dashboard, run "${command}" in a terminal.`,
};

export const cli = {
  choices: `hubdeck needs an organization to look at. Choose one:

  hubdeck --demo                an invented organization on this machine, to try it out
  hubdeck login                 your own, at Webex; kept as a profile
  HUBDECK_TOKEN=... hubdeck     the same with a token, once
  hubdeck --url URL             another server; the token is asked for

hubdeck --help says more.
`,
  calls: {
    notFound: (path: string) => `${path}: there is no such file`,
    noFile: (path: string) => `${path}: it is a folder, not a file`,
    unreadable: (path: string, why: string) => `${path}: it cannot be read (${why})`,
    zip: (path: string) => `${path}: it is a zip archive. Unpack it and open the CSV file inside.`,
    bad: (path: string, why: string) => `${path}: ${why}`,
  },
  noToken: 'no access token: set HUBDECK_TOKEN or WEBEX_ACCESS_TOKEN',
  tokenPrompt: (host: string) => `Access token for ${host} (not shown): `,
};
