import { createMockServer } from '@hubdeck/mock-server';
import { createClient } from '@hubdeck/sdk';
import { describe, expect, it } from 'vitest';
import { printOverview } from './overview';
import { textTable } from './text-table';

async function overview(settings: { extension?: boolean } = {}) {
  const server = await createMockServer({ settings });
  const client = createClient({ baseUrl: server.url, token: server.token, fetch: server.fetch });
  let [out, err] = ['', ''];
  await printOverview(client, {
    command: 'hubdeck --demo',
    write: (text) => {
      out += text;
    },
    warn: (text) => {
      err += text;
    },
  });
  await server.close();
  return { out, err };
}

describe('what a pipe gets', () => {
  it('is the organization in plain tables, and how to open the dashboard on stderr', async () => {
    const { out, err } = await overview();
    for (const title of [
      'Organization: ',
      'People by licence',
      'Devices by status',
      'Licences',
      'Onboarding by status',
    ]) {
      expect(out).toContain(title);
    }
    expect(out).toMatch(/^Messaging +\d+$/m);
    expect(out).toMatch(/^Status unavailable +\d+$/m);
    expect(out).toMatch(/^All people +120$/m);
    expect(out).not.toContain('\u001B');
    expect(err).toBe('To open the dashboard, run "hubdeck --demo" in a terminal.\n');
  });

  it('does without the extension', async () => {
    const { out } = await overview({ extension: false });
    expect(out).toContain('Status not offered');
  });
});

describe('textTable', () => {
  it('aligns columns, numbers to the right, and cleans what came from the wire', () => {
    const table = textTable(
      ['Name', 'Count'],
      [
        ['a\u001B[2J', 5],
        ['\u9f8d', 1000],
      ],
    );
    expect(table).toBe('Name   Count\na\u241B[2J      5\n\u9f8d      1000\n');
  });
});
