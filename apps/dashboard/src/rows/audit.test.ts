import type { AuditEvent } from '@hubdeck/core';
import { describe, expect, it } from 'vitest';
import { auditFacts, auditSearchText, categoryWord, deedText, emptyAuditWords, questionText } from './audit';

const event = (data: Partial<AuditEvent['data']> = {}): AuditEvent => ({
  id: 'E',
  created: '2026-01-15T04:30:05.000Z',
  actorOrgId: 'O',
  actorId: 'P',
  data: {
    actorName: 'Ada Admin',
    actorEmail: 'ada@farms.com',
    eventCategory: 'ORG_SETTINGS',
    eventDescription: 'Setting changed',
    actionText: 'Ada Admin changed a setting.',
    ...data,
  },
});

it.each([
  ['USERS', 'Users'],
  ['ORG_SETTINGS', 'Org settings'],
  ['', ''],
])('the category %s is called "%s"', (category, expected) => {
  expect(categoryWord(category)).toBe(expected);
});

describe('what happened', () => {
  it.each([
    [{}, 'changed a setting.'],
    [{ actionText: 'A setting was changed.' }, 'A setting was changed.'],
    [{ actorName: 'Ada', actionText: 'Adamant people stayed.' }, 'Adamant people stayed.'],
    [{ errorCode: 'WXC-4201' }, 'failed (WXC-4201): changed a setting.'],
    [{ errorMessage: 'Number in use' }, 'failed: changed a setting.'],
  ])('with %j reads "%s"', (data, expected) => {
    expect(deedText(event(data))).toBe(expected);
  });

  it('is found by category, time where I am, and error', () => {
    const text = auditSearchText('America/New_York')(event({ errorCode: 'WXC-4201' }));
    for (const found of ['2026-01-14 23:30', 'Org settings', 'ORG_SETTINGS', 'WXC-4201', 'ada@farms.com']) {
      expect(text).toContain(found);
    }
  });
});

describe('what was asked', () => {
  it.each([
    [{ range: 'week', categories: [] }, 'Last 7 days \u00B7 everybody \u00B7 all categories'],
    [
      { range: 'today', categories: ['USERS', 'DEVICES'], actor: { id: 'P', name: 'Ada' } },
      'Today \u00B7 by Ada \u00B7 Users, Devices',
    ],
    [{ range: 'year', categories: ['A', 'B', 'C', 'D'] }, 'Last year \u00B7 everybody \u00B7 4 categories'],
  ] as const)('%j reads "%s"', (question, expected) => {
    expect(questionText(question)).toBe(expected);
  });

  it('decides what an empty list says', () => {
    expect(emptyAuditWords({ range: 'week', categories: [] }).empty).toBe('Last 7 days: nobody changed anything.');
    expect(emptyAuditWords({ range: 'week', categories: ['USERS'] }).emptyHint).toBe(
      'Press {audit.time-range} for a longer time range, {audit.categories} for other categories.',
    );
  });
});

it('shows the fields that an event has, and no others', () => {
  const labels = auditFacts(event({ trackingId: 'T' }), 'UTC').map(({ label }) => label);
  expect(labels).toEqual(['Time', 'In UTC', 'Who', 'What', 'Category', 'Kind', 'Tracking id', 'Event id', 'Person id']);
});
