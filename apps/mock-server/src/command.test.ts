import { expect, test, vi } from 'vitest';
import { runCommand } from './command';
import { createMockServer } from './server';

function startCommand(...argv: string[]) {
  const output = { stdout: '', stderr: '' };
  let end: () => void = () => undefined;
  const code = runCommand(argv, {
    write: (text) => {
      output.stdout += text;
    },
    warn: (text) => {
      output.stderr += text;
    },
    onSignal: (listener) => {
      end = listener;
    },
  });
  return { output, code, end: () => end() };
}

const printed = (output: { stdout: string }) => vi.waitUntil(() => output.stdout !== '');

test('prints one line of JSON and nothing after it', async () => {
  const { output, code, end } = startCommand('--port', '0', '--json');
  await printed(output);
  const { url, token, controlUrl } = JSON.parse(output.stdout);
  expect(Object.keys(JSON.parse(output.stdout))).toEqual(['url', 'token', 'controlUrl']);
  expect((await fetch(`${url}/people/me`, { headers: { Authorization: `Bearer ${token}` } })).status).toBe(200);
  expect((await fetch(`${controlUrl}/health`)).status).toBe(200);
  end();
  expect(await code).toBe(0);
  expect(output.stdout.trimEnd().split('\n')).toHaveLength(1);
});

test('greets a person', async () => {
  const { output, code, end } = startCommand('--port', '0');
  await printed(output);
  end();
  expect(await code).toBe(0);
  expect(output.stdout).toContain('hubdeck-mock is running');
});

test('explains a port that is taken in one line', async () => {
  const mock = await createMockServer({ port: 0 });
  const { port } = new URL(mock.url);
  const { output, code } = startCommand('--port', port);
  expect(await code).toBe(1);
  expect(output.stderr).toBe(
    `hubdeck-mock: port ${port} is taken; choose another with --port, or --port 0 for any free one\n`,
  );
  await mock.close();
});

test.each([
  [['--prot', '1'], /^hubdeck-mock: Unknown option '--prot'.*\n$/],
  [['--port', 'http'], /^hubdeck-mock: --port takes a whole number from 0 to 65535, not "http"\n$/],
  [['--port', '70000'], /"70000"/],
  [['--people', '-5'], /--people|ambiguous/],
  [['--redirect-uri', 'nowhere'], /^hubdeck-mock: --redirect-uri takes an address, not "nowhere"\n$/],
  [['extra'], /'extra'/],
])('refuses %j with one line and exit code 2', async (argv, line) => {
  const { output, code } = startCommand(...argv);
  expect(await code).toBe(2);
  expect(output.stderr).toMatch(line);
  expect(output.stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(output.stdout).toBe('');
});

test('--help lists every flag', async () => {
  const { output, code } = startCommand('--help');
  expect(await code).toBe(0);
  for (const flag of [
    '--port',
    '--hostname',
    '--people',
    '--seed',
    '--token',
    '--no-extension',
    '--webhooks-anywhere',
    '--json',
  ]) {
    expect(output.stdout).toContain(flag);
  }
});
