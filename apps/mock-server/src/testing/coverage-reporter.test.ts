import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { formatCoverage } from '../coverage/coverage-file';
import { CoverageReporter } from './coverage-reporter';

const SEEN = { 'people.list': { replies: [200], refusals: [401], sdk: true } };
const STALE = '{}\n';

/** A project of two test files, one of which has seen something. */
function startProject({ testNamePattern }: { testNamePattern?: RegExp } = {}) {
  const root = mkdtempSync(join(tmpdir(), 'coverage-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'src'));
  mkdirSync(join(root, '.reports/coverage'), { recursive: true });
  for (const name of ['one', 'two']) writeFileSync(join(root, `src/${name}.test.ts`), '');
  writeFileSync(join(root, '.reports/coverage/src_one.test.ts.json'), JSON.stringify(SEEN));
  writeFileSync(join(root, 'coverage.json'), STALE);
  const reporter = new CoverageReporter();
  reporter.onInit({ config: { root, testNamePattern } } as never);
  const moduleOf = (name: string, ok = true) => ({ moduleId: join(root, `src/${name}.test.ts`), ok: () => ok });
  const finish = (...modules: ReturnType<typeof moduleOf>[]) => {
    process.exitCode = undefined;
    reporter.onTestRunEnd(modules as never);
    const code = process.exitCode;
    process.exitCode = undefined;
    return { code, text: readFileSync(join(root, 'coverage.json'), 'utf8') };
  };
  return { moduleOf, finish };
}

beforeEach(() => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubEnv('CI', '');
  onTestFinished(() => {
    error.mockRestore();
    vi.unstubAllEnvs();
  });
});

test('a whole run writes a stale file anew and fails, then passes', () => {
  const { moduleOf, finish } = startProject();
  const modules = [moduleOf('one'), moduleOf('two')];
  expect(finish(...modules)).toEqual({ code: 1, text: formatCoverage(SEEN) });
  expect(finish(...modules)).toEqual({ code: undefined, text: formatCoverage(SEEN) });
});

test('in CI it fails and writes nothing', () => {
  vi.stubEnv('CI', 'true');
  const { moduleOf, finish } = startProject();
  expect(finish(moduleOf('one'), moduleOf('two'))).toEqual({ code: 1, text: STALE });
});

test('a run of some files, of some tests, or with failures tells nothing', () => {
  const untouched = { code: undefined, text: STALE };
  const { moduleOf, finish } = startProject();
  expect(finish(moduleOf('one'))).toEqual(untouched);
  expect(finish(moduleOf('one'), moduleOf('two', false))).toEqual(untouched);
  const filtered = startProject({ testNamePattern: /some/ });
  expect(filtered.finish(filtered.moduleOf('one'), filtered.moduleOf('two'))).toEqual(untouched);
});
