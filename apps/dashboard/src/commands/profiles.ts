import { DEFAULT_BASE_URL } from '@hubdeck/sdk';
import { messages } from '../messages';
import { chooseOrganization } from '../profiles/organization';
import { isProfileName, newProfile, type Profile, type ProfileColour } from '../profiles/profile';
import { dropProfile, putProfile } from '../profiles/profile-store';
import { findProfile, openSession, readCredentials } from '../profiles/session';
import type { CommandContext, CommandSystem, Run } from './command';
import { CommandError, EXIT } from './exit-code';
import { printFacts } from './facts';
import { printTable } from './formats';
import type { OptionValues } from './options';

const { profiles: words } = messages;
const { fields } = words;
const failed = (text: string) => new CommandError(EXIT.failed, text);

const yesNo = (is: boolean) => (is ? messages.yes : messages.no);

async function isSignedIn(profile: Profile, system: CommandSystem): Promise<boolean> {
  const store = await system.storeOf(profile);
  return (await store?.read(profile.name)) !== undefined;
}

/** Nothing of it is secret. */
const toJson = (profile: Profile, isCurrent: boolean, signedIn: boolean) => ({
  ...profile,
  isCurrent,
  isSignedIn: signedIn,
});

export const list: Run = async ({ output, options, system }) => {
  const { current, all } = await system.profiles.read();
  const signedIn = await Promise.all(all.map((profile) => isSignedIn(profile, system).catch(() => false)));
  const titles = [
    fields.current,
    fields.name,
    fields.organization,
    fields.url,
    fields.signedIn,
    fields.isReadOnly,
    fields.isProduction,
  ];
  const rows = all.map((profile, at) => [
    profile.name === current ? '*' : '',
    profile.name,
    profile.organization?.name ?? '',
    profile.url,
    yesNo(signedIn[at] ?? false),
    yesNo(profile.isReadOnly),
    yesNo(profile.isProduction),
  ]);
  const json = all.map((profile, at) => toJson(profile, profile.name === current, signedIn[at] ?? false));
  return printTable({ output, options }, { titles, rows, json, nothing: words.none });
};

async function namedOrCurrent({ operands, options, system }: CommandContext): Promise<Profile> {
  const { current } = await system.profiles.read();
  const name = operands[0] ?? options.profile ?? current;
  if (name === undefined) throw failed(words.none);
  return findProfile(name, system);
}

export const show: Run = async (context) => {
  const profile = await namedOrCurrent(context);
  const { current } = await context.system.profiles.read();
  const { name, organization, url, callsUrl, colour, storage, isCustomer } = profile;
  const signedIn = await isSignedIn(profile, context.system);
  const facts = [
    [fields.name, name],
    [isCustomer ? fields.customer : fields.organization, organization?.name],
    [fields.orgId, organization?.id],
    [fields.url, url],
    [fields.callsUrl, callsUrl],
    [fields.colour, colour],
    [fields.isReadOnly, yesNo(profile.isReadOnly)],
    [fields.isProduction, yesNo(profile.isProduction)],
    [fields.storage, words.storages[storage]],
    [fields.signedIn, yesNo(signedIn)],
    [fields.current, yesNo(name === current)],
  ] as const;
  const known = facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
  return printFacts(context, known, toJson(profile, name === current, signedIn));
};

/** The switches of a command line on top of a profile. */
export const withSwitches = (profile: Profile, options: OptionValues): Profile => ({
  ...profile,
  ...(options.url !== undefined && { url: options.url }),
  ...(options['calls-url'] !== undefined && { callsUrl: options['calls-url'] }),
  ...(options.colour !== undefined && { colour: options.colour as ProfileColour }),
  ...(options['read-only'] !== undefined && { isReadOnly: options['read-only'] }),
  ...(options.production !== undefined && { isProduction: options.production }),
});

export const add: Run = async ({ operands, options, output, system }) => {
  const [name = ''] = operands;
  if (!isProfileName(name)) throw new CommandError(EXIT.usage, words.badName(name));
  const profiles = await system.profiles.read();
  if (profiles.all.some((known) => known.name === name)) throw failed(words.exists(name));
  const given = withSwitches(newProfile(name, options.url ?? DEFAULT_BASE_URL), options);
  const organization =
    options.org === undefined ? {} : { organization: { id: options.org, name: '' }, isCustomer: true };
  await system.profiles.write(putProfile(profiles, { ...given, ...organization }));
  output.note(words.added(name));
  return EXIT.done;
};

export const set: Run = async (context) => {
  const { options, output, system } = context;
  const before = await namedOrCurrent(context);
  // A token must not go to another server than the one it was given for.
  if (options.url !== undefined && options.url !== before.url)
    await (await system.storeOf(before))?.remove(before.name);
  const changed = withSwitches(before, options);
  const chosen = options.org === undefined ? {} : await chooseCustomer(context, changed);
  await system.profiles.write(putProfile(await system.profiles.read(), { ...changed, ...chosen }));
  output.note(words.changed(before.name));
  return EXIT.done;
};

async function chooseCustomer({ options, output, system }: CommandContext, profile: Profile) {
  const place = { isDemo: false, profile: profile.name };
  const session = await openSession(place, {
    ...system,
    patience: 4,
    askToken: async () => undefined,
    openDemo: () => Promise.reject(new Error()),
  });
  return chooseOrganization(session.client, { ...system, note: output.note }, options.org);
}

export const use: Run = async (context) => {
  const { name } = await namedOrCurrent(context);
  const profiles = await context.system.profiles.read();
  await context.system.profiles.write({ ...profiles, current: name });
  context.output.note(words.using(name));
  return EXIT.done;
};

export const remove: Run = async (context) => {
  const profile = await namedOrCurrent(context);
  const { system, output } = context;
  await (await system.storeOf(profile))?.remove(profile.name);
  await system.profiles.write(dropProfile(await system.profiles.read(), profile.name));
  output.note(words.removed(profile.name));
  return EXIT.done;
};

export const logout: Run = async (context) => {
  const { options, output, system } = context;
  const { all } = await system.profiles.read();
  for (const profile of options.all ? all : [await namedOrCurrent(context)]) {
    const { credentials, store } = await readCredentials(profile, system);
    await store.remove(profile.name);
    output.note(credentials ? words.signedOutNow(profile.name) : words.nothingToSignOut(profile.name));
  }
  output.note(words.stillValid);
  return EXIT.done;
};
