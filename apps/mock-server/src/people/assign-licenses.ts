import {
  attendeeRefusal,
  encodeWebexId,
  type LicenseAssignment,
  planLicenseChange,
  type Refusal,
  type SiteAccount,
  type UserLicenses,
} from '@hubdeck/core';
import { findLicenseOf, hostedSites, listHeldLicenses, listSites } from '../store/licenses';
import {
  listOfferedLicenses,
  listOfferedSites,
  offerLicense,
  replaceOfferedSites,
  withdrawLicense,
} from '../store/pending-offers';
import type { PersonLine } from '../store/people';
import type { Store } from '../store/store';
import { listAttended, replaceAttended } from './attendee-sites';
import { applyPlan, licenseKey, readHolder, readRequest, toAssignable } from './change-licenses';

/** Whom licences of which organization are given to. */
export interface Assignee {
  readonly person: PersonLine;
  readonly orgId: string;
}

const isExternal = ({ person, orgId }: Assignee) => person.orgId !== orgId;

/** Does what can be done and gives the refusals of the rest, one an entry of the request. */
export function assignLicenses(store: Store, assignee: Assignee, asked: LicenseAssignment): Refusal[] {
  const licenses = changeLicenses(store, assignee, asked.licenses ?? []);
  return [...licenses, ...changeSites(store, assignee, asked.siteUrls ?? [])];
}

function changeLicenses(
  store: Store,
  assignee: Assignee,
  wishes: NonNullable<LicenseAssignment['licenses']>,
): Refusal[] {
  const { person, orgId } = assignee;
  const requests = wishes.map((wish) => readRequest(store, person, wish, orgId));
  if (!isExternal(assignee)) {
    const plan = planLicenseChange(readHolder(store, person), requests);
    applyPlan(store, person.id, plan);
    return plan.refused.map(({ refusal }) => refusal);
  }
  const plan = planLicenseChange({ held: readOffers(store, assignee), isExternal: true }, requests);
  for (const { id } of plan.added) offerLicense(store, licenseKey(id), person.id);
  for (const { id } of plan.removed) withdrawLicense(store, licenseKey(id), person.id);
  return plan.refused.map(({ refusal }) => refusal);
}

const readOffers = (store: Store, { person, orgId }: Assignee) =>
  listOfferedLicenses(store, orgId, person.id).flatMap((key) => {
    const license = findLicenseOf(store, orgId, key);
    return license ? [toAssignable(store, license)] : [];
  });

function changeSites(store: Store, assignee: Assignee, wishes: NonNullable<LicenseAssignment['siteUrls']>): Refusal[] {
  if (wishes.length === 0) return [];
  const { person, orgId } = assignee;
  const sites = new Set(
    isExternal(assignee) ? listOfferedSites(store, orgId, person.id) : listAttended(store, person.id),
  );
  const [known, hosted] = [listSites(store, orgId), hostedSites(store, person.id)];
  const refusals: Refusal[] = [];
  for (const { siteUrl, operation } of wishes) {
    const site = siteUrl.toLowerCase();
    const refusal = operation === 'remove' ? undefined : attendeeRefusal(site, known, hosted);
    if (refusal) refusals.push(refusal);
    else if (operation === 'remove') sites.delete(site);
    else sites.add(site);
  }
  if (isExternal(assignee)) replaceOfferedSites(store, orgId, person.id, [...sites]);
  else replaceAttended(store, person.id, [...sites]);
  return refusals;
}

const attendee = (siteUrl: string): SiteAccount => ({ siteUrl, accountType: 'attendee' });

/** What the person holds of the organization now. */
export function showLicenses(store: Store, assignee: Assignee): UserLicenses {
  const { person, orgId } = assignee;
  const own = {
    orgId: encodeWebexId('ORGANIZATION', person.orgId),
    personId: encodeWebexId('PEOPLE', person.id),
    email: person.email,
    licenses: listHeldLicenses(store, person.id).map(({ id }) => id),
    siteUrls: [
      ...listAttended(store, person.id).map(attendee),
      ...hostedSites(store, person.id).map((siteUrl): SiteAccount => ({ siteUrl, accountType: 'host' })),
    ],
  };
  if (!isExternal(assignee)) return own;
  return {
    ...own,
    pendingLicenses: listOfferedLicenses(store, orgId, person.id).map((key) => encodeWebexId('LICENSE', key)),
    pendingSiteUrls: listOfferedSites(store, orgId, person.id).map(attendee),
  };
}
