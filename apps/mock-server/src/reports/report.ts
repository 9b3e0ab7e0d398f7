import { encodeWebexId, type Report } from '@hubdeck/core';
import { findReport, markReportDone, type ReportRow } from '../store/reports';
import type { World } from '../world';
import { findTemplate } from './templates';

export const REPORT_MS = 1000;

/** Below no API prefix: the cloud serves downloads from a host of their own. */
export const DOWNLOAD_PATH = '/api';

/** `2020-05-27 17:02:43` */
const formatTime = (instant: number): string => new Date(instant).toISOString().slice(0, 19).replace('T', ' ');

export function showReport(report: ReportRow, origin: string): Report {
  const template = findTemplate(report.templateId);
  const id = encodeWebexId('REPORT', report.id);
  const isDone = report.doneAt !== undefined;
  return {
    id,
    title: template?.title,
    service: template?.service ?? '',
    startDate: report.startDate,
    endDate: report.endDate,
    siteList: report.siteList,
    created: formatTime(report.created),
    createdBy: encodeWebexId('PEOPLE', report.createdBy),
    scheduledFrom: 'API',
    status: isDone ? 'done' : 'inProgress',
    ...(isDone && { downloadURL: `${origin}${DOWNLOAD_PATH}?reportId=${encodeURIComponent(id)}` }),
  };
}

/** The background work's own part. */
export function finishReport({ store }: World, { orgId, id }: { orgId: string; id: string }, at: number): void {
  if (findReport(store, orgId, id)) markReportDone(store, id, at);
}
