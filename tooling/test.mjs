import { existsSync, readFileSync, rmSync } from 'node:fs';
import { atRoot, turbo } from './run.mjs';
import { packages } from './setup.mjs';

/** Runs the tests of all packages and closes with the sum over them. */
export async function test(args) {
  const reports = packages.map((path) => atRoot(`${path}/.reports/tests.json`));
  for (const report of reports) rmSync(report, { force: true });
  const code = await turbo('test', ['--continue=dependencies-successful', '--log-order=grouped', ...args]);
  const results = reports.filter(existsSync).map((report) => JSON.parse(readFileSync(report, 'utf8')));
  const sum = (count) => results.reduce((total, result) => total + count(result), 0);
  const failed = sum((result) => result.numFailedTests + filesThatBroke(result));
  for (const [group, count] of countByGroup(results, 'skipped')) console.log(`skipped: ${count} of "${group}"`);
  if (code !== 0 && failed === 0) console.log('Some tests never ran; the lines above say why.');
  console.log(`tests: ${sum((result) => result.numPassedTests)} passed, ${failed} failed`);
  return code;
}

/** How many tests have a status, by their group, whose name says why tests were skipped. */
function countByGroup(results, status) {
  const counts = new Map();
  for (const test of results.flatMap(({ testResults }) => testResults.flatMap((file) => file.assertionResults))) {
    const group = test.ancestorTitles.join(', ') || test.title;
    if (test.status === status) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

/** Test files that failed outside of any test, as by an import that throws. */
const filesThatBroke = (result) =>
  result.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  ).length;
