import { expect, test } from 'vitest';
import { createSeedImage } from '../seed/seed-image';
import { START } from '../testing/start-mock';
import { findViolations } from './invariants';
import { openStore } from './store';

async function openSeeded() {
  const { image } = await createSeedImage({ now: START, seedNumber: 1 });
  return openStore(image);
}

test('the seed holds together', async () => {
  const store = await openSeeded();
  expect(findViolations(store)).toEqual([]);
  store.close();
});

/** What no operation does, and what is found of it. */
test.each([
  ['a licence counts other users', 'UPDATE licenses SET consumed_by_users = 0'],
  ['a licence counts other workspaces', 'UPDATE licenses SET consumed_by_workspaces = 0'],
  ['a line has no unit', 'DELETE FROM license_holders'],
  ['a line has a number', 'UPDATE numbers SET person_id = NULL'],
  ['a person is shown with other numbers', 'UPDATE numbers SET person_id = NULL'],
  ['a person is shown with other licences', 'DELETE FROM license_holders'],
  ['a Webex Go device has no line', 'DELETE FROM webex_go_lines'],
  ['a line has no code', 'DELETE FROM activation_codes'],
  ['two codes of a device', 'UPDATE activation_codes SET used_at = NULL, revoked_at = NULL'],
  ['two primary numbers', "UPDATE numbers SET type = 'PRIMARY'"],
  ['a person has a place in Calling without', 'DELETE FROM license_holders'],
  ['a person has a place in Calling without', 'UPDATE people SET location_id = NULL'],
  [
    'a person has two Calling licences',
    'INSERT OR IGNORE INTO license_holders (license_key, person_key) SELECT 3, key FROM people WHERE location_id IS NOT NULL LIMIT 3',
  ],
  ['a person without Calling has kept', 'UPDATE people SET location_id = NULL, extension = NULL, distinctive_ring = 1'],
  ['somebody is on a cancelled subscription', "UPDATE subscriptions SET status = 'cancelled'"],
  [
    'a cancelled subscription is on offer',
    `INSERT INTO pending_licenses (license_key, person_key) SELECT licenses.key, 1 FROM licenses
     JOIN subscriptions ON subscriptions.id = subscription_id WHERE status = 'cancelled'`,
  ],
  ['a row refers to nothing', 'DELETE FROM locations'],
])('%s is told', async (violation, sabotage) => {
  const store = await openSeeded();
  // Checked at the end of the transaction, which never comes.
  store.run('PRAGMA defer_foreign_keys = ON');
  store.run(sabotage);
  expect(findViolations(store).join('\n')).toContain(violation);
  store.close();
});
