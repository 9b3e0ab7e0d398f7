import { SCOPES } from '../scopes';

/** Scopes that clients ask Webex for and that no operation of the mock wants. */
const OTHER_SCOPES = [
  'email',
  'guest-issuer:read',
  'guest-issuer:write',
  'identity:contacts_read',
  'identity:contacts_rw',
  'identity:groups_read',
  'identity:groups_rw',
  'identity:people_read',
  'identity:people_rw',
  'identity:placeonetimepassword_create',
  'meeting:admin_participants_read',
  'meeting:admin_preferences_read',
  'meeting:admin_preferences_write',
  'meeting:admin_recordings_read',
  'meeting:admin_recordings_write',
  'meeting:admin_schedule_read',
  'meeting:admin_schedule_write',
  'meeting:participants_read',
  'meeting:participants_write',
  'meeting:preferences_read',
  'meeting:preferences_write',
  'meeting:recordings_read',
  'meeting:recordings_write',
  'meeting:schedules_read',
  'meeting:schedules_write',
  'openid',
  'profile',
  'spark-admin:call_qualities_read',
  'spark-admin:calls_read',
  'spark-admin:calls_write',
  'spark-admin:hybrid_clusters_read',
  'spark-admin:hybrid_connectors_read',
  'spark-admin:organizations-read',
  'spark-admin:organizations_write',
  'spark-admin:places_read',
  'spark-admin:places_write',
  'spark-admin:resource_group_memberships_read',
  'spark-admin:resource_group_memberships_write',
  'spark-admin:resource_groups_read',
  'spark-admin:telephony_pstn_read',
  'spark-admin:telephony_pstn_write',
  'spark-admin:video_mesh_api_read',
  'spark-admin:workspace_locations_read',
  'spark-admin:workspace_locations_write',
  'spark-admin:workspace_metrics_read',
  'spark-compliance:events_read',
  'spark-compliance:memberships_read',
  'spark-compliance:messages_read',
  'spark-compliance:meetings_read',
  'spark-compliance:recordings_read',
  'spark:all',
  'spark:calls_read',
  'spark:calls_write',
  'spark:kms',
  'spark:memberships_read',
  'spark:memberships_write',
  'spark:messages_read',
  'spark:messages_write',
  'spark:organizations_read',
  'spark:people_write',
  'spark:places_read',
  'spark:places_write',
  'spark:recordings_read',
  'spark:rooms_read',
  'spark:rooms_write',
  'spark:team_memberships_read',
  'spark:team_memberships_write',
  'spark:teams_read',
  'spark:teams_write',
  'spark:telephony_config_read',
  'spark:telephony_config_write',
  'spark:webrtc_calling',
  'spark:xapi_commands',
  'spark:xapi_statuses',
] as const;

const KNOWN: ReadonlySet<string> = new Set([...SCOPES, ...OTHER_SCOPES]);

/** What only administrators can hand out. */
const isAdministrative = (scope: string) => /^(spark-admin|identity|audit|analytics|spark-compliance):/i.test(scope);

export type AskedScopes = { readonly scopes: readonly string[] } | { readonly problem: string };

/** The scopes of a request, once each, or why they cannot be granted. */
export function readScopes(text: string | undefined, isAdministrator: boolean): AskedScopes {
  const scopes = [...new Set((text ?? '').split(/\s+/).filter(Boolean))];
  if (scopes.length === 0) return { problem: 'No scope is asked for.' };
  const unknown = scopes.filter((scope) => !KNOWN.has(scope));
  if (unknown.length > 0) return { problem: `Unknown scopes: ${unknown.join(' ')}.` };
  const forbidden = isAdministrator ? [] : scopes.filter(isAdministrative);
  if (forbidden.length > 0) return { problem: `Only an administrator can grant: ${forbidden.join(' ')}.` };
  return { scopes };
}
