import { fileURLToPath } from 'node:url';
import { defineConfig } from 'tsdown';

/** What the bundler tells of the modules that a chunk may get. */
interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] } | null;
}
type Test = (id: string, graph: Graph) => boolean;

const source = (path: string) => fileURLToPath(new URL(`src/${path}`, import.meta.url));
const loadedBy =
  (...paths: string[]): Test =>
  (id, graph) =>
    paths.some((path) => reachable(source(path), graph).has(id));
const usedByCommands: Test = (id, graph) => {
  const commands = graph.getModuleInfo(source('commands/loaders.ts'))?.dynamicallyImportedIds ?? [];
  return commands.some((command) => reachable(command, graph).has(id));
};

/** Their indexes lead to all that they have; the bundler knows what of it is used, and takes that along. */
const isOfAPackage = /[\\/]packages[\\/]/;

const known = new Map<string, ReadonlySet<string>>();

function reachable(entry: string, graph: Graph): ReadonlySet<string> {
  const before = known.get(entry);
  if (before) return before;
  const found = new Set<string>();
  const waiting = [entry];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id) || isOfAPackage.test(id)) continue;
    found.add(id);
    waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  known.set(entry, found);
  return found;
}

const dashboard = loadedBy('show-screens.ts', 'commands/dashboard.ts');
const screen = loadedBy('mount-app.tsx');

/**
 * What the dashboard loads one after the other until its first screen shows, each with what those before have left. A chunk a
 * stage: left to itself the bundler makes fifty files of them, and every file costs the start a millisecond on a busy machine.
 */
const STAGES: readonly (readonly [name: string, isPart: Test])[] = [
  // Without the program itself: it isn't loaded to its end while it runs, and who imported from it would wait for that.
  ['start', (id, graph) => id !== source('cli.tsx') && loadedBy('cli.tsx')(id, graph)],
  ['program', loadedBy('program.ts')],
  // What commands use as well is kept apart from the screens, so that none of them loads React.
  ['lists', (id, graph) => (dashboard(id, graph) || screen(id, graph)) && usedByCommands(id, graph)],
  ['dashboard', dashboard],
  ['screen', screen],
];

export default defineConfig({
  entry: 'src/cli.tsx',
  fixedExtension: false,
  dts: false,
  deps: { onlyBundle: false },
  // React reads this when it loads; its development build is slower and leaks in long sessions.
  define: { 'process.env.NODE_ENV': '"production"' },
  outputOptions: {
    codeSplitting: {
      groups: STAGES.map(([name, isPart], at) => ({
        name: (id, graph) => (isPart(id, graph) ? name : null),
        priority: STAGES.length - at,
      })),
    },
  },
  inputOptions: {
    resolve: {
      // From the sources of the workspace, so that each chunk gets only the modules that it uses.
      conditionNames: ['hubdeck-source', 'node', 'import', 'default'],
      // With DEV=true in the environment Ink loads its React devtools, which aren't here.
      alias: { './devtools.js': false },
    },
  },
});
