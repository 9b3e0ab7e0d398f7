import { join } from 'node:path';

export interface ConfigEnv {
  readonly HUBDECK_CONFIG?: string | undefined;
  readonly XDG_CONFIG_HOME?: string | undefined;
  readonly APPDATA?: string | undefined;
}

/** Where profiles and credentials are kept: by the XDG base directories, or where Windows keeps such things. */
export function configFolder(env: ConfigEnv, platform: NodeJS.Platform, home: string): string {
  if (env.HUBDECK_CONFIG) return env.HUBDECK_CONFIG;
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'hubdeck');
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'hubdeck');
}
