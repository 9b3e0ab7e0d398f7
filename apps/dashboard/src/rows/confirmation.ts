import type { Person, WebexGoSubscription } from '@hubdeck/core';
import type { Fact } from '../components/facts';
import { messages } from '../messages';

interface ChosenLine {
  readonly number: string;
  readonly isPrimary: boolean;
  readonly sendEmail: boolean;
}

/** What is about to be done, line by line. */
export function confirmationFacts(
  person: Person,
  subscription: WebexGoSubscription | undefined,
  { number, isPrimary, sendEmail }: ChosenLine,
): Fact[] {
  const { addWebexGo: words } = messages;
  const units = subscription && words.unitsFree(subscription.availableUnits);
  return [
    { label: words.user, value: person.displayName },
    { label: words.number, value: isPrimary ? `${number}  (${words.primary})` : number },
    { label: words.subscription, value: subscription ? `${subscription.subscriptionId}  (${units})` : messages.none },
    { label: words.email, value: sendEmail ? words.emailTo(person.emails[0] ?? '') : words.noEmail },
  ];
}
