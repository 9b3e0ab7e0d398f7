import * as z from 'zod/mini';
import { Device } from './device';
import { openEnum } from './open-enum';

const optionalText = z.optional(z.string());

export const WORKSPACE_TYPES = ['notSet', 'focus', 'huddle', 'meetingRoom', 'open', 'desk', 'other'] as const;

export const WORKSPACE_CALLING_TYPES = [
  'freeCalling',
  'hybridCalling',
  'webexCalling',
  'webexEdgeForDevices',
  'thirdPartySipCalling',
  'none',
] as const;
export type WorkspaceCallingType = (typeof WORKSPACE_CALLING_TYPES)[number];

export const WORKSPACE_DEVICES = ['collaborationDevices', 'phones'] as const;
export const CALENDAR_TYPES = ['none', 'google', 'microsoft'] as const;
const DEVICE_PLATFORMS = ['cisco', 'microsoftTeamsRoom'] as const;

/** A room, a lobby, a desk: a place with devices of its own. What has not been set is absent. */
export const Workspace = z.object({
  id: z.string(),
  orgId: z.string(),
  locationId: optionalText,
  /** The legacy id of the location: never what `/locations` takes. */
  workspaceLocationId: optionalText,
  floorId: optionalText,
  displayName: z.string(),
  capacity: z.optional(z.number()),
  type: z.optional(openEnum(WORKSPACE_TYPES)),
  sipAddress: optionalText,
  created: z.string(),
  calling: z.optional(
    z.object({
      type: openEnum(WORKSPACE_CALLING_TYPES),
      hybridCalling: z.optional(z.object({ emailAddress: optionalText })),
      /** Number and extension are not shown here, but in the numbers of the organization under this owner. */
      webexCalling: z.optional(z.object({ licenses: z.optional(z.array(z.string())) })),
    }),
  ),
  calendar: z.optional(z.object({ type: openEnum(CALENDAR_TYPES), emailAddress: optionalText })),
  notes: optionalText,
  hotdeskingStatus: z.optional(openEnum(['on', 'off'])),
  supportedDevices: z.optional(openEnum(WORKSPACE_DEVICES)),
  deviceHostedMeetings: z.optional(z.object({ enabled: z.boolean(), siteUrl: optionalText })),
  devicePlatform: z.optional(openEnum(DEVICE_PLATFORMS)),
  indoorNavigation: z.optional(z.object({ url: optionalText })),
  /** When asked for with `includeDevices`. */
  devices: z.optional(z.array(Device)),
  plannedMaintenance: z.optional(
    z.object({ mode: openEnum(['off', 'on', 'upcoming']), startTime: optionalText, endTime: optionalText }),
  ),
});
export type Workspace = z.output<typeof Workspace>;

export const WorkspaceList = z.object({ items: z.array(Workspace) });
export type WorkspaceList = z.output<typeof WorkspaceList>;

const LONGEST_NAME = 256;
const LONGEST_TEXT = 2048;
const MOST_PEOPLE = 100_000;

const Text = z.string().check(z.maxLength(LONGEST_TEXT));
const Name = z.string().check(z.maxLength(LONGEST_NAME), z.regex(/\S/, { error: 'a name is expected' }));
const Extension = z.string().check(z.regex(/^\d{2,10}$/, { error: 'an extension of 2 to 10 digits is expected' }));
const PhoneNumber = z
  .string()
  .check(z.maxLength(32), z.regex(/^\+?[\d\s().-]*\d[\d\s().-]*$/, { error: 'a phone number is expected' }));

const CallingRequest = z.object({
  type: z.enum(WORKSPACE_CALLING_TYPES),
  webexCalling: z.nullish(
    z.object({
      phoneNumber: z.nullish(PhoneNumber),
      extension: z.nullish(Extension),
      locationId: z.nullish(Text),
      /** The oldest suitable one is taken, and without any the oldest suitable one of all. */
      licenses: z.nullish(z.array(Text).check(z.maxLength(100))),
    }),
  ),
});
export type WorkspaceCallingRequest = z.output<typeof CallingRequest>;

/** Common to making and changing a workspace. Clients send `null` for what they leave open. */
const settings = {
  locationId: z.nullish(Text),
  workspaceLocationId: z.nullish(Text),
  /** Wants a location. */
  floorId: z.nullish(Text),
  capacity: z.nullish(z.int().check(z.gte(0), z.lte(MOST_PEOPLE))),
  type: z.nullish(z.enum(WORKSPACE_TYPES)),
  /** With the calling type thirdPartySipCalling only. */
  sipAddress: z.nullish(Text),
  calling: z.nullish(CallingRequest),
  calendar: z.nullish(
    z.object({
      type: z.nullish(z.enum(CALENDAR_TYPES)),
      emailAddress: z.nullish(Text),
      resourceGroupId: z.nullish(Text),
    }),
  ),
  notes: z.nullish(Text),
  hotdeskingStatus: z.nullish(z.enum(['on', 'off'])),
  deviceHostedMeetings: z.nullish(z.object({ enabled: z.boolean(), siteUrl: z.nullish(Text) })),
  /** Cannot be changed once it is set. */
  supportedDevices: z.nullish(z.enum(WORKSPACE_DEVICES)),
  indoorNavigation: z.nullish(z.object({ url: z.nullish(Text) })),
};

export const NewWorkspace = z.object({ displayName: Name, orgId: z.nullish(Text), ...settings });
export type NewWorkspace = z.output<typeof NewWorkspace>;

/** Without `capacity`, `type` or `notes` these are taken away; everything else stays when it is left out. */
export const WorkspaceUpdate = z.object({ displayName: z.nullish(Name), ...settings });
export type WorkspaceUpdate = z.output<typeof WorkspaceUpdate>;
