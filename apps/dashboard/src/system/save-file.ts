import { open } from 'node:fs/promises';
import { join, parse } from 'node:path';

/** Writes a file for the person; resolves with its path, which is never one that was there before. */
export type SaveFile = (name: string, content: string | Uint8Array) => Promise<string>;

/** Files may hold secrets: nobody else reads them. */
const OWNER_ONLY = 0o600;
/** Files of one name that stand beside each other before it gives up. */
const MOST = 1000;

/** Nothing is ever overwritten: where `code.png` is taken, `code-2.png` is written. */
export const createFileSaver =
  (directory: string): SaveFile =>
  async (name, content) => {
    for (let copy = 1; ; copy += 1) {
      const path = join(directory, numbered(name, copy));
      try {
        await writeNew(path, content);
        return path;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || copy === MOST) throw error;
      }
    }
  };

function numbered(fileName: string, copy: number): string {
  const { name, ext } = parse(fileName);
  return copy === 1 ? fileName : `${name}-${copy}${ext}`;
}

async function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx', OWNER_ONLY);
  try {
    await file.writeFile(content);
  } finally {
    await file.close();
  }
}
