import { encodeWebexId, SETTING_NAMES } from '@hubdeck/core';
import { writeEvent } from '../audit';
import { personCreated } from '../people/deeds';
import { findOrganization } from '../store/organizations';
import { type Administrator, listAdministrators, listNewcomers, listPastCodes, type PastCode } from '../store/past';
import { EMAIL_SETTING } from '../webex-go/activation';
import { everydayWork, type PastEvent } from './audit-routines';
import { cycle } from './cycle';
import { ROLES } from './organization';
import { DAY, HOUR, type Seeding } from './seeding';

/**
 * What administrators did in the weeks before the world begins. What left a trace, as codes of lines and new users, is told
 * as the trace has it; the rest is everyday work on people and places that exist. It is as much for a large organization as
 * for a small one.
 */

const WEEKS = 6;
const MOST_CODES = 40;
const MOST_NEWCOMERS = 12;

export function insertAuditHistory(seeding: Seeding): void {
  const { store, orgId, today } = seeding;
  const random = seeding.random.fork('audit history');
  const since = today - WEEKS * 7 * DAY;
  const staff = listAdministrators(store, orgId);
  const named = (role: string) => staff.find((administrator) => administrator.role === role) ?? staff[0];
  const [chief, personnel, technician] = [ROLES.fullAdmin, ROLES.userAdmin, ROLES.deviceAdmin].map(named);
  if (!chief || !personnel || !technician) return;
  const events: PastEvent[] = [
    ...listPastCodes(store, since, MOST_CODES).map((code) => ({ ...describeCode(code), by: technician })),
    ...listNewcomers(store, orgId, MOST_NEWCOMERS)
      .filter(({ created }) => created >= since && created < today)
      .map((person) => ({
        at: person.created,
        deed: personCreated({ id: person.id, displayName: person.name }),
        by: personnel,
      })),
    ...suppressionWeek(today, chief),
    ...everydayWork(seeding, random, { since, personnel, technician }),
  ];
  const organization = { id: orgId, displayName: findOrganization(store, orgId)?.displayName };
  for (const [index, { at, deed, by, failure }] of events.sort((a, b) => a.at - b.at).entries()) {
    writeEvent(store, deed, {
      ...{ at, organization, failure, ...deskOf(by, staff.indexOf(by)) },
      id: random.uuid(`event ${index}`),
      trackingId: `ATLAS_${random.uuid(`tracking ${index}`)}_0`,
    });
  }
}

/** From where an administrator works. */
const deskOf = (by: Administrator, index: number) => ({
  actorKey: by.id,
  actor: by,
  adminRole: adminRoleOf(by),
  userAgent: cycle(BROWSERS, index),
  ip: officeAddress(index),
});

/** Audit events know no more than these: whoever is not a full administrator is a user. */
const adminRoleOf = ({ role }: Administrator): string => (role === ROLES.fullAdmin ? 'Full_Admin' : 'User');

const BROWSERS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Gecko/20100101 Firefox/147.0',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/26.2 Safari/605.1.15',
] as const;

/** From a range that is kept for examples. */
const officeAddress = (index: number) => `203.0.113.${10 + index}`;

const CODE_DEEDS = {
  added: ['Webex Go device added', 'added a Webex Go device to'],
  renewed: ['Webex Go activation code generated', 'generated a new activation code for'],
  lost: ['Webex Go line reported lost or stolen', 'reported as lost or stolen the line of'],
} as const;

function describeCode({ deviceId, owner, issuedAt, occasion }: PastCode): Pick<PastEvent, 'at' | 'deed'> {
  const [description, verb] = CODE_DEEDS[occasion];
  const target = { targetType: 'DEVICE', targetId: encodeWebexId('DEVICE', deviceId), targetName: owner };
  return { at: issuedAt, deed: { category: 'DEVICES', description, text: `${verb} ${owner}`, ...target } };
}

/** Mails were held back once, while the mail server was being moved. */
const suppressionWeek = (today: number, by: Administrator): PastEvent[] =>
  [
    { days: 33, value: false },
    { days: 31, value: true },
  ].map(({ days, value }) => ({
    at: today - days * DAY + 15 * HOUR,
    by,
    deed: {
      category: 'ORG_SETTINGS',
      description: 'Organization setting changed',
      text: `switched the setting ${SETTING_NAMES[EMAIL_SETTING]} ${value ? 'on' : 'off'}`,
      targetType: 'ORG_SETTING',
      targetId: EMAIL_SETTING,
      targetName: SETTING_NAMES[EMAIL_SETTING],
    },
  }));
