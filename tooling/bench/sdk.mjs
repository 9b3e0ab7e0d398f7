import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'tsdown';
import { atRoot } from '../run.mjs';
import { atMost } from './report.mjs';
import { ask, startMock } from './servers.mjs';
import { interleaved, median, timed } from './statistics.mjs';

const ROUNDS = 7;
const PAGE = 1000;
const run = promisify(execFile);

/** The client, beside what one would write without it. */
export async function* measure() {
  yield* measureReading();
  yield* measurePace();
  yield* measureImport();
  yield* measureSize();
}

async function* measureReading() {
  const mock = startMock(['--people', String(PAGE)]);
  const { url, token } = await mock.read();
  const page = await fetch(`${url}/people?max=${PAGE}`, { headers: { authorization: `Bearer ${token}` } });
  // As much as fits into an argument; the same people again and again.
  const { items } = await page.json();
  await mock.stop();
  const few = items.slice(0, 100);
  const body = JSON.stringify({ items: few });
  const read = (how, people) => ask('read-people', 'apps/dashboard', [how, String(people), String(few.length), body]);
  const { client, raw } = await interleaved(ROUNDS, {
    client: async () => (await read('client', 100_000)).cpu,
    raw: async () => (await read('raw', 100_000)).cpu,
  });
  const beside = `${client.toFixed(0)} ms beside ${raw.toFixed(0)} ms of fetch and JSON.parse`;
  yield atMost('SDK: all of 100,000 people, validated, CPU', client / raw, 1.2, 'x', beside);
  yield atMost('SDK: memory at 100,000 people', (await read('client', 100_000)).megabytes, 130, 'MB');
  yield atMost('SDK: memory at 1,000,000 people', (await read('client', 1_000_000)).megabytes, 130, 'MB');
}

async function* measurePace() {
  const runs = await ask('limited-calls', 'apps/dashboard');
  const of = (read) => median(runs.map(read));
  yield atMost(
    'SDK: 600 calls against 100 a second, time',
    of(({ milliseconds, ideal }) => milliseconds / ideal),
    1.3,
    'x',
  );
  yield atMost('SDK: failed calls of them', Math.max(...runs.map(({ failed }) => failed)), 0, 'calls');
  yield atMost(
    'SDK: answers of 429 to them',
    of(({ refused, calls }) => (refused / calls) * 100),
    2,
    '%',
  );
}

async function* measureImport() {
  const load = (name) => () =>
    timed(() =>
      run(process.execPath, ['--input-type=module', '--eval', name && `import '${name}'`], {
        cwd: atRoot('packages/sdk'),
      }),
    );
  const { sdk, zod, node } = await interleaved(3 * ROUNDS, {
    sdk: load('@hubdeck/sdk'),
    zod: load('zod/mini'),
    node: load(''),
  });
  const beside = `${sdk.toFixed(0)} ms, zod ${zod.toFixed(0)} ms, an empty program ${node.toFixed(0)} ms`;
  yield atMost('SDK: cold import, more than zod alone', sdk - zod, 11, 'ms', beside);
}

async function* measureSize() {
  const everything = "export { createClient } from '@hubdeck/sdk'";
  const one =
    "import { bindContract, createTransport, people } from '@hubdeck/sdk'; export const open = (options) => bindContract({ people }, createTransport(options))";
  yield atMost('SDK: gzip, everything', await gzipped(everything), 30, 'kB');
  yield atMost('SDK: gzip, one resource, with zod', await gzipped(one), 15, 'kB');
}

/** Kilobytes that a web page would load for it. */
async function gzipped(source) {
  const outDir = mkdtempSync(join(tmpdir(), 'hubdeck-size-'));
  const entry = atRoot('packages/sdk/size-entry.mjs');
  try {
    await build({
      config: false,
      cwd: atRoot('packages/sdk'),
      entry,
      outDir,
      clean: false,
      dts: false,
      minify: true,
      platform: 'browser',
      logLevel: 'silent',
      deps: { alwaysBundle: [/./], onlyBundle: false },
      plugins: [
        {
          name: 'entry',
          resolveId: (id) => (id === entry ? id : undefined),
          load: (id) => (id === entry ? source : undefined),
        },
      ],
    });
    const files = readdirSync(outDir, { recursive: true }).filter((name) => /\.m?js$/.test(name));
    return gzipSync(Buffer.concat(files.map((name) => readFileSync(join(outDir, name))))).length / 1000;
  } finally {
    rmSync(outDir, { recursive: true });
  }
}
