// The two programs as a stranger has them, from node_modules/.bin of an empty folder.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const LONGEST_END_MS = 500;
const LONGEST_START_MS = 20_000;

/** The mock prints one line, answers, and ends in time although a client keeps its connection open. */
export async function checkMock(project, signal) {
  const mock = spawn(join(project, 'node_modules/.bin/hubdeck-mock'), ['--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = [];
  const reader = createInterface(mock.stdout).on('line', (line) => lines.push(line));
  await once(reader, 'line', { signal: AbortSignal.timeout(LONGEST_START_MS) });
  const { url, token, controlUrl } = JSON.parse(lines[0]);
  const reply = await fetch(`${url}/people/me`, { headers: { Authorization: `Bearer ${token}` } });
  if (reply.status !== 200 || !controlUrl.startsWith('http://127.0.0.1:')) throw new Error(`answered ${reply.status}`);
  const idle = connect(Number(new URL(url).port), '127.0.0.1').on('error', () => {});
  await once(idle, 'connect');
  const asked = performance.now();
  mock.kill(signal);
  const [code] = await once(mock, 'exit');
  const took = performance.now() - asked;
  if (code !== 0 || took > LONGEST_END_MS) throw new Error(`${signal}: exit code ${code} after ${Math.round(took)} ms`);
  if (lines.length !== 1) throw new Error(`printed more than one line: ${lines.slice(1).join(' / ')}`);
}

/** Into a pipe the dashboard prints its overview. */
export function checkOverview(project) {
  const { status, stdout, stderr } = spawnSync(join(project, 'node_modules/.bin/hubdeck'), ['--demo'], {
    encoding: 'utf8',
  });
  if (status !== 0 || !stdout.includes('Webex Calling - Professional')) {
    throw new Error(`exit code ${status}\n${stdout}${stderr}`);
  }
}
