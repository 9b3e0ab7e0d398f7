import { mergeConfig } from 'vitest/config';
import base from '../../tooling/vitest.base.ts';

export default mergeConfig(base, {
  test: {
    // Ink draws only its last frame where it believes to be in CI, and chalk no colours where it sees no terminal.
    env: { CI: 'false', CONTINUOUS_INTEGRATION: 'false', FORCE_COLOR: '3' },
  },
});
