import { type CallingTier, type DeviceOwner, type License, licenseKind } from '@hubdeck/core';
import { filterKey, found } from '../lookup';
import { badRequest } from '../problems';
import { countPhysicalDevices } from '../store/devices';
import { findLicense, listHeldLicenses } from '../store/licenses';
import { findPersonRow } from '../store/people';
import type { Store } from '../store/store';
import { findWorkspace, type StoredWorkspace } from '../store/workspaces';

/** Who shall have a device: what the rules ask of the owner, and where the device then stands. */
export interface KnownOwner {
  readonly rule: DeviceOwner;
  readonly keys: { readonly personId: string } | { readonly workspaceId: string };
  readonly displayName: string;
  readonly locationId: string | undefined;
  readonly workspace?: StoredWorkspace;
}

export interface AskedOwner {
  readonly personId?: string | null | undefined;
  readonly workspaceId?: string | null | undefined;
}

/** Exactly one of the two, of that organization. */
export function findOwner(store: Store, { personId, workspaceId }: AskedOwner, orgId: string): KnownOwner {
  if (Boolean(personId) === Boolean(workspaceId)) {
    throw badRequest('Invalid request body', ['personId, workspaceId: exactly one of them is expected.']);
  }
  return personId ? findPersonOwner(store, personId, orgId) : findWorkspaceOwner(store, workspaceId ?? '', orgId);
}

function findPersonOwner(store: Store, id: string, orgId: string): KnownOwner {
  const keys = { personId: filterKey('PEOPLE', id, 'personId') };
  const row = findPersonRow(store, keys.personId);
  const person = found(row?.orgId === orgId ? row : undefined, `Person ${id}`);
  const tier = tierOf(store, person.id);
  return {
    rule: { kind: 'person', tier, physicalDevices: countPhysicalDevices(store, keys) },
    keys,
    displayName: person.displayName,
    locationId: person.locationId,
  };
}

function findWorkspaceOwner(store: Store, id: string, orgId: string): KnownOwner {
  const keys = { workspaceId: filterKey('PLACE', id, 'workspaceId') };
  const row = findWorkspace(store, keys.workspaceId);
  const workspace = found(row?.orgId === orgId ? row : undefined, `Workspace ${id}`);
  const { calling, displayName, locationId, profile, licenseId } = workspace;
  const license = licenseId === undefined ? undefined : findLicense(store, licenseId);
  return {
    rule: {
      kind: 'workspace',
      calling,
      supportedDevices: profile.supportedDevices ?? 'collaborationDevices',
      tier: license ? workspaceTier(license) : 'none',
      physicalDevices: countPhysicalDevices(store, keys),
    },
    keys,
    displayName,
    locationId,
    workspace,
  };
}

export function tierOf(store: Store, personId: string): CallingTier {
  const kinds = listHeldLicenses(store, personId).map(licenseKind);
  if (kinds.includes('callingProfessional') || kinds.includes('customerExperience')) return 'professional';
  return kinds.includes('callingStandard') ? 'standard' : 'none';
}

export const workspaceTier = (license: License): 'workspace' | 'professional' =>
  licenseKind(license) === 'callingProfessional' ? 'professional' : 'workspace';
