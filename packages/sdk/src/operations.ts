// Written by `npm run client-docs` from the contract; a test fails when it is stale.

import type * as core from '@hubdeck/core';
import type { Operations } from './operation';

const peopleReplies = () => import('./replies/people');

export const people: Operations<typeof core.people> = {
  list: {
    method: 'GET',
    path: '/people',
    query: {
      email: 'text?',
      displayName: 'text?',
      id: 'list?',
      orgId: 'text?',
      roles: 'list?',
      callingData: 'flag?',
      locationId: 'text?',
      max: 'integer?',
      excludeStatus: 'flag?',
    },
    reply: async () => (await peopleReplies()).PersonList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 100, largestSize: 1000 },
  },
  me: {
    method: 'GET',
    path: '/people/me',
    query: { callingData: 'flag?' },
    reply: async () => (await peopleReplies()).Person,
  },
  get: {
    method: 'GET',
    path: '/people/:personId',
    query: { callingData: 'flag?' },
    reply: async () => (await peopleReplies()).Person,
  },
  create: {
    method: 'POST',
    path: '/people',
    query: { callingData: 'flag?', minResponse: 'flag?' },
    bodyType: 'application/json',
    reply: async () => (await peopleReplies()).CreatedPerson,
  },
  update: {
    method: 'PUT',
    path: '/people/:personId',
    query: { callingData: 'flag?', showAllTypes: 'flag?', minResponse: 'flag?' },
    bodyType: 'application/json',
    reply: async () => (await peopleReplies()).Person,
    mayBeEmpty: true,
  },
  delete: { method: 'DELETE', path: '/people/:personId' },
};

const personNumbersReplies = () => import('./replies/person-numbers');

export const personNumbers: Operations<typeof core.personNumbers> = {
  get: {
    method: 'GET',
    path: '/people/:personId/features/numbers',
    query: { orgId: 'text?', preferE164Format: 'flag?' },
    reply: async () => (await personNumbersReplies()).PersonNumbers,
  },
  update: {
    method: 'PUT',
    path: '/telephony/config/people/:personId/numbers',
    query: { orgId: 'text?' },
    bodyType: 'application/json',
  },
};

const callSettingsReplies = () => import('./replies/call-settings');

export const callSettings: Operations<typeof core.callSettings> = {
  voicemail: {
    get: {
      method: 'GET',
      path: '/people/:personId/features/voicemail',
      query: { orgId: 'text?' },
      reply: async () => (await callSettingsReplies()).VoicemailSettings,
    },
    update: {
      method: 'PUT',
      path: '/people/:personId/features/voicemail',
      query: { orgId: 'text?' },
      bodyType: 'application/json',
    },
    resetPin: {
      method: 'POST',
      path: '/people/:personId/features/voicemail/actions/resetPin/invoke',
      query: { orgId: 'text?' },
    },
    setPasscode: {
      method: 'PUT',
      path: '/telephony/config/people/:personId/voicemail/passcode',
      query: { orgId: 'text?' },
      bodyType: 'application/json',
    },
  },
  callForwarding: {
    get: {
      method: 'GET',
      path: '/people/:personId/features/callForwarding',
      query: { orgId: 'text?' },
      reply: async () => (await callSettingsReplies()).CallForwarding,
    },
    update: {
      method: 'PUT',
      path: '/people/:personId/features/callForwarding',
      query: { orgId: 'text?' },
      bodyType: 'application/json',
    },
  },
  doNotDisturb: {
    get: {
      method: 'GET',
      path: '/people/:personId/features/doNotDisturb',
      query: { orgId: 'text?' },
      reply: async () => (await callSettingsReplies()).DoNotDisturb,
    },
    update: {
      method: 'PUT',
      path: '/people/:personId/features/doNotDisturb',
      query: { orgId: 'text?' },
      bodyType: 'application/json',
    },
  },
  callerId: {
    get: {
      method: 'GET',
      path: '/people/:personId/features/callerId',
      query: { orgId: 'text?' },
      reply: async () => (await callSettingsReplies()).CallerId,
    },
    update: {
      method: 'PUT',
      path: '/people/:personId/features/callerId',
      query: { orgId: 'text?' },
      bodyType: 'application/json',
    },
  },
};

const voiceMessagesReplies = () => import('./replies/voice-messages');

