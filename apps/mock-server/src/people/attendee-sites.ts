import { isAttendeeSite, siteOfAttendee, toAttendeeSite } from '@hubdeck/core';
import { changeProfile, readProfile } from '../store/people';
import type { Store } from '../store/store';

/** The sites where a person was made an attendee, without the mark. */
export const listAttended = (store: Store, personId: string): string[] =>
  (readProfile(store, personId).siteUrls ?? []).filter(isAttendeeSite).map(siteOfAttendee);

export function replaceAttended(store: Store, personId: string, sites: readonly string[]): void {
  const hosted = (readProfile(store, personId).siteUrls ?? []).filter((url) => !isAttendeeSite(url));
  changeProfile(store, personId, { siteUrls: [...hosted, ...sites.map(toAttendeeSite)] });
}
