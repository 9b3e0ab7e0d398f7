import * as z from 'zod/mini';
import { openEnum } from './open-enum';

export const NumberOwner = z.object({
  id: z.optional(z.string()),
  type: z.optional(openEnum(['PEOPLE', 'PLACE', 'AUTO_ATTENDANT', 'CALL_QUEUE', 'HUNT_GROUP', 'VIRTUAL_LINE'])),
  firstName: z.optional(z.string()),
  lastName: z.optional(z.string()),
});

/** A phone number or an extension in the inventory of Webex Calling. */
export const PhoneNumber = z.object({
  /** E.164 with `+`. Absent where there is an extension only. */
  phoneNumber: z.optional(z.string()),
  extension: z.optional(z.string()),
  routingPrefix: z.optional(z.string()),
  /** Routing prefix and extension together. */
  esn: z.optional(z.string()),
  state: z.optional(openEnum(['ACTIVE', 'INACTIVE'])),
  phoneNumberType: z.optional(openEnum(['PRIMARY', 'ALTERNATE', 'FAX', 'DNIS'])),
  mainNumber: z.boolean(),
  includedTelephonyTypes: openEnum(['PSTN_NUMBER', 'MOBILE_NUMBER']),
  mobileNetwork: z.optional(z.string()),
  routingProfile: z.optional(z.string()),
  tollFreeNumber: z.boolean(),
  isServiceNumber: z.optional(z.boolean()),
  isReservedNumber: z.optional(z.boolean()),
  location: z.optional(z.object({ id: z.string(), name: z.string() })),
  owner: z.optional(NumberOwner),
});
export type PhoneNumber = z.output<typeof PhoneNumber>;

export const NumberCount = z.object({
  assigned: z.number(),
  unAssigned: z.number(),
  inActive: z.number(),
  extensionOnly: z.number(),
  tollFreeNumbers: z.number(),
  total: z.number(),
  mobileNumber: z.number(),
  serviceNumber: z.number(),
  reservedNumber: z.number(),
});
export type NumberCount = z.output<typeof NumberCount>;

export const PhoneNumberList = z.object({ phoneNumbers: z.array(PhoneNumber), count: z.optional(NumberCount) });
export type PhoneNumberList = z.output<typeof PhoneNumberList>;

/** An unassigned number fit for a Webex Go line. */
export const AvailableNumber = z.object({
  phoneNumber: z.string(),
  state: openEnum(['ACTIVE', 'INACTIVE']),
  isMainNumber: z.boolean(),
  telephonyType: openEnum(['PSTN_NUMBER']),
  isServiceNumber: z.boolean(),
});
export type AvailableNumber = z.output<typeof AvailableNumber>;

export const AvailableNumberList = z.object({ phoneNumbers: z.array(AvailableNumber) });
export type AvailableNumberList = z.output<typeof AvailableNumberList>;

/** By the owner's last name, by number, or by extension. */
export const NUMBER_ORDERS = ['lastName', 'dn', 'extension'] as const;
export type NumberOrder = (typeof NUMBER_ORDERS)[number];

/** Filters of the numbers that can contradict each other. */
export interface NumberFilters {
  readonly available?: boolean | undefined;
  readonly ownerType?: string | undefined;
  readonly reservedNumber?: boolean | undefined;
  readonly numberType?: 'NUMBER' | 'EXTENSION' | undefined;
  readonly state?: string | undefined;
}

/** What the service refuses to combine, in words; empty where nothing contradicts. */
export function numberFilterContradictions(filters: NumberFilters): string[] {
  const { available, ownerType, reservedNumber, numberType, state } = filters;
  const isExtension = numberType === 'EXTENSION';
  const contradictions: readonly [boolean, string][] = [
    [available === true && ownerType !== undefined, 'available: cannot be combined with ownerType.'],
    [available !== undefined && reservedNumber !== undefined, 'available: cannot be combined with reservedNumber.'],
    [isExtension && available !== undefined, 'available: cannot be combined with numberType EXTENSION.'],
    [isExtension && state !== undefined, 'state: cannot be combined with numberType EXTENSION.'],
  ];
  return contradictions.filter(([isContradiction]) => isContradiction).map(([, words]) => words);
}
