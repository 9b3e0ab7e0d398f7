import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  const folder = mkdtempSync(join(tmpdir(), 'hubdeck-people-'));
  const file = join(folder, 'page.json');
  try {
    writeFileSync(file, await readPage());
    const read = (how, people) => ask('read-people', 'apps/dashboard', [how, String(people), String(PAGE), file]);
    const { client, raw } = await interleaved(ROUNDS, {
      client: async () => (await read('client', 100_000)).cpu,
      raw: async () => (await read('raw', 100_000)).cpu,
    });
    const beside = `${client.toFixed(0)} ms beside ${raw.toFixed(0)} ms of fetch and JSON.parse`;
    yield atMost('SDK: all of 100,000 people, validated, CPU', client / raw, 1.2, 'x', beside);
    for (const people of [100_000, 1_000_000]) {
      const [own, byHand] = [await read('client', people), await read('raw', people)];
      const beside = `${byHand.megabytes.toFixed(0)} MB by hand`;
      yield atMost(`SDK: memory at ${people.toLocaleString('en')} people`, own.megabytes, 130, 'MB', beside);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same people again and again. */
async function readPage() {
  const mock = startMock(['--people', String(PAGE)]);
  try {
    const { url, token } = await mock.read();
    const page = await fetch(`${url}/people?max=${PAGE}`, { headers: { authorization: `Bearer ${token}` } });
    return await page.text();
  } finally {
    await mock.stop();
  }
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
  const [whole, single] = [await bundle(everything), await bundle(one)];
  const later = `${(whole.all / 1000).toFixed(1)} kB with all that may be loaded later`;
  yield atMost('SDK: gzip, everything', whole.atOnce / 1000, 30, 'kB', later);
  const apart = `${(single.atOnce / 1000).toFixed(1)} kB at once`;
  yield atMost('SDK: gzip, one resource, with zod and its schemas', single.all / 1000, 15, 'kB', apart);
}

/** What a web page loads for it: at once, and with the parts that wait until a client asks for checked replies. */
async function bundle(source) {
  const entry = atRoot('packages/sdk/size-entry.mjs');
  const [{ chunks }] = await build({
    config: false,
    cwd: atRoot('packages/sdk'),
    entry,
    write: false,
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
  const code = chunks.filter(({ type }) => type === 'chunk');
  const atOnce = new Set();
  const add = (chunk) => {
    if (!chunk || atOnce.has(chunk)) return;
    atOnce.add(chunk);
    for (const name of chunk.imports) add(code.find(({ fileName }) => fileName === name));
  };
  add(code.find(({ isEntry }) => isEntry));
  return { atOnce: gzipped([...atOnce]), all: gzipped(code) };
}

const gzipped = (chunks) => gzipSync(chunks.map(({ code }) => code).join('\n')).length;
