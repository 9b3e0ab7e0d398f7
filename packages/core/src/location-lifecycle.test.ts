import { describe, expect, test } from 'vitest';
import { LocationUpdate, NewLocation } from './location';
import {
  countryChangeRefusal,
  type LocationProfile,
  locationDeletionRefusal,
  toLocationProfile,
  updateLocationProfile,
} from './location-lifecycle';

const address = { address1: '14 Hop Pole Lane', city: 'London', state: '', postalCode: 'SE1 9TG', country: 'GB' };
const body = { name: 'London', timeZone: 'Europe/London', preferredLanguage: 'en_gb', address };
const profile: LocationProfile = {
  ...body,
  address: { ...address, address2: 'Second floor' },
  latitude: 51.5,
  notes: 'Hops',
};

test('a new location leaves out what is null', () => {
  const location = NewLocation.parse({ ...body, announcementLanguage: null, notes: null, latitude: '51.5' });
  expect(toLocationProfile(location)).toEqual({ ...body, latitude: '51.5' });
});

describe('an update', () => {
  test.each<[string, LocationUpdate, Partial<LocationProfile>]>([
    ['renames', { name: 'London East' }, { name: 'London East' }],
    ['moves within the country', { address: { city: 'Leeds' } }, { address: { ...profile.address, city: 'Leeds' } }],
    ['leaves what is null and must be there', { name: null, timeZone: null, address: { city: null } }, {}],
    ['leaves everything', {}, {}],
    ['replaces notes and degrees', { notes: 'New', latitude: '52' }, { notes: 'New', latitude: '52' }],
  ])('%s', (_, update, changed) => {
    expect(updateLocationProfile(profile, LocationUpdate.parse(update))).toEqual({ ...profile, ...changed });
  });

  test('takes optional members away with null', () => {
    const after = updateLocationProfile(profile, { notes: null, latitude: null, address: { address2: null } });
    expect(after).toEqual(body);
  });
});

describe('the country', () => {
  test.each([
    [{}, false],
    [{ address: { city: 'Leeds' } }, false],
    [{ address: { country: 'GB' } }, false],
    [{ address: { country: null } }, false],
    [{ address: { country: 'US' } }, true],
  ])('%j is refused: %s', (update, isRefused) => {
    expect(countryChangeRefusal('GB', update) !== undefined).toBe(isRefused);
  });
});

describe('deletion', () => {
  test('is allowed when nothing hangs on the location', () => {
    expect(locationDeletionRefusal('London', { people: 0, workspaces: 0, devices: 0, numbers: 0 })).toBeUndefined();
  });

  test('is refused with what is still there', () => {
    expect(locationDeletionRefusal('London', { people: 3, workspaces: 0, devices: 0, numbers: 40 })).toMatchObject({
      status: 409,
      description: 'London still has 3 people, 40 numbers. Remove or move them first.',
    });
  });
});

describe('a new location is refused', () => {
  test.each([
    [{ ...body, name: ' ' }, 'name'],
    [{ ...body, name: 'x'.repeat(257) }, 'name'],
    [{ ...body, timeZone: 'Mars/Phobos' }, 'timeZone'],
    [{ ...body, preferredLanguage: 'English' }, 'preferredLanguage'],
    [{ ...body, address: { ...address, country: 'UK' } }, 'country'],
    [{ ...body, address: { ...address, city: '' } }, 'city'],
    [{ ...body, address: { ...address, postalCode: undefined } }, 'postalCode'],
    [{ ...body, latitude: 91 }, 'latitude'],
    [{ ...body, longitude: 'east' }, 'longitude'],
  ])('%#: %j for its %s', (location, field) => {
    expect(NewLocation.safeParse(location).error?.issues[0]?.path.at(-1)).toBe(field);
  });
});
