// Packs what would be published and looks at it as a stranger would: are the manifests and the types sound,
// does the SDK work when it is installed alone, and do the programs?

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { checkMock, checkOverview } from './installed-programs.mjs';
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

const tarball = (start) =>
  join(
    folder,
    tarballs.find((name) => name.startsWith(start)),
  );

const alone = emptyProject('alone', [tarball('hubdeck-sdk-')]);
const use =
  "const { createClient } = await import('@hubdeck/sdk'); if (typeof createClient !== 'function') process.exit(1)";
step('import createClient from the SDK', process.execPath, ['--input-type=module', '--eval', use], alone);

const programs = emptyProject('programs', [tarball('hubdeck-mock-server-'), tarball('hubdeck-0')]);
for (const signal of ['SIGTERM', 'SIGINT'])
  await trial(`hubdeck-mock until ${signal}`, () => checkMock(programs, signal));
await trial('hubdeck --demo into a pipe', () => checkOverview(programs));

function emptyProject(name, files) {
  const project = join(folder, name);
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true }');
  step(
    `install ${files.map((file) => basename(file)).join(' and ')}`,
    'npm',
    ['install', '--no-audit', '--no-fund', ...files],
    project,
  );
  return project;
}

async function trial(title, work) {
  try {
    await work();
    console.log(`ok      ${title}`);
  } catch (error) {
    console.error(`FAILED  ${title}\n${error.message}`);
    process.exit(1);
  }
}
