import * as z from 'zod/mini';

export const Role = z.object({ id: z.string(), name: z.string() });
export type Role = z.output<typeof Role>;

export const RoleList = z.object({ items: z.array(Role) });
export type RoleList = z.output<typeof RoleList>;

/** The roles of the service, by the key inside their ids. */
export const ROLE_NAMES = {
  id_full_admin: 'Full Administrator',
  id_user_admin: 'User Administrator',
  id_device_admin: 'Device Administrator',
  id_readonly_admin: 'Read-only Administrator',
  id_location_admin: 'Location Administrator',
  id_provisioning_admin: 'Provisioning Administrator',
  'atlas-portal.support': 'Support Administrator',
  'atlas-portal.compliance': 'Compliance Officer',
  'atlas-portal.partner.salesadmin': 'Sales Full Administrator',
  'atlas-portal.calling.cdr-api': 'Webex Calling Detailed Call History API access',
} as const;

export type RoleKey = keyof typeof ROLE_NAMES;

export const isRoleKey = (key: string): key is RoleKey => Object.hasOwn(ROLE_NAMES, key);

const MAY_DELETE_PEOPLE: readonly string[] = ['id_full_admin', 'id_user_admin'];

/** Read-only, provisioning and device administrators can't delete people, whatever their token's scopes. */
export const mayDeletePeople = (roles: readonly string[]): boolean =>
  roles.length === 0 || roles.some((role) => MAY_DELETE_PEOPLE.includes(role));
