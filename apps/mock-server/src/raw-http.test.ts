import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createMockServer } from './server';

/** What clients that keep to the rules cannot send, over a socket. */
async function startRaw() {
  const bugs: unknown[] = [];
  const mock = await createMockServer({ port: 0, onBug: (bug) => bugs.push(bug) });
  onTestFinished(() => mock.close());
  const { port } = new URL(mock.url);

  const send = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      let received = '';
      const socket = connect(Number(port), '127.0.0.1');
      socket.setEncoding('latin1').on('data', (data) => {
        received += data;
      });
      socket.on('close', () => resolve(received)).on('error', reject);
      socket.end(text, 'latin1');
    });

  /** Sends a request line and headers as they are, and gives the status, the headers and the body. */
  async function ask(requestLine: string, headers: readonly string[] = [], body = '') {
    const lines = [`${requestLine} HTTP/1.1`, 'Connection: close', ...headers];
    const received = await send(`${lines.join('\r\n')}\r\n\r\n${body}`);
    expect(bugs).toEqual([]);
    const [head = '', ...rest] = received.split('\r\n\r\n');
    return { status: Number(head.split(' ')[1]), head: head.toLowerCase(), body: rest.join('\r\n\r\n') };
  }

  const authorization = `Authorization: Bearer ${mock.token}`;
  return { mock, ask, authorization };
}

const HOST = 'Host: localhost';

describe('a path that is not encoded as it should be', () => {
  test.each([
    ['/v1/%zz', 404],
    ['/v1/people/%ff', 404],
    ['/v1/people/%00', 404],
    ['/v1/people/%2e%2e', 404],
    ['/v1/people?displayName=%zz', 200],
    ['/v1/people?%=%&displayName=%c3%28', 200],
    ['/v1/people?max=%zz', 400],
    ['/v1/%F0%9F%A4%96%0D%0ASet-Cookie:x', 404],
    ['//evil.example/v1/people', 404],
  ])('%s: %i', async (path, status) => {
    const { ask, authorization } = await startRaw();
    const reply = await ask(`GET ${path}`, [HOST, authorization]);
    expect(reply.status).toBe(status);
    expect(reply.head).not.toMatch(/^set-cookie/m);
    expect(() => JSON.parse(reply.body)).not.toThrow();
  });
});

describe('a body', () => {
  const post = 'POST /v1/webhooks';
  const json = 'Content-Type: application/json';

  test('that claims to be enormous is refused before it comes', async () => {
    const { ask, authorization } = await startRaw();
    expect((await ask(post, [HOST, authorization, json, 'Content-Length: 99999999999'])).status).toBe(413);
  });

  test('in chunks is read', async () => {
    const { ask, authorization } = await startRaw();
    const reply = await ask(post, [HOST, authorization, json, 'Transfer-Encoding: chunked'], '2\r\n{}\r\n0\r\n\r\n');
    expect(reply.status).toBe(400);
    expect(reply.body).toContain('name: string is expected');
  });

  test.each([
    ['the deepest list', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['a list that does not end', '['.repeat(100_000)],
    ['bytes that are no text', '{"name":"\xff\xfe"}'],
    ['a byte order mark and nothing else', '\xef\xbb\xbf'],
  ])('of %s is a bad request', async (_, body) => {
    const { ask, authorization } = await startRaw();
    const reply = await ask(post, [HOST, authorization, json, `Content-Length: ${body.length}`], body);
    expect(reply.status).toBe(400);
  });
});

describe('methods', () => {
  test('HEAD is GET without the body', async () => {
    const { ask, authorization } = await startRaw();
    const reply = await ask('HEAD /v1/people/me', [HOST, authorization]);
    expect(reply.status).toBe(200);
    expect(reply.head).toContain('content-type: application/json');
    expect(reply.body).toBe('');
  });

  test('OPTIONS lists what there is, and opens nothing to other origins', async () => {
    const { ask } = await startRaw();
    const reply = await ask('OPTIONS /v1/people', [
      HOST,
      'Origin: https://evil.example',
      'Access-Control-Request-Method: DELETE',
    ]);
    expect(reply.status).toBe(204);
    expect(reply.head).toMatch(/^allow: options, get, post\r?$/m);
    expect(reply.head).not.toContain('access-control');
  });

  test.each(['TRACE', 'PROPFIND', 'PUT'])('%s is not for people', async (method) => {
    const { ask, authorization } = await startRaw();
    expect((await ask(`${method} /v1/people`, [HOST, authorization])).status).toBe(405);
  });

  test('a method for one person is none for /people/me', async () => {
    const { ask, authorization } = await startRaw();
    expect((await ask('DELETE /v1/people/me', [HOST, authorization])).status).toBe(405);
  });
});

describe('a tracking id', () => {
  test.each([
    ['with spaces and quotes', 'a b"c'],
    ['that is enormous', 'x'.repeat(5000)],
    ['of letters beyond ASCII', '\xe9t\xe9'],
  ])('%s is replaced', async (_, id) => {
    const { ask, authorization } = await startRaw();
    const { head } = await ask('GET /v1/people/me', [HOST, authorization, `TrackingID: ${id}`]);
    expect(head).toMatch(/^trackingid: router_[0-9a-f-]{36}\r?$/m);
  });
});

describe('control routes', () => {
  test.each([
    ['localhost', 200],
    ['127.0.0.1:4310', 200],
    ['[::1]:4310', 200],
    ['192.168.0.7', 200],
    ['evil.example', 403],
    ['localhost.evil.example', 403],
    ['127.0.0.1.evil.example', 403],
  ])('asked for under the name %s: %i', async (host, status) => {
    const { ask } = await startRaw();
    expect((await ask('GET /_mock/health', [`Host: ${host}`])).status).toBe(status);
  });

  test('listen to the name that the server was given', async () => {
    const mock = await createMockServer({ port: 0, hostname: 'localhost' });
    onTestFinished(() => mock.close());
    expect((await fetch(`${mock.controlUrl}/health`)).status).toBe(200);
  });
});

test.each([[[]], [['Host: a b']], [['Host: [::1']]])('headers %j are a bad request', async (headers) => {
  const { ask } = await startRaw();
  expect((await ask('GET /v1/people', headers)).status).toBe(400);
});
