import { devices } from './contract/devices';
import { enterprises } from './contract/enterprises';
import { licenses } from './contract/licenses';
import { locations } from './contract/locations';
import { numbers } from './contract/numbers';
import { organizations } from './contract/organizations';
import { people } from './contract/people';
import { subscribers } from './contract/subscribers';
import { subscriptions } from './contract/subscriptions';
import { webexGo } from './contract/webex-go';
import type { Contract } from './endpoint';

/** The whole API. What stands under `ext` is hubdeck's own; everything else is Webex's. */
export const contract = {
  people,
  licenses,
  locations,
  organizations,
  devices,
  numbers,
  broadworks: { subscribers, enterprises },
  ext: { webexGo, subscriptions },
} as const satisfies Contract;

export type HubContract = typeof contract;