export const voiceMessages: Operations<typeof core.voiceMessages> = {
  summary: {
    method: 'GET',
    path: '/telephony/voiceMessages/summary',
    reply: async () => (await voiceMessagesReplies()).VoiceMessageSummary,
  },
  list: {
    method: 'GET',
    path: '/telephony/voiceMessages',
    reply: async () => (await voiceMessagesReplies()).VoiceMessageList,
    paging: { items: 'items' },
  },
  delete: { method: 'DELETE', path: '/telephony/voiceMessages/:messageId' },
  markAsRead: { method: 'POST', path: '/telephony/voiceMessages/markAsRead', bodyType: 'application/json' },
  markAsUnread: { method: 'POST', path: '/telephony/voiceMessages/markAsUnread', bodyType: 'application/json' },
};

const licensesReplies = () => import('./replies/licenses');

export const licenses: Operations<typeof core.licenses> = {
  list: {
    method: 'GET',
    path: '/licenses',
    query: { orgId: 'text?' },
    reply: async () => (await licensesReplies()).LicenseList,
    paging: { items: 'items' },
  },
  get: {
    method: 'GET',
    path: '/licenses/:licenseId',
    query: { includeAssignedTo: 'text?', next: 'text?', limit: 'integer?' },
    reply: async () => (await licensesReplies()).LicenseWithUsers,
  },
  assign: {
    method: 'PATCH',
    path: '/licenses/users',
    bodyType: 'application/json',
    reply: async () => (await licensesReplies()).UserLicenses,
  },
};

const locationsReplies = () => import('./replies/locations');

export const locations: Operations<typeof core.locations> = {
  list: {
    method: 'GET',
    path: '/locations',
    query: { name: 'text?', id: 'text?', orgId: 'text?', max: 'integer?' },
    reply: async () => (await locationsReplies()).LocationList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 500, largestSize: 1000 },
  },
  get: {
    method: 'GET',
    path: '/locations/:locationId',
    query: { orgId: 'text?' },
    reply: async () => (await locationsReplies()).Location,
  },
  create: {
    method: 'POST',
    path: '/locations',
    query: { orgId: 'text?' },
    bodyType: 'application/json',
    reply: async () => (await locationsReplies()).CreatedLocation,
  },
  update: { method: 'PUT', path: '/locations/:locationId', query: { orgId: 'text?' }, bodyType: 'application/json' },
  delete: { method: 'DELETE', path: '/locations/:locationId', query: { orgId: 'text?' } },
};

const organizationsReplies = () => import('./replies/organizations');

export const organizations: Operations<typeof core.organizations> = {
  list: {
    method: 'GET',
    path: '/organizations',
    reply: async () => (await organizationsReplies()).OrganizationList,
    paging: { items: 'items' },
  },
  get: { method: 'GET', path: '/organizations/:orgId', reply: async () => (await organizationsReplies()).Organization },
  delete: { method: 'DELETE', path: '/organizations/:orgId' },
};

const organizationSettingsReplies = () => import('./replies/organization-settings');

export const organizationSettings: Operations<typeof core.organizationSettings> = {
  get: {
    method: 'GET',
    path: '/settings/organizations/:orgId/settings/:settingKey',
    reply: async () => (await organizationSettingsReplies()).OrganizationSetting,
  },
  set: {
    method: 'POST',
    path: '/settings/organizations/:orgId/settings',
    bodyType: 'application/json',
    reply: async () => (await organizationSettingsReplies()).OrganizationSetting,
  },
};

const rolesReplies = () => import('./replies/roles');

export const roles: Operations<typeof core.roles> = {
  list: {
    method: 'GET',
    path: '/roles',
    reply: async () => (await rolesReplies()).RoleList,
    paging: { items: 'items' },
  },
  get: { method: 'GET', path: '/roles/:roleId', reply: async () => (await rolesReplies()).Role },
};

const activationEmailsReplies = () => import('./replies/activation-emails');

export const activationEmails: Operations<typeof core.activationEmails> = {
  send: {
    method: 'POST',
    path: '/identity/organizations/:orgId/jobs/sendActivationEmails',
    reply: async () => (await activationEmailsReplies()).ActivationEmailJob,
  },
  status: {
    method: 'GET',
    path: '/identity/organizations/:orgId/jobs/sendActivationEmails/:jobId/status',
    reply: async () => (await activationEmailsReplies()).ActivationEmailJob,
  },
  errors: {
    method: 'GET',
    path: '/identity/organizations/:orgId/jobs/sendActivationEmails/:jobId/errors',
    query: { max: 'integer?' },
    reply: async () => (await activationEmailsReplies()).JobErrorList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 50, largestSize: 100 },
  },
};

