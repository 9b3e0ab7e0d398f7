import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { describe, expect, it } from 'vitest';

/** The program as it is shipped; `npm run build` makes it. */
const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

const environment = (env: NodeJS.ProcessEnv) => ({
  PATH: process.env.PATH,
  TERM: 'xterm-256color',
  // Nobody's own profiles.
  XDG_CONFIG_HOME: '/nonexistent',
  ...env,
});

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = execFile(process.execPath, [program, ...args], { env: environment(env) }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
    child.stdin?.end();
  });
}

/** Runs the program in a pseudo-terminal of its own. */
function runInTerminal(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const pty = spawn(process.execPath, [program, ...args], {
    cols: 100,
    rows: 30,
    env: environment(env) as Record<string, string>,
  });
  const terminal = new xterm.Terminal({ cols: 100, rows: 30, allowProposedApi: true });
  const { buffer } = terminal;
  const screen = () =>
    Array.from({ length: 30 }, (_, row) =>
      buffer.active.getLine(buffer.active.viewportY + row)?.translateToString(true),
    )
      .join('\n')
      .trimEnd();
  pty.onData((data) => terminal.write(data));
  const exited = new Promise<number>((resolve) => {
    pty.onExit(({ exitCode }) => terminal.write('', () => resolve(exitCode)));
  });
  return {
    screen,
    exited,
    isAlternate: () => buffer.active.type === 'alternate',
    press: (bytes: string) => pty.write(bytes),
    async sees(text: string) {
      const seen = new Promise<void>((resolve) => {
        const look = () => screen().includes(text) && resolve();
        terminal.onWriteParsed(look);
        look();
      });
      const ended = exited.then((code) => {
        throw new Error(`Ended with ${code} before "${text}" was seen. The screen:\n${screen()}`);
      });
      await Promise.race([seen, ended]);
      ended.catch(() => undefined);
    },
  };
}

describe.skipIf(!existsSync(program))('the built program', () => {
  it('opens the demo, quits on q, and leaves the terminal as it was', async () => {
    const hubdeck = runInTerminal(['--demo'], { CI: 'true' });
    await hubdeck.sees('120 users');
    expect(hubdeck.isAlternate()).toBe(true);
    hubdeck.press('q');
    expect(await hubdeck.exited).toBe(0);
    expect(hubdeck.isAlternate()).toBe(false);
    expect(hubdeck.screen()).toBe('');
  });

  it('asks for the token without showing it', async () => {
    const hubdeck = runInTerminal(['--url', 'http://127.0.0.1:9/v1']);
    await hubdeck.sees('Access token for 127.0.0.1:9 (not shown):');
    hubdeck.press('very-secret');
    hubdeck.press('\u0003');
    expect(await hubdeck.exited).toBe(4);
    expect(hubdeck.screen()).not.toContain('secret');
    expect(hubdeck.screen()).toContain('no access token: set HUBDECK_TOKEN');
  });

  it('prints an overview into a pipe', async () => {
    const { code, out, err } = await run(['--demo']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Organization: /);
    expect(out).toMatch(/^All people +120$/m);
    expect(err).toBe('To open the dashboard, run "hubdeck --demo" in a terminal.\n');
  });

  it.each([
    [['--dmeo'], 2, /^hubdeck: unknown option --dmeo; did you mean --demo\?\n$/],
    [['--token', 'x'], 2, /^hubdeck: --token is refused: .*\n$/],
    [['--calls', '/no/such.csv'], 1, /^hubdeck: \/no\/such\.csv: there is no such file\n$/],
    [[], 4, /Choose one:/],
    [['users'], 4, /^hubdeck: You are not signed in\. .*\n$/],
    [['lines', 'delete', 'x', '--demo'], 1, /there is no user "x"/],
  ])('answers %j with one explanation', async (args, code, expected) => {
    const answer = await run(args);
    expect(answer).toMatchObject({ code, out: '' });
    expect(answer.err).toMatch(expected);
  });

  it('says in one line that a server cannot be reached', async () => {
    const answer = await run(['--url', 'http://127.0.0.1:9/v1'], { HUBDECK_TOKEN: 'x' });
    expect(answer).toEqual({
      code: 1,
      out: '',
      err: 'hubdeck: The server 127.0.0.1:9 cannot be reached. Check the address and the network.\n',
    });
  });

  it('prints its usage and version', async () => {
    expect((await run(['--help'])).out).toContain('hubdeck --demo');
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
