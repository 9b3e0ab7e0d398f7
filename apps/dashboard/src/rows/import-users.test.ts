import type { UsersImportPlan } from '@hubdeck/core';
import { describe, expect, it } from 'vitest';
import { toPlanned, unitFacts } from './import-users';

const plan: UsersImportPlan = {
  mode: 'addAndRemove',
  counts: { totalRows: 4, change: 1, create: 1, skip: 1, refuse: 1, moves: 1 },
  units: [],
  rows: [
    {
      line: 2,
      email: 'ada@example.com',
      outcome: 'change',
      moves: [{ fromLicenseId: 'a', fromSubscriptionId: 'Sub-old', toLicenseId: 'b', toSubscriptionId: 'Sub-new' }],
      changes: [{ column: 'Title', before: '', after: 'Countess' }],
    },
    { line: 3, email: 'new@example.com', outcome: 'create' },
    { line: 4, email: 'same@example.com', outcome: 'skip', reason: 'Nothing is to be changed.' },
    {
      line: 5,
      email: 'bad@example.com',
      outcome: 'refuse',
      findings: [{ column: 'Location', errorCode: 990025, description: '"Nowhere" is no location.' }],
    },
  ],
};

describe('the preview of an import of users', () => {
  const rows = toPlanned(plan, new Map([[2, ['ada@example.com', 'Countess']]]));

  it.each([
    [0, 'moves Sub-old > Sub-new\nTitle: (empty) > Countess', undefined],
    [1, 'new user', undefined],
    [2, '', 'Nothing is to be changed.'],
    [3, '', 'Location: "Nowhere" is no location.'],
  ])('says of row %d what is done, or why not', (at, deed, refusal) => {
    expect(rows[at]).toMatchObject({ deed, refusal });
  });

  it('keeps the cells of each row, to be sent', () => {
    expect(rows[0]?.item.cells).toEqual(['ada@example.com', 'Countess']);
  });
});

it('says how many units there are for those that are needed', () => {
  const units = [
    { licenseId: 'b', name: 'Webex Calling - Professional', subscriptionId: 'Sub-new', needed: 5, free: 3 },
  ];
  expect(unitFacts(units)).toEqual([
    { label: 'Units', value: 'Calling Professional Sub-new: 5 needed, 3 free: 2 will not move', tone: 'bad' },
  ]);
});