const workspacesReplies = () => import('./replies/workspaces');

export const workspaces: Operations<typeof core.workspaces> = {
  list: {
    method: 'GET',
    path: '/workspaces',
    query: {
      orgId: 'text?',
      locationId: 'text?',
      workspaceLocationId: 'text?',
      floorId: 'text?',
      displayName: 'text?',
      capacity: 'integer?',
      type: 'text?',
      start: 'integer?',
      max: 'integer?',
      calling: 'text?',
      supportedDevices: 'text?',
      calendar: 'text?',
      deviceHostedMeetingsEnabled: 'flag?',
      devicePlatform: 'text?',
      includeDevices: 'flag?',
      plannedMaintenance: 'text?',
    },
    reply: async () => (await workspacesReplies()).WorkspaceList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 100, largestSize: 1000 },
  },
  create: {
    method: 'POST',
    path: '/workspaces',
    bodyType: 'application/json',
    reply: async () => (await workspacesReplies()).Workspace,
  },
  get: {
    method: 'GET',
    path: '/workspaces/:workspaceId',
    query: { includeDevices: 'flag?' },
    reply: async () => (await workspacesReplies()).Workspace,
  },
  update: {
    method: 'PUT',
    path: '/workspaces/:workspaceId',
    bodyType: 'application/json',
    reply: async () => (await workspacesReplies()).Workspace,
  },
  delete: { method: 'DELETE', path: '/workspaces/:workspaceId' },
};

const workspaceNumbersReplies = () => import('./replies/workspace-numbers');

export const workspaceNumbers: Operations<typeof core.workspaceNumbers> = {
  get: {
    method: 'GET',
    path: '/workspaces/:workspaceId/features/numbers',
    query: { orgId: 'text?' },
    reply: async () => (await workspaceNumbersReplies()).WorkspaceNumbers,
  },
};

const devicesReplies = () => import('./replies/devices');

export const devices: Operations<typeof core.devices> = {
  list: {
    method: 'GET',
    path: '/devices',
    query: {
      max: 'integer?',
      start: 'integer?',
      displayName: 'text?',
      personId: 'text?',
      workspaceId: 'text?',
      orgId: 'text?',
      connectionStatus: 'text?',
      product: 'text?',
      type: 'text?',
      serial: 'text?',
      tag: 'list?',
      software: 'text?',
      upgradeChannel: 'text?',
      errorCode: 'text?',
      capability: 'text?',
      permission: 'text?',
      locationId: 'text?',
      workspaceLocationId: 'text?',
      mac: 'text?',
      devicePlatform: 'text?',
      plannedMaintenance: 'text?',
    },
    reply: async () => (await devicesReplies()).DeviceList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 100, largestSize: 1000 },
  },
  create: {
    method: 'POST',
    path: '/devices',
    query: { orgId: 'text?' },
    bodyType: 'application/json',
    reply: async () => (await devicesReplies()).Device,
  },
  createActivationCode: {
    method: 'POST',
    path: '/devices/activationCode',
    query: { orgId: 'text?' },
    bodyType: 'application/json',
    reply: async () => (await devicesReplies()).DeviceActivationCode,
  },
  get: {
    method: 'GET',
    path: '/devices/:deviceId',
    query: { orgId: 'text?' },
    reply: async () => (await devicesReplies()).Device,
  },
  modifyTags: {
    method: 'PATCH',
    path: '/devices/:deviceId',
    query: { orgId: 'text?' },
    bodyType: 'application/json-patch+json',
    reply: async () => (await devicesReplies()).Device,
  },
  delete: { method: 'DELETE', path: '/devices/:deviceId', query: { orgId: 'text?' } },
};

const callingDevicesReplies = () => import('./replies/calling-devices');

