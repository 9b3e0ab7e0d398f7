import * as z from 'zod/mini';
import { openEnum } from './open-enum';
import type { Refusal } from './problem';

export const RING_PATTERNS = ['NORMAL', 'LONG_LONG', 'SHORT_SHORT_LONG', 'SHORT_LONG_SHORT'] as const;

/** A number or extension under which a person can be called. */
export const PersonNumber = z.object({
  primary: z.boolean(),
  /** E.164. Absent where there is an extension only. */
  directNumber: z.optional(z.string()),
  extension: z.optional(z.string()),
  routingPrefix: z.optional(z.string()),
  /** Routing prefix and extension together. */
  esn: z.optional(z.string()),
  /** Of alternate numbers only. */
  ringPattern: z.optional(openEnum(RING_PATTERNS)),
});
export type PersonNumber = z.output<typeof PersonNumber>;

export const PersonNumbers = z.object({
  /** Whether the ring tells the alternate numbers apart. */
  distinctiveRingEnabled: z.boolean(),
  phoneNumbers: z.array(PersonNumber),
});
export type PersonNumbers = z.output<typeof PersonNumbers>;

/** The most alternate numbers that a person can have. */
export const MOST_ALTERNATES = 10;

export const PersonNumbersChange = z.object({
  enableDistinctiveRingPattern: z.nullish(z.boolean()),
  phoneNumbers: z
    .array(
      z.object({
        /** The primary number is set with the person, not here. */
        primary: z.nullish(z.literal(false)),
        action: z.enum(['ADD', 'DELETE']),
        /** A number of the person's location. */
        external: z.string().check(z.maxLength(40)),
        extension: z.nullish(z.string().check(z.maxLength(10))),
        /** NORMAL unless said. */
        ringPattern: z.nullish(z.enum(RING_PATTERNS)),
      }),
    )
    .check(z.maxLength(2 * MOST_ALTERNATES)),
});
export type PersonNumbersChange = z.output<typeof PersonNumbersChange>;

export const tooManyAlternates = {
  status: 400,
  errorCode: 4216,
  message: 'Too many alternate numbers',
  description: `A person can have at most ${MOST_ALTERNATES} alternate numbers. Remove one first.`,
} as const satisfies Refusal;

export const notAnAlternate = (phoneNumber: string): Refusal => ({
  status: 400,
  errorCode: 4410,
  message: 'Invalid phone number',
  description: `${phoneNumber} is no alternate number of the person. The primary number is changed with the person.`,
});
