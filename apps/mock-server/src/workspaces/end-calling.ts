import { type CallingStake, NOTHING_AT_STAKE } from '@hubdeck/core';
import { countCallingDevices, deleteWorkspacePhones } from '../store/devices';
import { assignWorkspaceNumber, findWorkspaceNumber } from '../store/numbers';
import type { Store } from '../store/store';
import { type StoredWorkspace, updateWorkspace } from '../store/workspaces';

/** What a workspace would lose with its licence; voicemail and settings of a room are not emulated. */
export function workspaceStake(store: Store, { id, extension }: StoredWorkspace): CallingStake {
  const phoneNumber = findWorkspaceNumber(store, id);
  return {
    ...NOTHING_AT_STAKE,
    phoneNumbers: phoneNumber === undefined ? [] : [phoneNumber],
    ...(extension !== undefined && { extension }),
    devices: countCallingDevices(store, { workspaceId: id }),
  };
}

/** Back to calls within Webex: the licence gone, the number free, the phones removed. */
export function endWorkspaceCalling(store: Store, workspace: StoredWorkspace): void {
  deleteWorkspacePhones(store, workspace.id);
  assignWorkspaceNumber(store, workspace.id, undefined);
  updateWorkspace(store, { ...workspace, calling: 'freeCalling', extension: undefined, licenseId: undefined });
}
