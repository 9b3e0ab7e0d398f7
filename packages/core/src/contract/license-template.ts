import * as z from 'zod/mini';
import type { Contract } from '../endpoint';
import { JobErrorList } from '../job';
import {
  LicenseTemplate,
  LicenseTemplateDraft,
  LicenseTemplateJob,
  LicenseTemplateJobList,
  LicenseTemplatePreview,
  LicenseTemplateUpdate,
} from '../license-template';
import { integer, text } from '../query-parameter';

const read = ['spark-admin:people_read'];
const write = ['spark-admin:people_write'];
const ofOrganization = z.object({ orgId: z.optional(text()) });

/** Extension: Control Hub keeps the automatic licence template in a private service. */
export const licenseTemplate = {
  /** An organization that never had one answers an empty template for new users. */
  get: {
    method: 'GET',
    path: '/ext/licenseTemplate',
    doc: 'Shows the automatic licence template.',
    scopes: read,
    query: ofOrganization,
    reply: LicenseTemplate,
  },
  /**
   * Keeping a template changes nobody. From then on, unless it is for existing users only, people who are created without
   * a word about licences get those of the template: the ones of Calling only if a location and a number or extension
   * come along, and whatever has no units left is left out. A licence for workspaces is for those that use Calling already.
   * 400 where nobody could hold the licences together, with the code that a single change would have.
   */
  update: {
    method: 'PUT',
    path: '/ext/licenseTemplate',
    doc: 'Replaces the automatic licence template.',
    scopes: write,
    query: ofOrganization,
    body: LicenseTemplateUpdate,
    reply: LicenseTemplate,
  },
  /**
   * The template is the one that is kept, with what the body says instead. Blocked are: 990031 (the subscription left is
   * suspended), 990032 (the target is suspended or cancelled), 990010 (no units: the first get them), 400112 and 990033
   * (another tier), 400411 (no location or number to call from).
   */
  preview: {
    method: 'POST',
    path: '/ext/licenseTemplate/actions/preview/invoke',
    doc: 'Tells who would move and who could not, if the template were applied to those who are there already.',
    scopes: read,
    query: ofOrganization,
    body: LicenseTemplateDraft,
    reply: LicenseTemplatePreview,
  },
} as const satisfies Contract;

/** Extension: applies the template that is kept to people and workspaces that are there already. */
export const licenseTemplateJobs = {
  /**
   * Each person and workspace is done in one step: the licence of the template comes and the one it replaces goes
   * together. A template for new users only has nobody to change. 409 with 990021 while it is being applied already.
   */
  start: {
    method: 'POST',
    path: '/ext/jobs/licenseTemplate/apply',
    doc: 'Starts a job that brings existing people and workspaces to the licence template.',
    scopes: write,
    query: ofOrganization,
    reply: LicenseTemplateJob,
    status: 202,
  },
  list: {
    method: 'GET',
    path: '/ext/jobs/licenseTemplate/apply',
    doc: 'Lists the jobs that applied the licence template, the latest first.',
    scopes: read,
    query: z.object({ max: z.optional(integer()), orgId: z.optional(text()) }),
    reply: LicenseTemplateJobList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 50, largestSize: 200 },
  },
  get: {
    method: 'GET',
    path: '/ext/jobs/licenseTemplate/apply/:jobId',
    doc: 'Shows how far applying the licence template has come.',
    scopes: read,
    query: ofOrganization,
    reply: LicenseTemplateJob,
  },
  /** `item` is the e-mail address, or the name of a workspace. */
  errors: {
    method: 'GET',
    path: '/ext/jobs/licenseTemplate/apply/:jobId/errors',
    doc: 'Lists who could not be brought to the licence template, and why.',
    scopes: read,
    query: z.object({ max: z.optional(integer()), orgId: z.optional(text()) }),
    reply: JobErrorList,
    paging: { items: 'items', sizeParameter: 'max', defaultSize: 50, largestSize: 1000 },
  },
  /** What has been done stays done; nobody is ever done by half. 409 where the job is over. */
  cancel: {
    method: 'POST',
    path: '/ext/jobs/licenseTemplate/apply/:jobId/actions/cancel/invoke',
    doc: 'Stops applying the licence template before the next people.',
    scopes: write,
    query: ofOrganization,
    reply: LicenseTemplateJob,
  },
} as const satisfies Contract;
