// Written by `npm run client-docs` from the contract; a test fails when it is stale.

import type { HubContract } from '@hubdeck/core';
import type { MethodOf } from './client';

/** The client of the whole API. What stands under `ext` is hubdeck's own; everything else is Webex's. */
export interface HubClient {
  readonly people: {
    /**
     * Lists the people of an organization; callers who are no administrators must give email or displayName.
     *
     * `GET /people`
     * Scopes: `spark-admin:people_read`, or `spark:people_read`.
     * Pages of 100 rows unless asked for otherwise, at most 1000.
     * Rejects with `ApiError` where it is refused.
     */
    readonly list: MethodOf<HubContract['people']['list']>;
    /**
     * Shows the person whom the access token belongs to.
     *
     * `GET /people/me`
     * Scopes: `spark:people_read`, or `spark-admin:people_read`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly me: MethodOf<HubContract['people']['me']>;
    /**
     * Shows a person.
     *
     * `GET /people/:personId`
     * Scopes: `spark-admin:people_read`, or `spark:people_read`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly get: MethodOf<HubContract['people']['get']>;
    /**
     * Creates a person and invites them.
     *
     * `POST /people`
     * Scopes: `spark-admin:people_write` and `spark-admin:people_read`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly create: MethodOf<HubContract['people']['create']>;
    /**
     * Replaces all details of a person.
     *
     * `PUT /people/:personId`
     * Scopes: `spark-admin:people_write` and `spark-admin:people_read`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly update: MethodOf<HubContract['people']['update']>;
    /**
     * Removes a person for good.
     *
     * `DELETE /people/:personId`
     * Scopes: `spark-admin:people_write` and `spark-admin:people_read`.
     * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
     */
    readonly delete: MethodOf<HubContract['people']['delete']>;
  };
  readonly personNumbers: {
    /**
     * Shows the numbers and the extension under which a person can be called, the primary one first.
     *
     * `GET /people/:personId/features/numbers`
     * Scopes: `spark-admin:people_read`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly get: MethodOf<HubContract['personNumbers']['get']>;
    /**
     * Assigns and takes away alternate numbers of a person.
     *
     * `PUT /telephony/config/people/:personId/numbers`
     * Scopes: `spark-admin:telephony_config_write`.
     * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
     */
    readonly update: MethodOf<HubContract['personNumbers']['update']>;
  };
  readonly callSettings: {
    readonly voicemail: {
      /**
       * Shows when calls of a person go to voicemail, and who is told of messages.
       *
       * `GET /people/:personId/features/voicemail`
       * Scopes: `spark-admin:people_read`, or `spark:people_read`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly get: MethodOf<HubContract['callSettings']['voicemail']['get']>;
      /**
       * Changes the voicemail of a person; what is not named stays.
       *
       * `PUT /people/:personId/features/voicemail`
       * Scopes: `spark-admin:people_write`, or `spark:people_write`.
       * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
       */
      readonly update: MethodOf<HubContract['callSettings']['voicemail']['update']>;
      /**
       * Gives a person a new voicemail PIN, which is mailed to them.
       *
       * `POST /people/:personId/features/voicemail/actions/resetPin/invoke`
       * Scopes: `spark-admin:people_write`.
       * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
       */
      readonly resetPin: MethodOf<HubContract['callSettings']['voicemail']['resetPin']>;
      /**
       * Sets the PIN with which a person opens their voicemail.
       *
       * `PUT /telephony/config/people/:personId/voicemail/passcode`
       * Scopes: `spark-admin:telephony_config_write`.
       * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
       */
      readonly setPasscode: MethodOf<HubContract['callSettings']['voicemail']['setPasscode']>;
    };
    readonly callForwarding: {
      /**
       * Shows where calls of a person are forwarded to, and when.
       *
       * `GET /people/:personId/features/callForwarding`
       * Scopes: `spark-admin:people_read`, or `spark:people_read`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly get: MethodOf<HubContract['callSettings']['callForwarding']['get']>;
      /**
       * Changes the call forwarding of a person; what is not named stays.
       *
       * `PUT /people/:personId/features/callForwarding`
       * Scopes: `spark-admin:people_write`, or `spark:people_write`.
       * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
       */
      readonly update: MethodOf<HubContract['callSettings']['callForwarding']['update']>;
    };
    readonly doNotDisturb: {
      /**
       * Shows whether calls of a person are turned away.
       *
       * `GET /people/:personId/features/doNotDisturb`
       * Scopes: `spark-admin:people_read`, or `spark:people_read`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly get: MethodOf<HubContract['callSettings']['doNotDisturb']['get']>;
      /**
       * Changes whether calls of a person are turned away; what is not named stays.
       *
       * `PUT /people/:personId/features/doNotDisturb`
       * Scopes: `spark-admin:people_write`, or `spark:people_write`.
       * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
       */
      readonly update: MethodOf<HubContract['callSettings']['doNotDisturb']['update']>;
    };
    readonly callerId: {
      /**
       * Shows under which number and name a person calls.
       *
       * `GET /people/:personId/features/callerId`
       * Scopes: `spark-admin:people_read`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly get: MethodOf<HubContract['callSettings']['callerId']['get']>;
      /**
       * Changes under which number and name a person calls; what is not named stays.
       *
       * `PUT /people/:personId/features/callerId`
       * Scopes: `spark-admin:people_write`.
       * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
       */
      readonly update: MethodOf<HubContract['callSettings']['callerId']['update']>;
    };
  };
  readonly voiceMessages: {
    /**
     * Counts the own voicemail messages, new and old.
     *
     * `GET /telephony/voiceMessages/summary`
     * Scopes: `spark:calls_read`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly summary: MethodOf<HubContract['voiceMessages']['summary']>;
    /**
     * Lists the own voicemail messages, the latest first.
     *
     * `GET /telephony/voiceMessages`
     * Scopes: `spark:calls_read`.
     * All rows come in one answer.
     * Rejects with `ApiError` where it is refused.
     */
    readonly list: MethodOf<HubContract['voiceMessages']['list']>;
    /**
     * Deletes one of the own voicemail messages.
     *
     * `DELETE /telephony/voiceMessages/:messageId`
     * Scopes: `spark:calls_write`.
     * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
     */
    readonly delete: MethodOf<HubContract['voiceMessages']['delete']>;
    /**
     * Marks one of the own voicemail messages, or all of them, as heard.
     *
     * `POST /telephony/voiceMessages/markAsRead`
     * Scopes: `spark:calls_write`.
     * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
     */
    readonly markAsRead: MethodOf<HubContract['voiceMessages']['markAsRead']>;
    /**
     * Marks one of the own voicemail messages, or all of them, as new.
     *
     * `POST /telephony/voiceMessages/markAsUnread`
     * Scopes: `spark:calls_write`.
     * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
     */
    readonly markAsUnread: MethodOf<HubContract['voiceMessages']['markAsUnread']>;
  };
  readonly licenses: {
    /**
     * Lists the licences of an organization, all in one answer.
     *
     * `GET /licenses`
     * Scopes: `spark-admin:licenses_read`.
     * All rows come in one answer.
     * Rejects with `ApiError` where it is refused.
     */
    readonly list: MethodOf<HubContract['licenses']['list']>;
    /**
     * Shows a licence and, if asked with includeAssignedTo=user, its holders page by page.
     *
     * `GET /licenses/:licenseId`
     * Scopes: `spark-admin:licenses_read`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly get: MethodOf<HubContract['licenses']['get']>;
    /**
     * Adds and removes licences and roles as attendee of one person.
     *
     * `PATCH /licenses/users`
     * Scopes: `spark-admin:people_write`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly assign: MethodOf<HubContract['licenses']['assign']>;
  };
  readonly locations: {
    /**
     * Lists the calling locations of an organization.
     *
     * `GET /locations`
     * Scopes: `spark-admin:locations_read`, or `spark-admin:people_read`, or `spark-admin:device_read`.
     * Pages of 500 rows unless asked for otherwise, at most 1000.
     * Rejects with `ApiError` where it is refused.
     */
    readonly list: MethodOf<HubContract['locations']['list']>;
    /**
     * Shows a location.
     *
     * `GET /locations/:locationId`
     * Scopes: `spark-admin:locations_read`, or `spark-admin:people_read`, or `spark-admin:device_read`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly get: MethodOf<HubContract['locations']['get']>;
    /**
     * Creates a location.
     *
     * `POST /locations`
     * Scopes: `spark-admin:locations_write`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly create: MethodOf<HubContract['locations']['create']>;
    /**
     * Changes a location; its country cannot be changed.
     *
     * `PUT /locations/:locationId`
     * Scopes: `spark-admin:locations_write`.
     * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
     */
    readonly update: MethodOf<HubContract['locations']['update']>;
    /**
     * Deletes a location that is not in use.
     *
     * `DELETE /locations/:locationId`
     * Scopes: `spark-admin:locations_write`.
     * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
     */
    readonly delete: MethodOf<HubContract['locations']['delete']>;
  };
  readonly organizations: {
    /**
     * Lists the organizations that the caller administers, all in one answer.
     *
     * `GET /organizations`
     * Scopes: `spark-admin:organizations_read`.
     * All rows come in one answer.
     * Rejects with `ApiError` where it is refused.
     */
    readonly list: MethodOf<HubContract['organizations']['list']>;
    /**
     * Shows an organization.
     *
     * `GET /organizations/:orgId`
     * Scopes: `spark-admin:organizations_read`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly get: MethodOf<HubContract['organizations']['get']>;
    /**
     * Deletes an organization and all that is known of it, for good.
     *
     * `DELETE /organizations/:orgId`
     * Scopes: `spark-admin:organizations_write`, or `spark-admin:organizations-write`.
     * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
     */
    readonly delete: MethodOf<HubContract['organizations']['delete']>;
  };
  readonly organizationSettings: {
    /**
     * Shows a setting of an organization, such as allow-admin-invite-emails.
     *
     * `GET /settings/organizations/:orgId/settings/:settingKey`
     * Scopes: `identity:organizations_read`, or `identity:organizations_rw`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly get: MethodOf<HubContract['organizationSettings']['get']>;
    /**
     * Switches a setting of an organization on or off.
     *
     * `POST /settings/organizations/:orgId/settings`
     * Scopes: `identity:organizations_rw`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly set: MethodOf<HubContract['organizationSettings']['set']>;
  };
  readonly roles: {
    /**
     * Lists the roles that an administrator can have, all in one answer.
     *
     * `GET /roles`
     * Scopes: `spark-admin:roles_read`.
     * All rows come in one answer.
     * Rejects with `ApiError` where it is refused.
     */
    readonly list: MethodOf<HubContract['roles']['list']>;
    /**
     * Shows a role.
     *
     * `GET /roles/:roleId`
     * Scopes: `spark-admin:roles_read`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly get: MethodOf<HubContract['roles']['get']>;
  };
  readonly activationEmails: {
    /**
     * Starts a job that mails everybody again who was invited and has not activated the account.
     *
     * `POST /identity/organizations/:orgId/jobs/sendActivationEmails`
     * Scopes: `spark-admin:people_write`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly send: MethodOf<HubContract['activationEmails']['send']>;
    /**
     * Shows how far such a job has come.
     *
     * `GET /identity/organizations/:orgId/jobs/sendActivationEmails/:jobId/status`
     * Scopes: `spark-admin:people_read`, or `spark-admin:people_write`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly status: MethodOf<HubContract['activationEmails']['status']>;
    /**
     * Lists the people whom such a job did not mail, and why.
     *
     * `GET /identity/organizations/:orgId/jobs/sendActivationEmails/:jobId/errors`
     * Scopes: `spark-admin:people_read`, or `spark-admin:people_write`.
     * Pages of 50 rows unless asked for otherwise, at most 100.
     * Rejects with `ApiError` where it is refused.
     */
    readonly errors: MethodOf<HubContract['activationEmails']['errors']>;
  };
  readonly workspaces: {
    /**
     * Lists the workspaces of an organization.
     *
     * `GET /workspaces`
     * Scopes: `spark-admin:workspaces_read`.
     * Pages of 100 rows unless asked for otherwise, at most 1000.
     * Rejects with `ApiError` where it is refused.
     */
    readonly list: MethodOf<HubContract['workspaces']['list']>;
    /**
     * Creates a workspace, with free calling unless said.
     *
     * `POST /workspaces`
     * Scopes: `spark-admin:workspaces_write`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly create: MethodOf<HubContract['workspaces']['create']>;
    /**
     * Shows a workspace.
     *
     * `GET /workspaces/:workspaceId`
     * Scopes: `spark-admin:workspaces_read`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly get: MethodOf<HubContract['workspaces']['get']>;
    /**
     * Changes a workspace.
     *
     * `PUT /workspaces/:workspaceId`
     * Scopes: `spark-admin:workspaces_write`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly update: MethodOf<HubContract['workspaces']['update']>;
    /**
     * Deletes a workspace with its devices; its number and its licence unit become free.
     *
     * `DELETE /workspaces/:workspaceId`
     * Scopes: `spark-admin:workspaces_write`.
     * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
     */
    readonly delete: MethodOf<HubContract['workspaces']['delete']>;
  };
  readonly workspaceNumbers: {
    /**
     * Shows the number and the extension under which a workspace can be called.
     *
     * `GET /workspaces/:workspaceId/features/numbers`
     * Scopes: `spark-admin:workspaces_read`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly get: MethodOf<HubContract['workspaceNumbers']['get']>;
  };
  readonly devices: {
    /**
     * Lists the devices of an organization.
     *
     * `GET /devices`
     * Scopes: `spark-admin:devices_read`, or `spark:devices_read`.
     * Pages of 100 rows unless asked for otherwise, at most 1000.
     * Rejects with `ApiError` where it is refused.
     */
    readonly list: MethodOf<HubContract['devices']['list']>;
    /**
     * Adds a phone to a person or a workspace by its MAC address.
     *
     * `POST /devices`
     * Scopes: `spark-admin:devices_write`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly create: MethodOf<HubContract['devices']['create']>;
    /**
     * Makes a code of 16 digits that adds a device to a person or a workspace.
     *
     * `POST /devices/activationCode`
     * Scopes: `spark-admin:devices_write` and `identity:one_time_password`, or `spark-admin:devices_write` and `identity:placeonetimepassword_create`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly createActivationCode: MethodOf<HubContract['devices']['createActivationCode']>;
    /**
     * Shows a device.
     *
     * `GET /devices/:deviceId`
     * Scopes: `spark-admin:devices_read`, or `spark:devices_read`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly get: MethodOf<HubContract['devices']['get']>;
    /**
     * Adds to, replaces or removes the tags of a device.
     *
     * `PATCH /devices/:deviceId`
     * Scopes: `spark-admin:devices_write`, or `spark:devices_write`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly modifyTags: MethodOf<HubContract['devices']['modifyTags']>;
    /**
     * Removes a device; a Webex Go device gives its licence unit back, and the user still has to remove the dead line from the phone.
     *
     * `DELETE /devices/:deviceId`
     * Scopes: `spark-admin:devices_write`, or `spark:devices_write`.
     * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
     */
    readonly delete: MethodOf<HubContract['devices']['delete']>;
  };
  readonly callingDevices: {
    /**
     * Lists the models of phones that can be added, all in one answer.
     *
     * `GET /telephony/config/supportedDevices`
     * Scopes: `spark-admin:telephony_config_read`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly listSupported: MethodOf<HubContract['callingDevices']['listSupported']>;
    /**
     * Lists the devices of a person, a Webex Go line among them as ESIM, and how many the person can have.
     *
     * `GET /telephony/config/people/:personId/devices`
     * Scopes: `spark-admin:telephony_config_read`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly listOfPerson: MethodOf<HubContract['callingDevices']['listOfPerson']>;
    /**
     * Counts the physical devices and the apps of a person.
     *
     * `GET /telephony/config/people/:personId/devices/count`
     * Scopes: `spark-admin:telephony_config_read`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly countOfPerson: MethodOf<HubContract['callingDevices']['countOfPerson']>;
    /**
     * Lists the devices of a workspace and how many it can have.
     *
     * `GET /telephony/config/workspaces/:workspaceId/devices`
     * Scopes: `spark-admin:telephony_config_read`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly listOfWorkspace: MethodOf<HubContract['callingDevices']['listOfWorkspace']>;
    /**
     * Shows what is needed to configure a phone by hand.
     *
     * `GET /telephony/config/devices/:deviceId`
     * Scopes: `spark-admin:telephony_config_read`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly get: MethodOf<HubContract['callingDevices']['get']>;
    /**
     * Changes the SIP password of a third-party phone.
     *
     * `PUT /telephony/config/devices/:deviceId`
     * Scopes: `spark-admin:telephony_config_write`.
     * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
     */
    readonly update: MethodOf<HubContract['callingDevices']['update']>;
  };
  readonly numbers: {
    /**
     * Lists the phone numbers and extensions of an organization.
     *
     * `GET /telephony/config/numbers`
     * Scopes: `spark-admin:telephony_config_read`.
     * Pages of 2000 rows unless asked for otherwise, at most 2000.
     * Rejects with `ApiError` where it is refused.
     */
    readonly list: MethodOf<HubContract['numbers']['list']>;
    /**
     * Lists the unassigned PSTN numbers of a location that a Webex Go line can take.
     *
     * `GET /telephony/config/locations/:locationId/webexGo/availableNumbers`
     * Scopes: `spark-admin:telephony_config_read`.
     * Pages of 2000 rows unless asked for otherwise, at most 2000.
     * Rejects with `ApiError` where it is refused.
     */
    readonly listAvailableForWebexGo: MethodOf<HubContract['numbers']['listAvailableForWebexGo']>;
  };
  readonly webexGoOverride: {
    /**
     * Tells whether the own Webex Go line rings in spite of Do Not Disturb.
     *
     * `GET /telephony/config/people/me/settings/webexGoOverride`
     * Scopes: `spark:telephony_config_read`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly get: MethodOf<HubContract['webexGoOverride']['get']>;
    /**
     * Sets whether the own Webex Go line rings in spite of Do Not Disturb.
     *
     * `PUT /telephony/config/people/me/settings/webexGoOverride`
     * Scopes: `spark:telephony_config_write`.
     * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
     */
    readonly update: MethodOf<HubContract['webexGoOverride']['update']>;
  };
  readonly auditEvents: {
    /**
     * Lists what administrators did in a time range of at most one year, newest first.
     *
     * `GET /adminAudit/events`
     * Scopes: `audit:events_read`.
     * Pages of 100 rows unless asked for otherwise, at most 200.
     * Rejects with `ApiError` where it is refused.
     */
    readonly list: MethodOf<HubContract['auditEvents']['list']>;
    /**
     * Lists the categories of audit events.
     *
     * `GET /adminAudit/eventCategories`
     * Scopes: `audit:events_read`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly listCategories: MethodOf<HubContract['auditEvents']['listCategories']>;
  };
  readonly webhooks: {
    /**
     * Lists the caller's webhooks, or those of the organization.
     *
     * `GET /webhooks`
     * Scopes: `spark-admin:people_read`, or `spark:people_read`, or `spark-admin:telephony_config_read`.
     * Pages of 100 rows unless asked for otherwise, at most 100.
     * Rejects with `ApiError` where it is refused.
     */
    readonly list: MethodOf<HubContract['webhooks']['list']>;
    /**
     * Creates a webhook.
     *
     * `POST /webhooks`
     * Scopes: `spark-admin:people_read`, or `spark:people_read`, or `spark-admin:telephony_config_read`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly create: MethodOf<HubContract['webhooks']['create']>;
    /**
     * Shows a webhook.
     *
     * `GET /webhooks/:webhookId`
     * Scopes: `spark-admin:people_read`, or `spark:people_read`, or `spark-admin:telephony_config_read`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly get: MethodOf<HubContract['webhooks']['get']>;
    /**
     * Changes the name, the target or the secret of a webhook, or brings it back after too many failures.
     *
     * `PUT /webhooks/:webhookId`
     * Scopes: `spark-admin:people_read`, or `spark:people_read`, or `spark-admin:telephony_config_read`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly update: MethodOf<HubContract['webhooks']['update']>;
    /**
     * Removes a webhook.
     *
     * `DELETE /webhooks/:webhookId`
     * Scopes: `spark-admin:people_read`, or `spark:people_read`, or `spark-admin:telephony_config_read`.
     * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
     */
    readonly delete: MethodOf<HubContract['webhooks']['delete']>;
  };
  readonly applications: {
    /**
     * Issues an access token and a refresh token of a service app for an organization.
     *
     * `POST /applications/:applicationId/token`
     * Scopes: `spark:applications_token`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly createToken: MethodOf<HubContract['applications']['createToken']>;
  };
  readonly authorizations: {
    /**
     * Lists the tokens that applications hold in the name of a person, all in one answer.
     *
     * `GET /authorizations`
     * Scopes: `identity:tokens_read`, or `identity:tokens_write`.
     * All rows come in one answer.
     * Rejects with `ApiError` where it is refused.
     */
    readonly list: MethodOf<HubContract['authorizations']['list']>;
    /**
     * Tells when the access token of the request expires.
     *
     * `GET /authorizations/tokenExpiry`
     * Scopes: `identity:tokens_read`, or `identity:tokens_write`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly tokenExpiry: MethodOf<HubContract['authorizations']['tokenExpiry']>;
    /**
     * Revokes a token.
     *
     * `DELETE /authorizations/:authorizationId`
     * Scopes: `identity:tokens_write`.
     * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
     */
    readonly delete: MethodOf<HubContract['authorizations']['delete']>;
    /**
     * Revokes all of an application's tokens in an organization.
     *
     * `DELETE /authorizations`
     * Scopes: `identity:tokens_write`.
     * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
     */
    readonly deleteByClient: MethodOf<HubContract['authorizations']['deleteByClient']>;
  };
  readonly reports: {
    readonly templates: {
      /**
       * Lists the kinds of reports that can be ordered, all in one answer.
       *
       * `GET /report/templates`
       * Scopes: `analytics:read_all`.
       * All rows come in one answer.
       * Rejects with `ApiError` where it is refused.
       */
      readonly list: MethodOf<HubContract['reports']['templates']['list']>;
    };
    /**
     * Lists the reports that were ordered, all in one answer.
     *
     * `GET /reports`
     * Scopes: `analytics:read_all`.
     * All rows come in one answer.
     * Rejects with `ApiError` where it is refused.
     */
    readonly list: MethodOf<HubContract['reports']['list']>;
    /**
     * Orders a report.
     *
     * `POST /reports`
     * Scopes: `analytics:read_all`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly create: MethodOf<HubContract['reports']['create']>;
    /**
     * Shows a report and, once it is done, where to download it.
     *
     * `GET /reports/:reportId`
     * Scopes: `analytics:read_all`.
     * Rejects with `ApiError` where it is refused.
     */
    readonly get: MethodOf<HubContract['reports']['get']>;
    /**
     * Deletes a report.
     *
     * `DELETE /reports/:reportId`
     * Scopes: `analytics:read_all`.
     * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
     */
    readonly delete: MethodOf<HubContract['reports']['delete']>;
  };
  readonly cdr: {
    /**
     * Lists the detailed call history of a window of at most 12 hours.
     *
     * `GET /cdr_feed`
     * Scopes: `spark-admin:calling_cdr_read`.
     * Pages of 500 rows unless asked for otherwise, at most 5000.
     * Rejects with `ApiError` where it is refused.
     */
    readonly list: MethodOf<HubContract['cdr']['list']>;
  };
  readonly broadworks: {
    readonly subscribers: {
      /**
       * Lists BroadWorks subscribers with their onboarding status; filters combine with AND, and there is no sort.
       *
       * `GET /broadworks/subscribers`
       * Scopes: `spark-admin:broadworks_subscribers_read`.
       * Pages of 50 rows unless asked for otherwise, at most 100.
       * Rejects with `ApiError` where it is refused.
       */
      readonly list: MethodOf<HubContract['broadworks']['subscribers']['list']>;
      /**
       * Shows a BroadWorks subscriber.
       *
       * `GET /broadworks/subscribers/:subscriberId`
       * Scopes: `spark-admin:broadworks_subscribers_read`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly get: MethodOf<HubContract['broadworks']['subscribers']['get']>;
      /**
       * Provisions a BroadWorks subscriber for Webex.
       *
       * `POST /broadworks/subscribers`
       * Scopes: `spark-admin:broadworks_subscribers_write`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly create: MethodOf<HubContract['broadworks']['subscribers']['create']>;
      /**
       * Checks whether a subscriber could be provisioned, and changes nothing.
       *
       * `POST /broadworks/subscribers/validate`
       * Scopes: `spark-admin:broadworks_subscribers_write`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly validate: MethodOf<HubContract['broadworks']['subscribers']['validate']>;
      /**
       * Changes a BroadWorks subscriber, such as the package; what is left out stays.
       *
       * `PUT /broadworks/subscribers/:subscriberId`
       * Scopes: `spark-admin:broadworks_subscribers_write`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly update: MethodOf<HubContract['broadworks']['subscribers']['update']>;
      /**
       * Removes the mapping between a BroadWorks user and a Webex user.
       *
       * `DELETE /broadworks/subscribers/:subscriberId`
       * Scopes: `spark-admin:broadworks_subscribers_write`.
       * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
       */
      readonly delete: MethodOf<HubContract['broadworks']['subscribers']['delete']>;
      /**
       * Mails a subscriber again who has to agree that an existing Webex account moves.
       *
       * `POST /subscribers/:subscriberId/emails/consentMove`
       * Scopes: `spark-admin:broadworks_subscribers_write`.
       * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
       */
      readonly sendConsentEmail: MethodOf<HubContract['broadworks']['subscribers']['sendConsentEmail']>;
    };
    readonly enterprises: {
      /**
       * Lists the BroadWorks enterprises of a service provider.
       *
       * `GET /broadworks/enterprises`
       * Scopes: `spark-admin:broadworks_enterprises_read`.
       * Pages of 100 rows unless asked for otherwise, at most 1000.
       * Rejects with `ApiError` where it is refused.
       */
      readonly list: MethodOf<HubContract['broadworks']['enterprises']['list']>;
      readonly directorySync: {
        /**
         * Shows how the last directory sync of an enterprise went.
         *
         * `GET /broadworks/enterprises/:id/broadworksDirectorySync`
         * Scopes: `spark-admin:broadworks_enterprises_read`.
         * Rejects with `ApiError` where it is refused.
         */
        readonly get: MethodOf<HubContract['broadworks']['enterprises']['directorySync']['get']>;
        /**
         * Enables or disables the directory sync of an enterprise.
         *
         * `PUT /broadworks/enterprises/:id/broadworksDirectorySync`
         * Scopes: `spark-admin:broadworks_enterprises_write`.
         * Rejects with `ApiError` where it is refused.
         */
        readonly update: MethodOf<HubContract['broadworks']['enterprises']['directorySync']['update']>;
        /**
         * Starts a directory sync of an enterprise, unless one is running.
         *
         * `POST /broadworks/enterprises/:id/broadworksDirectorySync`
         * Scopes: `spark-admin:broadworks_enterprises_write`.
         * Rejects with `ApiError` where it is refused.
         */
        readonly start: MethodOf<HubContract['broadworks']['enterprises']['directorySync']['start']>;
        /**
         * Brings one BroadWorks user without Webex into the directory.
         *
         * `POST /broadworks/enterprises/:id/broadworksDirectorySync/externalUser`
         * Scopes: `spark-admin:broadworks_enterprises_write`.
         * Rejects with `ApiError` where it is refused.
         */
        readonly syncExternalUser: MethodOf<
          HubContract['broadworks']['enterprises']['directorySync']['syncExternalUser']
        >;
      };
    };
  };
  readonly ext: {
    readonly broadworks: {
      readonly onboardingTemplates: {
        /**
         * Lists the onboarding templates of the service provider with their customers.
         *
         * `GET /ext/broadworks/onboardingTemplates`
         * Scopes: `spark-admin:broadworks_subscribers_read`.
         * All rows come in one answer.
         * Rejects with `ApiError` where it is refused.
         */
        readonly list: MethodOf<HubContract['ext']['broadworks']['onboardingTemplates']['list']>;
        /**
         * Shows an onboarding template.
         *
         * `GET /ext/broadworks/onboardingTemplates/:provisioningId`
         * Scopes: `spark-admin:broadworks_subscribers_read`.
         * Rejects with `ApiError` where it is refused.
         */
        readonly get: MethodOf<HubContract['ext']['broadworks']['onboardingTemplates']['get']>;
        /**
         * Changes the settings of an onboarding template; what is left out stays.
         *
         * `PUT /ext/broadworks/onboardingTemplates/:provisioningId`
         * Scopes: `spark-admin:broadworks_subscribers_write`.
         * Rejects with `ApiError` where it is refused.
         */
        readonly update: MethodOf<HubContract['ext']['broadworks']['onboardingTemplates']['update']>;
      };
      readonly subscribers: {
        /**
         * Onboards a subscriber who failed or is waiting, with an e-mail address that the administrator vouches for.
         *
         * `POST /ext/broadworks/subscribers/:subscriberId/actions/retryActivation/invoke`
         * Scopes: `spark-admin:broadworks_subscribers_write`.
         * Rejects with `ApiError` where it is refused.
         */
        readonly retryActivation: MethodOf<HubContract['ext']['broadworks']['subscribers']['retryActivation']>;
        /**
         * Gives the list of subscribers as a CSV file that no spreadsheet runs, all of it at once.
         *
         * `GET /ext/broadworks/subscribers/export`
         * Scopes: `spark-admin:broadworks_subscribers_read`.
         * Rejects with `ApiError` where it is refused.
         */
        readonly export: MethodOf<HubContract['ext']['broadworks']['subscribers']['export']>;
      };
    };
    readonly webexGo: {
      /**
       * Tells whether a person can get a Webex Go device, every reason against it, and what has to be chosen.
       *
       * `GET /ext/webexGo/eligibility`
       * Scopes: `spark-admin:devices_read`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly eligibility: MethodOf<HubContract['ext']['webexGo']['eligibility']>;
      readonly devices: {
        /**
         * Lists Webex Go devices with their true state.
         *
         * `GET /ext/webexGo/devices`
         * Scopes: `spark-admin:devices_read`.
         * Pages of 100 rows unless asked for otherwise, at most 1000.
         * Rejects with `ApiError` where it is refused.
         */
        readonly list: MethodOf<HubContract['ext']['webexGo']['devices']['list']>;
        /**
         * Adds a Webex Go device to a person and issues its first activation code.
         *
         * `POST /ext/webexGo/devices`
         * Scopes: `spark-admin:devices_write` and `identity:one_time_password`.
         * Rejects with `ApiError` where it is refused.
         */
        readonly create: MethodOf<HubContract['ext']['webexGo']['devices']['create']>;
        /**
         * Downloads the CSV file to fill in for an import, with a column for each subscription that carries Webex Go.
         *
         * `GET /ext/webexGo/devices/importTemplate`
         * Scopes: `spark-admin:devices_read`.
         * Rejects with `ApiError` where it is refused.
         */
        readonly importTemplate: MethodOf<HubContract['ext']['webexGo']['devices']['importTemplate']>;
        /**
         * Shows a Webex Go device, without its code.
         *
         * `GET /ext/webexGo/devices/:deviceId`
         * Scopes: `spark-admin:devices_read`.
         * Rejects with `ApiError` where it is refused.
         */
        readonly get: MethodOf<HubContract['ext']['webexGo']['devices']['get']>;
        /**
         * Shows the activation code, while it is valid.
         *
         * `GET /ext/webexGo/devices/:deviceId/activation`
         * Scopes: `spark-admin:devices_read` and `identity:one_time_password`.
         * Rejects with `ApiError` where it is refused.
         */
        readonly activation: MethodOf<HubContract['ext']['webexGo']['devices']['activation']>;
        /**
         * Issues a new activation code and revokes every earlier one; only in Pending activation.
         *
         * `POST /ext/webexGo/devices/:deviceId/actions/regenerateActivationCode/invoke`
         * Scopes: `spark-admin:devices_write` and `identity:one_time_password`.
         * Rejects with `ApiError` where it is refused.
         */
        readonly regenerateActivationCode: MethodOf<
          HubContract['ext']['webexGo']['devices']['regenerateActivationCode']
        >;
        /**
         * Disables the line on the lost phone at once, revokes every code, and issues a new one for the next phone.
         *
         * `POST /ext/webexGo/devices/:deviceId/actions/reportLostOrStolen/invoke`
         * Scopes: `spark-admin:devices_write` and `identity:one_time_password`.
         * Rejects with `ApiError` where it is refused.
         */
        readonly reportLostOrStolen: MethodOf<HubContract['ext']['webexGo']['devices']['reportLostOrStolen']>;
        /**
         * Mails the valid activation code with the instructions again, without changing it.
         *
         * `POST /ext/webexGo/devices/:deviceId/actions/emailActivationCode/invoke`
         * Scopes: `spark-admin:devices_write` and `identity:one_time_password`.
         * Rejects with `ApiError` where it is refused; resolves to nothing where it is done.
         */
        readonly emailActivationCode: MethodOf<HubContract['ext']['webexGo']['devices']['emailActivationCode']>;
      };
    };
    readonly webexGoImports: {
      /**
       * Starts a job that adds a Webex Go device to the user of each row of a CSV file.
       *
       * `POST /ext/jobs/webexGo/importDevices`
       * Scopes: `spark-admin:devices_write`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly start: MethodOf<HubContract['ext']['webexGoImports']['start']>;
      /**
       * Lists the imports of Webex Go devices, the latest first.
       *
       * `GET /ext/jobs/webexGo/importDevices`
       * Scopes: `spark-admin:devices_read`.
       * Pages of 50 rows unless asked for otherwise, at most 200.
       * Rejects with `ApiError` where it is refused.
       */
      readonly list: MethodOf<HubContract['ext']['webexGoImports']['list']>;
      /**
       * Shows how far an import has come.
       *
       * `GET /ext/jobs/webexGo/importDevices/:jobId`
       * Scopes: `spark-admin:devices_read`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly get: MethodOf<HubContract['ext']['webexGoImports']['get']>;
      /**
       * Lists the rows that an import could not do or skipped, and why.
       *
       * `GET /ext/jobs/webexGo/importDevices/:jobId/errors`
       * Scopes: `spark-admin:devices_read`.
       * Pages of 50 rows unless asked for otherwise, at most 1000.
       * Rejects with `ApiError` where it is refused.
       */
      readonly errors: MethodOf<HubContract['ext']['webexGoImports']['errors']>;
      /**
       * Stops an import before its next rows.
       *
       * `POST /ext/jobs/webexGo/importDevices/:jobId/actions/cancel/invoke`
       * Scopes: `spark-admin:devices_write`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly cancel: MethodOf<HubContract['ext']['webexGoImports']['cancel']>;
    };
    readonly users: {
      /**
       * Downloads the users of an organization as a CSV file that can be changed and imported.
       *
       * `GET /ext/users/export`
       * Scopes: `spark-admin:people_read`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly export: MethodOf<HubContract['ext']['users']['export']>;
      /**
       * Tells what an import of a CSV file of users would do.
       *
       * `POST /ext/users/actions/planImport/invoke`
       * Scopes: `spark-admin:people_read`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly planImport: MethodOf<HubContract['ext']['users']['planImport']>;
    };
    readonly usersImports: {
      /**
       * Starts a job that creates and changes users by the rows of a CSV file.
       *
       * `POST /ext/jobs/users/importUsers`
       * Scopes: `spark-admin:people_write`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly start: MethodOf<HubContract['ext']['usersImports']['start']>;
      /**
       * Lists the imports of users, the latest first.
       *
       * `GET /ext/jobs/users/importUsers`
       * Scopes: `spark-admin:people_read`.
       * Pages of 50 rows unless asked for otherwise, at most 200.
       * Rejects with `ApiError` where it is refused.
       */
      readonly list: MethodOf<HubContract['ext']['usersImports']['list']>;
      /**
       * Shows how far an import of users has come.
       *
       * `GET /ext/jobs/users/importUsers/:jobId`
       * Scopes: `spark-admin:people_read`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly get: MethodOf<HubContract['ext']['usersImports']['get']>;
      /**
       * Lists the rows that an import of users could not do, and why.
       *
       * `GET /ext/jobs/users/importUsers/:jobId/errors`
       * Scopes: `spark-admin:people_read`.
       * Pages of 50 rows unless asked for otherwise, at most 1000.
       * Rejects with `ApiError` where it is refused.
       */
      readonly errors: MethodOf<HubContract['ext']['usersImports']['errors']>;
      /**
       * Stops an import of users before its next rows.
       *
       * `POST /ext/jobs/users/importUsers/:jobId/actions/cancel/invoke`
       * Scopes: `spark-admin:people_write`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly cancel: MethodOf<HubContract['ext']['usersImports']['cancel']>;
    };
    readonly licenseTemplate: {
      /**
       * Shows the automatic licence template.
       *
       * `GET /ext/licenseTemplate`
       * Scopes: `spark-admin:people_read`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly get: MethodOf<HubContract['ext']['licenseTemplate']['get']>;
      /**
       * Replaces the automatic licence template.
       *
       * `PUT /ext/licenseTemplate`
       * Scopes: `spark-admin:people_write`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly update: MethodOf<HubContract['ext']['licenseTemplate']['update']>;
      /**
       * Tells who would move and who could not, if the template were applied to those who are there already.
       *
       * `POST /ext/licenseTemplate/actions/preview/invoke`
       * Scopes: `spark-admin:people_read`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly preview: MethodOf<HubContract['ext']['licenseTemplate']['preview']>;
    };
    readonly licenseTemplateJobs: {
      /**
       * Starts a job that brings existing people and workspaces to the licence template.
       *
       * `POST /ext/jobs/licenseTemplate/apply`
       * Scopes: `spark-admin:people_write`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly start: MethodOf<HubContract['ext']['licenseTemplateJobs']['start']>;
      /**
       * Lists the jobs that applied the licence template, the latest first.
       *
       * `GET /ext/jobs/licenseTemplate/apply`
       * Scopes: `spark-admin:people_read`.
       * Pages of 50 rows unless asked for otherwise, at most 200.
       * Rejects with `ApiError` where it is refused.
       */
      readonly list: MethodOf<HubContract['ext']['licenseTemplateJobs']['list']>;
      /**
       * Shows how far applying the licence template has come.
       *
       * `GET /ext/jobs/licenseTemplate/apply/:jobId`
       * Scopes: `spark-admin:people_read`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly get: MethodOf<HubContract['ext']['licenseTemplateJobs']['get']>;
      /**
       * Lists who could not be brought to the licence template, and why.
       *
       * `GET /ext/jobs/licenseTemplate/apply/:jobId/errors`
       * Scopes: `spark-admin:people_read`.
       * Pages of 50 rows unless asked for otherwise, at most 1000.
       * Rejects with `ApiError` where it is refused.
       */
      readonly errors: MethodOf<HubContract['ext']['licenseTemplateJobs']['errors']>;
      /**
       * Stops applying the licence template before the next people.
       *
       * `POST /ext/jobs/licenseTemplate/apply/:jobId/actions/cancel/invoke`
       * Scopes: `spark-admin:people_write`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly cancel: MethodOf<HubContract['ext']['licenseTemplateJobs']['cancel']>;
    };
    readonly subscriptions: {
      /**
       * Lists the subscriptions of an organization with their status and licences.
       *
       * `GET /ext/subscriptions`
       * Scopes: `spark-admin:licenses_read`.
       * All rows come in one answer.
       * Rejects with `ApiError` where it is refused.
       */
      readonly list: MethodOf<HubContract['ext']['subscriptions']['list']>;
      /**
       * Shows a subscription.
       *
       * `GET /ext/subscriptions/:subscriptionId`
       * Scopes: `spark-admin:licenses_read`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly get: MethodOf<HubContract['ext']['subscriptions']['get']>;
      /**
       * Lists who is still on a subscription with Webex Calling, and what they would lose with it.
       *
       * `GET /ext/subscriptions/:subscriptionId/callingHolders`
       * Scopes: `spark-admin:licenses_read` and `spark-admin:people_read`.
       * Pages of 100 rows unless asked for otherwise, at most 1000.
       * Rejects with `ApiError` where it is refused.
       */
      readonly callingHolders: MethodOf<HubContract['ext']['subscriptions']['callingHolders']>;
      /**
       * Moves a location on Cisco PSTN to another subscription.
       *
       * `PUT /ext/locations/:locationId/pstnSubscription`
       * Scopes: `spark-admin:locations_write` and `spark-admin:licenses_read`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly movePstnLocation: MethodOf<HubContract['ext']['subscriptions']['movePstnLocation']>;
      /**
       * Suspends a subscription: its users keep their services, its units are no longer assigned.
       *
       * `POST /ext/subscriptions/:subscriptionId/actions/suspend/invoke`
       * Scopes: `spark-admin:people_write`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly suspend: MethodOf<HubContract['ext']['subscriptions']['suspend']>;
      /**
       * Makes a suspended subscription active again.
       *
       * `POST /ext/subscriptions/:subscriptionId/actions/reactivate/invoke`
       * Scopes: `spark-admin:people_write`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly reactivate: MethodOf<HubContract['ext']['subscriptions']['reactivate']>;
      /**
       * Cancels a subscription and takes its licences from whoever still holds them.
       *
       * `POST /ext/subscriptions/:subscriptionId/actions/cancel/invoke`
       * Scopes: `spark-admin:people_write`.
       * Rejects with `ApiError` where it is refused.
       */
      readonly cancel: MethodOf<HubContract['ext']['subscriptions']['cancel']>;
    };
  };
}
