/** By error code of a refusal. What is not here is shown in the server's own words. */
export const refusals = {
  990001:
    'The user has no Webex Calling Professional licence. Assign one first; a Standard licence does not carry Webex Go.',
  990003: 'Several subscriptions carry Webex Go: choose the one that pays.',
  990004: 'The user has no primary number: choose a free number of the location.',
  990007: 'The user already has a Webex Go device. Delete it first, or generate a new activation code for it.',
  990008: 'There is no valid code: it was used, revoked, or it expired. Generate a new one.',
  990009:
    'A new code can be generated in Pending activation only. The user first removes the line from the phone; if the phone is gone, use Lost/Stolen.',
  990011: 'The organization suppresses activation e-mails: copy the code and pass it on.',
} as Record<string, string>;

export const errors = {
  unauthorized: 'The server does not accept the access token: it is wrong or has expired. Start again with a new one.',
  signIn: (why: string) => `Signing in failed: ${why}.`,
  forbidden: 'The access token may not do this: its scopes or its role are too small.',
  notFound: 'It does not exist any more, or this server does not offer it.',
  throttled: 'The server asks for a pause: too many requests.',
  server: (status: number) => `The server failed (${status}).`,
  unreachable: (host: string) => `The server ${host} cannot be reached. Check the address and the network.`,
  timeout: (host: string) => `The server ${host} did not answer in time.`,
  badReply: 'The server answered with something that could not be understood.',
  tracking: (id: string) => `Tracking id ${id}`,
  title: 'That did not work.',
  unknownTheme: (name: string, known: readonly string[]) =>
    `HUBDECK_THEME is "${name}"; expected one of: ${known.join(', ')}`,
  noToken: 'No organization is open: hubdeck was started for a file alone. Start it with an access token.',
  otherRegion: (said: string) =>
    `The calls of this organization are kept in another region. Start hubdeck with --calls-url and the host named here: ${said}`,
  retryHint: 'Press {page.refresh} to try again.',
};