export const callingDevices: Operations<typeof core.callingDevices> = {
  listSupported: {
    method: 'GET',
    path: '/telephony/config/supportedDevices',
    query: { orgId: 'text?', allowConfigureLayoutEnabled: 'flag?', type: 'text?' },
    reply: async () => (await callingDevicesReplies()).SupportedDevices,
  },
  listOfPerson: {
    method: 'GET',
    path: '/telephony/config/people/:personId/devices',
    query: { orgId: 'text?' },
    reply: async () => (await callingDevicesReplies()).PersonDevices,
  },
  countOfPerson: {
    method: 'GET',
    path: '/telephony/config/people/:personId/devices/count',
    query: { orgId: 'text?' },
    reply: async () => (await callingDevicesReplies()).PersonDeviceCount,
  },
  listOfWorkspace: {
    method: 'GET',
    path: '/telephony/config/workspaces/:workspaceId/devices',
    query: { orgId: 'text?' },
    reply: async () => (await callingDevicesReplies()).PersonDevices,
  },
  get: {
    method: 'GET',
    path: '/telephony/config/devices/:deviceId',
    query: { orgId: 'text?' },
    reply: async () => (await callingDevicesReplies()).CallingDevice,
  },
  update: {
    method: 'PUT',
    path: '/telephony/config/devices/:deviceId',
    query: { orgId: 'text?' },
    bodyType: 'application/json',
  },
};

const numbersReplies = () => import('./replies/numbers');

export const numbers: Operations<typeof core.numbers> = {
  list: {
    method: 'GET',
    path: '/telephony/config/numbers',
    query: {
      orgId: 'text?',
      locationId: 'text?',
      max: 'integer?',
      start: 'integer?',
      phoneNumber: 'text?',
      available: 'flag?',
      order: 'text?',
      ownerName: 'text?',
      ownerId: 'text?',
      ownerType: 'text?',
      extension: 'text?',
      numberType: 'text?',
      phoneNumberType: 'text?',
      state: 'text?',
      details: 'flag?',
      tollFreeNumbers: 'flag?',
      restrictedNonGeoNumbers: 'flag?',
      includedTelephonyTypes: 'list?',
      serviceNumber: 'flag?',
      reservedNumber: 'flag?',
    },
    reply: async () => (await numbersReplies()).PhoneNumberList,
    paging: { items: 'phoneNumbers', sizeParameter: 'max', defaultSize: 2000, largestSize: 2000 },
  },
  listAvailableForWebexGo: {
    method: 'GET',
    path: '/telephony/config/locations/:locationId/webexGo/availableNumbers',
    query: { orgId: 'text?', max: 'integer?', start: 'integer?', phoneNumber: 'list?' },
    reply: async () => (await numbersReplies()).AvailableNumberList,
    paging: { items: 'phoneNumbers', sizeParameter: 'max', defaultSize: 2000, largestSize: 2000 },
  },
};

const webexGoOverrideReplies = () => import('./replies/webex-go-override');

export const webexGoOverride: Operations<typeof core.webexGoOverride> = {
  get: {
    method: 'GET',
    path: '/telephony/config/people/me/settings/webexGoOverride',
    reply: async () => (await webexGoOverrideReplies()).WebexGoOverride,
  },
  update: { method: 'PUT', path: '/telephony/config/people/me/settings/webexGoOverride', bodyType: 'application/json' },
};

const auditEventsReplies = () => import('./replies/audit-events');

export const auditEvents: Operations<typeof core.auditEvents> = {
  list: {
    method: 'GET',
    path: '/adminAudit/events',
    query: {
      orgId: 'text',
      from: 'isoInstant',
      to: 'isoInstant',
      actorId: 'text?',
      max: 'integer?',
      offset: 'integer?',
      eventCategories: 'list?',
    },
    reply: async () => (await auditEventsReplies()).AuditEventList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 100, largestSize: 200 },
  },
  listCategories: {
    method: 'GET',
    path: '/adminAudit/eventCategories',
    reply: async () => (await auditEventsReplies()).AuditEventCategories,
  },
};

const webhooksReplies = () => import('./replies/webhooks');

export const webhooks: Operations<typeof core.webhooks> = {
  list: {
    method: 'GET',
    path: '/webhooks',
    query: { max: 'integer?', ownedBy: 'text?', orgId: 'text?' },
    reply: async () => (await webhooksReplies()).WebhookList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 100, largestSize: 100 },
  },
  create: {
    method: 'POST',
    path: '/webhooks',
    bodyType: 'application/json',
    reply: async () => (await webhooksReplies()).Webhook,
  },
  get: { method: 'GET', path: '/webhooks/:webhookId', reply: async () => (await webhooksReplies()).Webhook },
  update: {
    method: 'PUT',
    path: '/webhooks/:webhookId',
    bodyType: 'application/json',
    reply: async () => (await webhooksReplies()).Webhook,
  },
  delete: { method: 'DELETE', path: '/webhooks/:webhookId' },
};

