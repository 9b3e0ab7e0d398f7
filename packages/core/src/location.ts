import * as z from 'zod/mini';

export const LocationAddress = z.object({
  address1: z.string(),
  address2: z.optional(z.string()),
  city: z.string(),
  state: z.optional(z.string()),
  postalCode: z.optional(z.string()),
  /** ISO 3166-1 alpha-2: `GB`, not `UK`. */
  country: z.string(),
});
export type LocationAddress = z.output<typeof LocationAddress>;

/** The published schema draws a workspace location here; the cloud sends, and its example shows, this. */
export const Location = z.object({
  id: z.string(),
  name: z.string(),
  orgId: z.optional(z.string()),
  timeZone: z.optional(z.string()),
  preferredLanguage: z.optional(z.string()),
  announcementLanguage: z.optional(z.string()),
  address: LocationAddress,
  /** Degrees; a number or a string. */
  latitude: z.optional(z.union([z.number(), z.string()])),
  longitude: z.optional(z.union([z.number(), z.string()])),
  notes: z.optional(z.string()),
});
export type Location = z.output<typeof Location>;

export const CreatedLocation = z.object({ id: z.string() });
export type CreatedLocation = z.output<typeof CreatedLocation>;

export const LocationList = z.object({ items: z.array(Location) });
export type LocationList = z.output<typeof LocationList>;

const LONGEST_NAME = 256;
const LONGEST_LINE = 256;
const LONGEST_NOTES = 1024;

const Name = z.string().check(z.maxLength(LONGEST_NAME), z.regex(/\S/, { error: 'a name is expected' }));
const Line = z.string().check(z.maxLength(LONGEST_LINE));
const FilledLine = Line.check(z.regex(/\S/, { error: 'some text is expected' }));
const Country = z
  .string()
  .check(z.regex(/^(?!UK$)[A-Z]{2}$/, { error: 'a country code of ISO 3166-1 is expected, such as US or GB' }));
const Language = z
  .string()
  .check(z.regex(/^[a-z]{2,3}_[a-z]{2}$/i, { error: 'a language is expected, such as en_us' }));
const TimeZone = z.string().check(z.refine(isTimeZone, { error: 'a time zone is expected, such as America/Chicago' }));

const isWithin = (most: number) => (degrees: number | string) => {
  const value = typeof degrees === 'number' ? degrees : Number.parseFloat(degrees);
  return Math.abs(value) <= most;
};
const degrees = (most: number) =>
  z
    .union([z.number(), z.string().check(z.maxLength(32))])
    .check(z.refine(isWithin(most), { error: `degrees from -${most} to ${most} are expected` }));
const optionalDegrees = (most: number) => z.nullish(degrees(most));

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** `null` where clients send it for what they leave open. */
export const NewLocation = z.object({
  /** At most 80 characters if the location shall have Webex Calling. */
  name: Name,
  timeZone: TimeZone,
  preferredLanguage: Language,
  /** Documented as required; the cloud does without. */
  announcementLanguage: z.nullish(Language),
  address: z.object({
    address1: FilledLine,
    address2: z.nullish(Line),
    city: FilledLine,
    /** May be empty where a country has none. */
    state: Line,
    postalCode: Line,
    country: Country,
  }),
  latitude: optionalDegrees(90),
  longitude: optionalDegrees(180),
  notes: z.nullish(z.string().check(z.maxLength(LONGEST_NOTES))),
});
export type NewLocation = z.output<typeof NewLocation>;

/** What is left out stays. `null` takes an optional member away, and leaves any other as it is. */
export const LocationUpdate = z.object({
  name: z.nullish(Name),
  timeZone: z.nullish(TimeZone),
  preferredLanguage: z.nullish(Language),
  announcementLanguage: z.nullish(Language),
  address: z.nullish(
    z.object({
      address1: z.nullish(FilledLine),
      address2: z.nullish(Line),
      city: z.nullish(FilledLine),
      state: z.nullish(Line),
      postalCode: z.nullish(Line),
      /** Cannot be changed. */
      country: z.nullish(z.string()),
    }),
  ),
  latitude: optionalDegrees(90),
  longitude: optionalDegrees(180),
  notes: z.nullish(z.string().check(z.maxLength(LONGEST_NOTES))),
});
export type LocationUpdate = z.output<typeof LocationUpdate>;
