import * as z from 'zod/mini';
import { openEnum } from './open-enum';

export const DETAILED_CALL_HISTORY = 'Calling Detailed Call History';

/** A kind of report. Its id differs from organization to organization: find it by its title. */
export const ReportTemplate = z.object({
  /** Capital, and a number. */
  Id: z.union([z.number(), z.string()]),
  title: z.string(),
  service: z.string(),
  /** The longest range of dates. */
  maxDays: z.optional(z.number()),
  identifier: z.optional(z.string()),
  /** Which fields the order of such a report needs: `yes` or `no`. */
  validations: z.optional(z.array(z.object({ field: z.string(), required: z.string() }))),
});
export type ReportTemplate = z.output<typeof ReportTemplate>;

export const ReportTemplateList = z.object({
  items: z.array(ReportTemplate),
  numberOfTemplate: z.optional(z.number()),
});
export type ReportTemplateList = z.output<typeof ReportTemplateList>;

export const REPORT_STATUSES = ['inProgress', 'done'] as const;

/**
 * The documentation writes `id`; the cloud answers `Id`, and wraps a single report into a list. Clients read the one or
 * the other, so both are here.
 */
export const ReportId = z.object({ id: z.optional(z.string()), Id: z.optional(z.string()) });

export const Report = z.object({
  ...ReportId.shape,
  title: z.optional(z.string()),
  service: z.string(),
  startDate: z.optional(z.string()),
  endDate: z.optional(z.string()),
  siteList: z.optional(z.string()),
  /** `YYYY-MM-DD HH:mm:ss`, UTC. */
  created: z.string(),
  createdBy: z.optional(z.string()),
  scheduledFrom: z.optional(z.string()),
  status: openEnum(REPORT_STATUSES),
  /** Once it is done; needs the access token, and mostly gives a zip file with one CSV file. */
  downloadURL: z.optional(z.string()),
});
export type Report = z.output<typeof Report>;

/** An object, not a list. */
export const CreatedReport = z.object({ items: ReportId });
export type CreatedReport = z.output<typeof CreatedReport>;

export const ReportList = z.object({ items: z.array(Report), numberOfReports: z.optional(z.number()) });
export type ReportList = z.output<typeof ReportList>;

/** A single report as it is answered: bare, in a list of one, or both. */
export const ReportAnswer = z.object({ ...z.partial(Report).shape, items: z.optional(z.array(Report)) });
export type ReportAnswer = z.output<typeof ReportAnswer>;

/** The report in an answer. */
export const reportIn = ({ items, ...bare }: ReportAnswer): Report => items?.[0] ?? (bare as Report);

export const reportIdOf = ({ id, Id }: z.output<typeof ReportId>): string | undefined => id ?? Id;

const date = z.iso.date();

export const NewReport = z.object({
  templateId: z.union([z.int(), z.string().check(z.regex(/^\d{1,9}$/))]),
  startDate: z.optional(date),
  endDate: z.optional(date),
  /** Separated by commas. */
  siteList: z.optional(z.string().check(z.maxLength(1000))),
});
export type NewReport = z.output<typeof NewReport>;

const DAY_MS = 86_400_000;

/** What is wrong with the order of a report, a line a field. */
export function reportFaults(order: NewReport, template: ReportTemplate, now: number): string[] {
  const missing = (template.validations ?? [])
    .filter(({ field, required }) => required === 'yes' && !order[field as keyof NewReport])
    .map(({ field }) => `${field}: reports of the template "${template.title}" need it.`);
  return [...missing, ...dateFaults(order, template, now)];
}

function dateFaults({ startDate, endDate }: NewReport, { title, maxDays }: ReportTemplate, now: number): string[] {
  if (startDate === undefined || endDate === undefined) return [];
  const days = (Date.parse(endDate) - Date.parse(startDate)) / DAY_MS + 1;
  if (days < 1) return ['endDate: must not be before startDate.'];
  if (Date.parse(endDate) > now) return ['endDate: must not lie in the future.'];
  const isTooLong = maxDays !== undefined && days > maxDays;
  return isTooLong ? [`endDate: reports of the template "${title}" cover at most ${maxDays} days.`] : [];
}
