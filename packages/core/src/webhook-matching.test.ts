import { describe, expect, test } from 'vitest';
import { retryDelay, wantsEvent } from './webhook-matching';

const webhook = { resource: 'adminBatchJobs', event: 'statusChanged', ownedBy: 'org', status: 'active' } as const;
const event = {
  resource: 'adminBatchJobs',
  event: 'statusChanged',
  actorId: 'me',
  data: { status: 'COMPLETED', n: 2 },
};

describe('a webhook', () => {
  test.each([
    ['gets what it names', webhook, true],
    ['of another resource is left alone', { ...webhook, resource: 'rooms' }, false],
    ['of another event is left alone', { ...webhook, event: 'created' }, false],
    ['of all resources and events gets it', { ...webhook, resource: 'all', event: 'all' }, true],
    ['that is inactive is left alone', { ...webhook, status: 'inactive' }, false],
    ['of one person gets that person’s events', { ...webhook, ownedBy: 'creator', createdBy: 'me' }, true],
    ['of one person misses those of others', { ...webhook, ownedBy: 'creator', createdBy: 'somebody' }, false],
    ['gets what its filter lets through', { ...webhook, filter: 'status=COMPLETED&n=2' }, true],
    ['misses what one condition of its filter bars', { ...webhook, filter: 'status=COMPLETED&n=3' }, false],
    ['misses what has no such member', { ...webhook, filter: 'colour=red' }, false],
  ])('%s', (_, candidate, expected) => {
    expect(wantsEvent(candidate, event)).toBe(expected);
  });
});

test('attempts come ever slower, and end', () => {
  expect([1, 2, 3, 4, 5].map(retryDelay)).toEqual([1000, 10_000, 60_000, 300_000, undefined]);
});
