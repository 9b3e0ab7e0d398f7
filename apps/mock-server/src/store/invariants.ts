import { CALLING_LICENSE_NAMES, LICENSE_NAMES } from '@hubdeck/core';
import type { Store } from './store';

const quote = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

const HOLDINGS = 'license_holders JOIN licenses ON licenses.key = license_key';
const TIERS = quote([LICENSE_NAMES.callingProfessional, LICENSE_NAMES.callingStandard]);

/** What must never be, as queries that find it. The first column names the culprit. */
const VIOLATIONS: Readonly<Record<string, string>> = {
  'a licence counts other users than hold it': `SELECT name FROM licenses WHERE consumed_by_users <>
    (SELECT count(*) FROM license_holders WHERE license_key = licenses.key)`,
  'a licence counts other workspaces than hold it': `SELECT name FROM licenses WHERE consumed_by_workspaces <>
    (SELECT count(*) FROM workspaces WHERE license_key = licenses.key)`,
  'more units are used than there are': `SELECT name FROM licenses
    WHERE consumed_by_users + consumed_by_workspaces NOT BETWEEN 0 AND total_units`,
  'a line has no unit': `SELECT device_id FROM webex_go_lines WHERE NOT EXISTS (SELECT 1 FROM license_holders
    JOIN licenses ON licenses.key = license_key JOIN people ON people.key = person_key
    WHERE licenses.id = license_id AND people.id = person_id)`,
  'a line has a number that is not its owner’s': `SELECT phone_number FROM webex_go_lines WHERE NOT EXISTS (
    SELECT 1 FROM numbers WHERE numbers.phone_number = webex_go_lines.phone_number
    AND numbers.person_id = webex_go_lines.person_id)`,
  'a Webex Go device has no line': `SELECT id FROM devices WHERE type = 'webexgo'
    AND id NOT IN (SELECT device_id FROM webex_go_lines)`,
  'a line has no code': `SELECT device_id FROM webex_go_lines
    WHERE device_id NOT IN (SELECT device_id FROM activation_codes)`,
  'two codes of a device can be used': `SELECT device_id FROM activation_codes
    WHERE used_at IS NULL AND revoked_at IS NULL GROUP BY device_id HAVING count(*) > 1`,
  'two primary numbers have one owner': `SELECT min(phone_number) FROM numbers WHERE type = 'PRIMARY'
    AND coalesce(person_id, workspace_id) IS NOT NULL GROUP BY person_id, workspace_id HAVING count(*) > 1`,
  'a person is shown with other licences than they hold': `SELECT email FROM people
    WHERE coalesce(json_array_length(json_head || '}', '$.licenses'), 0) <>
    (SELECT count(*) FROM license_holders WHERE person_key = people.key)`,
  'a person is shown with other numbers than they have': `SELECT email FROM people WHERE
    (SELECT count(*) FROM json_each(json_head || '}', '$.phoneNumbers') WHERE value ->> 'type' = 'work') <>
    (SELECT count(*) FROM numbers WHERE person_id = people.id)`,
  'a person has a place in Calling without its licence, or the licence without a place': `SELECT email FROM people
    WHERE (location_id IS NOT NULL) <> EXISTS (SELECT 1 FROM ${HOLDINGS}
      WHERE person_key = people.key AND name IN (${quote(CALLING_LICENSE_NAMES)}))`,
  'a person has two Calling licences': `SELECT email FROM people WHERE
    (SELECT count(*) FROM ${HOLDINGS} WHERE person_key = people.key AND name IN (${TIERS})) > 1`,
  'a person without Calling has kept something of it': `SELECT email FROM people WHERE location_id IS NULL AND (
    extension IS NOT NULL OR distinctive_ring = 0
    OR EXISTS (SELECT 1 FROM call_settings WHERE person_id = people.id)
    OR EXISTS (SELECT 1 FROM voicemail_pins WHERE person_id = people.id)
    OR EXISTS (SELECT 1 FROM voice_messages WHERE person_id = people.id)
    OR EXISTS (SELECT 1 FROM numbers WHERE person_id = people.id)
    OR EXISTS (SELECT 1 FROM webex_go_lines WHERE person_id = people.id))`,
  'somebody is on a cancelled subscription': `SELECT display_name FROM subscription_holdings
    JOIN subscriptions ON subscriptions.id = subscription_id WHERE status = 'cancelled'`,
  'a cancelled subscription is on offer': `SELECT licenses.name FROM pending_licenses
    JOIN licenses ON licenses.key = license_key JOIN subscriptions ON subscriptions.id = subscription_id
    WHERE status = 'cancelled'`,
  'a subscriber is shown in another status': `SELECT user_id FROM subscribers WHERE json ->> 'status' <> status`,
  'a subscriber shows a person without being provisioned, or the other way round': `SELECT user_id FROM subscribers
    WHERE (json ->> 'personId' IS NOT NULL) <> (status = 'provisioned')`,
  'a row refers to nothing': `SELECT "table" || ' -> ' || parent FROM pragma_foreign_key_check()`,
  'the database is broken': `SELECT quick_check FROM pragma_quick_check() WHERE quick_check <> 'ok'`,
};

/** Every violation in words; none, whatever was asked of the mock, unless the mock has a bug. */
export const findViolations = (store: Store): string[] =>
  Object.entries(VIOLATIONS).flatMap(([violation, sql]) =>
    store.rows(sql).map((row) => `${violation}: ${String(Object.values(row)[0])}`),
  );
