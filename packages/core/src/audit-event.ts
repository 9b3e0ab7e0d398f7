import * as z from 'zod/mini';

const optionalText = z.optional(z.string());

/** Who did what to whom. Known categories come from the service; new ones appear. */
export const AuditEvent = z.object({
  id: z.string(),
  created: z.string(),
  actorOrgId: z.string(),
  actorId: z.string(),
  data: z.object({
    actorOrgName: optionalText,
    actorName: optionalText,
    actorEmail: optionalText,
    adminRoles: z.optional(z.array(z.string())),
    actorUserAgent: optionalText,
    actorIp: optionalText,
    eventCategory: z.string(),
    /** The kind of event, in words. */
    eventDescription: z.string(),
    /** What happened, as a sentence. */
    actionText: z.string(),
    targetType: optionalText,
    targetId: optionalText,
    targetName: optionalText,
    targetOrgId: optionalText,
    targetOrgName: optionalText,
    trackingId: optionalText,
    errorMessage: optionalText,
    /** A string here, such as `WXC-4201`. */
    errorCode: optionalText,
  }),
});
export type AuditEvent = z.output<typeof AuditEvent>;

export const AuditEventCategories = z.object({ eventCategories: z.array(z.string()) });
export type AuditEventCategories = z.output<typeof AuditEventCategories>;

export const AuditEventList = z.object({ items: z.array(AuditEvent) });
export type AuditEventList = z.output<typeof AuditEventList>;
