import { insertOrganization, writeSetting } from '../store/organizations';
import { EMAIL_SETTING } from '../webex-go/activation';
import { DAY, type Seeding } from './seeding';

const ORGANIZATION_NAME = 'Meadowlark Farms';
const DOMAIN = 'farms.com';

export const emailOf = (login: string): string => `${login}@${DOMAIN}`;

/** How long the organization has been a customer. */
const ORGANIZATION_DAYS = 2400;

/** Keys of roles, as they stand in the ids of roles. */
export const ROLES = {
  fullAdmin: 'id_full_admin',
  userAdmin: 'id_user_admin',
  readonlyAdmin: 'id_readonly_admin',
  deviceAdmin: 'id_device_admin',
} as const;

export function insertOwnOrganization({ store, orgId, today }: Seeding): void {
  insertOrganization(store, { id: orgId, displayName: ORGANIZATION_NAME, created: today - ORGANIZATION_DAYS * DAY });
  writeSetting(store, orgId, EMAIL_SETTING, true);
}
