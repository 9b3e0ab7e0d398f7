export type * from '@hubdeck/core';
export { planLicenseMove } from '@hubdeck/core';
export { AuthError } from './auth/auth-error';
export { awaitDeviceTokens, type DeviceAuthorization, requestDeviceAuthorization } from './auth/device-grant';
export { type OAuthApp, refreshTokens, type TokenSet } from './auth/oauth';
export {
  createRefreshingToken,
  type RefreshingTokenOptions,
  type RenewableToken,
  type TokenSource,
} from './auth/token-source';
export * from './bulk/assign-webex-go-devices';
export {
  type CallingDirectory,
  type CallingDirectoryOptions,
  type HolderId,
  loadCallingDirectory,
} from './bulk/calling-holders';
export * from './bulk/change-packages';
export * from './bulk/delete-subscribers';
export * from './bulk/ledger';
export type { FullClient, LicenseMoves } from './bulk/license-moves';
export * from './bulk/move-calling-licenses';
export * from './bulk/move-pstn-locations';
export type { CallingMoveLine, CallingMoveReport, ReportedSwap } from './bulk/move-report';
export * from './bulk/reprovision-subscribers';
export * from './bulk/retry-activations';
export {
  type BulkLine,
  type BulkOptions,
  type BulkProgress,
  type BulkReport,
  type BulkResult,
  type BulkTask,
  runBulk,
} from './bulk/run-bulk';
export * from './bulk/send-consent-emails';
export type { SubscriberBulkOptions, SubscriberClient } from './bulk/subscriber-outcome';
export type { NeededUnits } from './bulk/unit-reserve';
export { type DirectoryOptions, loadWebexGoDirectory } from './bulk/webex-go-directory';
export { bindContract, type Client, type InputOf, type MethodOf } from './client';
export { type Clock, systemClock } from './clock';
export { type ClientOptions, createClient } from './create-client';
export * from './errors';
export type { HubClient } from './hub-client';
export { isOperation, type Operation, type Operations, type OperationTree } from './operation';
export {
  activationEmails,
  applications,
  auditEvents,
  authorizations,
  callingDevices,
  callSettings,
  cdr,
  devices,
  enterprises,
  type HubOperations,
  licenses,
  licenseTemplate,
  licenseTemplateJobs,
  locations,
  numbers,
  onboardingSubscribers,
  onboardingTemplates,
  operations,
  organizationSettings,
  organizations,
  people,
  personNumbers,
  reports,
  roles,
  subscribers,
  subscriptions,
  users,
  usersImports,
  voiceMessages,
  webexGo,
  webexGoImports,
  webexGoOverride,
  webhooks,
  workspaceNumbers,
  workspaces,
} from './operations';
export type * from './options';
export type { Listing, ListOptions, Page } from './pages';
export type { GatePolicy } from './rate-limit';
export type { Drift, ReplyPolicy } from './reply';
export type { Call } from './request';
export type { RetryPolicy } from './retry';
export { createTransport, DEFAULT_BASE_URL } from './transport';
