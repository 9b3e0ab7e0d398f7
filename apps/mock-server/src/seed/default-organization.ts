import { insertBroadworks } from './broadworks';
import { ARCHERS_HABIT, habitOf, insertHabit } from './calling-habits';
import { insertDeskPhone } from './devices';
import { insertInventory, openSiteNumbers } from './inventory';
import { emailOf, insertOwnOrganization } from './organization';
import type { Seeded, Seeding } from './seeding';
import { insertSites, SITES, siteKey } from './sites';
import { insertStaff, type Member, planStaff } from './staff';
import { insertSubscriptions, type LicenseKeys, type LicenseUnits, tieSites } from './subscriptions';
import { insertLineWithHistory } from './webex-go-lines';
import { LINE_HISTORIES, LINE_PLANS } from './webex-go-plans';
import { insertWorkspaces } from './workspaces';

/** All but one Webex Go unit of the first subscription are in use; every other licence has room. */
const UNITS: LicenseUnits = {
  professional: 60,
  professionalNew: 80,
  professionalSuspended: 10,
  professionalCancelled: 5,
  standard: 25,
  standardNew: 30,
  workspaces: 20,
  workspacesNew: 15,
  webexGo: LINE_PLANS.filter((plan) => plan.license === 'webexGo').length + 1,
  webexGoNew: 25,
  messaging: 250,
  meetings: 150,
  linkedMeetings: 25,
};

const SUBSCRIBERS = 60;

/** An organization of 120 people that is worth looking at: every kind of thing occurs, and the seed number varies it. */
export function seedDefaultOrganization(seeding: Seeding): Seeded {
  insertOwnOrganization(seeding);
  insertSites(seeding, SITES);
  const keys = insertSubscriptions(seeding, UNITS);
  tieSites(seeding, SITES);
  const inventories = SITES.map(openSiteNumbers);
  const staff = planStaff(seeding, inventories);
  insertStaff(seeding, staff, keys);
  insertWorkspaces(seeding, inventories, keys);
  for (const inventory of inventories) {
    const main = !staff.some(({ calling }) => calling?.numbers.some((number) => number.phoneNumber === inventory.main));
    insertInventory(seeding, inventory, { active: 20, inactive: 16, main });
  }
  insertDeskPhones(seeding, staff);
  insertLines(seeding, staff, keys);
  insertHabits(seeding, staff);
  insertBroadworks(seeding, SUBSCRIBERS);
  return { adminId: memberCalled(staff, 'admin').id, orgId: seeding.orgId };
}

function memberCalled(staff: readonly Member[], login: string): Member {
  const member = staff.find(({ email }) => email === emailOf(login));
  if (!member) throw new Error(`Nobody of the roster is called ${login}`);
  return member;
}

/** Every other one who has Calling has a phone on the desk, and now and then a second one, which Standard does not carry. */
function insertDeskPhones(seeding: Seeding, staff: readonly Member[]): void {
  for (const [index, { id, displayName, calling, licenses, line }] of staff.entries()) {
    if (!calling || index % 2 === 1) continue;
    const owner = { personId: id, locationId: siteKey(seeding, calling.site) };
    const phone = { displayName, sipUser: line[0], owner };
    insertDeskPhone(seeding, { ...phone, ordinal: index });
    const mayHaveTwo = !licenses.includes('standard');
    if (mayHaveTwo && index % 12 === 4) insertDeskPhone(seeding, { ...phone, ordinal: index + SECOND_PHONES });
  }
}

const SECOND_PHONES = 1001;

/** Two of five who have Calling have made it their own; whoever is on the suspended subscription surely has. */
function insertHabits(seeding: Seeding, staff: readonly Member[]): void {
  const users = staff.filter(({ calling }) => calling);
  for (const [index, member] of users.entries()) {
    if (member.email === emailOf('archer')) insertHabit(seeding, member, ARCHERS_HABIT);
    else if (index % 5 < 2 || member.licenses.includes('professionalSuspended')) {
      insertHabit(seeding, member, habitOf(index));
    }
  }
}

function insertLines(seeding: Seeding, staff: readonly Member[], keys: LicenseKeys): void {
  for (const { login, license, history } of LINE_PLANS) {
    const { id, email, displayName, calling } = memberCalled(staff, login);
    const phoneNumber = calling?.numbers[0]?.phoneNumber;
    if (!calling || phoneNumber === undefined) throw new Error(`${login} cannot have a Webex Go line without a number`);
    const locationId = siteKey(seeding, calling.site);
    const owner = { id, email, displayName, locationId, phoneNumber, licenseKey: keys[license] };
    insertLineWithHistory(seeding, owner, LINE_HISTORIES[history]);
  }
}
