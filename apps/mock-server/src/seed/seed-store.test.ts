import { createHash } from 'node:crypto';
import {
  activationStatus,
  CONNECTION_STATUSES,
  Device,
  decodeWebexId,
  Enterprise,
  LICENSE_NAMES,
  Location,
  PERSON_STATUSES,
  Person,
  SUBSCRIBER_PACKAGES,
  SUBSCRIBER_STATUSES,
  Subscriber,
  type WebexGoDevice,
} from '@hubdeck/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { listAvailableForWebexGo } from '../store/numbers';
import { readSetting } from '../store/organizations';
import { renderPerson } from '../store/person-text';
import { openStore, type Store } from '../store/store';
import { findLatestCode, listWebexGoDevices } from '../store/webex-go';
import { EMAIL_SETTING } from '../webex-go/activation';
import { seedStore } from './seed-store';
import type { Seeded, SeedRequest } from './seeding';

const NOW = Date.UTC(2026, 0, 15, 12);
const DAY = 86_400_000;

async function openSeeded(request: Partial<SeedRequest> = {}): Promise<{ store: Store; seeded: Seeded }> {
  const store = await openStore();
  return { store, seeded: seedStore(store, { now: NOW, seedNumber: 1, ...request }) };
}

async function fingerprint(request: Partial<SeedRequest>): Promise<string> {
  const { store } = await openSeeded(request);
  const digest = createHash('sha256').update(store.image()).digest('hex');
  store.close();
  return digest;
}

const count = (store: Store, from: string): number =>
  store.row<{ n: number }>(`SELECT count(*) AS n FROM ${from}`)?.n ?? 0;

const values = (store: Store, sql: string): unknown[] => store.rows<{ value: string }>(sql).map((row) => row.value);

const PERSON_TEXT = 'json_head || calling_tail';

function personCalled(store: Store, email: string): Person {
  const row = store.row<{ json: string }>(`SELECT ${PERSON_TEXT} AS json FROM people WHERE email = ?`, [email]);
  return JSON.parse(row?.json ?? 'null') as Person;
}

/** What must hold in every organization. */
function checkInvariants(store: Store): void {
  expect(store.rows('PRAGMA foreign_key_check')).toEqual([]);
  const miscounted = `SELECT name FROM licenses WHERE consumed_by_users <>
    (SELECT count(*) FROM license_holders WHERE license_key = licenses.key)`;
  expect(store.rows(miscounted)).toEqual([]);
  const twice = `SELECT person_key FROM license_holders JOIN licenses ON licenses.key = license_key
    WHERE name IN ('${LICENSE_NAMES.callingProfessional}', '${LICENSE_NAMES.callingStandard}')
    GROUP BY person_key HAVING count(*) > 1`;
  expect(store.rows(twice)).toEqual([]);
}

function checkSchemas(store: Store): void {
  const kept: [z.ZodMiniType, string, string][] = [
    [Person, 'people', PERSON_TEXT],
    [Device, 'devices', 'json'],
    [Subscriber, 'subscribers', 'json'],
    [Enterprise, 'enterprises', 'json'],
    [Location, 'locations', 'json'],
  ];
  for (const [schema, table, text] of kept) {
    const rows = store.rows<{ json: string }>(`SELECT ${text} AS json FROM ${table}`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { json } of rows) {
      const value: unknown = JSON.parse(json);
      // Nothing is stripped: what is stored is what the schema names.
      expect(z.parse(schema, value)).toEqual(value);
    }
  }
}

