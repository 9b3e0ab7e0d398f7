// Fails on file names that say nothing about what is inside.

import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { atRoot } from './run.mjs';
import { packages } from './setup.mjs';

const vague = /^(utils?|helpers?|common|misc|types|constants)(\.|$)/;

const found = packages.flatMap((path) =>
  readdirSync(atRoot(`${path}/src`), { recursive: true })
    .filter((name) => vague.test(basename(name)))
    .map((name) => `${path}/src/${name}`),
);
for (const path of found) console.error(`${path}: name the file after what it exports`);
process.exitCode = found.length > 0 ? 1 : 0;
