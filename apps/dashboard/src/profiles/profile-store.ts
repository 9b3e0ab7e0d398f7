import { join } from 'node:path';
import { messages } from '../messages';
import { readPrivateFile, writePrivateFile } from './private-file';
import { type Profile, readProfile } from './profile';

export interface Profiles {
  /** The one that is used where none is named. */
  readonly current?: string | undefined;
  readonly all: readonly Profile[];
}

export interface ProfileStore {
  readonly path: string;
  read(): Promise<Profiles>;
  write(profiles: Profiles): Promise<void>;
}

export function createProfileStore(folder: string): ProfileStore {
  const path = join(folder, 'profiles.json');
  return {
    path,
    async read() {
      const text = await readPrivateFile(path);
      return text === undefined ? { all: [] } : parseProfiles(text, path);
    },
    async write({ current, all }) {
      const profiles = Object.fromEntries(all.map(({ name, ...rest }) => [name, rest]));
      await writePrivateFile(path, `${JSON.stringify({ version: 1, current, profiles }, undefined, 2)}\n`);
    },
  };
}

function parseProfiles(text: string, path: string): Profiles {
  let file: { current?: unknown; profiles?: unknown };
  try {
    file = JSON.parse(text);
  } catch {
    throw new Error(messages.profiles.damaged(path));
  }
  const entries = Object.entries((file?.profiles ?? {}) as Record<string, unknown>);
  const all = entries.flatMap(([name, value]) => readProfile(name, value) ?? []);
  const current = all.find(({ name }) => name === file?.current)?.name;
  return { ...(current !== undefined && { current }), all };
}

/** The list with this profile in it, at its old place where it has one. */
export const putProfile = ({ all, ...rest }: Profiles, profile: Profile): Profiles => ({
  ...rest,
  all: all.some(({ name }) => name === profile.name)
    ? all.map((known) => (known.name === profile.name ? profile : known))
    : [...all, profile],
});

export function dropProfile({ current, all }: Profiles, name: string): Profiles {
  const left = all.filter((profile) => profile.name !== name);
  const next = current === name ? undefined : current;
  return { ...(next !== undefined && { current: next }), all: left };
}
