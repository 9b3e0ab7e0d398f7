// Every npm script of the root goes through here, because a fresh clone has nothing but Node and npm:
// what a command needs is set up first, and nothing is done twice.
// The scripts say `exec` because npm starts them in a shell, which would keep the signals to itself.

import { pathToFileURL } from 'node:url';
import { atRoot, script, tool, turbo } from './run.mjs';
import { build, checkNode, install } from './setup.mjs';
import { test } from './test.mjs';

const commands = {
  start: { needs: [install, build], run: (args) => program('apps/dashboard/dist/cli.js', args, ['--demo']) },
  mock: { needs: [install, build], run: (args) => program('apps/mock-server/dist/main.js', args) },
  test: { needs: [install], run: test },
  build: { needs: [install, build], run: () => 0 },
  types: { needs: [install], run: (args) => turbo('types', ['--continue=always', ...args]) },
  lint: {
    needs: [install],
    run: async (args) => (await tool('biome', ['check', ...args])) || script('file-names.mjs'),
  },
  format: { needs: [install], run: (args) => tool('biome', ['check', '--write', ...args]) },
  'dead-code': { needs: [install], run: (args) => tool('knip', args) },
  'client-docs': { needs: [install, build], run: clientDocs },
  picture: { needs: [install, build], run: (args) => script('picture.mjs', args) },
  bench: { needs: [install, build], run: (args) => script('bench.mjs', args) },
  'pack-check': { needs: [install, build], run: () => script('pack-check.mjs') },
};

async function clientDocs() {
  const written = ['hub-client.ts', 'operations.ts', 'replies'].map((name) => `packages/sdk/src/${name}`);
  return (
    (await script('client-docs.mjs')) ||
    (await script('client-operations.mjs')) ||
    tool('biome', ['check', '--write', ...written])
  );
}

/** Loads the program into this process, so that the terminal, the signals and the exit code are its own. */
async function program(file, args, defaults = []) {
  const path = atRoot(file);
  process.argv.splice(1, Infinity, path, ...(args.length > 0 ? args : defaults));
  await import(pathToFileURL(path).href);
}

const [name, ...args] = process.argv.slice(2);
const command = commands[name];
try {
  checkNode();
  if (!command) throw new Error(`"${name}" is no command; expected one of: ${Object.keys(commands).join(', ')}`);
  for (const step of command.needs) await step();
} catch (error) {
  console.error(`hubdeck: ${error.message}`);
  process.exit(1);
}

const code = await command.run(args);
if (code > 0) process.exitCode = code;
