import { mergeConfig } from 'vitest/config';
import base from '../../tooling/vitest.base.ts';

export default mergeConfig(base, {
  test: { setupFiles: ['./src/testing/coverage-setup.ts'], reporters: ['./src/testing/coverage-reporter.ts'] },
});
