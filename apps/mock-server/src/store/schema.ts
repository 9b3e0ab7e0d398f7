/**
 * All the DDL. The tables are the truth; a `json` column holds the row as the wire shows it, written by the same
 * function that changes the row, so that a list is cut from stored text. `key` is the order of lists and of paging.
 *
 * Counts of units are kept by triggers and bounded by a CHECK: whatever path a change takes, a cascade included,
 * consumed units equal the holders and never leave 0..total.
 */
export const SCHEMA = `
PRAGMA foreign_keys = ON;

CREATE TABLE organizations (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  display_name TEXT NOT NULL,
  created INTEGER NOT NULL
);

CREATE TABLE settings (
  org_id TEXT NOT NULL REFERENCES organizations(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value IN (0, 1)),
  PRIMARY KEY (org_id, name)
) WITHOUT ROWID;

CREATE TABLE locations (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  org_id TEXT NOT NULL REFERENCES organizations(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  country TEXT NOT NULL CHECK (length(country) = 2),
  json TEXT NOT NULL,
  -- Of a location on Cisco PSTN: what pays for its outside lines.
  pstn_subscription_id TEXT REFERENCES subscriptions(id),
  UNIQUE (org_id, name_key)
);
CREATE INDEX locations_by_pstn ON locations (pstn_subscription_id) WHERE pstn_subscription_id IS NOT NULL;

CREATE TABLE subscriptions (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  org_id TEXT NOT NULL REFERENCES organizations(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('active', 'suspended', 'cancelled')),
  has_pending_action INTEGER NOT NULL DEFAULT 0 CHECK (has_pending_action IN (0, 1))
);

CREATE TABLE licenses (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  org_id TEXT NOT NULL REFERENCES organizations(id) ON DELETE CASCADE,
  subscription_id TEXT REFERENCES subscriptions(id),
  name TEXT NOT NULL,
  total_units INTEGER NOT NULL,
  consumed_by_users INTEGER NOT NULL DEFAULT 0 CHECK (consumed_by_users >= 0),
  consumed_by_workspaces INTEGER NOT NULL DEFAULT 0 CHECK (consumed_by_workspaces >= 0),
  site_url TEXT,
  site_type TEXT,
  CHECK (total_units >= consumed_by_users + consumed_by_workspaces)
);
CREATE INDEX licenses_by_org ON licenses (org_id);
CREATE INDEX licenses_by_subscription ON licenses (subscription_id);

CREATE TABLE people (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  org_id TEXT NOT NULL REFERENCES organizations(id) ON DELETE CASCADE,
  email TEXT NOT NULL UNIQUE,
  display_name TEXT NOT NULL,
  -- The name in lower case by Unicode's rules, which SQLite does not know.
  name_key TEXT NOT NULL,
  location_id TEXT REFERENCES locations(id),
  extension TEXT,
  -- A person's id that stands in the JSON; no reference, since the staff is not hired from the top down.
  manager_id TEXT,
  distinctive_ring INTEGER NOT NULL DEFAULT 1 CHECK (distinctive_ring IN (0, 1)),
  -- When the invitation was last mailed to somebody who has not come yet.
  last_invited INTEGER,
  -- A person is written once and shown in two ways: the head and a brace, or the head and the tail that calling data adds.
  json_head TEXT NOT NULL,
  calling_tail TEXT NOT NULL
);
CREATE INDEX people_by_org ON people (org_id);
CREATE INDEX people_by_name ON people (org_id, name_key);
CREATE INDEX people_by_location ON people (location_id);
CREATE INDEX people_by_manager ON people (manager_id) WHERE manager_id IS NOT NULL;
CREATE UNIQUE INDEX people_by_extension ON people (location_id, extension) WHERE extension IS NOT NULL;

CREATE TABLE person_roles (
  person_id TEXT NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  PRIMARY KEY (person_id, role)
) WITHOUT ROWID;
CREATE INDEX people_by_role ON person_roles (role);

-- By keys, not ids: there are several rows a person, and ids would treble the time and the space that they take.
CREATE TABLE license_holders (
  key INTEGER PRIMARY KEY,
  license_key INTEGER NOT NULL REFERENCES licenses(key),
  person_key INTEGER NOT NULL REFERENCES people(key) ON DELETE CASCADE,
  UNIQUE (person_key, license_key)
);
CREATE INDEX holders_by_license ON license_holders (license_key, key);

CREATE TRIGGER license_held AFTER INSERT ON license_holders BEGIN
  UPDATE licenses SET consumed_by_users = consumed_by_users + 1 WHERE key = NEW.license_key;
END;
CREATE TRIGGER license_released AFTER DELETE ON license_holders BEGIN
  UPDATE licenses SET consumed_by_users = consumed_by_users - 1 WHERE key = OLD.license_key;
END;

-- What people of other organizations were offered and have not accepted: no unit is taken yet.
CREATE TABLE pending_licenses (
  key INTEGER PRIMARY KEY,
  license_key INTEGER NOT NULL REFERENCES licenses(key) ON DELETE CASCADE,
  person_key INTEGER NOT NULL REFERENCES people(key) ON DELETE CASCADE,
  UNIQUE (person_key, license_key)
);
CREATE INDEX pending_by_license ON pending_licenses (license_key);
CREATE TABLE pending_sites (
  key INTEGER PRIMARY KEY,
  org_id TEXT NOT NULL REFERENCES organizations(id) ON DELETE CASCADE,
  person_key INTEGER NOT NULL REFERENCES people(key) ON DELETE CASCADE,
  site_url TEXT NOT NULL,
  UNIQUE (person_key, org_id, site_url)
);
CREATE INDEX pending_sites_by_org ON pending_sites (org_id);

-- What new users get. Without a row, an organization has no template.
CREATE TABLE license_templates (
  org_id TEXT PRIMARY KEY REFERENCES organizations(id) ON DELETE CASCADE,
  apply_to TEXT NOT NULL CHECK (apply_to IN ('newUsers', 'existingUsers', 'all')),
  keeps_existing INTEGER NOT NULL CHECK (keeps_existing IN (0, 1))
) WITHOUT ROWID;
CREATE TABLE license_template_licenses (
  org_id TEXT NOT NULL REFERENCES license_templates(org_id) ON DELETE CASCADE,
  license_key INTEGER NOT NULL REFERENCES licenses(key) ON DELETE CASCADE,
  PRIMARY KEY (org_id, license_key)
) WITHOUT ROWID;
CREATE INDEX templates_by_license ON license_template_licenses (license_key);

CREATE TABLE numbers (
  key INTEGER PRIMARY KEY,
  phone_number TEXT NOT NULL UNIQUE,
  location_id TEXT NOT NULL REFERENCES locations(id) ON DELETE CASCADE,
  person_id TEXT REFERENCES people(id) ON DELETE SET NULL,
  workspace_id TEXT REFERENCES workspaces(id) ON DELETE SET NULL,
  type TEXT NOT NULL DEFAULT 'PRIMARY' CHECK (type IN ('PRIMARY', 'ALTERNATE', 'FAX', 'DNIS')),
  state TEXT NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'INACTIVE')),
  telephony_type TEXT NOT NULL DEFAULT 'PSTN_NUMBER' CHECK (telephony_type IN ('PSTN_NUMBER', 'MOBILE_NUMBER')),
  mobile_network TEXT,
  is_main INTEGER NOT NULL DEFAULT 0,
  is_toll_free INTEGER NOT NULL DEFAULT 0,
  is_service INTEGER NOT NULL DEFAULT 0,
  is_reserved INTEGER NOT NULL DEFAULT 0,
  -- Of alternate numbers.
  ring_pattern TEXT,
  CHECK (person_id IS NULL OR workspace_id IS NULL)
);
CREATE INDEX numbers_by_location ON numbers (location_id);
CREATE INDEX numbers_by_person ON numbers (person_id);
CREATE INDEX numbers_by_workspace ON numbers (workspace_id);

-- Whatever way a number comes back to its location, nothing of its last owner clings to it.
CREATE TRIGGER number_freed AFTER UPDATE OF person_id ON numbers WHEN NEW.person_id IS NULL BEGIN
  UPDATE numbers SET type = 'PRIMARY', ring_pattern = NULL WHERE key = NEW.key;
END;

CREATE TABLE workspaces (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  org_id TEXT NOT NULL REFERENCES organizations(id) ON DELETE CASCADE,
  location_id TEXT REFERENCES locations(id),
  display_name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  calling TEXT NOT NULL,
  extension TEXT,
  license_key INTEGER REFERENCES licenses(key),
  json TEXT NOT NULL,
  -- Only Webex Calling has a number, an extension and a licence.
  CHECK (calling = 'webexCalling' OR (extension IS NULL AND license_key IS NULL))
);
CREATE INDEX workspaces_by_org ON workspaces (org_id);
CREATE INDEX workspaces_by_location ON workspaces (location_id);
CREATE UNIQUE INDEX workspaces_by_extension ON workspaces (location_id, extension) WHERE extension IS NOT NULL;

CREATE TRIGGER workspace_licensed AFTER INSERT ON workspaces WHEN NEW.license_key IS NOT NULL BEGIN
  UPDATE licenses SET consumed_by_workspaces = consumed_by_workspaces + 1 WHERE key = NEW.license_key;
END;
CREATE TRIGGER workspace_relicensed AFTER UPDATE OF license_key ON workspaces
WHEN OLD.license_key IS NOT NEW.license_key BEGIN
  UPDATE licenses SET consumed_by_workspaces = consumed_by_workspaces - 1 WHERE key = OLD.license_key;
  UPDATE licenses SET consumed_by_workspaces = consumed_by_workspaces + 1 WHERE key = NEW.license_key;
END;
CREATE TRIGGER workspace_gone AFTER DELETE ON workspaces WHEN OLD.license_key IS NOT NULL BEGIN
  UPDATE licenses SET consumed_by_workspaces = consumed_by_workspaces - 1 WHERE key = OLD.license_key;
END;

CREATE TABLE devices (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  calling_device_id TEXT UNIQUE,
  org_id TEXT NOT NULL REFERENCES organizations(id) ON DELETE CASCADE,
  person_id TEXT REFERENCES people(id) ON DELETE CASCADE,
  workspace_id TEXT REFERENCES workspaces(id) ON DELETE CASCADE,
  location_id TEXT REFERENCES locations(id),
  type TEXT NOT NULL,
  display_name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  connection_status TEXT NOT NULL,
  -- Twelve digits, whatever the wire shows.
  mac TEXT UNIQUE CHECK (length(mac) = 12),
  json TEXT NOT NULL,
  CHECK (person_id IS NULL OR workspace_id IS NULL)
);
CREATE INDEX devices_by_org ON devices (org_id);
CREATE INDEX devices_by_person ON devices (person_id);
CREATE INDEX devices_by_workspace ON devices (workspace_id);
CREATE INDEX devices_by_type ON devices (org_id, type);

-- A device bears its owner's name until it is given one of its own.
CREATE TRIGGER owner_renamed AFTER UPDATE OF display_name ON people WHEN OLD.display_name <> NEW.display_name BEGIN
  UPDATE devices SET display_name = NEW.display_name, name_key = NEW.name_key,
    json = json_set(json, '$.displayName', NEW.display_name)
  WHERE person_id = NEW.id AND display_name = OLD.display_name;
END;
CREATE TRIGGER room_renamed AFTER UPDATE OF display_name ON workspaces WHEN OLD.display_name <> NEW.display_name BEGIN
  UPDATE devices SET display_name = NEW.display_name, name_key = NEW.name_key,
    json = json_set(json, '$.displayName', NEW.display_name)
  WHERE workspace_id = NEW.id AND display_name = OLD.display_name;
END;

-- What can be dialled: every number, and every extension whose owner has no primary number to show it with. Keys of
-- three tables are kept apart by their remainder.
CREATE VIEW dialables AS
SELECT numbers.key * 3 AS key, phone_number,
  iif(numbers.type = 'PRIMARY', coalesce(people.extension, workspaces.extension), NULL) AS extension,
  numbers.state AS state, numbers.type AS type, telephony_type, mobile_network, is_main, is_toll_free, is_service,
  is_reserved, numbers.location_id AS location_id, numbers.person_id AS person_id,
  numbers.workspace_id AS workspace_id
FROM numbers LEFT JOIN people ON people.id = numbers.person_id
LEFT JOIN workspaces ON workspaces.id = numbers.workspace_id
UNION ALL
SELECT people.key * 3 + 1, NULL, extension, 'ACTIVE', 'PRIMARY', 'PSTN_NUMBER', NULL, 0, 0, 0, 0, location_id, id, NULL
FROM people WHERE extension IS NOT NULL AND location_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM numbers WHERE numbers.person_id = people.id AND numbers.type = 'PRIMARY')
UNION ALL
SELECT workspaces.key * 3 + 2, NULL, extension, 'ACTIVE', 'PRIMARY', 'PSTN_NUMBER', NULL, 0, 0, 0, 0, location_id, NULL, id
FROM workspaces WHERE extension IS NOT NULL AND location_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM numbers WHERE numbers.workspace_id = workspaces.id);

-- What users of Calling have set otherwise than the factory, by feature: most have no row.
CREATE TABLE call_settings (
  person_id TEXT NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  feature TEXT NOT NULL CHECK (feature IN ('voicemail', 'callForwarding', 'doNotDisturb', 'callerId')),
  differences TEXT NOT NULL,
  PRIMARY KEY (person_id, feature)
) WITHOUT ROWID;

-- PINs themselves are nowhere.
CREATE TABLE voicemail_pins (
  person_id TEXT PRIMARY KEY REFERENCES people(id) ON DELETE CASCADE,
  salt TEXT NOT NULL,
  hash TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE voice_messages (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  person_id TEXT NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  -- The message outlives whoever left it.
  caller_id TEXT REFERENCES people(id) ON DELETE SET NULL,
  created INTEGER NOT NULL,
  is_read INTEGER NOT NULL DEFAULT 0 CHECK (is_read IN (0, 1)),
  is_urgent INTEGER NOT NULL DEFAULT 0 CHECK (is_urgent IN (0, 1)),
  -- What does not change.
  json TEXT NOT NULL
);
CREATE INDEX voice_messages_by_person ON voice_messages (person_id, created);
CREATE INDEX voice_messages_by_caller ON voice_messages (caller_id) WHERE caller_id IS NOT NULL;

-- Whoever stands on a subscription, licence by licence, people and workspaces. Keys of two tables are kept apart by
-- their remainder.
CREATE VIEW subscription_holdings AS
SELECT license_holders.key * 2 AS key, 'user' AS type, people.id AS holder_id, display_name, email,
  licenses.id AS license_id, licenses.name AS license_name, subscription_id
FROM license_holders JOIN licenses ON licenses.key = license_key JOIN people ON people.key = person_key
UNION ALL
SELECT workspaces.key * 2 + 1, 'workspace', workspaces.id, display_name, NULL, licenses.id, licenses.name,
  subscription_id
FROM workspaces JOIN licenses ON licenses.key = license_key;

-- One Webex Go line a person. It goes with its device, and gives its unit back as it goes.
CREATE TABLE webex_go_lines (
  device_id TEXT PRIMARY KEY REFERENCES devices(id) ON DELETE CASCADE,
  person_id TEXT NOT NULL UNIQUE REFERENCES people(id) ON DELETE CASCADE,
  license_id TEXT NOT NULL REFERENCES licenses(id),
  phone_number TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pendingActivation', 'online', 'offline')),
  last_status_change INTEGER NOT NULL,
  last_reported_lost INTEGER
) WITHOUT ROWID;
CREATE INDEX lines_by_license ON webex_go_lines (license_id);

CREATE TRIGGER line_gone AFTER DELETE ON webex_go_lines BEGIN
  DELETE FROM license_holders WHERE person_key = (SELECT key FROM people WHERE id = OLD.person_id)
    AND license_key = (SELECT key FROM licenses WHERE id = OLD.license_id);
END;

-- A line is its owner's primary number, on a phone: it follows when that is another one.
CREATE TRIGGER line_renumbered AFTER UPDATE OF person_id, type ON numbers
WHEN NEW.person_id IS NOT NULL AND NEW.type = 'PRIMARY' BEGIN
  UPDATE webex_go_lines SET phone_number = NEW.phone_number WHERE person_id = NEW.person_id;
END;

-- A line that the service ended while it was on a phone: dead there, until its user removes it by hand. It outlives
-- the device and the person, so it refers to neither.
CREATE TABLE dead_lines (
  key INTEGER PRIMARY KEY,
  device_id TEXT NOT NULL,
  owner_name TEXT NOT NULL,
  phone_number TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('lost', 'deleted'))
);
CREATE INDEX dead_lines_by_device ON dead_lines (device_id);

CREATE TRIGGER line_deleted AFTER DELETE ON webex_go_lines WHEN OLD.state <> 'pendingActivation' BEGIN
  INSERT INTO dead_lines (device_id, owner_name, phone_number, reason) VALUES (OLD.device_id,
    coalesce((SELECT display_name FROM people WHERE id = OLD.person_id), ''), OLD.phone_number, 'deleted');
END;
CREATE TRIGGER line_lost AFTER UPDATE OF last_reported_lost ON webex_go_lines WHEN OLD.state <> 'pendingActivation' BEGIN
  INSERT INTO dead_lines (device_id, owner_name, phone_number, reason) VALUES (OLD.device_id,
    coalesce((SELECT display_name FROM people WHERE id = OLD.person_id), ''), OLD.phone_number, 'lost');
END;

-- A call on a line that is not over yet: at most one a line.
CREATE TABLE line_calls (
  device_id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  direction TEXT NOT NULL CHECK (direction IN ('ORIGINATING', 'TERMINATING')),
  other_number TEXT NOT NULL,
  -- A person of the organization. No reference: the call goes on without them.
  colleague_id TEXT,
  started_at INTEGER NOT NULL,
  answered_at INTEGER
) WITHOUT ROWID;
CREATE INDEX line_calls_by_person ON line_calls (person_id);

-- Whatever way a line goes out of service, its call is cut. The record has to be written by the clock, which SQL has not:
-- it is left as a task that is overdue.
CREATE TRIGGER call_cut_by_state AFTER UPDATE OF state ON webex_go_lines
WHEN NEW.state <> 'online' AND EXISTS (SELECT 1 FROM line_calls WHERE device_id = NEW.device_id) BEGIN
  INSERT INTO tasks (due_at, kind, payload) VALUES (0, 'endLineCall', json_object('deviceId', NEW.device_id));
END;
CREATE TRIGGER call_cut_by_deletion AFTER DELETE ON webex_go_lines
WHEN EXISTS (SELECT 1 FROM line_calls WHERE device_id = OLD.device_id) BEGIN
  INSERT INTO tasks (due_at, kind, payload) VALUES (0, 'endLineCall', json_object('deviceId', OLD.device_id));
END;

CREATE TABLE activation_codes (
  key INTEGER PRIMARY KEY,
  device_id TEXT NOT NULL REFERENCES devices(id) ON DELETE CASCADE,
  matching_id TEXT NOT NULL UNIQUE,
  issued_at INTEGER NOT NULL,
  expiry INTEGER NOT NULL,
  used_at INTEGER,
  revoked_at INTEGER,
  emailed_to TEXT
);
CREATE INDEX codes_by_device ON activation_codes (device_id, key);

-- How a service provider's users come to Webex. Without a row, a template does not exist.
CREATE TABLE onboarding_templates (
  key INTEGER PRIMARY KEY,
  provisioning_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  -- 1: users type their own e-mail address, which is validated. 0: the service provider gives it, and vouches for it.
  untrusted_emails INTEGER NOT NULL CHECK (untrusted_emails IN (0, 1)),
  -- Stands in the link to the template's page of the activation portal.
  link_id TEXT NOT NULL UNIQUE,
  -- Where users are sent. Begins with a slash where that is the server itself, whose address is not always the same.
  share_link TEXT NOT NULL,
  default_package TEXT NOT NULL
);

CREATE TABLE enterprises (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  org_id TEXT NOT NULL REFERENCES organizations(id) ON DELETE CASCADE,
  sp_enterprise_id TEXT NOT NULL UNIQUE,
  provisioning_id TEXT NOT NULL,
  -- Counts the syncs that were started, so that one which was given up cannot end another.
  sync_attempt INTEGER NOT NULL DEFAULT 0,
  json TEXT NOT NULL
);
CREATE INDEX enterprises_by_org ON enterprises (org_id);

-- BroadWorks users without Webex whom a directory sync has brought into an enterprise's directory.
CREATE TABLE external_users (
  enterprise_id TEXT NOT NULL REFERENCES enterprises(id) ON DELETE CASCADE,
  user_id TEXT NOT NULL,
  PRIMARY KEY (enterprise_id, user_id)
) WITHOUT ROWID;

-- A BroadWorks user and a Webex user are mapped one to one. The mapping ends with either of them.
CREATE TABLE subscribers (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  user_id TEXT NOT NULL,
  person_id TEXT REFERENCES people(id) ON DELETE CASCADE,
  sp_enterprise_id TEXT NOT NULL REFERENCES enterprises(sp_enterprise_id) ON DELETE CASCADE,
  provisioning_id TEXT NOT NULL,
  email TEXT,
  status TEXT NOT NULL CHECK (status IN ('pending_email_input', 'pending_email_validation', 'pending_user_migration',
    'provisioning', 'provisioned', 'updating', 'error')),
  created INTEGER NOT NULL,
  last_status_change INTEGER NOT NULL,
  self_activated INTEGER NOT NULL DEFAULT 0,
  -- Counts the background attempts, so that one which was overtaken cannot end another.
  attempt INTEGER NOT NULL DEFAULT 0,
  -- The user agreed to move an account that the e-mail address had already.
  has_consent INTEGER NOT NULL DEFAULT 0,
  -- Somebody vouches for the e-mail address: the user by the mail that went there, or the service provider.
  has_valid_email INTEGER NOT NULL DEFAULT 0,
  json TEXT NOT NULL,
  CHECK (status <> 'provisioned' OR person_id IS NOT NULL)
);
CREATE UNIQUE INDEX subscribers_by_mapped_user ON subscribers (user_id) WHERE person_id IS NOT NULL;
CREATE UNIQUE INDEX subscribers_by_person ON subscribers (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX subscribers_by_user ON subscribers (user_id);
CREATE INDEX subscribers_by_status ON subscribers (status);
CREATE INDEX subscribers_by_enterprise ON subscribers (sp_enterprise_id);
CREATE INDEX subscribers_by_email ON subscribers (email);

-- BroadWorks users whose subscriber was deleted: they may start anew in the activation portal. No reference, since it
-- may be the enterprise that goes.
CREATE TABLE former_subscribers (
  user_id TEXT NOT NULL COLLATE NOCASE,
  provisioning_id TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (user_id, provisioning_id)
) WITHOUT ROWID;
CREATE TRIGGER subscriber_left AFTER DELETE ON subscribers BEGIN
  INSERT OR REPLACE INTO former_subscribers (user_id, provisioning_id, json)
    VALUES (OLD.user_id, OLD.provisioning_id, OLD.json);
END;

-- Users who have signed in to the activation portal, by the secret of their cookie.
CREATE TABLE portal_sessions (
  id TEXT PRIMARY KEY,
  subscriber_id TEXT NOT NULL REFERENCES subscribers(id) ON DELETE CASCADE,
  expires_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX portal_sessions_by_subscriber ON portal_sessions (subscriber_id);

-- Links in mails to subscribers: whoever opens one has the mailbox. Each is good for one answer.
CREATE TABLE portal_links (
  key INTEGER PRIMARY KEY,
  token TEXT NOT NULL UNIQUE,
  subscriber_id TEXT NOT NULL REFERENCES subscribers(id) ON DELETE CASCADE,
  purpose TEXT NOT NULL CHECK (purpose IN ('validateEmail', 'consent')),
  email TEXT NOT NULL,
  issued_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER,
  -- A later link of the same purpose has taken its place.
  is_replaced INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX portal_links_by_subscriber ON portal_links (subscriber_id);

-- What is counted to set a limit to guessing and to mails.
CREATE TABLE portal_attempts (
  key INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  at INTEGER NOT NULL
);
CREATE INDEX portal_attempts_by_subject ON portal_attempts (kind, subject);

-- How coming background attempts are to fail, because a tester wants it.
CREATE TABLE ordered_failures (
  key INTEGER PRIMARY KEY,
  -- Whose attempts; everybody's where it is null.
  subscriber_id TEXT REFERENCES subscribers(id) ON DELETE CASCADE,
  failure TEXT NOT NULL,
  times INTEGER NOT NULL CHECK (times > 0)
);
CREATE INDEX ordered_failures_by_subscriber ON ordered_failures (subscriber_id);

-- Whoever may ask for tokens in somebody's name: integrations and service apps.
CREATE TABLE applications (
  client_id TEXT PRIMARY KEY,
  client_secret TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('integration', 'serviceApp'))
) WITHOUT ROWID;

CREATE TABLE refresh_tokens (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  token TEXT NOT NULL UNIQUE,
  client_id TEXT NOT NULL REFERENCES applications(client_id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  scopes TEXT NOT NULL,
  created INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
);
CREATE INDEX refresh_tokens_by_person ON refresh_tokens (person_id);
CREATE INDEX refresh_tokens_by_client ON refresh_tokens (client_id);

-- Access tokens. One that an application got goes with the refresh token that it came of.
CREATE TABLE tokens (
  token TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  scopes TEXT NOT NULL,
  expires_at INTEGER,
  id TEXT UNIQUE,
  refresh_id TEXT REFERENCES refresh_tokens(id) ON DELETE CASCADE,
  created INTEGER,
  CHECK ((id IS NULL) = (refresh_id IS NULL) AND (id IS NULL) = (created IS NULL))
) WITHOUT ROWID;
CREATE INDEX tokens_by_refresh ON tokens (refresh_id);
CREATE INDEX tokens_by_person ON tokens (person_id);

-- What an application asks of a person on the consent page; with a code once the person has agreed, and with the
-- refresh token that the code was exchanged for.
CREATE TABLE authorization_requests (
  ticket TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES applications(client_id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  redirect_uri TEXT NOT NULL,
  scopes TEXT NOT NULL,
  state TEXT,
  code_challenge TEXT,
  expires_at INTEGER NOT NULL,
  code TEXT UNIQUE,
  refresh_id TEXT REFERENCES refresh_tokens(id) ON DELETE CASCADE
) WITHOUT ROWID;

-- The same for something without a browser, which polls with its device code until the person has answered elsewhere.
CREATE TABLE device_requests (
  device_code TEXT PRIMARY KEY,
  user_code TEXT NOT NULL UNIQUE,
  -- Stands for the user code in the complete verification address.
  verification_key TEXT NOT NULL UNIQUE,
  ticket TEXT NOT NULL UNIQUE,
  client_id TEXT NOT NULL REFERENCES applications(client_id) ON DELETE CASCADE,
  person_id TEXT REFERENCES people(id) ON DELETE CASCADE,
  scopes TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'approved', 'denied')),
  expires_at INTEGER NOT NULL,
  polled_at INTEGER,
  CHECK ((status = 'approved') = (person_id IS NOT NULL))
) WITHOUT ROWID;

-- Legs of calls, as history: names and ids stand in the text and outlive whom they mean.
CREATE TABLE call_records (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  org_id TEXT NOT NULL REFERENCES organizations(id) ON DELETE CASCADE,
  location TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  -- When the call was over: what windows of time go by.
  report_at INTEGER NOT NULL CHECK (report_at >= started_at),
  -- Only what is not empty.
  json TEXT NOT NULL
);
CREATE INDEX call_records_by_time ON call_records (org_id, report_at);

-- Calls from before the world began, made when somebody first asks for any: most worlds never need theirs.
CREATE TABLE call_history_plans (
  org_id TEXT PRIMARY KEY REFERENCES organizations(id) ON DELETE CASCADE,
  seed TEXT NOT NULL,
  until INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE cdr_requests (
  key INTEGER PRIMARY KEY,
  token TEXT NOT NULL REFERENCES tokens(token) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('first', 'page')),
  at INTEGER NOT NULL
);
CREATE INDEX cdr_requests_by_token ON cdr_requests (token, kind, at);

CREATE TABLE reports (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  org_id TEXT NOT NULL REFERENCES organizations(id) ON DELETE CASCADE,
  template_id INTEGER NOT NULL,
  start_date TEXT,
  end_date TEXT,
  site_list TEXT NOT NULL,
  created INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  done_at INTEGER
);
CREATE INDEX reports_by_org ON reports (org_id);

CREATE TABLE audit_events (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  org_id TEXT NOT NULL REFERENCES organizations(id) ON DELETE CASCADE,
  actor_id TEXT NOT NULL,
  category TEXT NOT NULL,
  created INTEGER NOT NULL,
  json TEXT NOT NULL
);
CREATE INDEX audit_by_time ON audit_events (org_id, created);

CREATE TABLE webhooks (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  org_id TEXT NOT NULL REFERENCES organizations(id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  owned_by TEXT NOT NULL CHECK (owned_by IN ('creator', 'org')),
  -- Failures before this instant no longer count.
  active_since INTEGER NOT NULL,
  json TEXT NOT NULL
);
CREATE INDEX webhooks_by_org ON webhooks (org_id);
CREATE INDEX webhooks_by_person ON webhooks (person_id);

-- Events on their way to a target.
CREATE TABLE webhook_deliveries (
  id TEXT PRIMARY KEY,
  webhook_id TEXT NOT NULL REFERENCES webhooks(id) ON DELETE CASCADE,
  body TEXT NOT NULL,
  failed_attempts INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX deliveries_by_webhook ON webhook_deliveries (webhook_id);

-- What became of each attempt: outlives the webhook, for testers to read.
CREATE TABLE webhook_attempts (
  key INTEGER PRIMARY KEY,
  delivery_id TEXT NOT NULL,
  webhook_id TEXT NOT NULL,
  target_url TEXT NOT NULL,
  at INTEGER NOT NULL,
  signature TEXT,
  body TEXT NOT NULL,
  status INTEGER,
  error TEXT,
  succeeded INTEGER NOT NULL CHECK (succeeded IN (0, 1))
);
CREATE INDEX attempts_by_webhook ON webhook_attempts (webhook_id, succeeded, at);

-- What happens later by the clock: each row runs once its instant has come.
CREATE TABLE tasks (
  key INTEGER PRIMARY KEY,
  due_at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL
);
CREATE INDEX tasks_by_time ON tasks (due_at, key);

-- Background work that is asked for by id. At most one of a kind runs in an organization.
CREATE TABLE jobs (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  org_id TEXT NOT NULL REFERENCES organizations(id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  is_running INTEGER NOT NULL CHECK (is_running IN (0, 1)),
  json TEXT NOT NULL
);
CREATE UNIQUE INDEX running_jobs ON jobs (org_id, kind) WHERE is_running = 1;

CREATE TABLE job_errors (
  key INTEGER PRIMARY KEY,
  job_id TEXT NOT NULL REFERENCES jobs(id) ON DELETE CASCADE,
  json TEXT NOT NULL
);
CREATE INDEX errors_by_job ON job_errors (job_id, key);

-- What a job has yet to do, row by row.
CREATE TABLE job_rows (
  key INTEGER PRIMARY KEY,
  job_id TEXT NOT NULL REFERENCES jobs(id) ON DELETE CASCADE,
  json TEXT NOT NULL
);
CREATE INDEX rows_by_job ON job_rows (job_id, key);

CREATE TABLE mails (
  key INTEGER PRIMARY KEY,
  sent_at INTEGER NOT NULL,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT,
  -- What a mail is written from. It is written when somebody reads it: an import mails thousands.
  letter TEXT,
  CHECK ((body IS NULL) <> (letter IS NULL))
);
CREATE INDEX mails_by_recipient ON mails (recipient COLLATE NOCASE, key);
`;