const applicationsReplies = () => import('./replies/applications');

export const applications: Operations<typeof core.applications> = {
  createToken: {
    method: 'POST',
    path: '/applications/:applicationId/token',
    bodyType: 'application/json',
    reply: async () => (await applicationsReplies()).OAuthTokens,
  },
};

const authorizationsReplies = () => import('./replies/authorizations');

export const authorizations: Operations<typeof core.authorizations> = {
  list: {
    method: 'GET',
    path: '/authorizations',
    query: { personId: 'text?', personEmail: 'text?' },
    reply: async () => (await authorizationsReplies()).AuthorizationList,
    paging: { items: 'items' },
  },
  tokenExpiry: {
    method: 'GET',
    path: '/authorizations/tokenExpiry',
    reply: async () => (await authorizationsReplies()).TokenExpiry,
  },
  delete: { method: 'DELETE', path: '/authorizations/:authorizationId' },
  deleteByClient: { method: 'DELETE', path: '/authorizations', query: { clientId: 'text', orgId: 'text?' } },
};

const reportsReplies = () => import('./replies/reports');

export const reports: Operations<typeof core.reports> = {
  templates: {
    list: {
      method: 'GET',
      path: '/report/templates',
      reply: async () => (await reportsReplies()).ReportTemplateList,
      paging: { items: 'items' },
    },
  },
  list: {
    method: 'GET',
    path: '/reports',
    query: { reportId: 'text?', service: 'text?', templateId: 'integer?', from: 'text?', to: 'text?' },
    reply: async () => (await reportsReplies()).ReportList,
    paging: { items: 'items' },
  },
  create: {
    method: 'POST',
    path: '/reports',
    bodyType: 'application/json',
    reply: async () => (await reportsReplies()).CreatedReport,
  },
  get: { method: 'GET', path: '/reports/:reportId', reply: async () => (await reportsReplies()).ReportAnswer },
  delete: { method: 'DELETE', path: '/reports/:reportId' },
};

const cdrReplies = () => import('./replies/cdr');

export const cdr: Operations<typeof core.cdr> = {
  list: {
    method: 'GET',
    path: '/cdr_feed',
    query: { startTime: 'isoInstant', endTime: 'isoInstant', locations: 'list?', max: 'integer?' },
    reply: async () => (await cdrReplies()).CallRecordList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 500, largestSize: 5000 },
    service: 'analytics',
  },
};

const subscribersReplies = () => import('./replies/subscribers');

export const subscribers: Operations<typeof core.subscribers> = {
  list: {
    method: 'GET',
    path: '/broadworks/subscribers',
    query: {
      userId: 'text?',
      personId: 'text?',
      email: 'text?',
      provisioningId: 'text?',
      spEnterpriseId: 'text?',
      lastStatusChange: 'instant?',
      status: 'list?',
      after: 'instant?',
      selfActivated: 'flag?',
      max: 'integer?',
    },
    reply: async () => (await subscribersReplies()).SubscriberList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 50, largestSize: 100 },
  },
  get: {
    method: 'GET',
    path: '/broadworks/subscribers/:subscriberId',
    reply: async () => (await subscribersReplies()).Subscriber,
  },
  create: {
    method: 'POST',
    path: '/broadworks/subscribers',
    bodyType: 'application/json',
    reply: async () => (await subscribersReplies()).Subscriber,
  },
  validate: {
    method: 'POST',
    path: '/broadworks/subscribers/validate',
    bodyType: 'application/json',
    reply: async () => (await subscribersReplies()).PrecheckResult,
  },
  update: {
    method: 'PUT',
    path: '/broadworks/subscribers/:subscriberId',
    bodyType: 'application/json',
    reply: async () => (await subscribersReplies()).Subscriber,
  },
  delete: { method: 'DELETE', path: '/broadworks/subscribers/:subscriberId' },
  sendConsentEmail: { method: 'POST', path: '/subscribers/:subscriberId/emails/consentMove' },
};

const enterprisesReplies = () => import('./replies/enterprises');

