import { describe, expect, test } from 'vitest';
import {
  holdersRemainRefusal,
  type SubscriptionEvent,
  statusAfter,
  subscriptionEventRefusal,
} from './subscription-lifecycle';

const subscriptionId = 'Sub-1';

describe('a subscription', () => {
  test.each<[status: string, event: SubscriptionEvent, after: string | undefined]>([
    ['active', 'suspend', 'suspended'],
    ['active', 'reactivate', undefined],
    ['active', 'cancel', 'cancelled'],
    ['suspended', 'suspend', undefined],
    ['suspended', 'reactivate', 'active'],
    ['suspended', 'cancel', 'cancelled'],
    ['cancelled', 'suspend', undefined],
    ['cancelled', 'reactivate', undefined],
    ['cancelled', 'cancel', undefined],
  ])('that is %s and told to %s becomes %s', (status, event, after) => {
    const refusal = subscriptionEventRefusal({ subscriptionId, status }, event);
    expect(refusal ? undefined : statusAfter(event)).toBe(after);
    if (refusal) expect(refusal).toMatchObject({ status: 409, errorCode: 990039 });
  });

  test.each([
    [{ users: 0, workspaces: 0, locations: 0 }, undefined],
    [{ users: 1, workspaces: 0, locations: 0 }, '1 user is still on Sub-1.'],
    [{ users: 2, workspaces: 1, locations: 0 }, '2 users and 1 workspace are still on Sub-1.'],
    [{ users: 0, workspaces: 3, locations: 0 }, '3 workspaces are still on Sub-1.'],
    [{ users: 0, workspaces: 0, locations: 1 }, '1 location on Cisco PSTN is still on Sub-1.'],
    [{ users: 1, workspaces: 0, locations: 2 }, '1 user and 2 locations on Cisco PSTN are still on Sub-1.'],
  ])('with %o is not cancelled: %s', (counts, words) => {
    const refusal = holdersRemainRefusal({ subscriptionId }, counts);
    if (words === undefined) expect(refusal).toBeUndefined();
    else expect(refusal).toMatchObject({ status: 409, errorCode: 990030, description: expect.stringContaining(words) });
  });
});
