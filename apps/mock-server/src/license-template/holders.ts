import {
  type CallingHolder,
  holderOfPerson,
  holderOfWorkspace,
  type MoveFacts,
  type Person,
  type Workspace,
} from '@hubdeck/core';
import { listLicenses } from '../store/licenses';
import { findWorkspaceNumber } from '../store/numbers';
import { findPerson } from '../store/people';
import type { Store } from '../store/store';
import { listSubscriptions } from '../store/subscriptions';
import { findWorkspace, showWorkspace } from '../store/workspaces';

/** Whoever a template is applied to, by the key. */
export interface HolderKey {
  readonly type: 'person' | 'workspace';
  readonly id: string;
}

export const factsOf = (store: Store, orgId: string): MoveFacts => ({
  licenses: listLicenses(store, orgId),
  subscriptions: listSubscriptions(store, orgId),
});

/** As rules see them; nothing of somebody who is gone. */
export const findHolder = (store: Store, { type, id }: HolderKey): CallingHolder | undefined =>
  type === 'person' ? findPersonHolder(store, id) : findWorkspaceHolder(store, id);

function findPersonHolder(store: Store, id: string): CallingHolder | undefined {
  const text = findPerson(store, id, { callingData: true });
  return text && holderOfPerson(JSON.parse(text) as Person);
}

function findWorkspaceHolder(store: Store, id: string): CallingHolder | undefined {
  const text = showWorkspace(store, id, false);
  if (!text) return undefined;
  const reach = { phoneNumber: findWorkspaceNumber(store, id), extension: findWorkspace(store, id)?.extension };
  return holderOfWorkspace(JSON.parse(text) as Workspace, reach);
}
