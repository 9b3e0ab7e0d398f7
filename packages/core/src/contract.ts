import { activationEmails } from './contract/activation-emails';
import { applications } from './contract/applications';
import { auditEvents } from './contract/audit-events';
import { authorizations } from './contract/authorizations';
import { callSettings } from './contract/call-settings';
import { callingDevices } from './contract/calling-devices';
import { cdr } from './contract/cdr';
import { devices } from './contract/devices';
import { enterprises } from './contract/enterprises';
import { licenseTemplate, licenseTemplateJobs } from './contract/license-template';
import { licenses } from './contract/licenses';
import { locations } from './contract/locations';
import { numbers } from './contract/numbers';
import { onboardingSubscribers } from './contract/onboarding-subscribers';
import { onboardingTemplates } from './contract/onboarding-templates';
import { organizationSettings } from './contract/organization-settings';
import { organizations } from './contract/organizations';
import { people } from './contract/people';
import { personNumbers } from './contract/person-numbers';
import { reports } from './contract/reports';
import { roles } from './contract/roles';
import { subscribers } from './contract/subscribers';
import { subscriptions } from './contract/subscriptions';
import { users } from './contract/users';
import { usersImports } from './contract/users-imports';
import { voiceMessages } from './contract/voice-messages';
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
  callSettings,
  voiceMessages,
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
  ext: {
    broadworks: { onboardingTemplates, subscribers: onboardingSubscribers },
    webexGo,
    webexGoImports,
    users,
    usersImports,
    licenseTemplate,
    licenseTemplateJobs,
    subscriptions,
  },
} as const satisfies Contract;

export type HubContract = typeof contract;