export const enterprises: Operations<typeof core.enterprises> = {
  list: {
    method: 'GET',
    path: '/broadworks/enterprises',
    query: { spEnterpriseId: 'text?', startsWith: 'text?', max: 'integer?' },
    reply: async () => (await enterprisesReplies()).EnterpriseList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 100, largestSize: 1000 },
  },
  directorySync: {
    get: {
      method: 'GET',
      path: '/broadworks/enterprises/:id/broadworksDirectorySync',
      reply: async () => (await enterprisesReplies()).DirectorySync,
    },
    update: {
      method: 'PUT',
      path: '/broadworks/enterprises/:id/broadworksDirectorySync',
      bodyType: 'application/json',
      reply: async () => (await enterprisesReplies()).DirectorySync,
    },
    start: {
      method: 'POST',
      path: '/broadworks/enterprises/:id/broadworksDirectorySync',
      bodyType: 'application/json',
      reply: async () => (await enterprisesReplies()).DirectorySync,
    },
    syncExternalUser: {
      method: 'POST',
      path: '/broadworks/enterprises/:id/broadworksDirectorySync/externalUser',
      bodyType: 'application/json',
      reply: async () => (await enterprisesReplies()).ExternalUserSync,
    },
  },
};

const onboardingTemplatesReplies = () => import('./replies/onboarding-templates');

export const onboardingTemplates: Operations<typeof core.onboardingTemplates> = {
  list: {
    method: 'GET',
    path: '/ext/broadworks/onboardingTemplates',
    reply: async () => (await onboardingTemplatesReplies()).OnboardingTemplateList,
    paging: { items: 'items' },
  },
  get: {
    method: 'GET',
    path: '/ext/broadworks/onboardingTemplates/:provisioningId',
    reply: async () => (await onboardingTemplatesReplies()).OnboardingTemplate,
  },
  update: {
    method: 'PUT',
    path: '/ext/broadworks/onboardingTemplates/:provisioningId',
    bodyType: 'application/json',
    reply: async () => (await onboardingTemplatesReplies()).OnboardingTemplate,
  },
};

const onboardingSubscribersReplies = () => import('./replies/onboarding-subscribers');

export const onboardingSubscribers: Operations<typeof core.onboardingSubscribers> = {
  retryActivation: {
    method: 'POST',
    path: '/ext/broadworks/subscribers/:subscriberId/actions/retryActivation/invoke',
    bodyType: 'application/json',
    reply: async () => (await onboardingSubscribersReplies()).Subscriber,
  },
  export: {
    method: 'GET',
    path: '/ext/broadworks/subscribers/export',
    query: {
      userId: 'text?',
      personId: 'text?',
      email: 'text?',
      provisioningId: 'text?',
      spEnterpriseId: 'text?',
      lastStatusChange: 'instant?',
      status: 'list?',
      after: 'instant?',
      selfActivated: 'flag?',
      excludeProvisioned: 'flag?',
    },
    replyType: 'text/csv',
  },
};

const webexGoReplies = () => import('./replies/webex-go');

export const webexGo: Operations<typeof core.webexGo> = {
  eligibility: {
    method: 'GET',
    path: '/ext/webexGo/eligibility',
    query: { personId: 'text', orgId: 'text?' },
    reply: async () => (await webexGoReplies()).WebexGoEligibility,
  },
  devices: {
    list: {
      method: 'GET',
      path: '/ext/webexGo/devices',
      query: {
        personId: 'text?',
        locationId: 'text?',
        subscriptionId: 'text?',
        state: 'text?',
        orgId: 'text?',
        max: 'integer?',
        start: 'integer?',
      },
      reply: async () => (await webexGoReplies()).WebexGoDeviceList,
      paging: { items: 'items', sizeParameter: 'max', defaultSize: 100, largestSize: 1000 },
    },
    create: {
      method: 'POST',
      path: '/ext/webexGo/devices',
      query: { orgId: 'text?' },
      bodyType: 'application/json',
      reply: async () => (await webexGoReplies()).WebexGoDeviceWithActivation,
    },
    importTemplate: {
      method: 'GET',
      path: '/ext/webexGo/devices/importTemplate',
      query: { orgId: 'text?' },
      replyType: 'text/csv',
    },
    get: {
      method: 'GET',
      path: '/ext/webexGo/devices/:deviceId',
      reply: async () => (await webexGoReplies()).WebexGoDevice,
    },
    activation: {
      method: 'GET',
      path: '/ext/webexGo/devices/:deviceId/activation',
      reply: async () => (await webexGoReplies()).WebexGoActivation,
    },
    regenerateActivationCode: {
      method: 'POST',
      path: '/ext/webexGo/devices/:deviceId/actions/regenerateActivationCode/invoke',
      bodyType: 'application/json',
      reply: async () => (await webexGoReplies()).WebexGoDeviceWithActivation,
    },
    reportLostOrStolen: {
      method: 'POST',
      path: '/ext/webexGo/devices/:deviceId/actions/reportLostOrStolen/invoke',
      bodyType: 'application/json',
      reply: async () => (await webexGoReplies()).WebexGoDeviceWithActivation,
    },
    emailActivationCode: {
      method: 'POST',
      path: '/ext/webexGo/devices/:deviceId/actions/emailActivationCode/invoke',
      bodyType: 'application/json',
    },
  },
};

