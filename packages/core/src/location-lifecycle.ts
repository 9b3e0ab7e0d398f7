import type { Location, LocationAddress, LocationUpdate, NewLocation } from './location';
import type { UncodedRefusal } from './problem';

export type LocationProfile = Omit<Location, 'id' | 'orgId'>;

/** Copies an object without the members that are `null` or absent. */
const given = <T extends object>(members: T) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null && value !== undefined)) as {
    [Key in keyof T]?: NonNullable<T[Key]>;
  };

export const toLocationProfile = ({ address, ...rest }: NewLocation): LocationProfile =>
  ({ ...given(rest), address: given(address) }) as LocationProfile;

/** The location after an update; every member that the update does not name stays as it was. */
export function updateLocationProfile(
  profile: LocationProfile,
  { address, ...update }: LocationUpdate,
): LocationProfile {
  const { latitude, longitude, notes, ...kept } = profile;
  return {
    ...kept,
    ...given({ latitude: next(latitude, update.latitude), longitude: next(longitude, update.longitude) }),
    ...given({ notes: next(notes, update.notes) }),
    ...given({ ...update, latitude: null, longitude: null, notes: null }),
    address: address ? updateAddress(profile.address, address) : profile.address,
  };
}

const next = <T>(before: T, after: T | null | undefined): T | undefined =>
  after === undefined ? before : (after ?? undefined);

function updateAddress(before: LocationAddress, update: NonNullable<LocationUpdate['address']>): LocationAddress {
  const { address2, ...kept } = before;
  return { ...kept, ...given({ ...update, address2: next(address2, update.address2) }) };
}

/** Numbers, dialling and where Webex Go is offered hang on the country. */
export function countryChangeRefusal(country: string, update: LocationUpdate): UncodedRefusal | undefined {
  const wanted = update.address?.country;
  if (wanted === undefined || wanted === null || wanted === country) return undefined;
  return {
    status: 400,
    message: 'Country cannot be changed',
    description: `address.country: the location is in ${country}, which cannot be changed. Create another location instead.`,
  };
}

/** What hangs on a location, by name: how many. */
export type LocationUse = Readonly<Record<'people' | 'workspaces' | 'devices' | 'numbers', number>>;

/** A location that serves calls must be emptied before it can go. */
export function locationDeletionRefusal(name: string, use: LocationUse): UncodedRefusal | undefined {
  const parts = Object.entries(use).filter(([, count]) => count > 0);
  if (parts.length === 0) return undefined;
  return {
    status: 409,
    message: 'Location in use',
    description: `${name} still has ${parts.map(([what, count]) => `${count} ${what}`).join(', ')}. Remove or move them first.`,
  };
}
