import type { Refusal } from './problem';
import { noUnitsLeft } from './refusals';

/**
 * Refusals of licence changes. The codes and messages are those of the published table of `PATCH /licenses/users`;
 * 42xx are the digits of the calling service's own codes, such as WXC-4201; 990xxx is ours, where nothing is published.
 */

const cannotApply = (names: string) => `The following license(s) could not be applied as requested: ${names}`;

const refusal = (errorCode: number, message: string, description: string): Refusal => ({
  status: 400,
  errorCode,
  message,
  description,
});

export const locationNotFound = refusal(400, 'Unable to find location', 'Unable to find location.');

export const licenseNotRecognized = (id: string): Refusal =>
  refusal(400000, 'License not recognized', `License not recognized ${id}`);

export const professionalToStandard = (names: string): Refusal =>
  refusal(
    400112,
    'License assignment failed',
    `Changing a user's Webex Calling license from Professional to Standard is not allowed. ${cannotApply(names)}`,
  );

export const messengerNotSupported = (names: string): Refusal =>
  refusal(400118, 'License management not supported', `User management of Messenger license ${names} is not supported`);

export const invalidSiteUrl = (siteUrl: string): Refusal =>
  refusal(400216, 'Invalid site URL', `Request contains invalid attendee siteUrls: ${siteUrl}`);

export const professionalAndStandard = (names: string): Refusal =>
  refusal(
    400404,
    'License conflict',
    `User cannot have both Webex Calling Professional and Standard License together. ${cannotApply(names)}`,
  );

export const standardAndAttendant = (names: string): Refusal =>
  refusal(
    400406,
    'License conflict',
    `User cannot have both Webex Calling Standard and Webex Attendant Console licenses together. ${cannotApply(names)}`,
  );

export const standardAndCustomerExperience = (names: string): Refusal =>
  refusal(
    400407,
    'License conflict',
    `User cannot have both Webex Calling Standard and CX Essential licenses together. ${cannotApply(names)}`,
  );

export const attendantWithoutProfessional = (names: string): Refusal =>
  refusal(
    400408,
    'License prerequisite missing',
    `User needs Webex Calling Professional license to be assigned before assigning Webex Attendant Console: ${names}`,
  );

export const customerExperienceToStandard = (names: string): Refusal =>
  refusal(
    400410,
    'License downgrade not allowed',
    `Changing a user's license from CX Essential to Webex Calling Standard is not allowed. ${cannotApply(names)}`,
  );

export const callingPropertiesMissing = (names: string): Refusal =>
  refusal(
    400411,
    'License properties missing',
    `Each Webex Calling license should contain its own calling properties. The following license(s) do not have properties: ${names}`,
  );

export const exclusiveLicenses = (names: string): Refusal =>
  refusal(
    400413,
    'License conflict',
    `Could not apply the following license(s): ${names} as the user can be assigned only one of licenses with the offer code from the list: ${names}`,
  );

export const freeMessagingMissing = (names: string): Refusal =>
  refusal(
    700003,
    'License prerequisite missing',
    `Free teams messaging mandatory for paid teams messaging license. ${cannotApply(names)}`,
  );

export const freeMeetingMissing = (names: string): Refusal =>
  refusal(
    700004,
    'License prerequisite missing',
    `Free teams meeting mandatory for paid teams meeting license. ${cannotApply(names)}`,
  );

export const messagingForMeetingMissing = (names: string): Refusal =>
  refusal(
    700005,
    'License prerequisite missing',
    `Free teams messaging mandatory for teams meeting license. ${cannotApply(names)}`,
  );

export const screenShareImplicit = (names: string): Refusal =>
  refusal(700006, 'License removal not allowed', `Screen Share ${names} is implicitly assigned and cannot be removed`);

export const unitsExhausted = (name: string, subscriptionId: string | undefined): Refusal => ({
  ...noUnitsLeft(name, subscriptionId ?? 'of the organization'),
  status: 400,
  message: 'License assignment failed',
});

export const subscriptionNotActive = (name: string, subscriptionId: string | undefined): Refusal =>
  refusal(
    990032,
    'License assignment failed',
    `${name} belongs to the subscription ${subscriptionId}, which is suspended or cancelled. Choose an active one.`,
  );

export const onlyMeetingsOutside = (name: string): Refusal =>
  refusal(
    990012,
    'License assignment failed',
    `${name} can't be assigned to a user outside the organization; only meeting licenses and attendee roles can.`,
  );

export const webexGoByDevice = refusal(
  990013,
  'License assignment failed',
  'A Webex Go license is taken by adding a Webex Go device to the person, not by assigning it.',
);

export const locationFixed = refusal(
  990014,
  'License assignment failed',
  'The location of a Calling user cannot be changed. Give the location that the user has, or remove Calling first.',
);

export const phoneNumberUnknown = (phoneNumber: string): Refusal =>
  refusal(
    4410,
    'Invalid phone number',
    `${phoneNumber} is no number of the user's location. Add it to the location first, or choose another.`,
  );

export const phoneNumberInUse = (phoneNumber: string): Refusal => ({
  ...refusal(4201, 'Phone number in use', `WXC-4201: The phone number is already in use: ${phoneNumber}.`),
  status: 409,
});

export const extensionInUse = (extension: string): Refusal => ({
  ...refusal(4202, 'Extension in use', `WXC-4202: The Extension is already in use: ${extension}.`),
  status: 409,
});

export const callingAddressMissing = refusal(
  400411,
  'License properties missing',
  'A Webex Calling user must keep a phone number or an extension.',
);

export const callingLicenseMissing = (fields: string): Refusal =>
  refusal(
    990015,
    'Webex Calling license missing',
    `${fields} can be set only for a person with a Webex Calling license. Assign one in the same request.`,
  );

/** Of a move of many at once, out of a subscription that is not active. */
export const sourceNotActive = (subscriptionId: string | undefined): Refusal => ({
  status: 400,
  errorCode: 990031,
  message: 'Move not possible',
  description: `The subscription ${subscriptionId} is suspended or cancelled: a bulk move out of it would lose calling data. Move one at a time, by editing the licences of each.`,
});

export const tierMissing = (name: string, target: string): Refusal => ({
  status: 400,
  errorCode: 990033,
  message: 'Move not possible',
  description: `The target ${target} has no ${name}. A move keeps the tier; choose a subscription that has it.`,
});

export const severalCallingLicenses = (licenses: readonly string[]): Refusal => ({
  status: 409,
  errorCode: 990034,
  message: 'Move not possible',
  description: `More than one Calling licence is held: ${licenses.join(', ')}. Find out which one is in use and remove the others first.`,
});

export const alreadyMoved = (target: string): Refusal => ({
  status: 409,
  errorCode: 990035,
  message: 'Nothing to move',
  description: `The Calling licence is of ${target} already.`,
});

export const notOnSource = (source: string | undefined): Refusal => ({
  status: 409,
  errorCode: 990036,
  message: 'Nothing to move',
  description: source ? `No Calling licence of ${source} is held.` : 'No Calling licence is held.',
});
