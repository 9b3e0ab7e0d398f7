import { randomBytes } from 'node:crypto';
import { constants, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { messages } from '../messages';

/**
 * Files that only their owner reads. One that others can read is refused rather than put right: what stood in it may be
 * known already, and whoever opened it up should hear of it.
 */
const OWNER_ONLY = 0o600;
const FOLDER_OF_OWNER = 0o700;
const OTHERS = 0o077;

const { profiles: words } = messages;

/** The text, or `undefined` where there is no such file. Links are not followed. */
export async function readPrivateFile(path: string): Promise<string | undefined> {
  const file = await openIfThere(path);
  if (!file) return undefined;
  try {
    await refuseExposed(path, file);
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new Error(code === 'ELOOP' ? words.isLink(path) : words.unreadable(path, code ?? String(error)));
  }
}

/** Windows has no such modes: there the folder of the user protects what is in it. */
async function refuseExposed(path: string, file: FileHandle): Promise<void> {
  const self = userInfo().uid;
  if (self < 0) return;
  const { mode, uid } = await file.stat();
  if (uid !== self) throw new Error(words.foreignFile(path));
  if ((mode & OTHERS) !== 0) throw new Error(words.exposed(path, (mode & 0o777).toString(8)));
}

/** Whole or not at all: whoever reads meanwhile, or pulls the plug, finds the old text or the new one. */
export async function writePrivateFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: FOLDER_OF_OWNER });
  const draft = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const file = await open(draft, 'wx', OWNER_ONLY);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

export const removeFile = (path: string): Promise<void> => rm(path, { force: true });
