import * as z from 'zod/mini';
import { ActivationEmailJob } from './activation-email-job';
import { AuditEvent, AuditEventCategories, AuditEventList } from './audit-event';
import {
  CallerId,
  CallerIdChange,
  CallForwarding,
  CallForwardingChange,
  DoNotDisturb,
  DoNotDisturbChange,
  VoicemailChange,
  VoicemailPasscode,
  VoicemailSettings,
} from './call-settings';
import { CallingStake, SubscriptionHolder, SubscriptionHolderList } from './calling-data';
import { CallingDevice, PersonDevice, PersonDevices } from './calling-device';
import { CallRecord, CallRecordList } from './cdr';
import { Device, DeviceActivationCode, DeviceList } from './device';
import { TagOperation } from './device-tags';
import { type Contract, type Endpoint, listEndpoints } from './endpoint';
import { Enterprise, EnterpriseList } from './enterprise';
import { JobError, JobErrorList } from './job';
import { License, LicenseAssignment, LicenseList, LicenseWithUsers, UserLicenses } from './license';
import {
  LicenseTemplate,
  LicenseTemplateDraft,
  LicenseTemplateJob,
  LicenseTemplateJobList,
  LicenseTemplatePreview,
  LicenseTemplateUpdate,
} from './license-template';
import { CreatedLocation, Location, LocationList, LocationUpdate, NewLocation } from './location';
import { NewPerson, PersonReplacement } from './new-person';
import { AvailableNumber, AvailableNumberList, PhoneNumber, PhoneNumberList } from './number';
import { Authorization, AuthorizationList, OAuthTokens } from './oauth';
import { OnboardingTemplate, OnboardingTemplateList } from './onboarding-template';
import { Organization, OrganizationList } from './organization';
import { OrganizationSetting } from './organization-setting';
import { CreatedPerson, Person, PersonList } from './person';
import { PersonNumbers, PersonNumbersChange } from './person-numbers';
import { ErrorBody } from './problem';
import { CreatedReport, Report, ReportList, ReportTemplate, ReportTemplateList } from './report';
import { Role, RoleList } from './role';
import { Subscriber, SubscriberList } from './subscriber';
import {
  PstnLocation,
  Subscription,
  SubscriptionCancellation,
  SubscriptionList,
  SubscriptionLoss,
} from './subscription';
import { SupportedDevice } from './supported-device';
import { UsersImportJob, UsersImportJobList, UsersImportPlan } from './users-import';
import { VoiceMessage, VoiceMessageList, VoiceMessageSummary } from './voice-message';
import {
  WebexGoActivation,
  WebexGoDevice,
  WebexGoDeviceList,
  WebexGoDeviceWithActivation,
  WebexGoEligibility,
} from './webex-go-device';
import { WebexGoImportJob, WebexGoImportJobList } from './webex-go-import';
import { WebexGoOverride } from './webex-go-override';
import { Webhook, WebhookList } from './webhook';
import { NewWorkspace, Workspace, WorkspaceList, WorkspaceUpdate } from './workspace';
import { WorkspaceNumbers } from './workspace-numbers';

/** Schemas that stand in the document under their own name. */
const NAMED_SCHEMAS: Readonly<Record<string, z.ZodMiniType>> = {
  ActivationEmailJob,
  AuditEvent,
  AuditEventCategories,
  AuditEventList,
  Authorization,
  AuthorizationList,
  AvailableNumber,
  AvailableNumberList,
  CallerId,
  CallerIdChange,
  CallForwarding,
  CallForwardingChange,
  CallingDevice,
  CallingStake,
  CallRecord,
  CallRecordList,
  CreatedLocation,
  CreatedPerson,
  CreatedReport,
  Device,
  DeviceActivationCode,
  DeviceList,
  DoNotDisturb,
  DoNotDisturbChange,
  Enterprise,
  EnterpriseList,
  ErrorBody,
  JobError,
  JobErrorList,
  License,
  LicenseAssignment,
  LicenseList,
  LicenseTemplate,
  LicenseTemplateDraft,
  LicenseTemplateJob,
  LicenseTemplateJobList,
  LicenseTemplatePreview,
  LicenseTemplateUpdate,
  LicenseWithUsers,
  Location,
  LocationList,
  LocationUpdate,
  NewLocation,
  NewPerson,
  NewWorkspace,
  OAuthTokens,
  OnboardingTemplate,
  OnboardingTemplateList,
  Organization,
  OrganizationList,
  OrganizationSetting,
  Person,
  PersonDevice,
  PersonDevices,
  PersonList,
  PersonNumbers,
  PersonNumbersChange,
  PersonReplacement,
  PhoneNumber,
  PhoneNumberList,
  PstnLocation,
  Report,
  ReportList,
  ReportTemplate,
  ReportTemplateList,
  Role,
  RoleList,
  Subscriber,
  SubscriberList,
  Subscription,
  SubscriptionCancellation,
  SubscriptionHolder,
  SubscriptionHolderList,
  SubscriptionList,
  SubscriptionLoss,
  SupportedDevice,
  TagOperation,
  UserLicenses,
  UsersImportJob,
  UsersImportJobList,
  UsersImportPlan,
  VoicemailChange,
  VoicemailPasscode,
  VoicemailSettings,
  VoiceMessage,
  VoiceMessageList,
  VoiceMessageSummary,
  WebexGoActivation,
  WebexGoDevice,
  WebexGoDeviceList,
  WebexGoDeviceWithActivation,
  WebexGoEligibility,
  WebexGoImportJob,
  WebexGoImportJobList,
  WebexGoOverride,
  Webhook,
  WebhookList,
  Workspace,
  WorkspaceList,
  WorkspaceNumbers,
  WorkspaceUpdate,
};

