import { activationEmails } from './contract/activation-emails';
import { applications } from './contract/applications';
import { auditEvents } from './contract/audit-events';
import { authorizations } from './contract/authorizations';
import { callingDevices } from './contract/calling-devices';
import { cdr } from './contract/cdr';
import { devices } from './contract/devices';
import { enterprises } from './contract/enterprises';
import { licenses } from './contract/licenses';
import { locations } from './contract/locations';
import { numbers } from './contract/numbers';
import { organizationSettings } from './contract/organization-settings';
import { organizations } from './contract/organizations';
import { people } from './contract/people';
import { personNumbers } from './contract/person-numbers';
import { reports } from './contract/reports';
import { roles } from './contract/roles';
import { subscribers } from './contract/subscribers';
import { subscriptions } from './contract/subscriptions';
import { webexGo } from './contract/webex-go';
import { webexGoImports } from './contract/webex-go-imports';
import { webexGoOverride } from './contract/webex-go-override';
import { webhooks } from './contract/webhooks';
import { workspaceNumbers } from './contract/workspace-numbers';
import { workspaces } from './contract/workspaces';
import type { Contract } from './endpoint';

/** The whole API. What stands under `ext` is hubdeck's own; everything else is Webex's. */
export const contract = {
  people,
  personNumbers,
  licenses,
  locations,
  organizations,
  organizationSettings,
  roles,
  activationEmails,
  workspaces,
  workspaceNumbers,
  devices,
  callingDevices,
  numbers,
  webexGoOverride,
  auditEvents,
  webhooks,
  applications,
  authorizations,
  reports,
  cdr,
  broadworks: { subscribers, enterprises },
  ext: { webexGo, webexGoImports, subscriptions },
} as const satisfies Contract;

export type HubContract = typeof contract;
