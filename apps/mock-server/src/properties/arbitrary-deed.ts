import * as fc from 'fast-check';
import type { SeededValues } from '../testing/seeded-values';
import type { WireRequest } from './arbitrary-request';

/**
 * What administrators do all day, put together so that it mostly works: units taken and given back, numbers and lines
 * handed out, people coming and going. Requests made from the contract alone rarely get that far.
 */
export function arbitraryDeed(values: SeededValues): fc.Arbitrary<WireRequest> {
  const one = (name: string) => fc.constantFrom(...(values[name] ?? ['none']));
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const id = (name: string) => one(name).map(encodeURIComponent);
  const extension = fc.integer({ min: 2000, max: 2030 }).map(String);
  const place = fc.record({ locationId: maybe(one('locationId')), phoneNumber: maybe(one('phoneNumber')), extension });
  const license = fc.record({
    id: one('licenseId'),
    operation: fc.constantFrom('add', 'remove'),
    properties: maybe(place),
  });
  const newcomer = fc.record({
    emails: fc.integer({ min: 1, max: 5 }).map((number) => [`newcomer${number}@farms.com`]),
    displayName: one('displayName'),
    licenses: fc.array(one('licenseId'), { maxLength: 3 }),
    locationId: maybe(one('locationId')),
    extension: maybe(extension),
    phoneNumbers: maybe(one('phoneNumber').map((value) => [{ type: 'work', value }])),
  });
  const send = (method: string, path: fc.Arbitrary<string>, body?: fc.Arbitrary<unknown>): fc.Arbitrary<WireRequest> =>
    fc.record({
      method: fc.constant(method),
      path,
      ...(body && { body: body.map((value) => JSON.stringify(value)), contentType: fc.constant('application/json') }),
    });
  return fc.oneof(
    send(
      'PATCH',
      fc.constant('/licenses/users'),
      fc.record({ personId: one('personId'), licenses: fc.array(license, { minLength: 1, maxLength: 3 }) }),
    ),
    send(
      'POST',
      fc.constant('/ext/webexGo/devices'),
      fc.record({
        personId: one('personId'),
        subscriptionId: maybe(one('subscriptionId')),
        phoneNumber: maybe(one('phoneNumber')),
      }),
    ),
    send(
      'DELETE',
      id('deviceId').map((device) => `/devices/${device}`),
    ),
    send('POST', fc.constant('/people'), newcomer),
    send(
      'PUT',
      id('personId').map((person) => `/people/${person}?callingData=true`),
      newcomer,
    ),
    send(
      'DELETE',
      id('personId').map((person) => `/people/${person}`),
    ),
  );
}
