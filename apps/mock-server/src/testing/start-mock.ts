import { createClient } from '@hubdeck/sdk';
import { expect, onTestFinished } from 'vitest';
import { createMockServer, type MockServer, type MockServerOptions } from '../server';
import { observeFetch } from './observe-fetch';

/** The instant at which the tests' worlds begin. */
export const START = Date.UTC(2026, 0, 15, 12);

export interface StartOptions extends MockServerOptions {
  /** Random tests say no: what they happen to provoke is checked, but does not go into the coverage. */
  readonly isRecorded?: boolean;
}

/**
 * A server of its own for one test, with the client that everybody uses, no port and a clock that stands still. Every
 * reply that the test provokes has to keep to the contract, and in the end the data must hold together.
 */
export async function startMock({ isRecorded = true, ...options }: StartOptions = {}) {
  const faults: string[] = [];
  const server = await createMockServer({ clock: { now: () => START }, ...options });
  const observe = (isSdk: boolean) =>
    observeFetch(server.fetch, { onFault: (fault) => faults.push(fault), isSdk, isRecorded });
  const mock: MockServer = { ...server, fetch: observe(false) };
  onTestFinished(async () => {
    const violations = await readViolations(server);
    await server.close();
    expect([...faults, ...violations]).toEqual([]);
  });
  const client = createClient({ baseUrl: mock.url, token: mock.token, fetch: observe(true), replies: 'strict' });
  const request = (path: string, init: RequestInit & { token?: string | null } = {}) => {
    const { token = mock.token, headers, ...rest } = init;
    const authorization = token === null ? {} : { Authorization: `Bearer ${token}` };
    return mock.fetch(mock.url + path, { ...rest, headers: { ...authorization, ...headers } });
  };
  const addToken = (body: { token: string; personId?: string; scopes: readonly string[]; expiresAt?: number }) =>
    mock.fetch(`${mock.controlUrl}/tokens`, { method: 'POST', body: JSON.stringify(body) });
  return { mock, client, request, addToken };
}

async function readViolations({ fetch, controlUrl }: MockServer): Promise<string[]> {
  const reply = await fetch(`${controlUrl}/invariants`);
  return ((await reply.json()) as { violations?: string[] }).violations ?? [];
}

/** A reply's body, whose members a test names as it likes. */
// biome-ignore lint/suspicious/noExplicitAny: the test is what checks the shape.
export const readJson = async (reply: Response): Promise<any> => reply.json();
