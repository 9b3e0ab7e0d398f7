import type { License } from './license';
import { isCallingProfessional, isWebexGo } from './license-kind';
import { availableUnits } from './license-pool';
import type { Refusal } from './problem';
import {
  alreadyHasWebexGo,
  countryNotSupported,
  notCallingProfessional,
  noUnitsLeft,
  operatorNumberIsPrimary,
  phoneNumberRequired,
  subscriptionNotFound,
  subscriptionRequired,
} from './refusals';
import type { WebexGoSubscription } from './webex-go-device';

/** Where Webex Go is sold, by ISO country of the calling location. It grows, so it is configuration. */
export const DEFAULT_WEBEX_GO_COUNTRIES: readonly string[] = ['US', 'GB', 'FR'];

/** What is known of a person who may get a Webex Go line. */
export interface WebexGoCandidate {
  /** The licences that the person holds. */
  readonly licenses: readonly Pick<License, 'name'>[];
  /** Of the calling location. */
  readonly country?: string | undefined;
  readonly hasWebexGo: boolean;
  /** Subscriptions of the organization that are active and carry Webex Go. */
  readonly subscriptions: readonly WebexGoSubscription[];
  readonly primaryNumber?: string | undefined;
  /** Whether the primary number is one of a mobile operator, and none of the PSTN. */
  readonly isOperatorNumber?: boolean | undefined;
}

/** The Webex Go licences of active subscriptions, with the units that are left in each. */
export const webexGoSubscriptions = (
  licenses: readonly License[],
  isActive: (subscriptionId: string) => boolean,
): WebexGoSubscription[] =>
  licenses.flatMap((license) =>
    isWebexGo(license) && license.subscriptionId !== undefined && isActive(license.subscriptionId)
      ? [{ subscriptionId: license.subscriptionId, licenseId: license.id, availableUnits: availableUnits(license) }]
      : [],
  );

type Fitness = Pick<WebexGoCandidate, 'licenses' | 'country' | 'primaryNumber' | 'isOperatorNumber'>;

/** What a person lacks, whatever subscription pays: the licence, the country, and a number that a line can bear. */
export const lackingForWebexGo = (
  { licenses, country, primaryNumber, isOperatorNumber = false }: Fitness,
  countries = DEFAULT_WEBEX_GO_COUNTRIES,
): Refusal[] => [
  ...(licenses.some(isCallingProfessional) ? [] : [notCallingProfessional]),
  ...(country && countries.includes(country) ? [] : [countryNotSupported(country, countries)]),
  ...(primaryNumber !== undefined && isOperatorNumber ? [operatorNumberIsPrimary(primaryNumber)] : []),
];

/** Every reason why the person can't get a line, most fundamental first. Empty: eligible. */
export function webexGoRefusals(candidate: WebexGoCandidate, countries = DEFAULT_WEBEX_GO_COUNTRIES): Refusal[] {
  const { subscriptions } = candidate;
  const full = subscriptions.every((subscription) => subscription.availableUnits === 0);
  const refusals = [
    candidate.hasWebexGo && alreadyHasWebexGo,
    subscriptions.length === 0 && subscriptionNotFound(),
    subscriptions.length > 0 && full && noUnitsLeft('Webex Go', subscriptions.map((s) => s.subscriptionId).join(', ')),
  ];
  return [...lackingForWebexGo(candidate, countries), ...refusals.filter((refusal) => refusal !== false)];
}

/** The subscription that pays for the line: the one asked for, or the only one. */
export function chooseWebexGoSubscription(
  subscriptions: readonly WebexGoSubscription[],
  asked: string | undefined,
): WebexGoSubscription | Refusal {
  const [only] = subscriptions;
  if (asked === undefined && subscriptions.length > 1) {
    return subscriptionRequired(subscriptions.map((subscription) => subscription.subscriptionId));
  }
  const chosen = asked === undefined ? only : subscriptions.find(({ subscriptionId }) => subscriptionId === asked);
  if (!chosen) return subscriptionNotFound(asked);
  return chosen.availableUnits > 0 ? chosen : noUnitsLeft('Webex Go', chosen.subscriptionId);
}

/** The number of the line: the person's primary number, or the one asked for where there is none. */
export const chooseWebexGoNumber = (primaryNumber: string | undefined, asked: string | undefined): string | Refusal =>
  primaryNumber ?? asked ?? phoneNumberRequired;
