import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/csv.ts', 'src/openapi.ts'],
  platform: 'neutral',
  fixedExtension: false,
  dts: true,
  deps: { onlyBundle: [] },
});
