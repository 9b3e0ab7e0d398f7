import { decodeWebexId, encodeWebexId, type LicenseAssignment, type licenses } from '@hubdeck/core';
import { type Handlers, inPart } from '../call';
import { toJson } from '../json';
import { filterKey, found, keyOf, orgOf } from '../lookup';
import { decodeBase64 } from '../paging';
import { assignLicenses, showLicenses } from '../people/assign-licenses';
import { licensesChanged } from '../people/deeds';
import { badRequest, refuseAll } from '../problems';
import { findLicense, listLicenses, listLicenseUsers } from '../store/licenses';
import { findOrganization } from '../store/organizations';
import { findPersonByEmail, findPersonRow, type PersonLine } from '../store/people';
import type { Store } from '../store/store';

const LARGEST_USER_PAGE = 300;

export const licensesHandlers: Handlers<typeof licenses> = {
  list: ({ query, actor, store }) => ({ rows: listLicenses(store, orgOf(actor, query.orgId)).map(toJson) }),

  get({ path, query, store, link }) {
    const key = keyOf('LICENSE', path.licenseId, 'License');
    const license = found(findLicense(store, key), `License ${path.licenseId}`);
    if (query.includeAssignedTo === undefined) return license;
    const size = Math.min(query.limit ?? LARGEST_USER_PAGE, LARGEST_USER_PAGE);
    const users = listLicenseUsers(store, key, {
      size,
      after: query.next === undefined ? undefined : decodeUserCursor(query.next),
    });
    if (users.nextKey !== undefined) link({ next: encodeUserCursor(users.nextKey) });
    return { ...license, users: users.rows.map((row) => JSON.parse(row)) };
  },

  assign({ body, actor, store, audit }) {
    refuseDoubles(body);
    const orgId = orgOf(actor, body.orgId ?? undefined);
    found(findOrganization(store, orgId), `Organization ${body.orgId}`);
    const assignee = { person: findAssignee(store, body), orgId };
    const asked = (body.licenses?.length ?? 0) + (body.siteUrls?.length ?? 0);
    return store.transaction(() => {
      const [refusal, ...others] = assignLicenses(store, assignee, body);
      if (refusal && others.length + 1 === asked) throw refuseAll([refusal, ...others]);
      audit(licensesChanged(assignee.person));
      const reply = showLicenses(store, assignee);
      return refusal ? inPart(reply) : reply;
    });
  },
};

function findAssignee(store: Store, { personId, email }: LicenseAssignment): PersonLine {
  if (!personId && !email) throw badRequest('Invalid request body', ['personId: personId or email is expected.']);
  const byId = personId ? findPersonRow(store, filterKey('PEOPLE', personId, 'personId')) : undefined;
  const byEmail = email ? findPersonByEmail(store, email) : undefined;
  if (personId && email && byId?.id !== byEmail?.id) {
    throw badRequest('Invalid request body', ['email: personId and email are of different people.']);
  }
  return found(byId ?? byEmail, `Person ${personId || email}`);
}

/** Which of two entries for one licence counts would be a guess. */
function refuseDoubles({ licenses, siteUrls }: LicenseAssignment): void {
  const named = [...(licenses ?? []).map(({ id }) => id), ...(siteUrls ?? []).map(({ siteUrl }) => siteUrl)];
  if (named.length === 0) throw badRequest('Invalid request body', ['licenses: a licence or a site is expected.']);
  const double = named.find((name, index) => named.indexOf(name) !== index);
  if (double !== undefined) throw badRequest('Invalid request body', [`licenses: ${double} is named twice.`]);
}

const encodeUserCursor = (key: number) => encodeWebexId('LICENSE_USER_PAGING', btoa(String(key)));

function decodeUserCursor(next: string): number {
  const key = Number(decodeBase64(decodeWebexId('LICENSE_USER_PAGING', next) ?? '') || Number.NaN);
  if (!Number.isInteger(key)) throw badRequest('Invalid cursor', ['next: follow the Link header as it came.']);
  return key;
}
