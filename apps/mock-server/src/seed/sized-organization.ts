import { DEFAULT_WEBEX_GO_COUNTRIES, encodeWebexId } from '@hubdeck/core';
import { insertPeople, type NewPerson } from '../store/people';
import { insertBroadworks } from './broadworks';
import { ARCHERS_HABIT, habitOf, insertHabit } from './calling-habits';
import { cycle } from './cycle';
import { insertDeskPhone } from './devices';
import { insertInventory, openSiteNumbers } from './inventory';
import { emailOf, insertOwnOrganization } from './organization';
import { describeEmployee, STATUSES } from './profile';
import type { Random } from './random';
import {
  type Branch,
  CALLING,
  drawRecruit,
  hasDeskPhone,
  hasHabit,
  isFirstHired,
  type Recruit,
  wantsLine,
} from './recruits';
import type { Seeded, Seeding } from './seeding';
import { insertSites, siteKey } from './sites';
import { sitesFor } from './sized-sites';
import {
  type CallingSlot,
  insertSubscriptions,
  type LicenseKeys,
  type LicenseUnits,
  SITE_URL,
  tieSites,
} from './subscriptions';
import { insertLineWithHistory, type LineOwner } from './webex-go-lines';
import { LINE_HISTORIES } from './webex-go-plans';
import { insertWorkspaces } from './workspaces';

const FREE = { active: 20, inactive: 16, main: true } as const;

/** People are inserted by so many: that is quicker than one by one. */
const BATCH = 500;

/** An organization of as many people as asked for, in the shape of the default one. */
export function seedSizedOrganization(seeding: Seeding, people: number): Seeded {
  const sites = sitesFor(people);
  insertOwnOrganization(seeding);
  insertSites(seeding, sites);
  const units = unitsFor(people);
  const keys = insertSubscriptions(seeding, units);
  tieSites(seeding, sites);
  const branches = sites.map((site) => ({ ...openSiteNumbers(site), locationId: siteKey(seeding, site), staff: 0 }));
  const random = seeding.random.fork('people');
  const hiring: Hiring = { seeding, random, keys, branches, people, managers: [], fullLines: units.webexGo - 1 };
  for (let start = 0; start < people; start += BATCH) hireBatch(hiring, start, Math.min(BATCH, people - start));
  insertWorkspaces(seeding, branches, keys);
  for (const branch of branches) insertInventory(seeding, branch, FREE);
  insertBroadworks(seeding, Math.ceil(people / 50));
  return { adminId: personKey(seeding, emailOf('admin')), orgId: seeding.orgId };
}

/** Room for everybody and some more, but in the first subscription with Webex Go, which is all but full. */
function unitsFor(people: number): LicenseUnits {
  const withSpare = (count: number) => Math.ceil(count * 1.1) + 10;
  const calling = (slot: CallingSlot) =>
    withSpare(Math.ceil(people / CALLING.length) * CALLING.filter((known) => known === slot).length);
  return {
    professional: calling('professional'),
    professionalNew: calling('professionalNew'),
    professionalSuspended: calling('professionalSuspended'),
    professionalCancelled: 5,
    standard: calling('standard'),
    standardNew: calling('standard'),
    workspaces: 100,
    workspacesNew: 100,
    webexGo: Math.max(2, Math.floor(people / 250)),
    webexGoNew: withSpare(people / 100),
    messaging: withSpare(people),
    meetings: withSpare(people),
    linkedMeetings: 25,
  };
}

interface Hiring {
  readonly seeding: Seeding;
  readonly random: Random;
  readonly keys: LicenseKeys;
  readonly branches: readonly Branch[];
  readonly people: number;
  /** Everybody who leads a team, in the order of hiring. */
  readonly managers: { readonly id: string; readonly displayName: string }[];
  /** Webex Go units of the first subscription that can still be taken. */
  fullLines: number;
}

interface Hired {
  readonly index: number;
  readonly recruit: Recruit;
  readonly person: NewPerson;
  readonly line: LineOwner | undefined;
}

