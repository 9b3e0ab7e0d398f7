import { expect, test } from 'vitest';
import { findLink, formatLink } from './link-header';

const NEXT = 'https://webexapis.com/v1/people?displayName=Harold&max=10&before&after=Y2lz';

test.each([
  [null, undefined],
  ['', undefined],
  [formatLink(NEXT, 'next'), NEXT],
  [`<${NEXT}>; rel=next`, NEXT],
  [`<https://a/b>; rel="prev", <${NEXT}>; rel="next"`, NEXT],
  [`<${NEXT}>; title="a"; rel="next"; type="b"`, NEXT],
  ['<https://a/b?ids=1,2>; rel="next"', 'https://a/b?ids=1,2'],
  ['<https://a/b>; rel="nextish"', undefined],
])('finds the next link of %j', (header, url) => {
  expect(findLink(header, 'next')).toBe(url);
});
