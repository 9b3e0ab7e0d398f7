import { encodeWebexId, type Person } from '@hubdeck/core';
import type { NewNumber } from '../store/numbers';
import { insertPeople, type NewPerson } from '../store/people';
import type { PersonProfile } from '../store/person-text';
import { cycle } from './cycle';
import type { SiteNumbers } from './inventory';
import { emailOf } from './organization';
import { describeEmployee, STATUSES, type Status } from './profile';
import { ROSTER, type RosterLine } from './roster';
import type { Seeding } from './seeding';
import { type Site, siteKey } from './sites';
import { type CallingSlot, LINKED_SITE_URL, type LicenseKeys, type LicenseSlot, SITE_URL } from './subscriptions';
import { LINE_PLANS } from './webex-go-plans';

/** Somebody of the roster with everything decided that does not hang on the seed number. */
export interface Member {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly line: RosterLine;
  readonly licenses: readonly LicenseSlot[];
  readonly calling?: {
    readonly site: Site;
    readonly extension: string;
    readonly numbers: readonly Omit<NewNumber, 'personId' | 'locationId'>[];
  };
}

/** The roster in its own order, with extensions and numbers handed out. */
export function planStaff(seeding: Seeding, inventories: readonly SiteNumbers[]): Member[] {
  return ROSTER.flatMap(({ site, staff }) => {
    const inventory = inventories.find((known) => known.site === site);
    return staff.map((line, index) => planMember(seeding, line, index, inventory));
  });
}

function planMember(seeding: Seeding, line: RosterLine, index: number, inventory?: SiteNumbers): Member {
  const [login, firstName, lastName, , , facts = {}] = line;
  const email = emailOf(login);
  const callingSlot: CallingSlot = facts.license ?? cycle(['professional', 'professionalNew'], index);
  return {
    id: seeding.random.uuid(`person ${email}`),
    email,
    displayName: facts.displayName ?? `${firstName} ${lastName}`,
    line,
    licenses: [...(inventory ? [callingSlot] : []), ...collaborationSlots(index, inventory?.site), ...lineSlots(email)],
    ...(inventory && {
      calling: {
        site: inventory.site,
        extension: String(inventory.site.firstExtension + index),
        numbers: planNumbers(facts.number, inventory),
      },
    }),
  };
}

function collaborationSlots(index: number, site?: Site): LicenseSlot[] {
  if (index % 8 === 7) return ['messaging'];
  return site?.name === 'Paris' && index % 2 === 0 ? ['messaging', 'linkedMeetings'] : ['messaging', 'meetings'];
}

const lineSlots = (email: string): LicenseSlot[] => {
  const plan = LINE_PLANS.find(({ login }) => emailOf(login) === email);
  return plan ? [plan.license] : [];
};

type MemberNumbers = NonNullable<Member['calling']>['numbers'];
type NumberKind = NonNullable<RosterLine[5]>['number'];

function planNumbers(kind: NumberKind, { site, main, pstn, mobile }: SiteNumbers): MemberNumbers {
  if (kind?.startsWith('+')) return [{ phoneNumber: kind }];
  switch (kind) {
    case 'none':
      return [];
    case 'main':
      return [{ phoneNumber: main, isMain: true }];
    case 'alternate':
      return [{ phoneNumber: pstn.take(), type: 'ALTERNATE' }];
    case 'both':
      return [{ phoneNumber: pstn.take() }, { phoneNumber: pstn.take(), type: 'ALTERNATE' }];
    case 'mobile':
      return mobile && site.mobile
        ? [{ phoneNumber: mobile.take(), telephonyType: 'MOBILE_NUMBER', mobileNetwork: site.mobile.network }]
        : [];
    default:
      return [{ phoneNumber: pstn.take() }];
  }
}

