import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileSaver } from './save-file';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hubdeck-'));
});
afterEach(() => rm(directory, { recursive: true }));

describe('saving a file', () => {
  it('makes one that only its owner reads, and tells where it is', async () => {
    const path = await createFileSaver(directory)('code.txt', 'secret');
    expect(path).toBe(join(directory, 'code.txt'));
    expect(await readFile(path, 'utf8')).toBe('secret');
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('never writes over another', async () => {
    await writeFile(join(directory, 'code.txt'), 'precious');
    const save = createFileSaver(directory);
    expect(await save('code.txt', 'a')).toBe(join(directory, 'code-2.txt'));
    expect(await save('code.txt', 'b')).toBe(join(directory, 'code-3.txt'));
    expect(await readFile(join(directory, 'code.txt'), 'utf8')).toBe('precious');
  });

  it('says which folder fails', async () => {
    await expect(createFileSaver(join(directory, 'gone'))('code.txt', 'a')).rejects.toThrow(/ENOENT.*gone/);
  });
});
