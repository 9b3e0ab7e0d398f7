import type { Contract } from '../endpoint';
import { WebexGoOverride } from '../webex-go-override';

const path = '/telephony/config/people/me/settings/webexGoOverride';

/** A user's own setting: whether the Webex Go line rings in spite of Do Not Disturb. No administrator sees it. */
export const webexGoOverride = {
  get: {
    method: 'GET',
    path,
    doc: 'Tells whether the own Webex Go line rings in spite of Do Not Disturb.',
    scopes: ['spark:telephony_config_read'],
    reply: WebexGoOverride,
  },
  update: {
    method: 'PUT',
    path,
    doc: 'Sets whether the own Webex Go line rings in spite of Do Not Disturb.',
    scopes: ['spark:telephony_config_write'],
    body: WebexGoOverride,
    status: 204,
  },
} as const satisfies Contract;
