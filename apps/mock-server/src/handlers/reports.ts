import { encodeWebexId, type ReportTemplate, reportFaults, type reports } from '@hubdeck/core';
import type { Deed } from '../audit';
import type { Call, Handlers } from '../call';
import { toJson } from '../json';
import { found, keyOf } from '../lookup';
import { badRequest } from '../problems';
import { REPORT_MS, showReport } from '../reports/report';
import { findTemplate, REPORT_TEMPLATES } from '../reports/templates';
import { deleteReport, findReport, insertReport, listReports, type ReportRow } from '../store/reports';
import { scheduleTask } from '../tasks';
import { createUuid } from '../world';

export const reportsHandlers: Handlers<typeof reports> = {
  templates: {
    list: () => ({
      rows: REPORT_TEMPLATES.map((template) => toJson<ReportTemplate>(template)),
      beside: { numberOfTemplate: REPORT_TEMPLATES.length },
    }),
  },

  list({ query, actor, store, origin }) {
    if ((query.from === undefined) !== (query.to === undefined)) {
      throw badRequest('Invalid time range', ['from, to: both or neither are expected.']);
    }
    const shown = listReports(store, actor.orgId)
      .filter(({ templateId }) => query.templateId === undefined || templateId === query.templateId)
      .filter((report) => isWithin(report, query))
      .map((report) => showReport(report, origin))
      .filter(({ service }) => query.service === undefined || service === query.service)
      .filter(({ id }) => query.reportId === undefined || id === query.reportId);
    const rows = shown.map((report) => toJson({ ...report, Id: report.id }));
    return { rows, beside: { numberOfReports: rows.length } };
  },

  create({ body, actor, world, store, now, audit }) {
    const templateId = Number(body.templateId);
    const template = findTemplate(templateId);
    if (!template) throw badRequest('Invalid request body', [`templateId: there is no template ${templateId}.`]);
    const faults = reportFaults(body, template, now);
    if (faults.length > 0) throw badRequest('Invalid request body', faults);
    const { startDate, endDate, siteList = '' } = body;
    const order = { id: createUuid(world), orgId: actor.orgId, templateId, startDate, endDate, siteList };
    const report = { ...order, created: now, createdBy: actor.personId };
    return store.transaction(() => {
      insertReport(store, report);
      scheduleTask(world, REPORT_MS, 'finishReport', { orgId: report.orgId, id: report.id });
      audit(deedOn(report, 'Report created', 'ordered the report'));
      const id = encodeWebexId('REPORT', report.id);
      return { items: { id, Id: id } };
    });
  },

  get(call) {
    const report = showReport(reportOf(call), call.origin);
    return { ...report, items: [{ ...report, Id: report.id }] };
  },

  delete(call) {
    const report = reportOf(call);
    call.store.transaction(() => {
      deleteReport(call.store, report.id);
      call.audit(deedOn(report, 'Report deleted', 'deleted the report'));
    });
    return undefined;
  },
};

type ReportCall = Pick<Call<(typeof reports)['get']>, 'path' | 'store' | 'actor'>;

function reportOf({ path, store, actor }: ReportCall): ReportRow {
  const key = keyOf('REPORT', path.reportId, 'Report');
  return found(findReport(store, actor.orgId, key), `Report ${path.reportId}`);
}

/** Dates are whole days, UTC: on or after the one and before the other. */
const isWithin = ({ created }: ReportRow, { from, to }: { from?: string | undefined; to?: string | undefined }) =>
  from === undefined || to === undefined || (created >= Date.parse(from) && created < Date.parse(to));

const deedOn = ({ id, templateId }: Pick<ReportRow, 'id' | 'templateId'>, description: string, verb: string): Deed => ({
  category: 'REPORTS',
  description,
  text: `${verb} ${findTemplate(templateId)?.title}`,
  targetType: 'REPORT',
  targetId: encodeWebexId('REPORT', id),
  targetName: findTemplate(templateId)?.title,
});
