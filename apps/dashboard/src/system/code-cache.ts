import { join } from 'node:path';

export interface CacheEnv {
  readonly XDG_CACHE_HOME?: string | undefined;
  readonly LOCALAPPDATA?: string | undefined;
}

/** Where what can be made again is kept: by the XDG base directories, or where Windows keeps such things. */
export function cacheFolder(env: CacheEnv, platform: NodeJS.Platform, home: string): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'hubdeck', 'cache');
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'hubdeck');
}

/** What Node 22.8 and later offer. */
export interface CodeCache {
  readonly enableCompileCache?: (folder: string) => unknown;
}

/**
 * Has Node keep the code that it compiles for the next start. In a folder of the person's own: in the shared temporary one, which
 * Node takes by itself, somebody else could leave code for this program to run.
 */
export const keepCode = ({ enableCompileCache }: CodeCache, folder: string): unknown =>
  enableCompileCache?.(join(folder, 'code'));
