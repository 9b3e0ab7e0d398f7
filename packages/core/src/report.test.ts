import { describe, expect, test } from 'vitest';
import { type Report, reportFaults, reportIdOf, reportIn } from './report';

const NOW = Date.UTC(2026, 0, 31, 12);
const template = {
  Id: 1,
  title: 'Calls',
  service: 'Webex Calling',
  maxDays: 31,
  validations: ['templateId', 'startDate', 'endDate'].map((field) => ({ field, required: 'yes' })),
};

describe('an order of a report', () => {
  test.each([
    ['of one day', { startDate: '2026-01-30', endDate: '2026-01-30' }, []],
    ['of the longest range', { startDate: '2026-01-01', endDate: '2026-01-31' }, []],
    ['of the longest range, ended yesterday', { startDate: '2025-12-31', endDate: '2026-01-30' }, []],
    ['of a day more', { startDate: '2025-12-30', endDate: '2026-01-30' }, ['endDate']],
    ['without dates', {}, ['startDate', 'endDate']],
    ['without one date', { startDate: '2026-01-30' }, ['endDate']],
    ['backwards', { startDate: '2026-01-30', endDate: '2026-01-29' }, ['endDate']],
    ['of tomorrow', { startDate: '2026-01-30', endDate: '2026-02-01' }, ['endDate']],
  ])('%s', (_, dates, faulty) => {
    const faults = reportFaults({ templateId: 1, ...dates }, template, NOW);
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(faulty);
  });

  test('needs no dates where the template asks for none', () => {
    expect(reportFaults({ templateId: 2 }, { Id: 2, title: 'Numbers', service: 'Webex Calling' }, NOW)).toEqual([]);
  });
});

test('a report is found bare and in a list of one, its id with either letter', () => {
  const report: Report = { Id: 'r', service: 's', created: 'c', status: 'done' };
  expect(reportIn({ items: [report] })).toBe(report);
  expect(reportIn(report)).toEqual(report);
  expect([reportIdOf(report), reportIdOf({ id: 'i' }), reportIdOf({})]).toEqual(['r', 'i', undefined]);
});
