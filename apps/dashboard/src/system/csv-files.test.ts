import { mkdir, mkdtemp, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCsvFiles } from './csv-files';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubdeck-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('files to import', () => {
  it('are the CSV files of the folder, the latest first', async () => {
    for (const [name, day] of [
      ['old.csv', 1],
      ['new.CSV', 3],
      ['notes.md', 4],
      ['middle.txt', 2],
    ] as const) {
      await writeFile(join(folder, name), 'a,b');
      await utimes(join(folder, name), day * 86_400, day * 86_400);
    }
    await mkdir(join(folder, 'folder.csv'));
    const files = await createCsvFiles(folder).list();
    expect(files.map(({ name }) => name)).toEqual(['new.CSV', 'middle.txt', 'old.csv']);
    expect(files[0]).toMatchObject({ size: 3, path: join(folder, 'new.CSV'), changed: 3 * 86_400_000 });
  });

  it('are read by a path from the folder on', async () => {
    await writeFile(join(folder, 'a.csv'), 'Username');
    expect(new TextDecoder().decode(await createCsvFiles(folder).read('a.csv'))).toBe('Username');
  });

  it('say in a sentence why they cannot be read', async () => {
    const files = createCsvFiles(folder);
    await expect(files.read('none.csv')).rejects.toThrow('none.csv: there is no such file');
    await expect(files.read('.')).rejects.toThrow('it is a folder, not a file');
    await writeFile(join(folder, 'huge.csv'), '');
    await truncate(join(folder, 'huge.csv'), 65 * 1024 * 1024);
    await expect(files.read('huge.csv')).rejects.toThrow('larger than 64 MB');
  });
});
