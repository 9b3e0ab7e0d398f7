// Packs what would be published and looks at it as a stranger would: are the manifests and the types sound,
// and does the SDK work when it is installed alone?

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atRoot } from './run.mjs';
import { packages } from './setup.mjs';

const folder = mkdtempSync(join(tmpdir(), 'hubdeck-pack-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

function step(title, command, args, cwd = folder) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status === 0) return console.log(`ok      ${title}`);
  console.error(`FAILED  ${title}\n${stdout}${stderr}`);
  process.exit(1);
}

const tool = (name) => atRoot(`node_modules/.bin/${name}`);

for (const path of packages) {
  step(`pack ${path}`, tool('pnpm'), ['pack', '--pack-destination', folder], atRoot(path));
}
const tarballs = readdirSync(folder);
for (const tarball of tarballs) {
  step(`publint ${tarball}`, tool('publint'), ['--strict', tarball]);
}
// The dashboard is a program: it has no types to look at.
for (const tarball of tarballs.filter((name) => !/^hubdeck-\d/.test(name))) {
  step(`attw ${tarball}`, tool('attw'), ['--profile', 'esm-only', tarball]);
}

const project = join(folder, 'project');
mkdirSync(project);
writeFileSync(join(project, 'package.json'), '{ "private": true }');
const sdk = tarballs.find((name) => name.startsWith('hubdeck-sdk-'));
step('install the SDK alone', 'npm', ['install', '--no-audit', '--no-fund', join(folder, sdk)], project);
const use =
  "const { createClient } = await import('@hubdeck/sdk'); if (typeof createClient !== 'function') process.exit(1)";
step('import createClient from it', process.execPath, ['--input-type=module', '--eval', use], project);
