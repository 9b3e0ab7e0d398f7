import type { Endpoint, ErrorDetail } from '@hubdeck/core';
import * as z from 'zod/mini';
import { badFields, badRequest, bodyTooLarge, unsupportedMediaType } from './problems';

/** The largest body that is read: 20,000 CSV rows fit. */
export const LARGEST_BODY = 16 * 1024 * 1024;

/** Query parameters by the contract. Unknown ones are ignored, as the cloud does; repeated ones make a list. */
export function decodeQuery(endpoint: Endpoint, parameters: URLSearchParams): Record<string, unknown> {
  if (!endpoint.query) return {};
  const raw: Record<string, string> = {};
  for (const [name, value] of parameters) raw[name] = raw[name] === undefined ? value : `${raw[name]},${value}`;
  const decoded = z.safeDecode(endpoint.query, raw as z.input<typeof endpoint.query>);
  if (!decoded.success) throw badRequest('Invalid query parameters', describeIssues(decoded.error.issues, raw));
  return decoded.data;
}

/** The JSON body by the contract, each bad field named. */
export async function decodeBody(endpoint: Endpoint, request: Request): Promise<unknown> {
  if (!endpoint.body) return undefined;
  if (endpoint.bodyType === 'text/csv') return readCsvFile(request);
  const text = await readText(request);
  const wanted = endpoint.bodyType ?? 'application/json';
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (text && !isMediaTypeTaken(type, wanted)) throw unsupportedMediaType(wanted);
  const value = text ? parseJson(text) : {};
  const decoded = z.safeParse(endpoint.body, value);
  if (decoded.success) return decoded.data;
  throw badFields('Invalid request body', detailIssues(decoded.error.issues, value, endpoint.issueCodes));
}

/** Families of operations that have codes for it say them, and which field is at fault. */
function detailIssues(issues: readonly Issue[], value: unknown, codes: Endpoint['issueCodes']): ErrorDetail[] {
  const texts = describeIssues(issues, value);
  return issues.map((issue, index) => {
    const errorCode = codes && issueCode(issue, value, codes);
    const fault = errorCode !== undefined && { errorCode, fieldName: issue.path.join('.') };
    return { description: texts[index] ?? '', ...fault };
  });
}

function issueCode(issue: Issue, value: unknown, codes: NonNullable<Endpoint['issueCodes']>): number | undefined {
  if (issue.code === 'too_small' || issue.code === 'too_big') return codes.size;
  return valueAt(value, issue.path) === undefined ? codes.missing : undefined;
}

/** Plain JSON does for JSON of any kind, since clients send it so; any JSON does where plain JSON is wanted. */
const isMediaTypeTaken = (type: string | undefined, wanted: string): boolean =>
  type === wanted ||
  (type === 'application/json' && wanted.endsWith('+json')) ||
  (wanted === 'application/json' && /[/+]json$/.test(type ?? ''));

/** The bytes of a CSV file, sent as such or as the `file` of a form: only its reader knows the encoding. */
async function readCsvFile(request: Request): Promise<Uint8Array> {
  const bytes = await readBytes(request);
  const header = request.headers.get('content-type') ?? '';
  const type = header.split(';')[0]?.trim().toLowerCase();
  if (bytes.length === 0 || type === 'text/csv') return bytes;
  if (type !== 'multipart/form-data') throw unsupportedMediaType('text/csv, or as the "file" of a form');
  const form = await new Response(bytes, { headers: { 'content-type': header } }).formData().catch(() => undefined);
  const file = form?.get('file');
  if (!(file instanceof File)) throw badRequest('Invalid request body', ['file: a CSV file is expected in the form']);
  return new Uint8Array(await file.arrayBuffer());
}

export const readText = async (request: Request): Promise<string> => new TextDecoder().decode(await readBytes(request));

async function readBytes(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) throw bodyTooLarge(LARGEST_BODY);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > LARGEST_BODY) throw bodyTooLarge(LARGEST_BODY);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('The request body is not valid JSON.');
  }
}

const LONGEST_ECHO = 40;

/** What zod says where the contract says nothing better. */
const GENERIC_MESSAGE = 'Invalid input';

type Issue = z.core.$ZodIssue;

/** `phoneNumber: a string is expected, got 5`, one line an issue. */
export const describeIssues = (issues: readonly Issue[], value: unknown): string[] =>
  issues.map(
    (issue) => `${issue.path.join('.') || 'body'}: ${expectation(issue)}, got ${brief(valueAt(value, issue.path))}`,
  );

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${issue.expected} is expected`;
    case 'invalid_value':
      return `one of ${issue.values.join(', ')} is expected`;
    case 'too_small':
      return `at least ${issue.minimum} is expected`;
    case 'too_big':
      return `at most ${issue.maximum} is expected`;
    case 'invalid_union':
      return 'another kind of value is expected';
    default:
      return issue.message === GENERIC_MESSAGE ? 'another format is expected' : issue.message;
  }
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown => path.reduce(memberOf, value);

function memberOf(node: unknown, key: PropertyKey): unknown {
  // A list of the query, which is text with commas as yet.
  if (typeof node === 'string') return node.split(',').filter(Boolean)[Number(key)];
  return (node as Record<PropertyKey, unknown> | undefined)?.[key];
}

function brief(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  const text = JSON.stringify(value);
  return text.length > LONGEST_ECHO ? `${text.slice(0, LONGEST_ECHO)}...` : text;
}
