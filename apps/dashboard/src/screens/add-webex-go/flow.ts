import type { WebexGoEligibility } from '@hubdeck/core';

/** What has been chosen on the way to a line. */
export interface Choices {
  readonly subscriptionId?: string | undefined;
  readonly phoneNumber?: string | undefined;
  readonly sendEmail: boolean;
}

export const noChoices: Choices = { sendEmail: true };

export type Step = 'refused' | 'subscription' | 'number' | 'confirm';

const asksSubscription = ({ subscriptions }: WebexGoEligibility) => subscriptions.length > 1;
const asksNumber = ({ primaryNumber }: WebexGoEligibility) => primaryNumber === undefined;

/** What to ask next. A choice with one answer is not asked. */
export function nextStep(eligibility: WebexGoEligibility, choices: Choices): Step {
  if (!eligibility.eligible) return 'refused';
  if (asksSubscription(eligibility) && choices.subscriptionId === undefined) return 'subscription';
  if (asksNumber(eligibility) && choices.phoneNumber === undefined) return 'number';
  return 'confirm';
}

/** Takes the latest choice back; `undefined` where there is none, and the flow is left. */
export function undoChoice(choices: Choices): Choices | undefined {
  if (choices.phoneNumber !== undefined) return { ...choices, phoneNumber: undefined };
  if (choices.subscriptionId !== undefined) return { ...choices, subscriptionId: undefined };
  return undefined;
}

/** The subscription that will pay: the chosen one, or the only one. */
export const payingSubscription = ({ subscriptions }: WebexGoEligibility, { subscriptionId }: Choices) =>
  subscriptions.find((subscription) => subscriptionId === undefined || subscription.subscriptionId === subscriptionId);
