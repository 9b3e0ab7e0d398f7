import {
  DIRECTORY_UNREACHABLE,
  EMAIL_IN_USE,
  ENTERPRISE_EMPTY,
  type SubscriberError,
  selfProvisioningOff,
  USER_ID_IN_USE,
} from '@hubdeck/core';

/** An error of provisioning as its user needs it: what happened, and what they can do. */
export interface PlainWords {
  readonly what: string;
  readonly advice: string;
}

const KNOWN: ReadonlyMap<number, PlainWords> = new Map([
  [
    EMAIL_IN_USE.errorCode,
    {
      what: 'This e-mail address belongs to somebody else’s Webex account already.',
      advice: 'Try again with another e-mail address of yours.',
    },
  ],
  [
    USER_ID_IN_USE.errorCode,
    {
      what: 'Your BroadWorks ID is connected to a Webex account already.',
      advice: 'You may have Webex already: look into your older mails. If not, only your administrator can help.',
    },
  ],
  [
    DIRECTORY_UNREACHABLE.errorCode,
    {
      what: 'The directory of your company does not answer right now.',
      advice: 'Nothing is wrong with what you entered. Wait some minutes, and try again.',
    },
  ],
  [
    selfProvisioningOff('').errorCode,
    {
      what: 'Webex is not open yet for people of your company who set it up themselves.',
      advice: 'Your administrator has to open it first. Then try again.',
    },
  ],
  [
    ENTERPRISE_EMPTY.errorCode,
    {
      what: 'You have a Webex account of your own, and your company has nobody in Webex yet whom it could join.',
      advice: 'Your administrator has to set up somebody else first. Then try again.',
    },
  ],
]);

const UNKNOWN: PlainWords = {
  what: 'Webex could not be set up for you.',
  advice: 'Try again. It often works the second time.',
};

/** One text for each kind of error; of a failure that left none behind, the general one. */
export function explainErrors(errors: readonly SubscriberError[]): readonly PlainWords[] {
  const words = errors.map(({ errorCode }) => KNOWN.get(errorCode) ?? UNKNOWN);
  return words.length > 0 ? [...new Set(words)] : [UNKNOWN];
}
