import * as z from 'zod/mini';
import { openEnum } from './open-enum';
import { ErrorDetail } from './problem';
import { ACTIVATION_STATUSES, WEBEX_GO_STATES } from './webex-go-lifecycle';

/** A business line by eSIM on a user's own phone (extension: the public device lacks its subscription and state). */
export const WebexGoDevice = z.object({
  id: z.string(),
  callingDeviceId: z.string(),
  personId: z.string(),
  orgId: z.string(),
  locationId: z.string(),
  displayName: z.string(),
  product: z.string(),
  type: openEnum(['webexgo']),
  subscriptionId: z.string(),
  licenseId: z.string(),
  /** E.164. */
  phoneNumber: z.string(),
  state: openEnum(WEBEX_GO_STATES),
  indicator: openEnum(['grey', 'green', 'red']),
  /** Of the latest code. */
  activationStatus: openEnum(ACTIVATION_STATUSES),
  activationExpiryTime: z.string(),
  created: z.string(),
  lastStatusChange: z.string(),
  lastReportedLost: z.optional(z.string()),
});
export type WebexGoDevice = z.output<typeof WebexGoDevice>;

export const WebexGoDeviceList = z.object({ items: z.array(WebexGoDevice) });
export type WebexGoDeviceList = z.output<typeof WebexGoDeviceList>;

/** What the user needs to install the line. Secret: whoever has it can take the line over. */
export const WebexGoActivation = z.object({
  /** The matching id: what an iPhone calls the activation code. */
  code: z.string(),
  smdpAddress: z.string(),
  /** `LPA:1$...`, the content of the QR code. */
  qrData: z.string(),
  /** The network provider code of an Android phone: the same string as `qrData`. */
  androidCode: z.string(),
  expiryTime: z.string(),
  singleUse: z.literal(true),
  emailed: z.boolean(),
  /** The organization suppresses activation e-mails: pass the code on by hand. */
  emailSuppressed: z.boolean(),
  emailedTo: z.optional(z.string()),
});
export type WebexGoActivation = z.output<typeof WebexGoActivation>;

export const WebexGoDeviceWithActivation = z.extend(WebexGoDevice, { activation: WebexGoActivation });
export type WebexGoDeviceWithActivation = z.output<typeof WebexGoDeviceWithActivation>;

export const WebexGoSubscription = z.object({
  subscriptionId: z.string(),
  licenseId: z.string(),
  availableUnits: z.number(),
});
export type WebexGoSubscription = z.output<typeof WebexGoSubscription>;

/** Whether a person can get a line, every reason against it, and what has to be chosen. */
export const WebexGoEligibility = z.object({
  eligible: z.boolean(),
  reasons: z.array(ErrorDetail),
  subscriptions: z.array(WebexGoSubscription),
  /** Absent: a number has to be chosen. */
  primaryNumber: z.optional(z.string()),
  /** Path and query below the base URL of the numbers to choose from. */
  availableNumbersHref: z.optional(z.string()),
});
export type WebexGoEligibility = z.output<typeof WebexGoEligibility>;
