import { cycle } from './cycle';
import type { SiteNumbers } from './inventory';
import { drawName, type SeedName } from './names';
import { emailOf } from './organization';
import type { Random } from './random';
import { type RosterLine, rosterLine } from './roster';
import type { CallingSlot } from './subscriptions';

/** A site as it fills. */
export interface Branch extends SiteNumbers {
  readonly locationId: string;
  staff: number;
}

/** Somebody about to be hired by an organization of any size. */
export interface Recruit extends Omit<SeedName, 'login'> {
  readonly email: string;
  readonly department: string;
  readonly title: string;
  readonly roles: readonly string[];
  readonly license: CallingSlot | undefined;
  readonly place: Place | undefined;
}

export interface Place {
  readonly branch: Branch;
  readonly extension: string;
  readonly phoneNumber: string | undefined;
}

/** The Calling licences of twenty people in a row; two have none. */
export const CALLING: readonly (CallingSlot | undefined)[] = [
  ...(['professional', 'professional', 'professionalNew', 'professional', 'standard', 'professionalNew'] as const),
  ...(['standard', 'professional', 'professionalNew', 'professional', undefined, 'professionalNew'] as const),
  ...(['standard', 'professionalSuspended', 'professional', 'professionalNew', 'standard', 'professional'] as const),
  ...([undefined, 'professionalNew'] as const),
];

/** One person in twenty has a phone on the desk, one in a hundred may have a Webex Go line: both have Professional. */
export const hasDeskPhone = (index: number): boolean => index % 20 === 3;
export const wantsLine = (index: number): boolean => index % 100 === 7;

/** On every subscription, since 27 and the twenty of `CALLING` share no divisor. */
export const hasHabit = (index: number): boolean => index % 27 === 7;

const DEPARTMENTS: readonly { readonly name: string; readonly titles: readonly string[] }[] = [
  { name: 'Orchards', titles: ['Picker', 'Agronomist', 'Irrigation Engineer', 'Beekeeper'] },
  { name: 'Dairy', titles: ['Milker', 'Herd Manager', 'Cheesemaker'] },
  { name: 'Logistics', titles: ['Driver', 'Dispatcher', 'Warehouse Lead'] },
  { name: 'Sales', titles: ['Account Manager', 'Buyer', 'Export Manager'] },
  { name: 'Customer Care', titles: ['Support Agent', 'Team Lead'] },
  { name: 'Finance', titles: ['Accountant', 'Controller', 'Auditor'] },
  { name: 'IT', titles: ['Network Engineer', 'Desktop Support', 'Security Analyst'] },
  { name: 'Research', titles: ['Crop Scientist', 'Data Scientist'] },
  { name: 'People', titles: ['Recruiter', 'HR Partner'] },
];

/** The administrator, and the user of the vendor's sample file, come first in every organization. */
const FIRST_HIRED: readonly RosterLine[] = [rosterLine('admin'), rosterLine('archer')];

export const isFirstHired = (index: number): boolean => index < FIRST_HIRED.length;

/** Extensions of the first ones, clear of those that are counted. */
const FIRST_EXTENSIONS = ['1001', '1003'];

export function drawRecruit(branches: readonly Branch[], index: number, random: Random): Recruit {
  const known = FIRST_HIRED[index];
  if (known) return recruitFromRoster(known, cycle(branches, 0), cycle(FIRST_EXTENSIONS, index));
  const { firstName, lastName, displayName, login } = drawName(random);
  const department = random.pick(DEPARTMENTS);
  const license = cycle(CALLING, index);
  return {
    firstName,
    lastName,
    displayName,
    email: emailOf(`${login}.${index}`),
    department: department.name,
    title: random.pick(department.titles),
    roles: [],
    license,
    place: license && drawPlace(random.pick(branches), random),
  };
}

function recruitFromRoster(line: RosterLine, branch: Branch, extension: string): Recruit {
  const [login, firstName, lastName, title, department, { number, role } = {}] = line;
  return {
    firstName,
    lastName,
    displayName: `${firstName} ${lastName}`,
    email: emailOf(login),
    department,
    title,
    roles: role ? [role] : [],
    license: 'professional',
    place: { branch, extension, phoneNumber: number?.startsWith('+') ? number : branch.pstn.take() },
  };
}

/** Numbers of a site that nobody gets. */
const KEPT_BACK = 60;

/** One in ten, and everybody once the site's numbers are gone, has only an extension. */
function drawPlace(branch: Branch, random: Random): Place {
  const extension = String(branch.site.firstExtension + branch.staff++);
  const hasNumber = branch.pstn.left > KEPT_BACK && random.chance(0.9);
  return { branch, extension, phoneNumber: hasNumber ? branch.pstn.take() : undefined };
}
