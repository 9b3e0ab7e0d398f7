import type { HubContract } from '@hubdeck/core';
import type { Handlers } from './call';
import { activationEmailsHandlers } from './handlers/activation-emails';
import { applicationsHandlers } from './handlers/applications';
import { auditEventsHandlers } from './handlers/audit-events';
import { authorizationsHandlers } from './handlers/authorizations';
import { callSettingsHandlers } from './handlers/call-settings';
import { callingDevicesHandlers } from './handlers/calling-devices';
import { cdrHandlers } from './handlers/cdr';
import { devicesHandlers } from './handlers/devices';
import { enterprisesHandlers } from './handlers/enterprises';
import { licenseTemplateHandlers } from './handlers/license-template';
import { licenseTemplateJobsHandlers } from './handlers/license-template-jobs';
import { licensesHandlers } from './handlers/licenses';
import { locationsHandlers } from './handlers/locations';
import { numbersHandlers } from './handlers/numbers';
import { onboardingSubscribersHandlers } from './handlers/onboarding-subscribers';
import { onboardingTemplatesHandlers } from './handlers/onboarding-templates';
import { organizationSettingsHandlers } from './handlers/organization-settings';
import { organizationsHandlers } from './handlers/organizations';
import { peopleHandlers } from './handlers/people';
import { personNumbersHandlers } from './handlers/person-numbers';
import { reportsHandlers } from './handlers/reports';
import { rolesHandlers } from './handlers/roles';
import { subscribersHandlers } from './handlers/subscribers';
import { subscriptionsHandlers } from './handlers/subscriptions';
import { usersHandlers } from './handlers/users';
import { usersImportsHandlers } from './handlers/users-imports';
import { voiceMessagesHandlers } from './handlers/voice-messages';
import { webexGoHandlers } from './handlers/webex-go';
import { webexGoImportsHandlers } from './handlers/webex-go-imports';
import { webexGoOverrideHandlers } from './handlers/webex-go-override';
import { webhooksHandlers } from './handlers/webhooks';
import { workspaceNumbersHandlers } from './handlers/workspace-numbers';
import { workspacesHandlers } from './handlers/workspaces';

/** The tree of the contract, with what answers each operation. */
export const handlers: Handlers<HubContract> = {
  people: peopleHandlers,
  personNumbers: personNumbersHandlers,
  callSettings: callSettingsHandlers,
  voiceMessages: voiceMessagesHandlers,
  licenses: licensesHandlers,
  locations: locationsHandlers,
  organizations: organizationsHandlers,
  organizationSettings: organizationSettingsHandlers,
  roles: rolesHandlers,
  activationEmails: activationEmailsHandlers,
  workspaces: workspacesHandlers,
  workspaceNumbers: workspaceNumbersHandlers,
  devices: devicesHandlers,
  callingDevices: callingDevicesHandlers,
  numbers: numbersHandlers,
  webexGoOverride: webexGoOverrideHandlers,
  auditEvents: auditEventsHandlers,
  webhooks: webhooksHandlers,
  applications: applicationsHandlers,
  authorizations: authorizationsHandlers,
  reports: reportsHandlers,
  cdr: cdrHandlers,
  broadworks: { subscribers: subscribersHandlers, enterprises: enterprisesHandlers },
  ext: {
    broadworks: { onboardingTemplates: onboardingTemplatesHandlers, subscribers: onboardingSubscribersHandlers },
    webexGo: webexGoHandlers,
    webexGoImports: webexGoImportsHandlers,
    users: usersHandlers,
    usersImports: usersImportsHandlers,
    licenseTemplate: licenseTemplateHandlers,
    licenseTemplateJobs: licenseTemplateJobsHandlers,
    subscriptions: subscriptionsHandlers,
  },
};
