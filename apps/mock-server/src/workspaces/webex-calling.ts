import {
  type AskedPlace,
  type CandidateLicense,
  chooseWorkspaceLicense,
  decodeWebexId,
  encodeWebexId,
  type NumberStanding,
  toE164,
  type WorkspaceCallingRequest,
  workspacePlaceRefusal,
} from '@hubdeck/core';
import { filterKey } from '../lookup';
import { refuse } from '../problems';
import { listLicenses } from '../store/licenses';
import { findLocation } from '../store/locations';
import { findExtensionOwner, findNumber, findWorkspaceNumber } from '../store/numbers';
import type { Store } from '../store/store';
import { isActiveSubscription } from '../store/subscriptions';
import type { StoredWorkspace } from '../store/workspaces';

/** How a workspace is reached, and on which licence. Keys, not ids. */
export interface WorkspaceCalling {
  readonly locationId: string;
  readonly phoneNumber?: string | undefined;
  readonly extension?: string | undefined;
  readonly licenseId: string;
}

type Asked = NonNullable<WorkspaceCallingRequest['webexCalling']>;

/**
 * What the request makes of a workspace with Webex Calling, or the first refusal. What it does not name stays; a
 * workspace that is about to get Webex Calling has nothing that could.
 */
export function settleCalling(store: Store, workspace: StoredWorkspace, asked: Asked): WorkspaceCalling {
  const locationId = asked.locationId
    ? filterKey('LOCATION', asked.locationId, 'calling.webexCalling.locationId')
    : workspace.locationId;
  const location = locationId === undefined ? undefined : findLocation(store, locationId, workspace.orgId);
  const isElsewhere = workspace.locationId !== undefined && locationId !== workspace.locationId;
  const place = {
    phoneNumber: numberOf(store, workspace, asked, location?.address.country),
    extension: extensionOf(workspace, asked),
  };
  const refusal = workspacePlaceRefusal({
    locationId,
    isLocationKnown: location !== undefined && !isElsewhere,
    ...describePlace(store, workspace, { locationId: locationId ?? '', ...place }),
  });
  if (refusal) throw refuse(refusal);
  return { locationId: locationId ?? '', ...place, licenseId: licenseFor(store, workspace, asked) };
}

const numberOf = (store: Store, { id }: StoredWorkspace, { phoneNumber }: Asked, country: string | undefined) =>
  phoneNumber ? toE164(phoneNumber, country) : findWorkspaceNumber(store, id);

const extensionOf = (workspace: StoredWorkspace, { extension }: Asked) => extension ?? workspace.extension;

function describePlace(
  store: Store,
  { id, orgId }: StoredWorkspace,
  { locationId, phoneNumber, extension }: Omit<WorkspaceCalling, 'licenseId'>,
): Pick<AskedPlace, 'phoneNumber' | 'extension'> {
  const holder = extension === undefined ? undefined : findExtensionOwner(store, locationId, extension);
  return {
    ...(phoneNumber !== undefined && {
      phoneNumber: { value: phoneNumber, standing: standingOf(store, { id, orgId, locationId, phoneNumber }) },
    }),
    ...(extension !== undefined && {
      extension: { value: extension, isTaken: holder !== undefined && holder !== id },
    }),
  };
}

function standingOf(
  store: Store,
  { id, orgId, locationId, phoneNumber }: { id: string; orgId: string; locationId: string; phoneNumber: string },
): NumberStanding {
  const entry = findNumber(store, orgId, phoneNumber);
  if (entry?.locationId !== locationId || entry.isMobile) return 'unknown';
  if (entry.ownerId === id) return 'own';
  return entry.ownerId !== undefined || !entry.isAssignable ? 'taken' : 'free';
}

function licenseFor(store: Store, { orgId, licenseId }: StoredWorkspace, { licenses }: Asked): string {
  const candidates: CandidateLicense[] = listLicenses(store, orgId).map((license) => ({
    ...license,
    isActive: license.subscriptionId === undefined || isActiveSubscription(store, license.subscriptionId),
  }));
  const wanted = licenses?.flatMap((ids) => ids.split(',')).map(canonicalId);
  const held = licenseId === undefined ? undefined : encodeWebexId('LICENSE', licenseId);
  const choice = chooseWorkspaceLicense(candidates, wanted && wanted.length > 0 ? wanted : undefined, held);
  if ('errorCode' in choice) throw refuse(choice);
  return decodeWebexId('LICENSE', choice.id) ?? '';
}

/** Padded or not. What is no licence's id stays, to be named in the refusal. */
function canonicalId(id: string): string {
  const key = decodeWebexId('LICENSE', id.trim());
  return key === undefined ? id.trim() : encodeWebexId('LICENSE', key);
}
