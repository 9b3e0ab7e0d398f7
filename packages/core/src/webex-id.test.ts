import { expect, test } from 'vitest';
import { decodeWebexId, encodeWebexId } from './webex-id';

const KEY = '1b7da88e-7665-4713-b8fe-c4662e78d2c0';

test('writes ids of us without padding', () => {
  const id = encodeWebexId('PEOPLE', KEY);
  expect(atob(id)).toBe(`ciscospark://us/PEOPLE/${KEY}`);
  expect(id).not.toMatch(/=$/);
});

test('writes device ids with a cluster, an upper-case UUID and padding', () => {
  const id = encodeWebexId('DEVICE', KEY);
  expect(atob(id)).toBe(`ciscospark://urn:TEAM:us-east-1_int13/DEVICE/${KEY.toUpperCase()}`);
  expect(id.length % 4).toBe(0);
});

test('reads ids padded and unpadded', () => {
  const id = encodeWebexId('DEVICE', KEY);
  expect(decodeWebexId('DEVICE', id)).toBe(KEY);
  expect(decodeWebexId('DEVICE', id.replace(/=+$/, ''))).toBe(KEY);
  expect(decodeWebexId('PEOPLE', `${encodeWebexId('PEOPLE', KEY)}=`.replace(/=+$/, ''))).toBe(KEY);
});

test('does not take one kind of id for another', () => {
  expect(decodeWebexId('DEVICE', encodeWebexId('CALLING_DEVICE', KEY))).toBeUndefined();
  expect(decodeWebexId('PEOPLE', encodeWebexId('LICENSE', KEY))).toBeUndefined();
});

test.each(['', 'garbage', '%%%', btoa('ciscospark://us/PEOPLE/'), btoa('hello')])('finds no key in %j', (id) => {
  expect(decodeWebexId('PEOPLE', id)).toBeUndefined();
});
