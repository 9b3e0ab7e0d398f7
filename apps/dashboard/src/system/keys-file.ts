import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Keymap, usualKeymap } from '../keymap/keymap';
import { messages } from '../messages';

/** The file in which the person gives keys of their own. */
export interface KeysFile {
  readonly path: string;
  /** The usual keys where there is no such file. */
  read(): Promise<Keymap>;
  /** Refuses to write over one. */
  create(text: string): Promise<void>;
}

export function createKeysFile(folder: string, named: string | undefined): KeysFile {
  const path = named ? resolve(named) : join(folder, 'keys.json');
  const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT' && !named;
  return {
    path,
    async read() {
      const text = await readFile(path, 'utf8').catch((error: unknown) => {
        if (isMissing(error)) return undefined;
        throw error;
      });
      if (text === undefined) return usualKeymap;
      // Most people have none, and need not wait for what reads it.
      const { readKeysFile } = await import('../keymap/keys-file');
      return readKeysFile(text, path);
    },
    async create(text) {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeFile(path, text, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'EEXIST' ? new Error(messages.keymap.exists(path)) : error;
      });
    },
  };
}
