import type { ImportLocation, ImportPerson } from '@hubdeck/core/csv';
import type { Store } from './store';

interface PersonRow extends Record<string, string | number | null> {
  id: string;
  extension: string | null;
  primary_number: string | null;
  telephony_type: string | null;
  location_id: string | null;
  location_name: string | null;
  country: string | null;
  licenses: string;
  has_webex_go: number;
}

/** All that an import asks of somebody, at once: it asks for thousands of people. */
export function findImportPerson(store: Store, orgId: string, email: string): ImportPerson | undefined {
  const row = store.row<PersonRow>(
    `SELECT people.id, people.extension, locations.id AS location_id, locations.name AS location_name, locations.country,
       phone_number AS primary_number, telephony_type,
       (SELECT json_group_array(json_object('name', licenses.name)) FROM license_holders
          JOIN licenses ON licenses.key = license_key WHERE person_key = people.key) AS licenses,
       EXISTS (SELECT 1 FROM webex_go_lines WHERE person_id = people.id) AS has_webex_go
     FROM people LEFT JOIN locations ON locations.id = people.location_id
       LEFT JOIN numbers ON numbers.key =
         (SELECT key FROM numbers WHERE person_id = people.id AND type = 'PRIMARY' ORDER BY key LIMIT 1)
     WHERE email = ? AND people.org_id = ?`,
    [email, orgId],
  );
  return row && toImportPerson(row);
}

const toImportPerson = (row: PersonRow): ImportPerson => ({
  id: row.id,
  extension: row.extension ?? undefined,
  primaryNumber: row.primary_number ?? undefined,
  isOperatorNumber: row.telephony_type === 'MOBILE_NUMBER',
  location:
    row.location_id === null
      ? undefined
      : { id: row.location_id, name: row.location_name ?? '', country: row.country ?? '' },
  licenses: JSON.parse(row.licenses) as ImportPerson['licenses'],
  hasWebexGo: row.has_webex_go === 1,
});

/** By its folded name. */
export const findImportLocation = (store: Store, orgId: string, nameKey: string): ImportLocation | undefined =>
  store.row<{ id: string; name: string; country: string }>(
    'SELECT id, name, country FROM locations WHERE org_id = ? AND name_key = ?',
    [orgId, nameKey],
  );
