import { type AskedPlace, type CallingPlace, type NumberStanding, toE164 } from '@hubdeck/core';
import { filterKey } from '../lookup';
import { deleteCallSettings } from '../store/call-settings';
import { deleteCallingDevicesOf, deleteWebexGoDeviceOf } from '../store/devices';
import { findLocation } from '../store/locations';
import {
  findExtensionOwner,
  findNumber,
  findPrimaryNumber,
  releaseNumbersOf,
  setPrimaryNumber,
} from '../store/numbers';
import { changeProfile, type PersonLine, readProfile, setCallingSeat, setDistinctiveRing } from '../store/people';
import type { Store } from '../store/store';
import { deleteVoicemail } from '../store/voicemail';

/** What a request says of a calling place, as it came. */
export interface PlaceWish {
  readonly locationId?: string | null | undefined;
  readonly phoneNumber?: string | null | undefined;
  readonly extension?: string | null | undefined;
}

/** A request may be about somebody who does not exist yet. */
type Owner = Pick<PersonLine, 'id' | 'orgId' | 'locationId'>;

export function currentPlace(store: Store, person: PersonLine): CallingPlace | undefined {
  const { locationId, extension } = person;
  if (locationId === undefined) return undefined;
  return { locationId, phoneNumber: findPrimaryNumber(store, person.id), extension };
}

/** What the inventory knows of the place asked for; nothing where nothing was asked. */
export function readWish(store: Store, owner: Owner, wish: PlaceWish | null | undefined): AskedPlace | undefined {
  if (!wish?.locationId && !wish?.phoneNumber && !wish?.extension) return undefined;
  const asked = wish.locationId ? filterKey('LOCATION', wish.locationId, 'locationId') : owner.locationId;
  const location = asked === undefined ? undefined : findLocation(store, asked);
  const value = wish.phoneNumber ? writeNumber(store, owner, wish.phoneNumber, asked) : undefined;
  const entry = value === undefined ? undefined : findNumber(store, owner.orgId, value);
  const locationId = asked ?? entry?.locationId;
  return {
    ...(locationId !== undefined && { locationId }),
    isLocationKnown: asked === undefined || location !== undefined,
    ...(value !== undefined && { phoneNumber: { value, standing: standingOf(entry, owner, locationId) } }),
    ...(wish.extension && {
      extension: {
        value: wish.extension,
        isTaken: isTakenByOther(store, locationId, wish.extension, owner.id),
      },
    }),
  };
}

function isTakenByOther(store: Store, locationId: string | undefined, extension: string, personId: string): boolean {
  const owner = locationId === undefined ? undefined : findExtensionOwner(store, locationId, extension);
  return owner !== undefined && owner !== personId;
}

const DEFAULT_COUNTRY = 'US';

/** In the way of the inventory; a national number is one of the location's country. */
export function writeNumber(store: Store, owner: Owner, phoneNumber: string, locationId = owner.locationId): string {
  const location = locationId === undefined ? undefined : findLocation(store, locationId);
  return toE164(phoneNumber, location?.address.country ?? DEFAULT_COUNTRY);
}

function standingOf(
  entry: ReturnType<typeof findNumber>,
  owner: Owner,
  locationId: string | undefined,
): NumberStanding {
  if (!entry || entry.locationId !== locationId) return 'unknown';
  if (entry.ownerId === owner.id) return 'own';
  return entry.ownerId === undefined && entry.isAssignable ? 'free' : 'taken';
}

/** Takes number and extension of a place that no rule refuses. A Webex Go line does not outlive its number. */
export function takeSeat(store: Store, personId: string, place: CallingPlace): void {
  setPrimaryNumber(store, personId, place.phoneNumber);
  if (place.phoneNumber === undefined) deleteWebexGoDeviceOf(store, personId);
  setCallingSeat(store, personId, place);
}

/**
 * With the last Calling licence everything of Calling is lost: voicemail and its PIN, settings, devices, extension; numbers
 * are free again. Nothing of it comes back with another licence.
 */
export function leaveSeat(store: Store, personId: string): void {
  deleteCallingDevicesOf(store, personId);
  releaseNumbersOf(store, personId);
  deleteVoicemail(store, personId);
  deleteCallSettings(store, personId);
  setDistinctiveRing(store, personId, true);
  setCallingSeat(store, personId, {});
  const { sipAddresses } = readProfile(store, personId);
  if (sipAddresses) {
    changeProfile(store, personId, { sipAddresses: sipAddresses.filter(({ type }) => type !== 'cloud-calling') });
  }
}
