// Each step leaves a stamp of what it worked from, and is skipped while the stamp still fits.
// Setup talks on stderr only: programs read the first line that `npm run -s mock -- --json` prints on stdout.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { atRoot, run, turbo } from './run.mjs';

const STDERR = 2;
const manifest = JSON.parse(readFileSync(atRoot('package.json'), 'utf8'));

export const packages = ['packages', 'apps']
  .flatMap((folder) => readdirSync(atRoot(folder)).map((name) => `${folder}/${name}`))
  .filter((path) => existsSync(atRoot(`${path}/package.json`)));

export function checkNode() {
  const wanted = manifest.engines.node.replace('>=', '');
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Error(`Node ${wanted} or newer is needed; this is Node ${process.versions.node}.`);
}

export async function install() {
  const inputs = [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...packages.map((path) => `${path}/package.json`),
  ];
  await unlessStamped('install', hash(inputs.map(content)), () =>
    run('npx', ['--yes', manifest.packageManager, 'install', '--frozen-lockfile'], {
      stdout: STDERR,
      env: { CI: 'true' }, // pnpm would ask before it replaces an outdated node_modules
    }),
  );
}

export async function build() {
  const inputs = ['pnpm-lock.yaml', 'tsconfig.base.json', ...packages.flatMap(buildInputs)];
  const missing = packages.some((path) => !existsSync(atRoot(`${path}/dist`)));
  await unlessStamped('build', hash(inputs.map(fingerprint)), () => turbo('build', [], { stdout: STDERR }), missing);
}

async function unlessStamped(step, stamp, work, anyway = false) {
  const file = atRoot(`node_modules/.hubdeck-${step}`);
  if (!anyway && existsSync(file) && readFileSync(file, 'utf8') === stamp) return;
  console.error(`hubdeck: ${step} ...`);
  const code = await work();
  if (code !== 0) throw new Error(`${step} failed with exit code ${code}; the lines above say why.`);
  writeFileSync(file, stamp);
}

const buildInputs = (path) => [
  ...['package.json', 'tsconfig.json', 'tsdown.config.ts'].map((name) => `${path}/${name}`),
  ...readdirSync(atRoot(`${path}/src`), { recursive: true }).map((name) => `${path}/src/${name}`),
];

function fingerprint(path) {
  const { mtimeMs, size } = statSync(atRoot(path));
  return `${path} ${mtimeMs} ${size}`;
}

const content = (path) => readFileSync(atRoot(path), 'utf8');

const hash = (lines) => createHash('sha256').update(lines.join('\n')).digest('hex');
