import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCallsFile } from './read-calls-file';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubdeck-calls-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function readBytes(content: string | Uint8Array) {
  const path = join(folder, 'report.csv');
  await writeFile(path, content);
  return readCallsFile(path);
}

describe('a report of calls', () => {
  it('is opened as Control Hub gives it, and keeps count of what is broken', async () => {
    const text = '\uFEFFStart time,Duration,User\r\n2026-01-15T09:00:00.000Z,60,Archer Field\r\nx,1,Pa"ula\r\n';
    expect(await readBytes(text)).toEqual({
      name: 'report.csv',
      calls: [{ 'Start time': '2026-01-15T09:00:00.000Z', Duration: '60', User: 'Archer Field' }],
      faults: 1,
    });
  });

  it.each([
    ['a zip archive', 'PK\u0003\u0004', /zip archive\. Unpack it/],
    ['another table', 'Username,Type\na,USER\n', /no Detailed Call History report/],
    ['nothing', '', /It is empty\./],
  ])('is not %s', async (_, content, expected) => {
    expect(await readBytes(content)).toMatch(expected);
  });

  it('has to be there, and a file', async () => {
    expect(await readCallsFile(join(folder, 'none.csv'))).toMatch(/none\.csv: there is no such file$/);
    expect(await readCallsFile(folder)).toMatch(/it is a folder, not a file$/);
  });
});
