import type { License, Location, Person } from '@hubdeck/core';
import { describe, expect, it } from 'vitest';
import { createFilter } from './filter';
import { indexById, numberOf, personSearchText, personStatus, toPersonRow } from './people';

const person: Person = {
  id: 'P1',
  orgId: 'O',
  type: 'person',
  created: '2026-01-01T00:00:00.000Z',
  displayName: 'Archer Field',
  emails: ['archer@farms.com'],
  status: 'active',
};
const license = (id: string, name: string): License => ({ id, name, totalUnits: 1, consumedUnits: 0 });
const names = {
  licenses: indexById([license('L1', 'Messaging'), license('L2', 'Webex Calling - Professional')]),
  locations: indexById<Location>([{ id: 'D', name: 'Dallas', address: { address1: '', city: '', country: 'US' } }]),
};

describe('numberOf', () => {
  it.each<[string, Partial<Person>, string]>([
    [
      'the primary number',
      {
        phoneNumbers: [
          { type: 'work', value: '+1' },
          { type: 'work', value: '+2', primary: true },
        ],
      },
      '+2',
    ],
    [
      'any work number',
      {
        phoneNumbers: [
          { type: 'mobile', value: '+1' },
          { type: 'work', value: '+2' },
        ],
      },
      '+2',
    ],
    ['the extension where there is no number', { extension: '1003' }, 'ext. 1003'],
    ['nothing for somebody without calling', {}, ''],
  ])('is %s', (_, change, expected) => {
    expect(numberOf({ ...person, ...change })).toBe(expected);
  });
});

describe('personStatus', () => {
  it.each([
    ['active', '\u25CF Active'],
    ['DoNotDisturb', '\u25CF Do not disturb'],
    ['unknown', '\u25CB Unknown'],
    ['inventedLater', '\u25CB inventedLater'],
  ])('says %s in a mark and a word', (status, expected) => {
    expect(personStatus({ ...person, status })).toBe(expected);
  });
});

describe('a row', () => {
  it('names location and licences, Calling first', () => {
    const row = toPersonRow({ ...person, locationId: 'D', licenses: ['L1', 'L2', 'unknown'] }, names);
    expect(row.location).toBe('Dallas');
    expect(row.licenses).toEqual(['Webex Calling - Professional', 'Messaging']);
  });

  it.each(['archer', 'FARMS.COM', 'dallas pro', '1003', 'active'])('is found by "%s"', (filter) => {
    const row = toPersonRow({ ...person, locationId: 'D', extension: '1003', licenses: ['L2'] }, names);
    expect(createFilter(personSearchText)([row], filter)).toHaveLength(1);
    expect(createFilter(personSearchText)([row], `${filter} nowhere`)).toHaveLength(0);
  });
});
