import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CommandLine, openCommandLine } from '../testing/command-line';
import { stageClock } from '../testing/stage';

const URL_OF_API = 'http://endless.example/v1';
const ENV = { HUBDECK_TOKEN: 'a-token' };
const SIZE = 100;

/** Of an organization in which there is always another page of people: who waits for all of them waits for ever. */
function answer(url: URL): { body: object; link?: string } {
  if (!url.pathname.endsWith('/people')) return { body: { items: [] } };
  const page = Number(url.searchParams.get('page') ?? 0);
  const items = Array.from({ length: SIZE }, (_, at) => ({
    id: `person-${page * SIZE + at}`,
    displayName: `Person ${page * SIZE + at}`,
    emails: [`person${page * SIZE + at}@farms.com`],
    orgId: 'O1',
    created: '2026-01-01T00:00:00.000Z',
    type: 'person',
  }));
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  return { body: { items }, link: `<${next.href}>; rel="next"` };
}

/** Answers, and tells which pages were asked for; from a page on they are held back. */
function createEndless({ heldFrom = Number.POSITIVE_INFINITY } = {}) {
  const pages: number[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(String(input));
    const { body, link } = answer(url);
    if (link === undefined) return Response.json(body);
    const page = Number(url.searchParams.get('page') ?? 0);
    pages.push(page);
    if (page >= heldFrom) {
      await new Promise((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason), { once: true });
      });
    }
    return Response.json(body, { headers: { Link: link } });
  };
  return { fetch, pages };
}

let line: CommandLine;
beforeEach(async () => {
  const server = { url: URL_OF_API, controlUrl: '', token: '', fetch, close: async () => undefined };
  line = await openCommandLine({ server: { ...server, clock: { ...stageClock, advance: () => undefined } } });
});
afterEach(() => line.close());

const words = (text: string) => [...text.split(' '), '--url', URL_OF_API];

describe('an organization without an end', () => {
  it.each([
    ['users', 80, 'Person 99'],
    ['users --json', undefined, 'Person 99'],
    ['users --csv', undefined, 'Person 99'],
    ['users --ids', undefined, 'person-99'],
    ['users 9', 80, 'Person 99'],
  ])('%s prints the rows of the first page while the second is on its way', async (text, width, expected) => {
    const { fetch: asked } = createEndless({ heldFrom: 1 });
    const controller = new AbortController();
    let out = '';
    const running = line.run(words(text), {
      env: ENV,
      fetch: asked,
      signal: controller.signal,
      ...(width !== undefined && { width }),
      onOutput: (part) => {
        out += part;
        // The rows are there: nobody waits any longer.
        if (out.includes(expected)) controller.abort(new Error('seen enough'));
      },
    });
    expect(await running).toMatchObject({ code: 130 });
    expect(out).toContain(expected);
  });

  it('goes into a pipe as a table as soon as enough rows say how wide the columns are', async () => {
    const { fetch: asked } = createEndless({ heldFrom: 5 });
    const controller = new AbortController();
    const onOutput = () => controller.abort(new Error('seen enough'));
    const { code, out } = await line.run(words('users'), {
      env: ENV,
      fetch: asked,
      signal: controller.signal,
      onOutput,
    });
    expect(code).toBe(130);
    expect(out).toMatch(/^Name +E-mail .*\nPerson 0 +person0@farms.com /);
    expect(
      new Set(
        out
          .trimEnd()
          .split('\n')
          .slice(1)
          .map((text) => text.indexOf('person')),
      ).size,
    ).toBe(1);
  });

  it.each([
    ['--limit 5', 5],
    ['--limit 100', 100],
    ['--limit 250', 250],
    ['--limit 3 5', 3],
  ])('users %s stops asking when it has enough', async (text, count) => {
    const { fetch: asked, pages } = createEndless();
    const { code, out } = await line.run(words(`users --ids ${text}`), { env: ENV, fetch: asked });
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(count);
    // One page is asked for ahead.
    expect(pages.length).toBeLessThanOrEqual(Math.ceil(count / SIZE) + 1);
  });

  it('is left at Ctrl-C, with the rows that came', async () => {
    const { fetch: asked } = createEndless({ heldFrom: 2 });
    const controller = new AbortController();
    const onOutput = (part: string) => part.includes('person-150') && controller.abort(new Error('SIGINT'));
    const options = { env: ENV, fetch: asked, signal: controller.signal, onOutput };
    const { code, out } = await line.run(words('users --ids'), options);
    expect(code).toBe(130);
    expect(out.trimEnd().split('\n').length).toBeGreaterThan(150);
  });
});

/** The program as it is shipped; `npm run build` makes it. */
const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

describe.skipIf(!existsSync(program))('a reader that has seen enough', () => {
  it('as | head ends the command, which asks for nothing more, and is no failure', async () => {
    let pages = 0;
    const server = createServer((request, response) => {
      const { body, link } = answer(new URL(request.url ?? '', `http://${request.headers.host}`));
      if (link !== undefined) pages += 1;
      response.writeHead(200, { 'Content-Type': 'application/json', ...(link !== undefined && { Link: link }) });
      response.end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const child = spawn(process.execPath, [program, 'users', '--ids', '--url', `http://127.0.0.1:${port}/v1`], {
      env: { PATH: process.env.PATH, XDG_CONFIG_HOME: '/nonexistent', ...ENV },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    // Its end of the pipe closes after the first rows; without that the command would go on for ever.
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    const asked = pages;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(pages).toBe(asked);
  });
});