const webexGoImportsReplies = () => import('./replies/webex-go-imports');

export const webexGoImports: Operations<typeof core.webexGoImports> = {
  start: {
    method: 'POST',
    path: '/ext/jobs/webexGo/importDevices',
    query: { sendEmail: 'flag?', orgId: 'text?' },
    bodyType: 'text/csv',
    reply: async () => (await webexGoImportsReplies()).WebexGoImportJob,
  },
  list: {
    method: 'GET',
    path: '/ext/jobs/webexGo/importDevices',
    query: { max: 'integer?', orgId: 'text?' },
    reply: async () => (await webexGoImportsReplies()).WebexGoImportJobList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 50, largestSize: 200 },
  },
  get: {
    method: 'GET',
    path: '/ext/jobs/webexGo/importDevices/:jobId',
    query: { orgId: 'text?' },
    reply: async () => (await webexGoImportsReplies()).WebexGoImportJob,
  },
  errors: {
    method: 'GET',
    path: '/ext/jobs/webexGo/importDevices/:jobId/errors',
    query: { max: 'integer?', orgId: 'text?' },
    reply: async () => (await webexGoImportsReplies()).JobErrorList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 50, largestSize: 1000 },
  },
  cancel: {
    method: 'POST',
    path: '/ext/jobs/webexGo/importDevices/:jobId/actions/cancel/invoke',
    query: { orgId: 'text?' },
    reply: async () => (await webexGoImportsReplies()).WebexGoImportJob,
  },
};

const usersReplies = () => import('./replies/users');

export const users: Operations<typeof core.users> = {
  export: { method: 'GET', path: '/ext/users/export', query: { orgId: 'text?' }, replyType: 'text/csv' },
  planImport: {
    method: 'POST',
    path: '/ext/users/actions/planImport/invoke',
    query: { mode: 'text', orgId: 'text?' },
    bodyType: 'text/csv',
    reply: async () => (await usersReplies()).UsersImportPlan,
  },
};

const usersImportsReplies = () => import('./replies/users-imports');

export const usersImports: Operations<typeof core.usersImports> = {
  start: {
    method: 'POST',
    path: '/ext/jobs/users/importUsers',
    query: { mode: 'text', orgId: 'text?' },
    bodyType: 'text/csv',
    reply: async () => (await usersImportsReplies()).UsersImportJob,
  },
  list: {
    method: 'GET',
    path: '/ext/jobs/users/importUsers',
    query: { max: 'integer?', orgId: 'text?' },
    reply: async () => (await usersImportsReplies()).UsersImportJobList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 50, largestSize: 200 },
  },
  get: {
    method: 'GET',
    path: '/ext/jobs/users/importUsers/:jobId',
    query: { orgId: 'text?' },
    reply: async () => (await usersImportsReplies()).UsersImportJob,
  },
  errors: {
    method: 'GET',
    path: '/ext/jobs/users/importUsers/:jobId/errors',
    query: { max: 'integer?', orgId: 'text?' },
    reply: async () => (await usersImportsReplies()).JobErrorList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 50, largestSize: 1000 },
  },
  cancel: {
    method: 'POST',
    path: '/ext/jobs/users/importUsers/:jobId/actions/cancel/invoke',
    query: { orgId: 'text?' },
    reply: async () => (await usersImportsReplies()).UsersImportJob,
  },
};

const licenseTemplateReplies = () => import('./replies/license-template');

