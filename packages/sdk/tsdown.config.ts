import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: 'src/index.ts',
  platform: 'neutral',
  fixedExtension: false,
  dts: true,
  deps: { onlyBundle: [] },
  // From core's sources: they can be told apart, so that schemas are loaded by resource. Its bundle is one piece.
  inputOptions: { resolve: { conditionNames: ['hubdeck-source', 'import', 'default'] } },
});
