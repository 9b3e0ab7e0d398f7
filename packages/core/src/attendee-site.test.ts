import { expect, test } from 'vitest';
import { attendeeRefusal, attendeesAfterReplacement } from './attendee-site';

test.each([
  ['a site of the organization', 'a', undefined],
  ['a site that the person hosts', 'b', 400216],
  ['a site of nobody', 'c', 400216],
])('an attendee of %s', (_, siteUrl, code) => {
  expect(attendeeRefusal(siteUrl, ['a', 'b'], ['b'])?.errorCode).toBe(code);
});

test.each([
  [['a#attendee'], undefined, false, ['a#attendee']],
  [['a#attendee'], undefined, true, ['a#attendee']],
  [['a#attendee'], [], false, ['a#attendee']],
  [['a#attendee'], [], true, []],
  [['a#attendee'], ['b#attendee', 'c'], false, ['a#attendee', 'b#attendee']],
  [['a#attendee'], ['b#attendee', 'c'], true, ['b#attendee']],
])('attendee of %j, asked %j, all types %s', (current, asked, showAllTypes, expected) => {
  expect(attendeesAfterReplacement(current, asked, showAllTypes)).toEqual(expected);
});
