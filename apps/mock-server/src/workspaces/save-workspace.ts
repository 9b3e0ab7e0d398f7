import type { WorkspaceCallingRequest } from '@hubdeck/core';
import { assignWorkspaceNumber } from '../store/numbers';
import type { Store } from '../store/store';
import { type StoredWorkspace, updateWorkspace } from '../store/workspaces';
import { settleCalling } from './webex-calling';

/**
 * Writes a workspace with the calling that was asked for. Number and licence unit come and go with Webex Calling; without
 * a word about calling they stay.
 */
export function saveWorkspace(
  store: Store,
  workspace: StoredWorkspace,
  asked: WorkspaceCallingRequest | undefined,
): void {
  if (!asked) {
    updateWorkspace(store, workspace);
    return;
  }
  const { phoneNumber, ...calling } = callingAsked(store, workspace, asked);
  updateWorkspace(store, { ...workspace, ...calling });
  assignWorkspaceNumber(store, workspace.id, phoneNumber);
}

type Calling = Pick<StoredWorkspace, 'calling' | 'locationId' | 'extension' | 'licenseId'> & {
  phoneNumber?: string | undefined;
};

function callingAsked(
  store: Store,
  workspace: StoredWorkspace,
  { type, webexCalling }: WorkspaceCallingRequest,
): Calling {
  if (type === 'webexCalling') return { calling: type, ...settleCalling(store, workspace, webexCalling ?? {}) };
  return { calling: type, locationId: workspace.locationId, extension: undefined, licenseId: undefined };
}
