import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messages } from '../messages';
import { writePrivateFile } from '../profiles/private-file';
import { THEME_CHOICES, type ThemeChoice } from '../theme';

/** How the person wants the screens, from one start to the next. */
export interface Settings {
  readonly theme?: ThemeChoice | undefined;
  readonly linear?: boolean | undefined;
}

export interface SettingsStore {
  /** What can't be understood counts as not said: nobody should be kept out by a colour. */
  read(): Promise<Settings>;
  change(part: Settings): Promise<void>;
}

type Loose = Readonly<Record<string, unknown>>;
const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keeps them in `settings.json`. What a later version or a person has added to it outlives every change. */
export function createSettingsStore(folder: string): SettingsStore {
  const path = join(folder, 'settings.json');
  let last: Promise<unknown> = Promise.resolve();
  async function load(): Promise<Loose> {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '{}';
      throw error;
    });
    const file: unknown = JSON.parse(text);
    if (!isLoose(file)) throw new Error(messages.looks.damaged(path));
    return file;
  }
  return {
    async read() {
      const { theme, linear } = await load().catch((): Loose => ({}));
      return {
        ...(THEME_CHOICES.some((known) => known === theme) && { theme: theme as ThemeChoice }),
        ...(typeof linear === 'boolean' && { linear }),
      };
    },
    change(part) {
      const turn = last.then(async () => {
        const file = await load().catch((error: unknown) => {
          throw error instanceof SyntaxError ? new Error(messages.looks.damaged(path)) : error;
        });
        await writePrivateFile(path, `${JSON.stringify({ ...file, ...part }, undefined, 2)}\n`);
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
