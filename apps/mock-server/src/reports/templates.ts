import { CDR_HISTORY_DAYS, DETAILED_CALL_HISTORY, type ReportTemplate } from '@hubdeck/core';

/** The kinds of reports that the mock can make; the cloud has some sixty. Their ids are the mock's own. */
export const TELEPHONE_NUMBER_INVENTORY = 'Telephone Number Inventory';
const MEETINGS_USAGE_SUMMARY = 'Meetings Usage Summary';

const needs = (...fields: readonly string[]): NonNullable<ReportTemplate['validations']> =>
  ['templateId', ...fields].map((field) => ({ field, required: 'yes' }));

export const REPORT_TEMPLATES: readonly (ReportTemplate & { Id: number })[] = [
  {
    Id: 117,
    title: DETAILED_CALL_HISTORY,
    service: 'Webex Calling',
    maxDays: CDR_HISTORY_DAYS + 1,
    identifier: 'orgWithDate',
    validations: needs('startDate', 'endDate'),
  },
  {
    Id: 124,
    title: TELEPHONE_NUMBER_INVENTORY,
    service: 'Webex Calling',
    maxDays: 31,
    identifier: 'orgWithoutDate',
    validations: needs(),
  },
  {
    Id: 31,
    title: MEETINGS_USAGE_SUMMARY,
    service: 'Webex',
    maxDays: 31,
    identifier: 'siteWithDate',
    validations: needs('siteList', 'startDate', 'endDate'),
  },
];

export const findTemplate = (id: number) => REPORT_TEMPLATES.find((template) => template.Id === id);
