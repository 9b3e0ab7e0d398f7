import { describe, expect, test } from 'vitest';
import { NewWorkspace, WorkspaceUpdate } from './workspace';
import {
  type AskedParts,
  type FixedParts,
  initialWorkspaceSettings,
  settingsRefusal,
  updateWorkspaceSettings,
  type WorkspaceSettings,
} from './workspace-settings';

test('a new workspace is for collaboration devices and has no calendar', () => {
  const body = NewWorkspace.parse({ displayName: 'Silo', capacity: null, type: 'huddle' });
  expect(initialWorkspaceSettings(body)).toEqual({
    type: 'huddle',
    supportedDevices: 'collaborationDevices',
    hotdeskingStatus: 'off',
    calendar: { type: 'none' },
    deviceHostedMeetings: { enabled: false },
  });
});

describe('an update', () => {
  const before: WorkspaceSettings = {
    floorId: 'floor',
    capacity: 5,
    type: 'huddle',
    notes: 'By the barn',
    supportedDevices: 'phones',
    calendar: { type: 'google', emailAddress: 'silo@farms.com' },
    indoorNavigation: { url: 'https://map.example/silo' },
  };
  const kept = { capacity: 5, type: 'huddle', notes: 'By the barn' } as const;

  test.each<[string, object, object]>([
    ['takes capacity, type and notes away', {}, { capacity: undefined, type: undefined, notes: undefined }],
    ['keeps everything that is sent again', kept, {}],
    [
      'changes the mailbox',
      { ...kept, calendar: { type: 'microsoft', emailAddress: 'b@farms.com' } },
      { calendar: { type: 'microsoft', emailAddress: 'b@farms.com' } },
    ],
    ['removes the calendar', { ...kept, calendar: { type: 'none' } }, { calendar: { type: 'none' } }],
    ['leaves the calendar when it is empty', { ...kept, calendar: {} }, {}],
    ['removes the map', { ...kept, indoorNavigation: { url: null } }, { indoorNavigation: undefined }],
    ['takes the floor away with null', { ...kept, floorId: null }, { floorId: undefined }],
  ])('%s', (_, update, changed) => {
    expect(updateWorkspaceSettings(before, WorkspaceUpdate.parse(update))).toEqual({ ...before, ...changed });
  });
});

describe('is refused', () => {
  test.each<[string, FixedParts, Partial<AskedParts>, string | undefined]>([
    ['another location', { locationId: 'a' }, { locationId: 'b' }, 'locationId'],
    ['other devices', { supportedDevices: 'phones' }, { supportedDevices: 'collaborationDevices' }, 'supportedDevices'],
    ['a SIP address of its own', { sipAddress: 'a@b' }, { sipAddress: 'c@d' }, 'sipAddress'],
    ['a floor without location', {}, { floorId: 'floor' }, 'floorId'],
    [
      'nothing that stays',
      { locationId: 'a', sipAddress: 'a@b' },
      { locationId: 'a', sipAddress: 'a@b', floorId: 'x' },
      undefined,
    ],
    ['no first location', {}, { locationId: 'a', floorId: 'floor' }, undefined],
    ['no SIP address of a third party', {}, { sipAddress: 'c@d', calling: 'thirdPartySipCalling' }, undefined],
  ])('%s', (_, before, asked, field) => {
    expect(settingsRefusal(before, { calling: 'freeCalling', ...asked })?.description.split(':')[0]).toBe(field);
  });
});
