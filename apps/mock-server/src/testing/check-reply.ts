import { type Endpoint, ErrorBody } from '@hubdeck/core';
import * as z from 'zod/mini';

/** What is wrong with a reply, strictly: members that the contract does not name are faults, too. */
export function replyFaults(endpoint: Endpoint | undefined, reply: Response, text: string): string[] {
  if (reply.status === 500) return ['is a bug of the mock'];
  // Gateways' failures, which a test asked for.
  if (reply.status > 500) return [];
  if (reply.status >= 400) return refusalFaults(reply, text);
  return endpoint ? successFaults(endpoint, reply, text) : [];
}

function refusalFaults(reply: Response, text: string): string[] {
  const faults = bodyFaults(ErrorBody, text);
  const { errors, trackingId } = (faults.length === 0 ? JSON.parse(text) : {}) as Partial<ErrorBody>;
  if (faults.length === 0 && !errors?.length) faults.push('errors: at least one is expected');
  if (trackingId !== (reply.headers.get('trackingid') ?? '')) faults.push('trackingId: differs from the header');
  return faults;
}

function successFaults(endpoint: Endpoint, reply: Response, text: string): string[] {
  const { status } = reply;
  const expected = [endpoint.status ?? 200, endpoint.partialStatus, endpoint.mayBeEmpty && 204];
  const faults = expected.includes(status as 200) ? [] : [`status ${status} is not the contract's`];
  if (endpoint.isSecret && reply.headers.get('cache-control') !== 'no-store') faults.push('may be kept by a cache');
  if (endpoint.path.startsWith('/ext/') !== (reply.headers.get('x-webex-extension') === 'true')) {
    faults.push('is not marked as what it is, extension or not');
  }
  if (!endpoint.reply || status === 204) return text === '' ? faults : [...faults, 'has a body'];
  if (endpoint.replyType) {
    return reply.headers.get('content-type')?.startsWith(endpoint.replyType)
      ? faults
      : [...faults, 'is of another type'];
  }
  return [...faults, ...bodyFaults(endpoint.reply, text)];
}

function bodyFaults(schema: z.ZodMiniType, text: string): string[] {
  const value = parseJson(text);
  if (value === undefined) return ['is no JSON'];
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return unknownMembers(value, parsed.data, '');
  return parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Parsing leaves out what the schema does not name: what is missing afterwards was unknown. */
function unknownMembers(value: unknown, parsed: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const kept = parsed as Record<string, unknown>;
  return Object.entries(value).flatMap(([name, member]) =>
    Object.hasOwn(kept, name)
      ? unknownMembers(member, kept[name], `${path}.${name}`)
      : [`${path}.${name}: is not in the contract`],
  );
}
