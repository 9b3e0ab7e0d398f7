import {
  bindContract,
  type Clock,
  createTransport,
  DEFAULT_BASE_URL,
  type Fetch,
  type HubClient,
  operations,
  type TokenSource,
} from '@hubdeck/sdk';
import { createPauses, type Pauses } from '../data/pauses';
import { messages } from '../messages';
import type { CredentialStore } from './credential-store';
import { parseCredentials } from './credentials';
import type { Profile } from './profile';
import type { ProfileStore } from './profile-store';
import { guardTransport } from './read-only';
import { createTokenSource } from './renewable-token';

/** An organization that is open, and the way to it. */
export interface Session {
  readonly client: HubClient;
  readonly pauses: Pauses;
  readonly profile?: Profile | undefined;
  /** The customer's, where a partner works on one. */
  readonly orgId?: string | undefined;
  readonly isDemo: boolean;
  /** There is no token: nothing but a file can be looked at. */
  readonly isOffline: boolean;
  close(): Promise<void>;
}

/** Where the person wants to work, by options and environment. */
export interface Place {
  readonly isDemo: boolean;
  readonly profile?: string | undefined;
  readonly url?: string | undefined;
  readonly callsUrl?: string | undefined;
  readonly orgId?: string | undefined;
  /** From the environment. */
  readonly token?: string | undefined;
}

export interface Keyring {
  readonly profiles: ProfileStore;
  /** Where the profile's credentials are; `undefined` where the system's keychain is gone. */
  storeOf(profile: Pick<Profile, 'storage'>): Promise<CredentialStore | undefined>;
}

export interface SessionSystem extends Keyring {
  readonly clock: Clock;
  readonly fetch?: Fetch | undefined;
  /** Attempts of a request before the person is told. */
  readonly patience: number;
  /** Asks for a token; `undefined` where nobody can be asked. */
  askToken(url: string): Promise<string | undefined>;
  openDemo(): Promise<{ client: HubClient; close(): Promise<void> }>;
}

/** Why no organization can be opened; what to do about it stands in the text. */
export class SignInNeeded extends Error {
  override readonly name = 'SignInNeeded';
}

/** Opens what the person named: the demo, a profile, a token of the environment, or else the profile in use. */
export async function openSession(place: Place, system: SessionSystem): Promise<Session> {
  if (place.isDemo) {
    const { client, close } = await system.openDemo();
    return { client, pauses: createPauses(), isDemo: true, isOffline: false, close };
  }
  if (place.profile !== undefined) return openProfile(await findProfile(place.profile, system), place, system);
  if (place.token) return openWithToken(place.token, place, system);
  if (place.url !== undefined) {
    const token = await system.askToken(place.url);
    if (!token) throw new SignInNeeded(messages.cli.noToken);
    return openWithToken(token, place, system);
  }
  const { current, all } = await system.profiles.read();
  const profile = all.find(({ name }) => name === current);
  if (!profile) throw new SignInNeeded(messages.profiles.signInFirst);
  return openProfile(profile, place, system);
}

export async function findProfile(name: string, { profiles }: Keyring): Promise<Profile> {
  const { all } = await profiles.read();
  const profile = all.find((known) => known.name === name);
  if (!profile)
    throw new SignInNeeded(
      messages.profiles.unknown(
        name,
        all.map((known) => known.name),
      ),
    );
  return profile;
}

export async function readCredentials(profile: Profile, keyring: Keyring) {
  const store = await keyring.storeOf(profile);
  if (!store) throw new SignInNeeded(messages.profiles.noKeychain(profile.name));
  const text = await store.read(profile.name);
  return { store, credentials: text === undefined ? undefined : parseCredentials(text) };
}

async function openProfile(profile: Profile, place: Place, system: SessionSystem): Promise<Session> {
  const { store, credentials } = await readCredentials(profile, system);
  if (!credentials) throw new SignInNeeded(messages.profiles.signedOut(profile.name));
  const orgId = place.orgId ?? (profile.isCustomer ? profile.organization?.id : undefined);
  const { name, url } = profile;
  const token = createTokenSource(credentials, { name, url, store, clock: system.clock, fetch: system.fetch });
  const callsUrl = place.callsUrl ?? profile.callsUrl;
  return { ...openClient(token, { url, callsUrl, orgId, profile }, system), profile, orgId };
}

const openWithToken = (token: string, { url, callsUrl, orgId }: Place, system: SessionSystem): Session => ({
  ...openClient(token, { url: url ?? DEFAULT_BASE_URL, callsUrl, orgId }, system),
  orgId,
});

interface Target {
  readonly url: string;
  readonly callsUrl?: string | undefined;
  readonly orgId?: string | undefined;
  readonly profile?: Profile | undefined;
}

function openClient(token: TokenSource, { url, callsUrl, orgId, profile }: Target, system: SessionSystem) {
  const pauses = createPauses();
  const transport = createTransport({
    token,
    baseUrl: url,
    orgId,
    services: callsUrl === undefined ? {} : { analytics: callsUrl },
    retry: { maxAttempts: system.patience },
    clock: system.clock,
    fetch: system.fetch,
    onPause: pauses.begin,
  });
  const client = bindContract(operations, profile?.isReadOnly ? guardTransport(transport, profile.name) : transport);
  return { client: client as HubClient, pauses, isDemo: false, isOffline: false, close: async () => undefined };
}

/** There is a file to look at and nobody to ask. */
export const offlineSession = (): Session => ({
  client: bindContract(operations, createTransport({ token: refuseToAsk })) as HubClient,
  pauses: createPauses(),
  isDemo: false,
  isOffline: true,
  close: async () => undefined,
});

/** Without an organization every request ends here. */
const refuseToAsk = () => Promise.reject(new Error(messages.errors.noToken));
