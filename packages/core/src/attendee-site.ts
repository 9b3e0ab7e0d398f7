import { invalidSiteUrl } from './license-refusals';
import type { Refusal } from './problem';

/** A role as attendee, written among a person's sites as `mysite.webex.com#attendee`. */
const ATTENDEE = '#attendee';

export const isAttendeeSite = (siteUrl: string): boolean => siteUrl.endsWith(ATTENDEE);
export const toAttendeeSite = (siteUrl: string): string => siteUrl + ATTENDEE;
export const siteOfAttendee = (siteUrl: string): string => siteUrl.slice(0, -ATTENDEE.length);

/** Sites are the organization's, and a host is no attendee of the same site. */
export function attendeeRefusal(
  siteUrl: string,
  sites: readonly string[],
  hosted: readonly string[],
): Refusal | undefined {
  return sites.includes(siteUrl) && !hosted.includes(siteUrl) ? undefined : invalidSiteUrl(siteUrl);
}

/**
 * Sites where a person is an attendee after a replacement. Roles as attendee are hidden unless `showAllTypes` is asked
 * for, so that only then one that is left out is taken away.
 */
export function attendeesAfterReplacement(
  current: readonly string[],
  asked: readonly string[] | undefined,
  showAllTypes: boolean,
): string[] {
  const wanted = (asked ?? []).filter(isAttendeeSite);
  return showAllTypes && asked ? wanted : [...new Set([...current, ...wanted])];
}
