import type { UncodedRefusal } from './problem';
import type { NewWorkspace, Workspace, WorkspaceCallingType, WorkspaceUpdate } from './workspace';

/** What of a workspace is only kept and shown. */
export type WorkspaceSettings = Pick<
  Workspace,
  | 'floorId'
  | 'capacity'
  | 'type'
  | 'calendar'
  | 'notes'
  | 'hotdeskingStatus'
  | 'deviceHostedMeetings'
  | 'indoorNavigation'
  | 'supportedDevices'
>;

type Settings = NewWorkspace | WorkspaceUpdate;

export const initialWorkspaceSettings = (body: NewWorkspace): WorkspaceSettings =>
  updateWorkspaceSettings(
    {
      supportedDevices: body.supportedDevices ?? 'collaborationDevices',
      hotdeskingStatus: 'off',
      calendar: { type: 'none' },
      deviceHostedMeetings: { enabled: false },
    },
    body,
  );

/** Capacity, type and notes are taken away when they are left out; everything else stays. */
export function updateWorkspaceSettings(before: WorkspaceSettings, update: Settings): WorkspaceSettings {
  const { capacity, type, notes, floorId = before.floorId, hotdeskingStatus } = update;
  const { calendar, deviceHostedMeetings, indoorNavigation } = before;
  return {
    ...presentOnly({ floorId, capacity, type, notes }),
    ...presentOnly({
      supportedDevices: before.supportedDevices,
      hotdeskingStatus: hotdeskingStatus ?? before.hotdeskingStatus,
      calendar: calendarAfter(calendar, update.calendar),
      deviceHostedMeetings: update.deviceHostedMeetings
        ? hostedMeetings(update.deviceHostedMeetings)
        : deviceHostedMeetings,
      indoorNavigation: update.indoorNavigation ? navigation(update.indoorNavigation) : indoorNavigation,
    }),
  };
}

const presentOnly = <T extends object>(members: T) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null && value !== undefined)) as {
    [Key in keyof T]?: NonNullable<T[Key]>;
  };

/** A calendar without a type changes nothing; one of type none has no mailbox. */
function calendarAfter(before: Workspace['calendar'], update: Settings['calendar']): Workspace['calendar'] {
  if (!update?.type) return before;
  if (update.type === 'none' || !update.emailAddress) return { type: update.type };
  return { type: update.type, emailAddress: update.emailAddress };
}

const hostedMeetings = ({ enabled, siteUrl }: NonNullable<Settings['deviceHostedMeetings']>) => ({
  enabled,
  ...(siteUrl && { siteUrl }),
});

const navigation = ({ url }: NonNullable<Settings['indoorNavigation']>) => (url ? { url } : undefined);

/** The parts of a workspace that stand in the way of a change, as they are. Keys, not ids. */
export interface FixedParts {
  readonly locationId?: string | undefined;
  readonly supportedDevices?: string | undefined;
  readonly sipAddress?: string | undefined;
}

export interface AskedParts extends FixedParts {
  readonly floorId?: string | null | undefined;
  readonly calling: WorkspaceCallingType;
}

const refusal = (message: string, description: string): UncodedRefusal => ({ status: 400, message, description });

/** What cannot be set, or not any more. `before` is empty for a new workspace. */
export function settingsRefusal(before: FixedParts, asked: AskedParts): UncodedRefusal | undefined {
  const { locationId, supportedDevices, sipAddress, floorId, calling } = asked;
  if (isChanged(before.locationId, locationId)) {
    return refusal('Location cannot be changed', 'locationId: the location of a workspace cannot be changed.');
  }
  if (isChanged(before.supportedDevices, supportedDevices)) {
    return refusal('Devices cannot be changed', 'supportedDevices: a workspace is for one kind of devices for good.');
  }
  if (sipAddress && sipAddress !== before.sipAddress && calling !== 'thirdPartySipCalling') {
    return refusal('SIP address not supported', 'sipAddress: only with the calling type thirdPartySipCalling.');
  }
  if (floorId && !(locationId ?? before.locationId)) {
    return refusal('Location required', 'floorId: needs a locationId.');
  }
  return undefined;
}

const isChanged = (before: string | undefined, after: string | undefined): boolean =>
  before !== undefined && after !== undefined && before !== after;
