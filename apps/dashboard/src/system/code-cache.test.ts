import { expect, it } from 'vitest';
import { cacheFolder, keepCode } from './code-cache';

it.each([
  ['linux', {}, '/home/ann/.cache/hubdeck'],
  ['darwin', { XDG_CACHE_HOME: '/cache' }, '/cache/hubdeck'],
  ['win32', { LOCALAPPDATA: '/local' }, '/local/hubdeck/cache'],
] as const)('keeps what can be made again in a folder of my own (%s)', (platform, env, folder) => {
  expect(cacheFolder(env, platform, '/home/ann')).toBe(folder);
});

it('keeps compiled code there, where Node can', () => {
  const folders: string[] = [];
  keepCode({ enableCompileCache: (folder) => folders.push(folder) }, '/home/ann/.cache/hubdeck');
  expect(folders).toEqual(['/home/ann/.cache/hubdeck/code']);
  expect(() => keepCode({}, '/home/ann/.cache/hubdeck')).not.toThrow();
});
