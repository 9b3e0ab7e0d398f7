import {
  awaitDeviceTokens,
  createClient,
  DEFAULT_BASE_URL,
  type HubClient,
  type OAuthApp,
  refreshTokens,
  requestDeviceAuthorization,
} from '@hubdeck/sdk';
import { isForbidden } from '../describe-error';
import { messages } from '../messages';
import { type ApplicationTokens, type Credentials, formatCredentials } from '../profiles/credentials';
import { chooseOrganization } from '../profiles/organization';
import { isProfileName, newProfile, type Profile, profileNameFor } from '../profiles/profile';
import { type Profiles, putProfile } from '../profiles/profile-store';
import { signInScopes } from '../profiles/scopes';
import { formatInstant } from '../rows/instants';
import { cleanText } from '../term/clean';
import type { CommandContext, Run } from './command';
import { CommandError, EXIT } from './exit-code';
import { withSwitches } from './profiles';

const { profiles: words } = messages;
const { signIn: say } = words;
const usage = (text: string) => new CommandError(EXIT.usage, text);

/** Signs in, asks who that is and where, and keeps it as a profile that is in use from then on. */
export const login: Run = async (context) => {
  const { options, output, system } = context;
  const profiles = await system.profiles.read();
  const known = profiles.all.find(({ name }) => name === (options.profile ?? ''));
  const url = options.url ?? known?.url ?? DEFAULT_BASE_URL;
  const credentials = await signIn(context, url);
  const client = clientFor(credentials, url, context);
  const asked = options.org ?? (known?.isCustomer ? known.organization?.id : undefined);
  const { organization, isCustomer } = await chooseOrganization(client, { ...system, note: output.note }, asked);
  const name = nameFor(context, profiles, url, organization);
  const before = profiles.all.find((profile) => profile.name === name) ?? newProfile(name, url);
  const storage = options.keychain === undefined ? before.storage : options.keychain ? 'keychain' : 'file';
  const profile = { ...withSwitches({ ...before, url }, options), organization, isCustomer, storage } as const;
  await keep(context, profile, credentials, before);
  await system.profiles.write({ ...putProfile(await system.profiles.read(), profile), current: name });
  output.note(say.done(cleanText(await whoIs(client)), cleanText(organization?.name || organization?.id || ''), name));
  tellEnd(context, credentials);
  return EXIT.done;
};

/** An explicit name is taken as it is; one that is made up must not stand for another organization. */
function nameFor(
  { options }: CommandContext,
  { all }: Profiles,
  url: string,
  organization: Profile['organization'],
): string {
  const { profile } = options;
  if (profile !== undefined && !isProfileName(profile)) throw usage(words.badName(profile));
  if (profile !== undefined) return profile;
  const plain = profileNameFor(organization?.name ?? '');
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? plain : `${plain}-${copy}`;
    const taken = all.find((known) => known.name === name);
    if (!taken || (taken.url === url && taken.organization?.id === organization?.id)) return name;
  }
}

async function keep({ system, output }: CommandContext, profile: Profile, credentials: Credentials, before: Profile) {
  const store = await system.storeOf(profile);
  if (!store) throw new CommandError(EXIT.failed, words.noKeychain(profile.name));
  await store.write(profile.name, formatCredentials(credentials));
  // Only one place holds them.
  if (before.storage !== profile.storage) await (await system.storeOf(before))?.remove(profile.name);
  output.note(say.kept(store.place));
}

function tellEnd({ output }: CommandContext, credentials: Credentials): void {
  if (credentials.kind === 'token') output.note(say.notExpiring);
  else if (!credentials.tokens.refreshToken)
    output.note(say.expires(formatInstant(new Date(credentials.tokens.expiresAt).toISOString())));
}

const clientFor = (credentials: Credentials, url: string, { system }: CommandContext): HubClient =>
  createClient({
    token: credentials.kind === 'token' ? credentials.accessToken : credentials.tokens.accessToken,
    baseUrl: url,
    fetch: system.fetch,
    clock: system.clock,
    retry: { maxAttempts: 3 },
  });

/** A machine account may not be a person that can be asked for. */
async function whoIs(client: HubClient): Promise<string> {
  try {
    const { displayName, emails } = await client.people.me();
    return `${displayName} <${emails[0] ?? ''}>`;
  } catch (error) {
    if (isForbidden(error)) return say.unknownPerson;
    throw error;
  }
}

function signIn(context: CommandContext, url: string): Promise<Credentials> {
  const { options } = context;
  if (options['with-token']) return signInWithToken(context, url);
  return options['service-app'] ? signInAsServiceApp(context, url) : signInByBrowser(context, url);
}

/** From the environment, a pipe, or typed unseen. Never from the command line, which other users can read. */
async function signInWithToken({ system }: CommandContext, url: string): Promise<Credentials> {
  const { env, isInteractive } = system;
  const ask = () => (isInteractive ? system.askHidden(say.token(new URL(url).host)) : system.readInput());
  const accessToken = (env.HUBDECK_TOKEN || env.WEBEX_ACCESS_TOKEN || (await ask()) || '').trim();
  if (!/^[\x21-\x7e]+$/.test(accessToken)) throw usage(say.noToken);
  return { kind: 'token', accessToken };
}

async function secret(
  { system }: CommandContext,
  variable: 'HUBDECK_CLIENT_SECRET' | 'HUBDECK_REFRESH_TOKEN',
  question: string,
) {
  const known = system.env[variable] || (system.isInteractive ? await system.askHidden(question) : undefined);
  if (!known) throw usage(say.noSecret(variable));
  return known.trim();
}

async function readApp(context: CommandContext, url: string, question: string): Promise<OAuthApp> {
  const { options, system } = context;
  const clientId =
    options['client-id'] ??
    system.env.HUBDECK_CLIENT_ID ??
    (system.isInteractive ? await system.askLine(question) : undefined);
  if (!clientId?.trim()) throw usage(say.noClientId);
  const clientSecret = await secret(context, 'HUBDECK_CLIENT_SECRET', say.clientSecret);
  return { baseUrl: url, clientId: clientId.trim(), clientSecret, fetch: system.fetch, clock: system.clock };
}

async function signInAsServiceApp(context: CommandContext, url: string): Promise<ApplicationTokens> {
  const app = await readApp(context, url, say.serviceClientId);
  const refreshToken = await secret(context, 'HUBDECK_REFRESH_TOKEN', say.refreshToken);
  const tokens = await refreshTokens(app, refreshToken, context.signal);
  return { kind: 'serviceApp', clientId: app.clientId, clientSecret: app.clientSecret, tokens };
}

async function signInByBrowser(context: CommandContext, url: string): Promise<ApplicationTokens> {
  const { options, output, signal, system } = context;
  const app = await readApp(context, url, say.clientId);
  const isReadOnly = options['read-only'] === true;
  const scopes =
    options.scopes?.split(/\s+/).filter(Boolean) ??
    signInScopes({ isReadOnly, hasExtension: url !== DEFAULT_BASE_URL });
  const request = await requestDeviceAuthorization(app, scopes, signal);
  const { verificationUriComplete: complete, verificationUri, userCode } = request;
  const lines = complete ? say.open(complete, userCode) : say.type(verificationUri, userCode);
  for (const line of lines) output.note(cleanText(line));
  if (system.isInteractive) void system.openUrl(complete ?? verificationUri);
  output.progress(say.waiting);
  const tokens = await awaitDeviceTokens(app, request, signal);
  output.progress('');
  return { kind: 'integration', clientId: app.clientId, clientSecret: app.clientSecret, tokens };
}
