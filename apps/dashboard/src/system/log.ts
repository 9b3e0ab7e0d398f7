import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { maskSecrets } from '../rows/mask';

export interface LogEnv {
  readonly HUBDECK_LOG?: string | undefined;
  readonly XDG_STATE_HOME?: string | undefined;
  readonly LOCALAPPDATA?: string | undefined;
}

/** Where the log goes; nowhere unless the person wants one. `HUBDECK_LOG` may be a path of its own. */
export function logPath(
  env: LogEnv,
  { isWanted, platform, home }: { isWanted: boolean; platform: NodeJS.Platform; home: string },
): string | undefined {
  const { HUBDECK_LOG: asked = '', XDG_STATE_HOME, LOCALAPPDATA } = env;
  if (/[\\/]/.test(asked)) return asked;
  if (!isWanted && ['', '0'].includes(asked)) return undefined;
  if (platform === 'win32') return join(LOCALAPPDATA || join(home, 'AppData', 'Local'), 'hubdeck', 'log');
  return join(XDG_STATE_HOME || join(home, '.local', 'state'), 'hubdeck', 'log');
}

export interface Log {
  readonly path: string;
  write(event: string, details?: Readonly<Record<string, string | number | undefined>>): void;
}

/** Bytes. One older file of that size is kept beside it. */
const LARGEST = 1_000_000;

/**
 * A line an event, written at once, so that what happened last is there after a crash. A log that can't be written is no reason
 * to fail: then there is none.
 */
export function openLog(path: string, { now }: { now(): number }): Log {
  return {
    path,
    write(event, details = {}) {
      const facts = Object.entries(details).flatMap(([name, value]) =>
        value === undefined ? [] : [`${name}=${JSON.stringify(value)}`],
      );
      const line = [new Date(now()).toISOString(), event, ...facts].join(' ');
      try {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        if (sizeOf(path) > LARGEST) renameSync(path, `${path}.1`);
        appendFileSync(path, `${maskSecrets(line)}\n`, { mode: 0o600 });
      } catch {
        // A full disk, or a folder that is not ours.
      }
    },
  };
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** Writes down what was asked of the server and what came of it: neither what was sent nor what was answered. */
export const logged =
  (inner: typeof fetch, log: Log, { now }: { now(): number }): typeof fetch =>
  async (input, init) => {
    const { pathname, host } = new URL(input instanceof Request ? input.url : input);
    const request = { method: init?.method ?? 'GET', host, path: pathname };
    const startedAt = now();
    const took = () => Math.round(now() - startedAt);
    try {
      const response = await inner(input, init);
      const trackingId = response.headers.get('trackingid') ?? undefined;
      log.write('request', { ...request, status: response.status, ms: took(), trackingId });
      return response;
    } catch (error) {
      log.write('request', { ...request, error: error instanceof Error ? error.message : String(error), ms: took() });
      throw error;
    }
  };
