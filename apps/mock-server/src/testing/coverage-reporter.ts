import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Reporter, TestModule, Vitest } from 'vitest/node';
import {
  COVERAGE_FILE,
  type Coverage,
  formatCoverage,
  mergeCoverage,
  RECORDS_FOLDER,
  recordName,
} from '../coverage/coverage-file';

/**
 * After a run of all tests, what they saw of the API must be what `coverage.json` says, which the mock serves and git
 * keeps. Where it is not, the file is written anew and the run fails, so that the change gets looked at and committed.
 * A run of some tests cannot tell, and is left alone.
 */
export class CoverageReporter implements Reporter {
  private vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const root = this.vitest?.config.root ?? '';
    if (this.vitest?.config.testNamePattern || !isWholeRun(root, modules)) return;
    const text = formatCoverage(mergeCoverage(modules.flatMap((module) => readRecord(root, module))));
    const file = resolve(root, COVERAGE_FILE);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
    if (!process.env.CI) writeFileSync(file, text);
    const advice = process.env.CI
      ? 'run the tests and commit it'
      : 'it has been written anew: look at it and commit it';
    console.error(`${COVERAGE_FILE} is stale: ${advice}.`);
    process.exitCode = 1;
  }
}

/** A failed test may not have come to what it would have shown; but for the one that judges the file itself. */
const isWholeRun = (root: string, modules: readonly TestModule[]): boolean =>
  modules.every((module) => module.ok() || module.moduleId.endsWith('/coverage/coverage.test.ts')) &&
  modules.length === countTestFiles(root);

const countTestFiles = (root: string): number =>
  readdirSync(resolve(root, 'src'), { recursive: true }).filter((name) => String(name).endsWith('.test.ts')).length;

function readRecord(root: string, { moduleId }: TestModule): Coverage[] {
  const file = resolve(root, RECORDS_FOLDER, recordName(relative(root, moduleId)));
  return existsSync(file) ? [JSON.parse(readFileSync(file, 'utf8')) as Coverage] : [];
}

export default CoverageReporter;