describe('the default organization', () => {
  let store: Store;
  let seeded: Seeded;
  beforeAll(async () => {
    ({ store, seeded } = await openSeeded());
  });
  afterAll(() => store.close());

  const own = (table: string) => `${table} WHERE org_id = '${seeded.orgId}'`;
  const lines = () =>
    listWebexGoDevices(store, [], { size: 1000 }, NOW).rows.map((row) => JSON.parse(row) as WebexGoDevice);

  test('has 120 people, and who administers it among them', () => {
    expect(count(store, own('people'))).toBe(120);
    const admin = store.row('SELECT * FROM people JOIN person_roles ON person_id = id WHERE id = ?', [seeded.adminId]);
    expect(admin).toMatchObject({ email: 'admin@farms.com', role: 'id_full_admin', org_id: seeded.orgId });
  });

  test('keeps the rules of the store', () => checkInvariants(store));
  test('stores only what the schemas name', () => checkSchemas(store));

  test('writes each person as the store would write it anew', () => {
    const texts = () =>
      values(store, `SELECT ${PERSON_TEXT} AS value FROM people ORDER BY key`).map(
        (text) => JSON.parse(String(text)) as unknown,
      );
    const before = texts();
    for (const { id } of store.rows<{ id: string }>('SELECT id FROM people')) renderPerson(store, id);
    expect(texts()).toEqual(before);
  });

  test('lets archer@farms.com get a Webex Go line by the sample file of the vendor', () => {
    const archer = personCalled(store, 'archer@farms.com');
    const locationId = decodeWebexId('LOCATION', archer.locationId ?? '');
    expect(archer).toMatchObject({ displayName: 'Archer Field', extension: '1003', status: 'active' });
    expect(archer.phoneNumbers).toContainEqual({ type: 'work', value: '+12314569000', primary: true });
    expect(store.row('SELECT name, country FROM locations WHERE id = ?', [locationId ?? ''])).toEqual({
      name: 'Dallas',
      country: 'US',
    });
    const licenses = archer.licenses?.map((id) => decodeWebexId('LICENSE', id) ?? '') ?? [];
    const held = licenses.map(
      (id) => store.row<{ name: string }>('SELECT name FROM licenses WHERE id = ?', [id])?.name,
    );
    expect(held).toContain(LICENSE_NAMES.callingProfessional);
    expect(held).not.toContain(LICENSE_NAMES.webexGo);
  });

  test('has room in two subscriptions with Webex Go, in one of them for a last line', () => {
    const go = store.rows(
      `SELECT subscription_id, total_units - consumed_by_users AS free FROM licenses WHERE name = '${LICENSE_NAMES.webexGo}'`,
    );
    expect(go).toEqual([
      { subscription_id: 'Sub-hydraOct26a', free: 1 },
      { subscription_id: '1b7da88e-7665-4713-b8fe-c4662e78d2c0', free: 20 },
    ]);
  });

  test('has Professional in two active subscriptions with room, and people left in a suspended one', () => {
    const professional = store.rows(
      `SELECT status, total_units > consumed_by_users AS hasRoom, consumed_by_users > 0 AS isUsed
       FROM licenses JOIN subscriptions ON subscriptions.id = subscription_id
       WHERE licenses.name = '${LICENSE_NAMES.callingProfessional}' ORDER BY licenses.key`,
    );
    expect(professional).toEqual([
      { status: 'active', hasRoom: 1, isUsed: 1 },
      { status: 'active', hasRoom: 1, isUsed: 1 },
      { status: 'suspended', hasRoom: 1, isUsed: 1 },
      { status: 'cancelled', hasRoom: 1, isUsed: 0 },
    ]);
  });

  test('shows every status of people, devices, lines, codes and subscribers, and every package', () => {
    const statuses = (sql: string) => [...new Set(values(store, sql))].sort();
    expect(statuses(`SELECT json_head || '}' ->> '$.status' AS value FROM people`)).toEqual(
      [...PERSON_STATUSES].sort(),
    );
    expect(statuses('SELECT connection_status AS value FROM devices')).toEqual([...CONNECTION_STATUSES].sort());
    expect(statuses('SELECT type AS value FROM devices')).toEqual(['accessory', 'phone', 'roomdesk', 'webexgo']);
    expect(statuses('SELECT state AS value FROM webex_go_lines')).toEqual(['offline', 'online', 'pendingActivation']);
    expect(statuses('SELECT status AS value FROM subscribers')).toEqual([...SUBSCRIBER_STATUSES].sort());
    expect(statuses(`SELECT json ->> '$.package' AS value FROM subscribers`)).toEqual([...SUBSCRIBER_PACKAGES].sort());
  });

  test('has lines whose codes are active, expired and used, and revoked ones behind them', () => {
    const pairs = new Set(lines().map((line) => `${line.state} ${line.activationStatus}`));
    expect([...pairs].sort()).toEqual([
      'offline used',
      'online used',
      'pendingActivation active',
      'pendingActivation expired',
      'pendingActivation used',
    ]);
    const codes = store.rows<{ expiry: number; used_at: number | null; revoked_at: number | null }>(
      'SELECT * FROM activation_codes',
    );
    const all = codes.map((code) =>
      activationStatus(
        { expiry: code.expiry, usedAt: code.used_at ?? undefined, revokedAt: code.revoked_at ?? undefined },
        NOW,
      ),
    );
    expect(new Set(all)).toEqual(new Set(['active', 'expired', 'used', 'revoked']));
  });

  test('tells lives of lines that hold together', () => {
    for (const line of lines()) {
      const key = decodeWebexId('DEVICE', line.id) ?? '';
      const codes = store.rows<{
        issued_at: number;
        expiry: number;
        used_at: number | null;
        revoked_at: number | null;
      }>('SELECT * FROM activation_codes WHERE device_id = ? ORDER BY key', [key]);
      const latest = findLatestCode(store, key);
      expect(latest?.revokedAt).toBeUndefined();
      for (const [index, code] of codes.entries()) {
        expect(code.expiry - code.issued_at).toBe(90 * DAY);
        expect(code.issued_at).toBeLessThan(NOW);
        if (code.used_at !== null) expect(code.used_at - code.issued_at).toBeGreaterThan(0);
        const next = codes[index + 1];
        if (next) expect(next.issued_at).toBeGreaterThan(code.issued_at);
        if (next && code.used_at === null) expect(code.revoked_at).toBe(next.issued_at);
      }
      expect(Date.parse(line.created)).toBe(codes[0]?.issued_at);
    }
  });

  test('gives a line its owner’s number, location and a Professional licence', () => {
    const strays = store.rows(
      `SELECT email FROM webex_go_lines AS line JOIN people ON people.id = line.person_id
       JOIN devices ON devices.id = line.device_id
       WHERE devices.location_id IS NOT people.location_id
       OR NOT EXISTS (SELECT 1 FROM numbers WHERE numbers.person_id = people.id AND numbers.type = 'PRIMARY'
         AND numbers.phone_number = line.phone_number AND telephony_type = 'PSTN_NUMBER')
       OR NOT EXISTS (SELECT 1 FROM license_holders JOIN licenses ON licenses.key = license_key
         WHERE person_key = people.key AND name = '${LICENSE_NAMES.callingProfessional}')`,
    );
    expect(strays).toEqual([]);
    expect(count(store, 'webex_go_lines')).toBe(14);
  });

  test('has numbers of every kind at each location, free ones first', () => {
    for (const { id, name } of store.rows<{ id: string; name: string }>('SELECT id, name FROM locations')) {
      const has = (condition: string) => count(store, `numbers WHERE location_id = '${id}' AND ${condition}`);
      expect(has(`person_id IS NOT NULL AND type = 'PRIMARY'`), name).toBeGreaterThan(9);
      expect(has('is_main')).toBe(1);
      expect(has('is_service')).toBeGreaterThan(0);
      expect(has('is_reserved')).toBeGreaterThan(0);
      for (const state of ['ACTIVE', 'INACTIVE']) {
        const free = listAvailableForWebexGo(store, { locationId: id }, { size: 1000 }).rows.filter((row) =>
          row.includes(`"${state}"`),
        );
        expect(free.length).toBeGreaterThanOrEqual(15);
      }
    }
    expect(count(store, 'numbers WHERE is_toll_free')).toBe(5);
    expect(count(store, `numbers WHERE telephony_type = 'MOBILE_NUMBER' AND person_id IS NOT NULL`)).toBe(3);
    expect(count(store, `numbers WHERE telephony_type = 'MOBILE_NUMBER' AND person_id IS NULL`)).toBe(9);
    expect(count(store, `numbers WHERE type = 'ALTERNATE' AND person_id IS NOT NULL`)).toBeGreaterThan(4);
  });

  test('has people who must choose a number, and some without Calling', () => {
    const choosing = ['olivia.brandt', 'abby.lin', 'harriet.pym', 'jean-luc.petit'].map((login) =>
      personCalled(store, `${login}@farms.com`),
    );
    for (const person of choosing) expect(person.phoneNumbers?.some((number) => number.type === 'work')).toBe(false);
    expect(count(store, `${own('people')} AND location_id IS NULL AND extension IS NULL`)).toBe(16);
  });

  test('has people with much to lose in Calling, and as many with nothing', () => {
    const holders = (table: string) => count(store, `(SELECT DISTINCT person_id FROM ${table})`);
    const archer = decodeWebexId('PEOPLE', personCalled(store, 'archer@farms.com').id);
    expect(count(store, `call_settings WHERE person_id = '${archer}'`)).toBe(4);
    expect(count(store, `voice_messages WHERE person_id = '${archer}' AND is_read = 0`)).toBe(3);
    expect(count(store, `voicemail_pins WHERE person_id = '${archer}'`)).toBe(1);
    for (const table of ['call_settings', 'voice_messages', 'voicemail_pins']) {
      expect(holders(table), table).toBeGreaterThan(15);
      expect(holders(table), table).toBeLessThan(50);
    }
    const asleep = `people WHERE key IN (SELECT person_key FROM license_holders JOIN licenses ON licenses.key = license_key
      JOIN subscriptions ON subscriptions.id = subscription_id WHERE status = 'suspended')`;
    const careless = `${asleep} AND distinctive_ring = 1 AND id NOT IN (SELECT person_id FROM call_settings
      UNION SELECT person_id FROM voice_messages UNION SELECT person_id FROM voicemail_pins)`;
    expect(count(store, asleep)).toBeGreaterThan(0);
    expect(count(store, careless)).toBe(0);
    expect(count(store, 'people WHERE distinctive_ring = 0')).toBeGreaterThan(0);
  });

  test('mails codes', () => expect(readSetting(store, seeded.orgId, EMAIL_SETTING)).toBe(true));

  test('has names that are hard to show', () => {
    const names = values(store, 'SELECT display_name AS value FROM people').map(String);
    for (const script of [
      'Latin',
      'Hebrew',
      'Arabic',
      'Cyrillic',
      'Greek',
      'Han',
      'Hiragana',
      'Hangul',
      'Thai',
      'Devanagari',
    ]) {
      expect(
        names.some((name) => new RegExp(`\\p{Script=${script}}`, 'u').test(name)),
        script,
      ).toBe(true);
    }
    expect(names.some((name) => /\p{M}/u.test(name) && name !== name.normalize('NFC'))).toBe(true);
    expect(names.some((name) => /\p{Emoji_Presentation}/u.test(name))).toBe(true);
    expect(Math.max(...names.map((name) => name.length))).toBeGreaterThan(120);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
    const hostile = names.filter((name) => /[\u0000-\u001f\u202e]/.test(name));
    expect(hostile).toHaveLength(1);
  });

  test('has subscribers with errors where they failed, and people where they are provisioned', () => {
    const subscribers = values(store, 'SELECT json AS value FROM subscribers').map(
      (json) => JSON.parse(String(json)) as Subscriber,
    );
    expect(subscribers).toHaveLength(60);
    for (const { status, personId, errors, email } of subscribers) {
      expect(personId !== undefined).toBe(status === 'provisioned');
      if (status !== 'error') expect(errors).toBeUndefined();
      if (status === 'pending_email_input') expect(email).toBeUndefined();
    }
    const failed = subscribers.filter(({ status }) => status === 'error');
    expect(failed.some(({ errors }) => errors === undefined)).toBe(true);
    const texts = failed.flatMap(({ errors = [] }) => errors);
    expect(texts.map((error) => error.errorCode)).toEqual(expect.arrayContaining([1002, 10022]));
    expect(texts.some((error) => error.description.startsWith('='))).toBe(true);
    expect(new Set(subscribers.map((subscriber) => subscriber.spEnterpriseId)).size).toBe(4);
  });

  test('has no date in the future but the end of codes', () => {
    const latest = (sql: string) =>
      store.row<{ value: string }>(`SELECT max(${sql.replace(' FROM', ') AS value FROM')}`)?.value;
    for (const member of ['created', 'lastModified', 'lastActivity']) {
      const found = latest(`(json_head || '}') ->> '$.${member}' FROM people`);
      expect(Date.parse(found ?? '')).toBeLessThanOrEqual(NOW);
    }
    for (const member of ['created', 'firstSeen', 'lastSeen']) {
      expect(Date.parse(latest(`json ->> '$.${member}' FROM devices`) ?? '')).toBeLessThanOrEqual(NOW);
    }
    expect(latest('last_status_change FROM subscribers')).toBeLessThanOrEqual(NOW);
  });
});

