import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createViewStore } from './view-store';

let folder = '';
const file = () => join(folder, 'hubdeck', 'views.json');
const open = () => createViewStore(join(folder, 'hubdeck'));
const named = (name: string, filter = '') => ({ name, filter });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubdeck-views-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the file of saved views', () => {
  it('is not there at first', async () => {
    expect(await open().list('users')).toEqual([]);
  });

  it('keeps views by list, for their owner alone', async () => {
    await open().save('users', named('Mine', 'a'));
    await open().save('devices', named('Phones'));
    await open().save('users', named('Other'));
    await open().save('users', named('Mine', 'b'));
    expect(await open().list('users')).toEqual([named('Mine', 'b'), named('Other')]);
    expect(await open().list('devices')).toEqual([named('Phones')]);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
  });

  it('loses none of two that are saved at once', async () => {
    const store = open();
    await Promise.all([store.save('users', named('One')), store.save('users', named('Two'))]);
    expect(await store.list('users')).toHaveLength(2);
  });

  it('forgets a view', async () => {
    await open().save('users', named('Mine'));
    await open().remove('users', 'Mine');
    expect(await open().list('users')).toEqual([]);
  });

  it('keeps what it does not understand', async () => {
    await open().save('users', named('Mine'));
    const odd = { version: 9, later: true, views: { users: ['odd', { name: 'Mine', filter: 'x' }], __proto__x: 1 } };
    await writeFile(file(), JSON.stringify(odd));
    expect(await open().list('users')).toEqual([named('Mine', 'x')]);
    await open().save('users', named('New'));
    const written = JSON.parse(await readFile(file(), 'utf8'));
    expect(written).toMatchObject({ later: true, views: { users: ['odd', { name: 'Mine' }, { name: 'New' }] } });
  });

  it('is not written over where it is damaged', async () => {
    await open().save('users', named('Mine'));
    await writeFile(file(), '{"views": ');
    await expect(open().list('users')).rejects.toThrow('views.json is not the JSON of saved views');
    await expect(open().save('users', named('New'))).rejects.toThrow('mend it or move it away');
    expect(await readFile(file(), 'utf8')).toBe('{"views": ');
  });
});
