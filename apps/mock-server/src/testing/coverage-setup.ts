import { relative } from 'node:path';
import { afterAll, expect } from 'vitest';
import { closeRecord } from './coverage-record';

// Runs anew for every test file, as modules that tests import do not.
afterAll(() => closeRecord(relative(process.cwd(), expect.getState().testPath ?? '')));