describe('the seed number', () => {
  test('decides everything, all day long', async () => {
    const [first, again, evening] = await Promise.all([{}, {}, { now: NOW + 11 * 3_600_000 }].map(fingerprint));
    expect(again).toBe(first);
    expect(evening).toBe(first);
  });

  test('and the day make a difference', async () => {
    const digests = await Promise.all([{}, { seedNumber: 2 }, { now: NOW + DAY }].map(fingerprint));
    expect(new Set(digests).size).toBe(3);
  });

  test.each([2, 3, 2 ** 31, -1])('%i too gives an organization by the rules', async (seedNumber) => {
    const { store } = await openSeeded({ seedNumber });
    checkInvariants(store);
    expect(count(store, 'people')).toBe(142);
    store.close();
  });
});

describe('an organization of any size', () => {
  test('has as many people as asked for, by the rules', async () => {
    const { store, seeded } = await openSeeded({ people: 1500 });
    expect(count(store, `people WHERE org_id = '${seeded.orgId}'`)).toBe(1500);
    expect(count(store, 'subscribers')).toBe(30);
    expect(count(store, `devices WHERE type = 'phone' AND person_id IS NOT NULL`)).toBe(75);
    expect(count(store, 'webex_go_lines')).toBeGreaterThan(5);
    checkInvariants(store);
    checkSchemas(store);
    store.close();
  });

  test('has the same administrator and the same user of the sample file', async () => {
    const { store, seeded } = await openSeeded({ people: 300 });
    const { store: other, seeded: asDefault } = await openSeeded();
    expect(seeded).toEqual(asDefault);
    for (const email of ['admin@farms.com', 'archer@farms.com']) {
      expect(personCalled(store, email).id).toBe(personCalled(other, email).id);
    }
    expect(personCalled(store, 'archer@farms.com')).toMatchObject({ extension: '1003' });
    expect(count(store, `numbers WHERE phone_number = '+12314569000'`)).toBe(1);
    store.close();
    other.close();
  });

  test('is the same for the same seed number', async () => {
    const digests = await Promise.all(
      [{ people: 200 }, { people: 200 }, { people: 200, seedNumber: 2 }].map(fingerprint),
    );
    expect(digests[0]).toBe(digests[1]);
    expect(digests[2]).not.toBe(digests[1]);
  });

  test.each([1, 2, 3, 20])('may be as small as %i', async (people) => {
    const { store, seeded } = await openSeeded({ people });
    expect(count(store, `people WHERE org_id = '${seeded.orgId}'`)).toBe(people);
    checkInvariants(store);
    store.close();
  });
});