export const licenseTemplate: Operations<typeof core.licenseTemplate> = {
  get: {
    method: 'GET',
    path: '/ext/licenseTemplate',
    query: { orgId: 'text?' },
    reply: async () => (await licenseTemplateReplies()).LicenseTemplate,
  },
  update: {
    method: 'PUT',
    path: '/ext/licenseTemplate',
    query: { orgId: 'text?' },
    bodyType: 'application/json',
    reply: async () => (await licenseTemplateReplies()).LicenseTemplate,
  },
  preview: {
    method: 'POST',
    path: '/ext/licenseTemplate/actions/preview/invoke',
    query: { orgId: 'text?' },
    bodyType: 'application/json',
    reply: async () => (await licenseTemplateReplies()).LicenseTemplatePreview,
  },
};

const licenseTemplateJobsReplies = () => import('./replies/license-template-jobs');

export const licenseTemplateJobs: Operations<typeof core.licenseTemplateJobs> = {
  start: {
    method: 'POST',
    path: '/ext/jobs/licenseTemplate/apply',
    query: { orgId: 'text?' },
    reply: async () => (await licenseTemplateJobsReplies()).LicenseTemplateJob,
  },
  list: {
    method: 'GET',
    path: '/ext/jobs/licenseTemplate/apply',
    query: { max: 'integer?', orgId: 'text?' },
    reply: async () => (await licenseTemplateJobsReplies()).LicenseTemplateJobList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 50, largestSize: 200 },
  },
  get: {
    method: 'GET',
    path: '/ext/jobs/licenseTemplate/apply/:jobId',
    query: { orgId: 'text?' },
    reply: async () => (await licenseTemplateJobsReplies()).LicenseTemplateJob,
  },
  errors: {
    method: 'GET',
    path: '/ext/jobs/licenseTemplate/apply/:jobId/errors',
    query: { max: 'integer?', orgId: 'text?' },
    reply: async () => (await licenseTemplateJobsReplies()).JobErrorList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 50, largestSize: 1000 },
  },
  cancel: {
    method: 'POST',
    path: '/ext/jobs/licenseTemplate/apply/:jobId/actions/cancel/invoke',
    query: { orgId: 'text?' },
    reply: async () => (await licenseTemplateJobsReplies()).LicenseTemplateJob,
  },
};

const subscriptionsReplies = () => import('./replies/subscriptions');

export const subscriptions: Operations<typeof core.subscriptions> = {
  list: {
    method: 'GET',
    path: '/ext/subscriptions',
    query: { orgId: 'text?' },
    reply: async () => (await subscriptionsReplies()).SubscriptionList,
    paging: { items: 'items' },
  },
  get: {
    method: 'GET',
    path: '/ext/subscriptions/:subscriptionId',
    query: { orgId: 'text?' },
    reply: async () => (await subscriptionsReplies()).Subscription,
  },
  callingHolders: {
    method: 'GET',
    path: '/ext/subscriptions/:subscriptionId/callingHolders',
    query: { orgId: 'text?', max: 'integer?' },
    reply: async () => (await subscriptionsReplies()).SubscriptionHolderList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 100, largestSize: 1000 },
  },
  movePstnLocation: {
    method: 'PUT',
    path: '/ext/locations/:locationId/pstnSubscription',
    query: { orgId: 'text?' },
    bodyType: 'application/json',
    reply: async () => (await subscriptionsReplies()).Subscription,
  },
  suspend: {
    method: 'POST',
    path: '/ext/subscriptions/:subscriptionId/actions/suspend/invoke',
    query: { orgId: 'text?' },
    reply: async () => (await subscriptionsReplies()).Subscription,
  },
  reactivate: {
    method: 'POST',
    path: '/ext/subscriptions/:subscriptionId/actions/reactivate/invoke',
    query: { orgId: 'text?' },
    reply: async () => (await subscriptionsReplies()).Subscription,
  },
  cancel: {
    method: 'POST',
    path: '/ext/subscriptions/:subscriptionId/actions/cancel/invoke',
    query: { orgId: 'text?' },
    bodyType: 'application/json',
    reply: async () => (await subscriptionsReplies()).SubscriptionCancellation,
  },
};

/** The whole API. What stands under `ext` is hubdeck's own; everything else is Webex's. */
export const operations: Operations<core.HubContract> = {
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
};

export type HubOperations = typeof operations;
