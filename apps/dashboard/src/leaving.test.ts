import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { openShell, type Shell } from './testing/shell';

/** The program as it is shipped; `npm run build` makes it. */
const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const pty = await import('@lydell/node-pty').catch(() => undefined);

const whyNot = [
  process.platform === 'win32' && 'there are no such signals on Windows',
  pty === undefined && 'this machine can make no pseudo-terminal',
  !existsSync(program) && 'the program is not built',
].find(Boolean);

/** Bugs that show when they are told to, each in another place. Some show at the next key. */
const BUGS = {
  'in a listener': 'throw bug',
  'in a promise that nobody waits for': 'Promise.reject(bug)',
  'in the handler of a key': 'Array.prototype.find = () => { throw bug }',
  'while it draws': 'Math.floor = () => { throw bug }',
};
const NEXT_KEY = ['in the handler of a key', 'while it draws'];
/** As an error may name what it was about; in pieces, since the stack quotes this very source. */
const BUG = encodeURIComponent(
  `const bug = new Error('a bug with Bearer ' + ['abc', 'def'].join(''));
  const bugs = { ${Object.entries(BUGS).map(([place, bug]) => `'${place}'() { ${bug} }`)} };
  process.on('SIGUSR2', () => { process.stdout.write('\\x1b[1;150Harmed'); bugs[process.env.BUG](); });`,
);
const env = {
  PATH: process.env.PATH ?? '',
  TERM: 'xterm-256color',
  // Nobody's own profiles.
  XDG_CONFIG_HOME: '/nonexistent',
  NODE_OPTIONS: `--import=data:text/javascript,${BUG}`,
};

let shell: Shell | undefined;
afterEach(() => shell?.close());

/** Opens the dashboard from a shell; gives the condition of the terminal before, and the process. */
async function openDashboard(flags = '', more: Record<string, string> = {}) {
  if (!pty) throw new Error('no pseudo-terminal');
  shell = await openShell(pty.spawn, { ...env, ...more });
  const before = await shell.condition();
  shell.type(
    `clear; sh -c 'echo pid=$$.; read go; exec "$0" "$@"' '${process.execPath}' '${program}' --demo ${flags}\r`,
  );
  await shell.sees(/^pid=\d+\.$/m);
  const pid = Number(/^pid=(\d+)\.$/m.exec(shell.screen())?.[1]);
  shell.type('\r');
  await shell.sees('120 users');
  return { shell, before, pid };
}

describe.skipIf(whyNot !== undefined)(`the terminal${whyNot ? ` (not tested: ${whyNot})` : ''}`, () => {
  it('is another one while the dashboard is open', async () => {
    const { shell, before } = await openDashboard();
    expect(before).toMatchObject({ screen: 'normal', isCursorShown: true, wraparoundMode: true });
    shell.type('?');
    await shell.sees('Keys on Users');
    expect(shell.screen()).not.toContain('ready>');
  });

  it('stays the same one in linear mode, and is as it was after it, whichever way it ends', async () => {
    for (const leave of ['q', '\x03']) {
      const { shell: opened, before } = await openDashboard('--linear');
      expect(opened.screen()).toMatch(/^Row 1 of 120: /m);
      expect(opened.screen()).toContain('pid=');
      opened.type(leave);
      await opened.seesPrompt();
      expect(opened.screen()).toMatch(/^Row 1 of 120: /m);
      expect(await opened.condition()).toEqual(before);
      opened.close();
    }
  });

  it.each([
    ['q', 'q'],
    ['Ctrl-C', '\x03'],
  ])('is as it was after %s', async (_, key) => {
    const { shell, before } = await openDashboard();
    shell.type(key);
    await shell.seesPrompt();
    expect(await shell.condition()).toEqual(before);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)('is as it was after %s', async (signal) => {
    const { shell, before, pid } = await openDashboard();
    shell.signal(pid, signal);
    await shell.seesPrompt();
    expect(await shell.condition()).toEqual(before);
  });

  it.each([
    ['Ctrl-C', (shell: Shell) => shell.type('\x03')],
    ['SIGTERM', (shell: Shell, pid: number) => shell.signal(pid, 'SIGTERM')],
  ])('tells after %s what was agreed to and not done', async (_, leave) => {
    const { shell, before, pid } = await openDashboard();
    shell.type('4');
    await shell.sees(/\d+ subscribers/);
    shell.type('d');
    await shell.sees('1 row to do');
    shell.type('y');
    await shell.sees('Deleting 1 user in');
    leave(shell, pid);
    await shell.seesPrompt();
    expect(shell.screen()).toContain('hubdeck: not done, since you left before it was sent: Deleting 1 user');
    expect(await shell.condition()).toEqual(before);
  });

  it.each(Object.keys(BUGS))('is as it was after an exception %s, with a report to read', async (BUG) => {
    const { shell, before, pid } = await openDashboard('', { BUG });
    shell.signal(pid, 'SIGUSR2');
    if (NEXT_KEY.includes(BUG)) {
      await shell.sees('armed');
      shell.type('j');
    }
    await shell.seesPrompt();
    const report = shell.screen();
    expect(report).toContain('Error: a bug with Bearer ***');
    expect(report).toContain('screen: users');
    expect(report).toContain('With --log it also writes a log');
    expect(report).not.toContain('abcdef');
    shell.type('echo "code=$?"\r');
    await shell.sees('code=1');
    expect(await shell.condition()).toEqual(before);
  });

  it('is as it was while the dashboard is stopped by Ctrl-Z, and the dashboard is there again after it', async () => {
    const { shell, before } = await openDashboard();
    for (let times = 0; times < 2; times += 1) {
      shell.type('\x1a');
      await shell.seesPrompt();
      expect(await shell.condition()).toEqual(before);
      shell.type('fg\r');
      await shell.sees(/ 120 users/);
    }
    shell.type('/li');
    await shell.sees('Filter: li');
    shell.type('\x1b[27u');
    await shell.sees(' 120 users');
    shell.type('q');
    await shell.seesPrompt();
    expect(await shell.condition()).toEqual(before);
  });
});
