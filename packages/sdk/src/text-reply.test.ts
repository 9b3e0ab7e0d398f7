import { describe, expect, test } from 'vitest';
import { createClient } from './create-client';
import { ReplyError } from './errors';

function clientOf(reply: () => Response) {
  const sent: { url: string; init: RequestInit }[] = [];
  const fetch = (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return reply();
  };
  return {
    client: createClient({ baseUrl: 'https://example.com/v1', token: 'token', fetch, replies: 'strict' }),
    sent,
  };
}

const csv = (text: string) => new Response(text, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });

describe('an operation that answers text', () => {
  test('gives it as it came, and asks for it', async () => {
    const { client, sent } = clientOf(() => csv('a,b\r\n'));
    expect(await client.ext.webexGo.devices.importTemplate()).toBe('a,b\r\n');
    expect(sent[0]?.init.headers).toMatchObject({ accept: 'text/csv, application/json' });
  });

  test("is not taken in by somebody else's page", async () => {
    const { client } = clientOf(() => new Response('<html>', { headers: { 'Content-Type': 'text/html' } }));
    await expect(client.ext.webexGo.devices.importTemplate()).rejects.toBeInstanceOf(ReplyError);
  });
});

test.each([['a,b'], [new Uint8Array([97, 44, 98])]])('a file is sent as it is: %o', async (body) => {
  const job = { message: 'Another import is running' };
  const { client, sent } = clientOf(() => Response.json(job, { status: 409 }));
  await expect(client.ext.webexGoImports.start({ body, sendEmail: true })).rejects.toMatchObject({ status: 409 });
  expect(sent[0]).toMatchObject({
    url: 'https://example.com/v1/ext/jobs/webexGo/importDevices?sendEmail=true',
    init: { body, headers: { 'content-type': 'text/csv' } },
  });
});
