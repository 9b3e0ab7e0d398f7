import * as z from 'zod/mini';
import { openEnum } from './open-enum';

/** Units of one service in one subscription. Properties that do not apply are absent. */
export const License = z.object({
  id: z.string(),
  name: z.string(),
  totalUnits: z.number(),
  consumedUnits: z.number(),
  consumedByUsers: z.optional(z.number()),
  consumedByWorkspaces: z.optional(z.number()),
  /** Opaque, such as `Sub-hydraOct26a`. */
  subscriptionId: z.optional(z.string()),
  siteUrl: z.optional(z.string()),
  siteType: z.optional(openEnum(['Control Hub managed site', 'Linked site', 'Site Admin managed site'])),
});
export type License = z.output<typeof License>;

export const LicenseUser = z.object({
  id: z.string(),
  type: openEnum(['INTERNAL', 'EXTERNAL']),
  displayName: z.string(),
  email: z.string(),
});
export type LicenseUser = z.output<typeof LicenseUser>;

/** A licence with a page of its holders, when `includeAssignedTo=user` was asked for. */
export const LicenseWithUsers = z.extend(License, { users: z.optional(z.array(LicenseUser)) });
export type LicenseWithUsers = z.output<typeof LicenseWithUsers>;

/** Licences are told apart by name only; the names are the cloud's own, Webex Go's excepted (none is published). */
export const LICENSE_NAMES = {
  callingProfessional: 'Webex Calling - Professional',
  /** Sold as *Standard*. */
  callingStandard: 'Webex Calling - Basic',
  callingWorkspaces: 'Webex Calling - Workspaces',
  customerExperience: 'Customer Experience - Essential',
  unifiedCm: 'Unified Communication Manager (UCM)',
  webexGo: 'Webex Calling - Webex Go',
  messaging: 'Messaging',
  meetings: 'Meeting - Webex Meetings Suite',
} as const;

export const isCallingProfessional = (license: Pick<License, 'name'>) =>
  license.name === LICENSE_NAMES.callingProfessional;
export const isCallingStandard = (license: Pick<License, 'name'>) => license.name === LICENSE_NAMES.callingStandard;
export const isWebexGo = (license: Pick<License, 'name'>) => license.name === LICENSE_NAMES.webexGo;
