import * as z from 'zod/mini';
import { Device } from './device';
import { type Contract, type Endpoint, listEndpoints } from './endpoint';
import { Enterprise } from './enterprise';
import { License, LicenseWithUsers } from './license';
import { Location } from './location';
import { AvailableNumber, PhoneNumber } from './number';
import { Organization } from './organization';
import { Person } from './person';
import { ErrorBody } from './problem';
import { Subscriber } from './subscriber';
import { Subscription } from './subscription';
import { WebexGoActivation, WebexGoDevice, WebexGoDeviceWithActivation, WebexGoEligibility } from './webex-go-device';

/** Schemas that stand in the document under their own name. */
const NAMED_SCHEMAS: Readonly<Record<string, z.ZodMiniType>> = {
  AvailableNumber,
  Device,
  Enterprise,
  ErrorBody,
  License,
  LicenseWithUsers,
  Location,
  Organization,
  Person,
  PhoneNumber,
  Subscriber,
  Subscription,
  WebexGoActivation,
  WebexGoDevice,
  WebexGoDeviceWithActivation,
  WebexGoEligibility,
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
      ['Body', endpoint.body],
      ['Reply', endpoint.reply],
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
        content: { [endpoint.bodyType ?? 'application/json']: { schema: schemaReference(body, schemas) } },
      },
    }),
    responses: {
      [endpoint.status ?? 200]: describeSuccess(endpoint, schemas),
      default: { description: 'A refusal.', content: { 'application/json': { schema: reference('ErrorBody') } } },
    },
  };
}

const tagOf = (name: string) => {
  const nouns = name.split('.').slice(0, -1);
  return nouns[0] === 'ext' ? `Extension: ${nouns.slice(1).join(' ')}` : nouns.join(' ');
};

const schemaReference = (schema: z.ZodMiniType, schemas: Schemas) => reference(schemas.get(schema)?.id ?? '');

function describeSuccess({ reply, paging }: Endpoint, schemas: Schemas): JsonObject {
  if (!reply) return { description: 'Done; no body.' };
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
