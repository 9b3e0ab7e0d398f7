import { contract, type Endpoint, listEndpoints } from '@hubdeck/core';
import type { Coverage, OperationCoverage } from './coverage-file';

/** What stands behind an operation. */
export interface OperationStanding extends OperationCoverage {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly doc: string;
  /** Nothing when all is there. */
  readonly missing: readonly string[];
}

/** Every operation of the contract with what the tests have seen of it. */
export const standings = (coverage: Coverage): OperationStanding[] =>
  listEndpoints(contract).map(({ name, endpoint }) => {
    const seen = coverage[name] ?? { replies: [], refusals: [], sdk: false };
    const { method, path, doc } = endpoint;
    return { name, method, path, doc, ...seen, missing: listMissing(endpoint, seen) };
  });

const AUTHORIZATION = [401, 403];

/** Whoever gives nothing in a request can only be told who they are not. */
const takesInput = ({ path, query, body }: Endpoint): boolean =>
  path.includes(':') || body !== undefined || Object.keys(query?.shape ?? {}).length > 0;

function listMissing(endpoint: Endpoint, { replies, refusals, sdk }: OperationCoverage): string[] {
  const isRefused = refusals.some((status) => !AUTHORIZATION.includes(status));
  return [
    !replies.includes(endpoint.status ?? 200) && 'a validated reply',
    ...AUTHORIZATION.map((status) => !refusals.includes(status) && `a refusal with ${status}`),
    takesInput(endpoint) && !isRefused && 'a refusal of its input',
    !sdk && 'a call through the SDK',
  ].filter((text) => typeof text === 'string');
}
