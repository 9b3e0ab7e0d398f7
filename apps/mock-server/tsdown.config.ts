import { defineConfig } from 'tsdown';

/** What every start needs comes in one file: to find and read theirs took half of it. */
const BUNDLED = ['@hono/node-server', 'hono', 'zod'];

export default defineConfig({
  entry: ['src/index.ts', 'src/main.ts', 'src/keep-seed.ts'],
  fixedExtension: false,
  dts: { entry: 'src/index.ts' },
  deps: { onlyBundle: BUNDLED },
  copy: BUNDLED.map((name) => ({
    from: `node_modules/${name}/LICENSE`,
    to: 'dist/licenses',
    rename: `${name.replaceAll('/', '-')}.txt`,
  })),
});
