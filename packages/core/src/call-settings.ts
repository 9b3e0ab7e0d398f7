import * as z from 'zod/mini';
import { openEnum } from './open-enum';

/**
 * What a user of Webex Calling can set for themselves, in the shapes of the public API. A change names what it changes;
 * the rest stays. Members that only a reply has are decided by the service.
 */

export const MOST_RINGS = 20;

const Enabled = z.object({ enabled: z.boolean() });
const Greeting = z.object({
  ...Enabled.shape,
  greeting: openEnum(['DEFAULT', 'CUSTOM']),
  greetingUploaded: z.boolean(),
});

export const VoicemailSettings = z.object({
  enabled: z.boolean(),
  sendAllCalls: Enabled,
  sendBusyCalls: Greeting,
  sendUnansweredCalls: z.object({
    ...Greeting.shape,
    numberOfRings: z.number(),
    systemMaxNumberOfRings: z.number(),
  }),
  /** Without the message itself. */
  notifications: z.object({ ...Enabled.shape, destination: z.optional(z.string()) }),
  /** For callers who press zero. */
  transferToNumber: z.object({ ...Enabled.shape, destination: z.optional(z.string()) }),
  emailCopyOfMessage: z.object({ ...Enabled.shape, emailId: z.optional(z.string()) }),
  messageStorage: z.object({
    /** Whether the desk phone tells of new messages. */
    mwiEnabled: z.boolean(),
    storageType: openEnum(['INTERNAL', 'EXTERNAL']),
    externalEmail: z.optional(z.string()),
  }),
  faxMessage: z.object({
    ...Enabled.shape,
    phoneNumber: z.optional(z.string()),
    extension: z.optional(z.string()),
  }),
  voiceMessageForwardingEnabled: z.boolean(),
});
export type VoicemailSettings = z.output<typeof VoicemailSettings>;

const Flag = z.nullish(z.boolean());
const Text = z.nullish(z.string().check(z.maxLength(254)));
const Rings = z.nullish(z.int().check(z.gte(2), z.lte(MOST_RINGS)));
const GreetingChoice = { enabled: Flag, greeting: z.nullish(z.enum(['DEFAULT', 'CUSTOM'])) };
const Destination = z.nullish(z.object({ enabled: Flag, destination: Text }));

/** An empty text clears what it stands for. */
export const VoicemailChange = z.object({
  enabled: Flag,
  sendAllCalls: z.nullish(z.object({ enabled: Flag })),
  sendBusyCalls: z.nullish(z.object(GreetingChoice)),
  sendUnansweredCalls: z.nullish(z.object({ ...GreetingChoice, numberOfRings: Rings })),
  notifications: Destination,
  transferToNumber: Destination,
  emailCopyOfMessage: z.nullish(z.object({ enabled: Flag, emailId: Text })),
  messageStorage: z.nullish(
    z.object({ mwiEnabled: Flag, storageType: z.nullish(z.enum(['INTERNAL', 'EXTERNAL'])), externalEmail: Text }),
  ),
  faxMessage: z.nullish(z.object({ enabled: Flag, phoneNumber: Text, extension: Text })),
});
export type VoicemailChange = z.output<typeof VoicemailChange>;

const Forwarding = z.object({
  enabled: z.boolean(),
  destination: z.optional(z.string()),
  /** Whether calls may end in the voicemail of an internal destination. */
  destinationVoicemailEnabled: z.boolean(),
});

export const CallForwarding = z.object({
  callForwarding: z.object({
    always: z.object({ ...Forwarding.shape, ringReminderEnabled: z.boolean() }),
    busy: Forwarding,
    noAnswer: z.object({
      ...Forwarding.shape,
      numberOfRings: z.number(),
      systemMaxNumberOfRings: z.number(),
    }),
  }),
  /** While the phone is out of reach of the network. */
  businessContinuity: Forwarding,
});
export type CallForwarding = z.output<typeof CallForwarding>;

const ForwardingChange = { enabled: Flag, destination: Text, destinationVoicemailEnabled: Flag };

export const CallForwardingChange = z.object({
  callForwarding: z.nullish(
    z.object({
      always: z.nullish(z.object({ ...ForwardingChange, ringReminderEnabled: Flag })),
      busy: z.nullish(z.object(ForwardingChange)),
      noAnswer: z.nullish(z.object({ ...ForwardingChange, numberOfRings: Rings })),
    }),
  ),
  businessContinuity: z.nullish(z.object(ForwardingChange)),
});
export type CallForwardingChange = z.output<typeof CallForwardingChange>;

export const DoNotDisturb = z.object({
  enabled: z.boolean(),
  /** Whether the desk phone plays a brief tone for a call that is turned away. */
  ringSplashEnabled: z.boolean(),
  /** Whether the Webex Go line rings all the same. */
  webexGoOverrideEnabled: z.boolean(),
});
export type DoNotDisturb = z.output<typeof DoNotDisturb>;

export const DoNotDisturbChange = z.object({ enabled: Flag, ringSplashEnabled: Flag, webexGoOverrideEnabled: Flag });
export type DoNotDisturbChange = z.output<typeof DoNotDisturbChange>;

const CALLER_ID_TYPES = ['DIRECT_LINE', 'LOCATION_NUMBER', 'CUSTOM'] as const;
const NAME_POLICIES = ['DIRECT_LINE', 'LOCATION', 'OTHER'] as const;

export const CallerId = z.object({
  /** What can be selected. */
  types: z.array(openEnum(CALLER_ID_TYPES)),
  selected: openEnum(CALLER_ID_TYPES),
  directNumber: z.optional(z.string()),
  extensionNumber: z.optional(z.string()),
  locationNumber: z.optional(z.string()),
  tollFreeLocationNumber: z.boolean(),
  customNumber: z.optional(z.string()),
  firstName: z.string(),
  lastName: z.string(),
  blockInForwardCallsEnabled: z.boolean(),
  externalCallerIdNamePolicy: openEnum(NAME_POLICIES),
  customExternalCallerIdName: z.optional(z.string()),
  locationExternalCallerIdName: z.string(),
});
export type CallerId = z.output<typeof CallerId>;

const CallerIdName = z.nullish(
  z
    .string()
    .check(z.regex(/^[ -~]{0,64}$/, 'plain letters are expected'), z.regex(/^[^%+`"]*$/, 'without % + ` and "')),
);

export const CallerIdChange = z.object({
  selected: z.nullish(z.enum(CALLER_ID_TYPES)),
  /** A number of the person's location. */
  customNumber: z.nullish(z.string().check(z.maxLength(40))),
  firstName: CallerIdName,
  lastName: CallerIdName,
  blockInForwardCallsEnabled: Flag,
  externalCallerIdNamePolicy: z.nullish(z.enum(NAME_POLICIES)),
  customExternalCallerIdName: CallerIdName,
});
export type CallerIdChange = z.output<typeof CallerIdChange>;

/** What a person chose of their caller id; numbers and names that are not chosen are those of the person. */
export type CallerIdChoice = Pick<
  CallerId,
  | 'selected'
  | 'customNumber'
  | 'blockInForwardCallsEnabled'
  | 'externalCallerIdNamePolicy'
  | 'customExternalCallerIdName'
> &
  Partial<Pick<CallerId, 'firstName' | 'lastName'>>;

export const VoicemailPasscode = z.object({
  passcode: z.string().check(z.regex(/^\d{6,30}$/, '6 to 30 digits are expected')),
});
export type VoicemailPasscode = z.output<typeof VoicemailPasscode>;
