import { expect, test } from 'vitest';
import coverage from '../../coverage.json' with { type: 'json' };
import { readJson, startMock } from '../testing/start-mock';
import { standings } from './coverage';
import { formatCoverage, mergeCoverage } from './coverage-file';

/** The file is written by a run of all tests; this holds for a run of this one, too. */
test('every operation is implemented, its replies validated, its refusals tested, and driven by the SDK', () => {
  const incomplete = standings(coverage).filter(({ missing }) => missing.length > 0);
  expect(incomplete.map(({ name, missing }) => `${name} lacks ${missing.join(', ')}`)).toEqual([]);
});

test('the page lists every operation and runs no script', async () => {
  const { mock } = await startMock();
  const reply = await mock.fetch(`${mock.controlUrl}/coverage`);
  const page = await reply.text();
  expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page).not.toMatch(/<script/i);
  for (const { name, path } of standings(coverage)) {
    expect(page).toContain(`>${name}<`);
    expect(page).toContain(path);
  }
});

test('the same stands in the JSON', async () => {
  const { mock } = await startMock();
  const { operations } = await readJson(await mock.fetch(`${mock.controlUrl}/coverage.json`));
  expect(operations).toEqual(standings(coverage));
});

test('records are put together in the same text, whatever their order', () => {
  const one = { 'people.list': { replies: [200], refusals: [403, 401], sdk: false } };
  const two = {
    'people.list': { replies: [200], refusals: [400], sdk: true },
    'devices.list': { replies: [], refusals: [401], sdk: false },
  };
  const text = formatCoverage(mergeCoverage([one, two]));
  expect(formatCoverage(mergeCoverage([two, one]))).toBe(text);
  expect(JSON.parse(text)).toEqual({
    'devices.list': { replies: [], refusals: [401], sdk: false },
    'people.list': { replies: [200], refusals: [400, 401, 403], sdk: true },
  });
});
