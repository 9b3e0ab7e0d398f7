import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSettingsStore } from './settings';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubdeck-'));
});
afterEach(() => rm(folder, { recursive: true }));
const path = () => join(folder, 'settings.json');

describe('settings', () => {
  it('are kept from one start to the next', async () => {
    expect(await createSettingsStore(folder).read()).toEqual({});
    await createSettingsStore(folder).change({ theme: 'light' });
    expect(await createSettingsStore(folder).read()).toEqual({ theme: 'light' });
  });

  it('keep what a later version has added', async () => {
    await writeFile(path(), '{"sound":"off","theme":"sepia"}');
    const store = createSettingsStore(folder);
    expect(await store.read()).toEqual({});
    await Promise.all([store.change({ theme: 'dark' }), store.change({ theme: 'auto' })]);
    expect(JSON.parse(await readFile(path(), 'utf8'))).toEqual({ sound: 'off', theme: 'auto' });
  });

  it.each(['{', '[]'])('keep nobody out where they are %s, and are not written over', async (text) => {
    await writeFile(path(), text);
    const store = createSettingsStore(folder);
    expect(await store.read()).toEqual({});
    await expect(store.change({ theme: 'dark' })).rejects.toThrow(`${path()} is not the JSON of settings`);
    expect(await readFile(path(), 'utf8')).toBe(text);
  });
});