function hireBatch(hiring: Hiring, start: number, count: number): void {
  const batch = Array.from({ length: count }, (_, offset) => hire(hiring, start + offset));
  insertPeople(
    hiring.seeding.store,
    batch.map(({ person }) => person),
  );
  for (const hired of batch) {
    insertDevices(hiring, hired);
    insertHabitOf(hiring.seeding, hired);
  }
}

function hire(hiring: Hiring, index: number): Hired {
  const { seeding, random, branches, managers } = hiring;
  const recruit = drawRecruit(branches, index, random);
  const id = personKey(seeding, recruit.email);
  const line = wantsLine(index) ? lineOwner(hiring, recruit, id) : undefined;
  if (index * TEAM_SIZE < hiring.people) {
    managers.push({ id: encodeWebexId('PEOPLE', id), displayName: recruit.displayName });
  }
  return { index, recruit, line, person: describePerson(hiring, { index, recruit, id, line }) };
}

const personKey = ({ random }: Seeding, email: string) => random.uuid(`person ${email}`);

const TEAM_SIZE = 12;

/** Whoever can have a line, with a unit of the first subscription while there are some. */
function lineOwner(hiring: Hiring, { email, displayName, place }: Recruit, id: string): LineOwner | undefined {
  if (place?.phoneNumber === undefined) return undefined;
  const { site, locationId } = place.branch;
  if (!DEFAULT_WEBEX_GO_COUNTRIES.includes(site.profile.address.country)) return undefined;
  const licenseKey = hiring.keys[hiring.fullLines > 0 ? 'webexGo' : 'webexGoNew'];
  hiring.fullLines -= 1;
  return { id, email, displayName, locationId, phoneNumber: place.phoneNumber, licenseKey };
}

function describePerson(hiring: Hiring, hired: Omit<Hired, 'person'> & { readonly id: string }): NewPerson {
  const { keys, seeding } = hiring;
  const { index, recruit, id, line } = hired;
  const { email, displayName, roles, license, place } = recruit;
  const hasMeetings = index % 3 === 1;
  return {
    id,
    orgId: seeding.orgId,
    email,
    displayName,
    profile: { ...describeRecruit(hiring, recruit, index), siteUrls: hasMeetings ? [SITE_URL] : [] },
    roles,
    licenses: [
      ...(license ? [keys[license]] : []),
      keys.messaging,
      ...(hasMeetings ? [keys.meetings] : []),
      ...(line ? [line.licenseKey] : []),
    ],
    ...(place && assignPlace(place)),
  };
}

function assignPlace({ branch: { locationId }, extension, phoneNumber }: NonNullable<Recruit['place']>) {
  return { locationId, extension, numbers: phoneNumber === undefined ? [] : [{ locationId, phoneNumber }] };
}

function describeRecruit({ seeding, random, managers, people }: Hiring, recruit: Recruit, index: number) {
  const { firstName, lastName, title, department, place } = recruit;
  const manager = index === 0 ? undefined : managers[Math.floor((index - 1) / TEAM_SIZE)];
  const timezone = place?.branch.site.profile.timeZone ?? 'Etc/UTC';
  const status = isFirstHired(index) ? 'active' : cycle(STATUSES, index);
  const employee = { firstName, lastName, title, department, manager, timezone, status, index, of: people };
  return describeEmployee(employee, seeding.today, random);
}

function insertDevices({ seeding, random }: Hiring, { index, recruit, person, line }: Hired): void {
  if (line) insertLineWithHistory(seeding, line, random.pick(Object.values(LINE_HISTORIES)));
  if (!hasDeskPhone(index) || !recruit.place) return;
  const { displayName, email } = recruit;
  const owner = { personId: person.id, locationId: recruit.place.branch.locationId };
  insertDeskPhone(seeding, { ordinal: index, displayName, sipUser: email.slice(0, email.indexOf('@')), owner });
}

function insertHabitOf(seeding: Seeding, { index, recruit, person }: Hired): void {
  if (person.email === emailOf('archer')) insertHabit(seeding, person, ARCHERS_HABIT);
  else if (recruit.place && hasHabit(index)) insertHabit(seeding, person, habitOf(index));
}
