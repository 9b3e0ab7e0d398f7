import * as z from 'zod/mini';
import type { Contract } from '../endpoint';

const path = '/telephony/config/people/me/settings/webexGoOverride';
const Settings = z.object({ enabled: z.boolean() });

/** A user's own setting: whether the Webex Go line rings in spite of Do Not Disturb. No administrator sees it. */
export const webexGoOverride = {
  get: {
    method: 'GET',
    path,
    doc: 'Tells whether the own Webex Go line rings in spite of Do Not Disturb.',
    scopes: ['spark:telephony_config_read'],
    reply: Settings,
  },
  update: {
    method: 'PUT',
    path,
    doc: 'Sets whether the own Webex Go line rings in spite of Do Not Disturb.',
    scopes: ['spark:telephony_config_write'],
    body: Settings,
    status: 204,
  },
} as const satisfies Contract;
