import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { OrganizationSetting } from '../organization-setting';

/** `orgId` may be a bare UUID here. */
export const organizationSettings = {
  get: {
    method: 'GET',
    path: '/settings/organizations/:orgId/settings/:settingKey',
    doc: 'Shows a setting of an organization, such as allow-admin-invite-emails.',
    scopes: ['identity:organizations_read', 'identity:organizations_rw'],
    reply: OrganizationSetting,
  },
  /** The name can't be changed. */
  set: {
    method: 'POST',
    path: '/settings/organizations/:orgId/settings',
    doc: 'Switches a setting of an organization on or off.',
    scopes: ['identity:organizations_rw'],
    body: z.object({ key: z.string(), value: z.boolean() }),
    reply: OrganizationSetting,
  },
} as const satisfies Contract;