/** Hires them in an order that the seed number decides. */
export function insertStaff(seeding: Seeding, staff: readonly Member[], keys: LicenseKeys): void {
  const random = seeding.random.fork('staff');
  const heads = headsOfDepartments(staff);
  const hired = random.shuffle(staff);
  let turn = 0;
  const people = hired.map((member, index): NewPerson => {
    const status = isSettled(member) ? 'active' : cycle(STATUSES, turn++);
    return {
      id: member.id,
      orgId: seeding.orgId,
      email: member.email,
      displayName: member.displayName,
      profile: describeMember(member, { heads, status, index, of: hired.length, today: seeding.today, random }),
      roles: rolesOf(member),
      licenses: member.licenses.map((slot) => keys[slot]),
      ...(index % 5 === 2 && { otherNumbers: privateNumbers(index) }),
      ...callingOf(seeding, member),
    };
  });
  insertPeople(seeding.store, people);
}

/** Administrators and users of Webex Go have long been here: their invitations cannot be pending. */
const isSettled = ({ line: [login, , , , , facts], licenses }: Member): boolean =>
  login === 'archer' || facts?.role !== undefined || licenses.includes('webexGo') || licenses.includes('webexGoNew');

const rolesOf = ({ line: [, , , , , facts] }: Member): string[] => (facts?.role ? [facts.role] : []);

function callingOf(seeding: Seeding, { calling }: Member) {
  if (!calling) return {};
  const locationId = siteKey(seeding, calling.site);
  return {
    locationId,
    extension: calling.extension,
    numbers: calling.numbers.map((number) => ({ ...number, locationId })),
  };
}

/** The first of each department in the roster. */
function headsOfDepartments(staff: readonly Member[]): Map<string, Member> {
  const heads = new Map<string, Member>();
  for (const member of staff) {
    const department = member.line[4];
    if (!heads.has(department)) heads.set(department, member);
  }
  return heads;
}

interface Hiring {
  readonly heads: Map<string, Member>;
  readonly status: Status;
  readonly index: number;
  readonly of: number;
  readonly today: number;
  readonly random: Seeding['random'];
}

function describeMember(member: Member, { heads, status, index, of, today, random }: Hiring): PersonProfile {
  const [login, firstName, lastName, title, department] = member.line;
  const chief = heads.get('Executive Office');
  const head = heads.get(department);
  const manager = head === member ? chief : head;
  const timezone = member.calling?.site.profile.timeZone ?? 'Etc/UTC';
  const named = { firstName, lastName, title, department, timezone, status, index, of };
  return {
    ...describeEmployee(
      { ...named, ...(manager && manager !== member && { manager: asManager(manager) }) },
      today,
      random,
    ),
    nickName: firstName,
    ...(index % 3 === 0 && { avatar: `https://avatars.farms.example/${login}.png` }),
    ...(member.calling && { addresses: [workAddress(member.calling.site)] }),
    siteUrls: siteUrlsOf(member),
    sipAddresses: sipAddressesOf(login, member),
    xmppFederationJid: member.email,
  };
}

const asManager = ({ id, displayName }: Member) => ({ id: encodeWebexId('PEOPLE', id), displayName });

function workAddress({ profile: { address } }: Site): NonNullable<Person['addresses']>[number] {
  const { address1, city, state, postalCode, country } = address;
  return {
    type: 'work',
    country,
    locality: city,
    ...(state !== undefined && { region: state }),
    streetAddress: address1,
    ...(postalCode !== undefined && { postalCode }),
  };
}

const siteUrlsOf = ({ licenses }: Member): string[] => [
  ...(licenses.includes('meetings') ? [SITE_URL] : []),
  ...(licenses.includes('linkedMeetings') ? [LINKED_SITE_URL, `${SITE_URL}#attendee`] : []),
];

const sipAddressesOf = (login: string, { email, calling }: Member): NonNullable<Person['sipAddresses']> => [
  { type: 'personal-room', value: `${login}@${SITE_URL}`, primary: false },
  { type: 'enterprise', value: email, primary: true },
  ...(calling ? [{ type: 'cloud-calling', value: `${login}@farms.calls.webex.com`, primary: true } as const] : []),
];

/** A mobile phone of the person's own, and now and then a fax. */
function privateNumbers(index: number): NonNullable<Person['phoneNumbers']> {
  const mobile = { type: 'mobile', value: `+1972555${String(100 + (index % 100)).padStart(4, '0')}`, primary: false };
  return index % 10 === 2 ? [mobile, { type: 'fax', value: '+19725550199', primary: false }] : [mobile];
}
