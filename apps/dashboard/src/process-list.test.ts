import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const TOKEN = 'a-token-that-nobody-may-see';

/** What everybody on this machine can read of every process: its command line and its name. */
async function processList(): Promise<string> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const read = (id: string, file: string) => readFile(`/proc/${id}/${file}`, 'utf8').catch(() => '');
  const lines = await Promise.all(ids.map(async (id) => `${await read(id, 'cmdline')} ${await read(id, 'comm')}`));
  return lines.join('\n');
}

it.skipIf(!existsSync(program) || !existsSync('/proc/self/cmdline'))(
  'the built program shows its token in no process list while it works',
  async () => {
    let seen = '';
    let authorization: string | undefined;
    const server = createServer(async (request, response) => {
      authorization ??= request.headers.authorization;
      seen ||= await processList();
      response.writeHead(401, { 'Content-Type': 'application/json' }).end('{"message":"no","errors":[]}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const child = spawn(process.execPath, [program, 'users', '--url', `http://127.0.0.1:${port}/v1`], {
      env: { PATH: process.env.PATH, XDG_CONFIG_HOME: '/nonexistent', HUBDECK_TOKEN: TOKEN },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    server.close();
    // It was at work with the token when the list was taken.
    expect(authorization).toBe(`Bearer ${TOKEN}`);
    expect(seen).toContain(program);
    expect(seen).not.toContain(TOKEN);
    expect(said).not.toContain(TOKEN);
    expect(code).toBe(4);
  },
  30_000,
);
