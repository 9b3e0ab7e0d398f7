import type { HubClient } from '@hubdeck/sdk';
import { createClient } from '@hubdeck/sdk';

/** The only file that knows of the mock server, and it loads it only when the demo is asked for. */
export async function openDemo(): Promise<{ client: HubClient; close(): Promise<void> }> {
  const { createMockServer, preferQuickStart } = await import('@hubdeck/mock-server');
  preferQuickStart();
  const server = await createMockServer();
  const client = createClient({ baseUrl: server.url, token: server.token, fetch: server.fetch });
  return { client, close: () => server.close() };
}
