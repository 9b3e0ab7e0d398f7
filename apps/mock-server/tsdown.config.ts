import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/main.ts'],
  fixedExtension: false,
  dts: { entry: 'src/index.ts' },
  deps: { onlyBundle: [] },
});
