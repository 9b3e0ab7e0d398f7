import type { WebexGoEligibility } from '@hubdeck/core';
import { describe, expect, it } from 'vitest';
import { nextStep, noChoices, payingSubscription, undoChoice } from './flow';

const subscription = (subscriptionId: string) => ({ subscriptionId, licenseId: 'L', availableUnits: 1 });
const eligibility: WebexGoEligibility = {
  eligible: true,
  reasons: [],
  subscriptions: [subscription('A')],
  primaryNumber: '+1',
};
const two = { ...eligibility, subscriptions: [subscription('A'), subscription('B')] };
const { primaryNumber: _, ...withoutNumber } = two;

describe('what is asked on the way to a line', () => {
  it.each([
    ['nothing but a confirmation when all is clear', eligibility, noChoices, 'confirm'],
    ['the subscription when several carry Webex Go', two, noChoices, 'subscription'],
    ['nothing more once it is chosen', two, { ...noChoices, subscriptionId: 'B' }, 'confirm'],
    ['the number when the user has none', withoutNumber, { ...noChoices, subscriptionId: 'B' }, 'number'],
    ['nothing when the user cannot get one', { ...two, eligible: false }, noChoices, 'refused'],
  ])('is %s', (_, known, choices, step) => {
    expect(nextStep(known, choices)).toBe(step);
  });

  it('is taken back latest first', () => {
    const both = { ...noChoices, subscriptionId: 'B', phoneNumber: '+2' };
    const one = undoChoice(both);
    expect(one).toMatchObject({ subscriptionId: 'B', phoneNumber: undefined });
    expect(one && undoChoice(one)).toMatchObject({ subscriptionId: undefined });
    expect(undoChoice(noChoices)).toBeUndefined();
  });

  it('ends with the subscription that pays', () => {
    expect(payingSubscription(two, { ...noChoices, subscriptionId: 'B' })?.subscriptionId).toBe('B');
    expect(payingSubscription(eligibility, noChoices)?.subscriptionId).toBe('A');
  });
});
