import {
  callingPropertiesMissing,
  extensionInUse,
  locationFixed,
  locationNotFound,
  phoneNumberInUse,
  phoneNumberUnknown,
} from './license-refusals';
import type { Refusal } from './problem';

/** Where a person of Webex Calling sits and how they are reached. Keys, not ids. */
export interface CallingPlace {
  readonly locationId: string;
  /** E.164. */
  readonly phoneNumber?: string | undefined;
  readonly extension?: string | undefined;
}

/** How a number of the inventory stands to a person: free to take, theirs, somebody's, or not of the location. */
export type NumberStanding = 'free' | 'own' | 'taken' | 'unknown';

/** What a request asks of a calling place, with what the inventory knows of it. */
export interface AskedPlace {
  /** The location asked for or, where none was, the number's. */
  readonly locationId?: string | undefined;
  readonly isLocationKnown: boolean;
  readonly phoneNumber?: { readonly value: string; readonly standing: NumberStanding } | undefined;
  readonly extension?: { readonly value: string; readonly isTaken: boolean } | undefined;
}

/** Why a person cannot get that place. `current` is that of a person who uses Calling already. */
export function placeRefusal(
  asked: AskedPlace | undefined,
  current: CallingPlace | undefined,
  names: string,
): Refusal | undefined {
  const { locationId, isLocationKnown, phoneNumber, extension } = asked ?? { isLocationKnown: true };
  if (!phoneNumber && !extension) return callingPropertiesMissing(names);
  if (!isLocationKnown) return locationNotFound;
  if (current && locationId !== undefined && locationId !== current.locationId) return locationFixed;
  if (phoneNumber?.standing === 'unknown') return phoneNumberUnknown(phoneNumber.value);
  if (locationId === undefined && !current) return callingPropertiesMissing(names);
  if (phoneNumber?.standing === 'taken') return phoneNumberInUse(phoneNumber.value);
  return extension?.isTaken ? extensionInUse(extension.value) : undefined;
}

/** What was asked for over what there is: a move keeps what it does not name. */
export const settlePlace = (asked: AskedPlace | undefined, current: CallingPlace | undefined): CallingPlace => ({
  locationId: asked?.locationId ?? current?.locationId ?? '',
  phoneNumber: asked?.phoneNumber?.value ?? current?.phoneNumber,
  extension: asked?.extension?.value ?? current?.extension,
});
