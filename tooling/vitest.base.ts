import { defineConfig } from 'vitest/config';

// Tests must not depend on where they run.
process.env.TZ = 'UTC';

export default defineConfig({
  // Workspace packages are tested from their sources, without a build.
  ssr: { resolve: { conditions: ['hubdeck-source', 'module', 'node', 'development|production'] } },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    // No module here keeps anything between tests, and to load them anew for every file takes longer than the tests.
    isolate: false,
    // A guard against what hangs, no measure of speed: a busy machine is several times slower.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // In a log only what failed is worth a line.
    reporters: [process.stdout.isTTY ? 'default' : 'minimal', 'json'],
    outputFile: { json: '.reports/tests.json' },
  },
});