type Schemas = z.core.$ZodRegistry<{ id: string }>;
type JsonObject = Record<string, unknown>;

const reference = (id: string) => ({ $ref: `#/components/schemas/${id}` });

/** The contract as an OpenAPI 3.1 document; paths stand below `serverUrl`, such as `http://127.0.0.1:4310/v1`. */
export function describeContract(contract: Contract, { serverUrl, version }: { serverUrl: string; version: string }) {
  const operations = listEndpoints(contract);
  const schemas = registerSchemas(operations);
  const paths: Record<string, JsonObject> = {};
  for (const { name, endpoint } of operations) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: describeOperation(name, endpoint, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Webex admin API, as hubdeck speaks it',
      version,
      description: 'Not affiliated with Cisco. Operations tagged "Extension" are no part of the Webex API.',
    },
    servers: [{ url: serverUrl }],
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: z.toJSONSchema(schemas, { io: 'output', uri: (id) => reference(id).$ref }).schemas,
    },
  };
}

function registerSchemas(operations: readonly { name: string; endpoint: Endpoint }[]): Schemas {
  const schemas: Schemas = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED_SCHEMAS)) schemas.add(schema, { id });
  for (const { name, endpoint } of operations) {
    for (const [role, schema] of [
      ['Body', isCsv(endpoint.bodyType) ? undefined : endpoint.body],
      ['Reply', isCsv(endpoint.replyType) ? undefined : endpoint.reply],
    ] as const) {
      if (schema && !schemas.has(schema)) schemas.add(schema, { id: pascalCase(name) + role });
    }
  }
  return schemas;
}

const pascalCase = (name: string) => name.replace(/(?:^|\.)(\w)/g, (_, letter: string) => letter.toUpperCase());

function describeOperation(name: string, endpoint: Endpoint, schemas: Schemas): JsonObject {
  const { body, scopes } = endpoint;
  return {
    operationId: name,
    summary: endpoint.doc,
    description: `Scopes: ${scopes.map((words) => words.replaceAll(' ', ' and ')).join(', or ')}.`,
    tags: [tagOf(name)],
    parameters: [...pathParameters(endpoint), ...queryParameters(endpoint)],
    ...(body && {
      requestBody: {
        required: true,
        content: isCsv(endpoint.bodyType)
          ? CSV_UPLOAD
          : { [endpoint.bodyType ?? 'application/json']: { schema: schemaReference(body, schemas) } },
      },
    }),
    responses: {
      [endpoint.status ?? 200]: describeSuccess(endpoint, schemas),
      ...(endpoint.partialStatus && {
        [endpoint.partialStatus]: { ...describeSuccess(endpoint, schemas), description: 'Done in part.' },
      }),
      ...(endpoint.mayBeEmpty && { 204: WITHOUT_BODY }),
      default: { description: 'A refusal.', content: { 'application/json': { schema: reference('ErrorBody') } } },
    },
  };
}

const tagOf = (name: string) => {
  const nouns = name.split('.').slice(0, -1);
  return nouns[0] === 'ext' ? `Extension: ${nouns.slice(1).join(' ')}` : nouns.join(' ');
};

const schemaReference = (schema: z.ZodMiniType, schemas: Schemas) => reference(schemas.get(schema)?.id ?? '');

const isCsv = (type: string | undefined) => type === 'text/csv';

const CSV = { 'text/csv': { schema: { type: 'string' } } };
const FILE_FORM = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } };
const CSV_UPLOAD = { ...CSV, 'multipart/form-data': { schema: FILE_FORM } };

const WITHOUT_BODY = { description: 'Done; no body.' };

function describeSuccess({ reply, replyType, paging }: Endpoint, schemas: Schemas): JsonObject {
  if (!reply) return WITHOUT_BODY;
  if (isCsv(replyType)) return { description: 'Done.', content: CSV };
  const link = { description: 'The next page, rel="next"; absent on the last.', schema: { type: 'string' } };
  return {
    description: 'Done.',
    content: { 'application/json': { schema: schemaReference(reply, schemas) } },
    ...(paging?.sizeParameter && { headers: { Link: link } }),
  };
}

const pathParameters = ({ path }: Endpoint): JsonObject[] =>
  Array.from(path.matchAll(/:(\w+)/g), ([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

function queryParameters({ query }: Endpoint): JsonObject[] {
  if (!query) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'output' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
    ...(typeof schema === 'object' && schema.type === 'array' && { style: 'form', explode: false }),
  }));
}
