import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/csv.ts', 'src/letter.ts', 'src/openapi.ts'],
  platform: 'neutral',
  fixedExtension: false,
  dts: true,
  deps: { onlyBundle: [] },
});
