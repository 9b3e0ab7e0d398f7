import { mergeConfig } from 'vitest/config';
import base from '../../tooling/vitest.base.ts';

export default mergeConfig(base, { test: { reporters: ['./src/testing/coverage-reporter.ts'] } });
