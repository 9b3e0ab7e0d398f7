import type { Refusal } from './problem';

/**
 * Refusals of the extension. Webex publishes no codes for these operations; 990xxx is a range of our own, so that
 * nobody mistakes them for Cisco's.
 */

export const notCallingProfessional = {
  status: 400,
  errorCode: 990001,
  message: 'Not eligible for Webex Go',
  description:
    'The person has no Webex Calling Professional licence. Assign one first; a Standard licence does not carry Webex Go.',
} as const satisfies Refusal;

export const countryNotSupported = (country: string | undefined, allowed: readonly string[]): Refusal => ({
  status: 400,
  errorCode: 990002,
  message: 'Not eligible for Webex Go',
  description: country
    ? `Webex Go is not offered in the country of the person's calling location (${country}); it is offered in ${allowed.join(', ')}.`
    : `The person has no calling location. Assign one in a country where Webex Go is offered: ${allowed.join(', ')}.`,
});

export const subscriptionRequired = (subscriptionIds: readonly string[]): Refusal => ({
  status: 400,
  errorCode: 990003,
  message: 'Subscription required',
  description: `Several subscriptions carry Webex Go licences. Name one as subscriptionId: ${subscriptionIds.join(', ')}.`,
});

export const phoneNumberRequired = {
  status: 400,
  errorCode: 990004,
  message: 'Phone number required',
  description: 'The person has no primary number. Choose a free number of the location as phoneNumber.',
} as const satisfies Refusal;

/** The operator's own product: the number came with the phone's SIM, and nobody but the operator changes it. */
export const operatorNumberIsPrimary = (phoneNumber: string): Refusal => ({
  status: 400,
  errorCode: 990016,
  message: 'Not eligible for Webex Go',
  description: `The person's primary number, ${phoneNumber}, is a mobile operator's: it is on the person's phone already, and takes no eSIM line of Webex Go. Give the person a PSTN number of the location as the primary number first.`,
});

export const phoneNumberNotAvailable = (phoneNumber: string, locationName: string): Refusal => ({
  status: 400,
  errorCode: 990005,
  message: 'Phone number not available',
  description: `${phoneNumber} is not an unassigned PSTN number of the location ${locationName}. Choose one of the location's available numbers.`,
});

export const subscriptionNotFound = (subscriptionId?: string): Refusal => ({
  status: 404,
  errorCode: 990006,
  message: 'Subscription not found',
  description: subscriptionId
    ? `The subscription ${subscriptionId} is unknown, not active, or carries no Webex Go licences.`
    : 'The organization has no active subscription with Webex Go licences.',
});

export const alreadyHasWebexGo = {
  status: 409,
  errorCode: 990007,
  message: 'Webex Go device exists',
  description: 'The person already has a Webex Go device. Delete it first, or generate a new activation code for it.',
} as const satisfies Refusal;

export const noValidActivationCode = {
  status: 409,
  errorCode: 990008,
  message: 'No valid activation code',
  description: 'The activation code is expired, used or revoked. Generate a new one.',
} as const satisfies Refusal;

export const notPendingActivation = {
  status: 409,
  errorCode: 990009,
  message: 'Not pending activation',
  description:
    'A new activation code can be generated in Pending activation only. The user removes the line from the phone first; if the phone is gone, use Lost/Stolen.',
} as const satisfies Refusal;

export const noUnitsLeft = (service: string, subscriptionId: string): Refusal => ({
  status: 409,
  errorCode: 990010,
  message: 'No licence units left',
  description: `All ${service} units of the subscription ${subscriptionId} are in use. Free one or choose another subscription.`,
});

export const emailsSuppressed = {
  status: 409,
  errorCode: 990011,
  message: 'E-mails suppressed',
  description: 'The organization suppresses activation e-mails. Copy or print the code and pass it on.',
} as const satisfies Refusal;

/** Of a file to be imported, as a whole. */
export const fileNotImportable = (description: string): Refusal => ({
  status: 400,
  errorCode: 990020,
  message: 'The file cannot be imported',
  description,
});

export const importRunning = {
  status: 409,
  errorCode: 990021,
  message: 'Another import is running',
  description:
    'Another import of Webex Go devices is still running in the organization. Wait until it is over, or cancel it.',
} as const satisfies Refusal;

export const invalidRetryEmail = (email: string): Refusal => ({
  status: 400,
  errorCode: 990040,
  message: 'Invalid e-mail address',
  description: `email: "${email.slice(0, LONGEST_ECHO)}" is no e-mail address. Give the one that the user is to be onboarded with.`,
});

const LONGEST_ECHO = 80;

export const subscriberProvisioned = {
  status: 409,
  errorCode: 990041,
  message: 'Subscriber provisioned',
  description: 'The subscriber is provisioned already; there is nothing to retry.',
} as const satisfies Refusal;

export const templateNotReady = (name: string, fault: string): Refusal => ({
  status: 409,
  errorCode: 990042,
  message: 'Onboarding template not ready',
  description: `Users cannot provision themselves with the onboarding template "${name}". ${fault}`,
});

export const usersImportRunning = {
  status: 409,
  errorCode: 990021,
  message: 'Another import is running',
  description: 'Another import of users is still running in the organization. Wait until it is over, or cancel it.',
} as const satisfies Refusal;

export const templateRunning = {
  status: 409,
  errorCode: 990021,
  message: 'The template is being applied',
  description: 'The licence template is being applied already. Wait until that is over, or cancel it.',
} as const satisfies Refusal;

export const subscriberInProgress = (status: string): Refusal => ({
  status: 409,
  errorCode: 990041,
  message: 'Subscriber in progress',
  description: `The subscriber is ${status}. Wait until that is over, then try again.`,
});

export const consentNotPending = (status: string): Refusal => ({
  status: 409,
  errorCode: 990043,
  message: 'No consent is awaited',
  description: `The subscriber is ${status}. The mail that asks for consent can be sent in pending_user_migration only.`,
});

export const noPhoneNorExtension = {
  status: 400,
  errorCode: 990044,
  message: 'Phone number or extension required',
  description:
    'A subscriber must keep a primary phone number or an extension. Give the one before you remove the other.',
} as const satisfies Refusal;

export const directorySyncDisabled = {
  status: 409,
  errorCode: 990046,
  message: 'Directory sync disabled',
  description: 'Directory sync is disabled for the enterprise. Enable it first.',
} as const satisfies Refusal;
