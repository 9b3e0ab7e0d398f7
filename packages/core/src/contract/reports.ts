import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { integer, text } from '../query-parameter';
import { CreatedReport, NewReport, ReportAnswer, ReportList, ReportTemplateList } from '../report';

const scopes = ['analytics:read_all'];

export const reports = {
  templates: {
    list: {
      method: 'GET',
      path: '/report/templates',
      doc: 'Lists the kinds of reports that can be ordered, all in one answer.',
      scopes,
      reply: ReportTemplateList,
      paging: { items: 'items' },
    },
  },
  /** `from` and `to` go together: created on or after the one and before the other. */
  list: {
    method: 'GET',
    path: '/reports',
    doc: 'Lists the reports that were ordered, all in one answer.',
    scopes,
    query: z.object({
      reportId: z.optional(text()),
      service: z.optional(text()),
      templateId: z.optional(integer()),
      /** `YYYY-MM-DD` */
      from: z.optional(z.iso.date()),
      to: z.optional(z.iso.date()),
    }),
    reply: ReportList,
    paging: { items: 'items' },
  },
  /**
   * The report is made in the background: ask for it until its status is `done` and it has a `downloadURL`.
   * What has to be given is said by the template's `validations`; dates outside its `maxDays` are refused with 400.
   */
  create: {
    method: 'POST',
    path: '/reports',
    doc: 'Orders a report.',
    scopes,
    body: NewReport,
    reply: CreatedReport,
  },
  get: {
    method: 'GET',
    path: '/reports/:reportId',
    doc: 'Shows a report and, once it is done, where to download it.',
    scopes,
    reply: ReportAnswer,
  },
  delete: {
    method: 'DELETE',
    path: '/reports/:reportId',
    doc: 'Deletes a report.',
    scopes,
    status: 204,
  },
} as const satisfies Contract;
