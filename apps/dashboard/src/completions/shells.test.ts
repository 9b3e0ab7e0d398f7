import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The program as it is shipped; `npm run build` makes it. */
const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const isThere = (shell: string) => spawnSync(shell, ['--version']).status === 0;
const understands =
  existsSync(program) && spawnSync(process.execPath, [program, '__complete', 'us']).stdout.includes('users');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubdeck-'));
  await writeFile(join(folder, 'hubdeck'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  await chmod(join(folder, 'hubdeck'), 0o755);
  await writeFile(join(folder, 'people.csv'), '');
  await mkdir(join(folder, 'hubdeck-config', 'hubdeck'), { recursive: true });
  const views = { version: 1, views: { users: [{ name: 'No licence' }, { name: 'Late' }] } };
  await writeFile(join(folder, 'hubdeck-config', 'hubdeck', 'views.json'), JSON.stringify(views));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const environment = () => ({
  PATH: `${folder}:${process.env.PATH}`,
  HOME: folder,
  XDG_CONFIG_HOME: join(folder, 'hubdeck-config'),
  TERM: 'xterm',
});

function run(shell: string, script: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(shell, ['-c', script], { env: environment(), cwd: folder }, (error, out, err) =>
      error ? reject(new Error(err)) : resolve(out),
    );
  });
}

/** Two words begun, each followed by Tab, and what the whole command then prints. */
const TYPED = 'hubdeck line\tre\t--help\r';
const COMPLETED = /Generate new activation codes/;

/** Types into an interactive shell as a person does, and gives what it shows. */
function type(shell: string, args: string[], setup: string, keys: string, seen: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const terminal = spawn(shell, args, { cols: 200, rows: 50, cwd: folder, env: environment() });
    let text = '';
    let isReady = false;
    terminal.onData((data) => {
      text += data;
      if (!isReady && /ready-now\r?\n/.test(text)) {
        isReady = true;
        text = '';
        terminal.write(keys);
      } else if (isReady && seen.test(text)) terminal.kill();
    });
    terminal.onExit(() => (seen.test(text) ? resolve(text) : reject(new Error(`It showed: ${JSON.stringify(text)}`))));
    terminal.write(`${setup}; echo ready-no''w\r`);
  });
}

describe.skipIf(!understands)('completion in a real shell', () => {
  describe.skipIf(!isThere('bash'))('bash', () => {
    const offers = async (line: string) => {
      const words = line.split(' ');
      const script = `source <(hubdeck completions bash)
COMP_LINE='${line}' COMP_POINT=${line.length} COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}) COMP_CWORD=${words.length - 1}
_hubdeck; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return (await run('bash', script)).trim().split('\n');
    };

    it('offers commands, options, fields and files', async () => {
      expect(await offers('hubdeck us')).toEqual(['users']);
      expect(await offers('hubdeck lines re')).toEqual(['regenerate']);
      expect(await offers('hubdeck users --cs')).toEqual(['--csv']);
      expect(await offers('hubdeck users sta')).toEqual(['status:']);
      // readline breaks words at the colon: what stands before it is typed already.
      expect(await offers('hubdeck lines state:on')).toEqual(['online']);
      expect(await offers('hubdeck lines import peo')).toEqual(['people.csv']);
      // A name with a blank is one word.
      expect(await offers('hubdeck users --view ')).toEqual(['No\\ licence', 'Late']);
    });

    it('completes what is typed', async () => {
      await type('bash', ['--norc', '-i'], 'source <(hubdeck completions bash)', TYPED, COMPLETED);
    });
  });

  describe.skipIf(!isThere('zsh'))('zsh', () => {
    it('completes what is typed', async () => {
      const setup = 'autoload -U compinit && compinit -u; source <(hubdeck completions zsh)';
      await type('zsh', ['-f', '-i'], setup, TYPED, COMPLETED);
    });
  });

  describe.skipIf(!isThere('fish'))('fish', () => {
    const offers = async (line: string) =>
      (await run('fish', `hubdeck completions fish | source; complete -C '${line}'`)).trim().split('\n');

    it('offers commands with what they do, options, fields and files', async () => {
      expect(await offers('hubdeck us')).toEqual(['users\tUsers']);
      expect((await offers('hubdeck lines re')).join()).toMatch(/^regenerate\tGenerate new activation codes/);
      expect((await offers('hubdeck users --cs')).join()).toMatch(/^--csv\t/);
      expect(await offers('hubdeck lines state:on')).toEqual(['state:online']);
      expect(await offers('hubdeck lines import peo')).toEqual(['people.csv']);
    });
  });
});
