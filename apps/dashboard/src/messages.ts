import type { ErrorDetail } from '@hubdeck/core';
import { activation } from './messages/activation';
import { aliases } from './messages/aliases';
import { audit } from './messages/audit';
import { batch, marks } from './messages/batch';
import { calls } from './messages/calls';
import { commands } from './messages/commands';
import { formatCount } from './messages/count';
import { addDevice, deletion, device, devices, lostOrStolen } from './messages/devices';
import { errors, refusals } from './messages/errors';
import { choices, help, links, saving, scrolling, tooSmall } from './messages/frame';
import { csvFiles, importDevices } from './messages/imports';
import { keymap } from './messages/keymap';
import { keys } from './messages/keys';
import { licenseNames, licenses, licenseWords } from './messages/licenses';
import { linear } from './messages/linear';
import { list, lists } from './messages/lists';
import { looks } from './messages/looks';
import { onboardingTemplates, subscriberActions } from './messages/onboarding';
import { cli, plain } from './messages/plain';
import { profiles } from './messages/profiles';
import { query } from './messages/query';
import { columns, screens } from './messages/screens';
import { session } from './messages/session';
import { smtp } from './messages/smtp';
import { onboarding } from './messages/subscribers';
import { editLicenses, moveLicenses, movePstn, stake, subscription, subscriptionEnd } from './messages/subscriptions';
import { undo } from './messages/undo';
import { user, users } from './messages/users';
import { importUsers, licenseTemplate } from './messages/users-csv';
import { addWebexGo, regeneration, webexGo } from './messages/webex-go';

/**
 * Everything a person reads. One table, so that another language is another table of the same type; what depends on
 * counts or names is a function.
 */
const english = {
  product: 'hubdeck',
  demo: 'demo',

  screens,
  columns,
  keys,
  aliases,
  help,
  tooSmall,
  scrolling,
  choices,
  links,
  saving,
  errors,
  refusals,

  list,
  lists,
  marks,
  query,
  batch,
  keymap,
  linear,
  looks,
  session,
  undo,

  users,
  user,
  importUsers,
  devices,
  device,
  addDevice,
  importDevices,
  csvFiles,
  deletion,
  lostOrStolen,
  webexGo,
  addWebexGo,
  regeneration,
  activation,
  licenses,
  licenseNames,
  licenseWords,
  editLicenses,
  licenseTemplate,
  subscription,
  subscriptionEnd,
  stake,
  moveLicenses,
  movePstn,
  onboarding,
  subscriberActions,
  onboardingTemplates,
  audit,
  calls,

  plain,
  cli,
  commands,
  profiles,
  smtp,

  /** A count as people write it. */
  number: formatCount,
  yes: 'yes',
  no: 'no',
  none: '\u2013',
};

export type Messages = typeof english;
export const messages: Messages = english;

/** Why something is not allowed, in our words where we have some, else in the server's. */
export const describeRefusal = ({ errorCode, description }: ErrorDetail): string =>
  messages.refusals[String(errorCode)] ?? description;
