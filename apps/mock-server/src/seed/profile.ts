import type { PERSON_STATUSES } from '@hubdeck/core';
import type { PersonProfile } from '../store/person-text';
import type { Random } from './random';
import { DAY, dayAgo, HOUR, isoDate } from './seeding';

export type Status = (typeof PERSON_STATUSES)[number];

export interface Employee {
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string;
  readonly department: string;
  /** Id and name, as the person's own profile shows them. */
  readonly manager?: { readonly id: string; readonly displayName: string } | undefined;
  readonly timezone: string;
  readonly status: Status;
  /** Place in the order of hiring, which is the order of lists, and how many there are. */
  readonly index: number;
  readonly of: number;
}

/** To be gone round, so that every status occurs. */
export const STATUSES: readonly Status[] = [
  ...(['active', 'active', 'inactive', 'call', 'active', 'meeting', 'active', 'active', 'DoNotDisturb'] as const),
  ...(['active', 'inactive', 'active', 'OutOfOffice', 'active', 'presenting', 'active', 'unknown'] as const),
  ...(['active', 'active', 'pending', 'active', 'inactive'] as const),
];

/** Days back within which somebody of that status was last seen. */
const ABSENCES: Partial<Record<Status, readonly [least: number, most: number]>> = {
  inactive: [2, 60],
  OutOfOffice: [2, 15],
  unknown: [90, 300],
};

/** How far back the first of the staff was hired. */
const FIRST_HIRE_DAYS = 2200;

export function describeEmployee(employee: Employee, today: number, random: Random): PersonProfile {
  const { manager, index, of, status } = employee;
  const created = dayAgo(today, 3 + Math.round(FIRST_HIRE_DAYS * (1 - index / of)), random);
  const lastActivity = lastSeen(status, today, random);
  return {
    firstName: employee.firstName,
    lastName: employee.lastName,
    department: employee.department,
    title: employee.title,
    ...(manager && { manager: manager.displayName, managerId: manager.id }),
    created: isoDate(created),
    lastModified: isoDate(created + random.below(today - created)),
    timezone: employee.timezone,
    siteUrls: [],
    ...(lastActivity !== undefined && { lastActivity: isoDate(Math.max(lastActivity, created + HOUR)) }),
    status,
    invitePending: status === 'pending',
    loginEnabled: true,
    type: 'person',
  };
}

function lastSeen(status: Status, today: number, random: Random): number | undefined {
  if (status === 'pending') return undefined;
  const [least, most] = ABSENCES[status] ?? [0, 0.6];
  return today - Math.round(least * DAY + random.below((most - least) * DAY));
}
