import { expect, test } from 'vitest';
import { deletionObstacles } from './organization-deletion';

const EMPTY = { linkedSites: 0, activeSubscriptions: 0, licenses: 0, hasDirectorySync: false, people: 1 };

test.each([
  ['nothing', {}, 0],
  ['a linked site', { linkedSites: 1 }, 1],
  ['an active subscription', { activeSubscriptions: 1 }, 1],
  ['a licence', { licenses: 1 }, 1],
  ['directory synchronization', { hasDirectorySync: true }, 1],
  ['a second user', { people: 2 }, 1],
  ['all of it', { linkedSites: 1, activeSubscriptions: 1, licenses: 3, hasDirectorySync: true, people: 9 }, 4],
])('an organization with %s', (_, holdings, obstacles) => {
  expect(deletionObstacles({ ...EMPTY, ...holdings })).toHaveLength(obstacles);
});
