import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { atRoot } from '../run.mjs';
import { cpuTicks } from './process-time.mjs';
import { openProgram } from './pseudo-terminal.mjs';
import { atMost, bothAtMost, notMeasured } from './report.mjs';
import { startMock } from './servers.mjs';
import { interleaved, median, quantile, timed } from './statistics.mjs';

const PEOPLE = 100_000;
const PRESSES = 120;
const ROUNDS = 7;
const IDLE_MS = 3000;
/** What targets of the start were set against: an empty Node started in that many milliseconds. */
const NODE_MS = 45;

const cli = atRoot('apps/dashboard/dist/cli.js');

/** The dashboard in a real pseudo-terminal of 120x44. */
export async function* measure() {
  const home = mkdtempSync(join(tmpdir(), 'hubdeck-bench-'));
  // No profile of whoever runs this is read, nor written.
  const own = { HOME: home, XDG_CONFIG_HOME: home, HUBDECK_PROFILE: '' };
  const big = startMock(['--people', String(PEOPLE)]);
  const small = startMock();
  try {
    yield* measureKeys(await big.read(), own);
    await big.stop();
    yield* measureStart(await small.read(), own);
  } finally {
    await Promise.all([big.stop(), small.stop()]);
    rmSync(home, { recursive: true });
  }
}

async function* measureKeys({ url, token }, own) {
  const dashboard = openProgram([cli, '--url', url], { ...own, HUBDECK_TOKEN: token });
  const floor = openProgram([atRoot('tooling/bench/programs/terminal-floor.mjs')]);
  try {
    await dashboard.seen(`${PEOPLE.toLocaleString('en')} users`);
    await dashboard.quiet(1500);
    const steps = { dashboard: [], floor: [] };
    // As far as the end of the screen, from where every step scrolls.
    for (let at = 0; at < 45; at += 1) await dashboard.press('j');
    for (let at = 0; at < PRESSES; at += 1) {
      steps.dashboard.push(await dashboard.press('j'));
      steps.floor.push(await floor.press('j'));
    }
    const times = (all) => all.map(({ milliseconds }) => milliseconds);
    const spread = (all) => [median(times(all)), quantile(times(all), 0.95)];
    yield bothAtMost(
      'dashboard: key to last byte, 100,000 rows, median / p95',
      spread(steps.dashboard),
      [4, 10],
      'ms',
      `an empty program ${spread(steps.floor)
        .map((ms) => ms.toFixed(2))
        .join(' / ')}`,
    );
    yield atMost('dashboard: bytes for a scroll step', median(steps.dashboard.map(({ bytes }) => bytes)), 400, 'bytes');
    yield atMost('dashboard: filter key, 100,000 rows', median(times(await filterKeys(dashboard))), 12, 'ms');
    yield* measureIdle(dashboard);
  } finally {
    await Promise.all([dashboard.quit(), floor.quit()]);
  }
}

/** Types words that many, some and few people match; the first of all also has to read every row. */
async function filterKeys(dashboard) {
  const typed = [];
  for (const word of ['e', 'an', 'marco', 'office', 'anna li']) {
    await dashboard.press('/');
    for (const character of word) typed.push(await dashboard.press(character));
    await dashboard.press('\x1b[27u');
  }
  return typed.slice(1);
}

async function* measureIdle(dashboard) {
  await dashboard.quiet(1500);
  const before = { bytes: dashboard.bytes(), cpu: cpuTicks(dashboard.pid) };
  await wait(IDLE_MS);
  yield atMost(`dashboard: bytes written in ${IDLE_MS / 1000} s idle`, dashboard.bytes() - before.bytes, 0, 'bytes');
  const what = `dashboard: CPU in ${IDLE_MS / 1000} s idle`;
  const after = cpuTicks(dashboard.pid);
  if (after === undefined) yield notMeasured(what, 'only Linux tells');
  else yield atMost(what, (after - before.cpu) * 10, 10, 'ms');
}

async function* measureStart({ url, token }, own) {
  const first = await firstName(url, token);
  const start = async (args, env) => {
    const dashboard = openProgram([cli, ...args], { ...own, ...env });
    const milliseconds = await dashboard.seen(first);
    await dashboard.quit();
    return milliseconds;
  };
  const results = await interleaved(ROUNDS, {
    node: () => timed(() => execFileSync(process.execPath, ['-e', '0'])),
    server: () => start(['--url', url], { HUBDECK_TOKEN: token }),
    demo: () => start(['--demo'], {}),
  });
  const scale = results.node / NODE_MS;
  const beside = `node -e 0: ${results.node.toFixed(0)} ms`;
  yield atMost('dashboard: start to first rows, running server', results.server, 250 * scale, 'ms', beside);
  yield atMost('dashboard: start to first rows, demo', results.demo, 400 * scale, 'ms', beside);
}

async function firstName(url, token) {
  const answer = await fetch(`${url}/people?max=1`, { headers: { authorization: `Bearer ${token}` } });
  const { items } = await answer.json();
  return items[0].displayName;
}
