import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: 'src/cli.tsx',
  fixedExtension: false,
  dts: false,
  deps: { onlyBundle: false },
  // React reads this when it loads; its development build is slower and leaks in long sessions.
  define: { 'process.env.NODE_ENV': '"production"' },
  // With DEV=true in the environment Ink loads its React devtools, which aren't here.
  inputOptions: { resolve: { alias: { './devtools.js': false } } },
});
