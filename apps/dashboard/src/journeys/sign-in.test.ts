import { chmod, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import { useCommandLine } from '../testing/command-line';
import { stageClock } from '../testing/stage';

const SECRET = 'hubdeck-mock-integration-secret';
const CLIENT = ['--client-id', 'hubdeck-mock-integration'];
const DAY_MS = 86_400_000;
const line = useCommandLine(() => createMockServer({ clock: stageClock }));

const post = (path: string, body: unknown) =>
  line.server.fetch(line.server.controlUrl + path, { method: 'POST', body: JSON.stringify(body) });

/** Answers in the browser as soon as the program asks for it. */
const answering = (decision: 'allow' | 'deny'): typeof fetch => {
  return async (input, init) => {
    const reply = await line.server.fetch(input, init);
    if (!String(input).endsWith('/device/authorize')) return reply;
    const { user_code: userCode } = (await reply.clone().json()) as { user_code: string };
    await post('/oauth/approve', { userCode, decision });
    return reply;
  };
};

const login = (more: readonly string[] = [], decision: 'allow' | 'deny' = 'allow') =>
  line.run(['login', '--url', line.server.url, ...CLIENT, ...more], {
    env: { HUBDECK_CLIENT_SECRET: SECRET },
    fetch: answering(decision),
  });

/** All that stands on the disk, by its path. */
async function filesBelow(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')] as const)));
}

async function tokensOf(name: string): Promise<{ accessToken: string; refreshToken: string }> {
  const text = await readFile(join(line.folder, 'credentials', `${name}.json`), 'utf8');
  return JSON.parse(text).tokens;
}

describe('an administrator', () => {
  it('signs in by the browser, works, and goes on working when the token has run out and when it is revoked', async () => {
    const signedIn = await login();
    expect(signedIn.code).toBe(0);
    expect(signedIn.err).toMatch(
      /^To sign in, open http:\/\/.*\/verify\?userCode=\S+\nand check that it shows the code \d{6}$/m,
    );
    expect(signedIn.err).toContain('Signed in to Meadowlark Farms as Robin Marsh <admin@farms.com>');
    expect((await line.run(['users', 'archer'])).out).toContain('archer@farms.com');

    const first = await tokensOf('meadowlark-farms');
    line.server.clock.advance(14 * DAY_MS);
    expect((await line.run(['users', 'archer'])).out).toContain('archer@farms.com');
    const second = await tokensOf('meadowlark-farms');
    expect(second.accessToken).not.toBe(first.accessToken);

    // The service takes the access token back before its time; nobody has told the program.
    const me = await line.run(['whoami', '--json']);
    expect(JSON.parse(me.out)).toMatchObject({ kind: 'integration', profile: 'meadowlark-farms' });
    await revoke('access');
    expect((await line.run(['lines', 'lost', 'dwayne.carter@farms.com', '--yes'])).code).toBe(0);
    expect((await tokensOf('meadowlark-farms')).accessToken).not.toBe(second.accessToken);

    await revoke('refresh');
    const out = await line.run(['users', 'archer']);
    expect(out).toMatchObject({ code: 4, out: '' });
    expect(out.err).toMatch(/^hubdeck: .*sign in again/);
  });

  /** As the person would at the service: of one kind, all that the integration holds. */
  async function revoke(type: 'access' | 'refresh'): Promise<void> {
    const ask = (path: string, init: RequestInit = {}) =>
      line.server.fetch(line.server.url + path, { ...init, headers: { Authorization: `Bearer ${line.server.token}` } });
    const reply = await ask('/authorizations?personEmail=admin@farms.com');
    const { items } = (await reply.json()) as { items: { id: string; type: string }[] };
    for (const { id } of items.filter((item) => item.type === type)) {
      await ask(`/authorizations/${id}`, { method: 'DELETE' });
    }
  }

  it('hears why signing in failed', async () => {
    expect(await login([], 'deny')).toMatchObject({ code: 4, out: '', err: expect.stringContaining('was denied') });
    const nobody = await line.run(['login', '--url', line.server.url, ...CLIENT], {
      env: { HUBDECK_CLIENT_SECRET: SECRET },
    });
    expect(nobody).toMatchObject({ code: 4, err: expect.stringContaining('nobody approved the request') });
    const wrong = await line.run(['login', '--url', line.server.url, ...CLIENT], {
      env: { HUBDECK_CLIENT_SECRET: 'guess' },
      fetch: answering('allow'),
    });
    expect(wrong).toMatchObject({ code: 4, err: expect.stringContaining('client secret is not right') });
    expect(await line.run(['login'])).toMatchObject({ code: 2, err: expect.stringContaining('--client-id') });
    expect(await line.run(['login', ...CLIENT])).toMatchObject({
      code: 2,
      err: expect.stringContaining('HUBDECK_CLIENT_SECRET'),
    });
    expect((await line.run(['profiles'])).err).toBe('There are no profiles. Run: hubdeck login\n');
  });

  it('signs in with a personal token, out of the environment, a pipe, or typed unseen', async () => {
    const withToken = ['login', '--with-token', '--url', line.server.url, '--profile'];
    const ways = [
      { name: 'one', more: { env: { HUBDECK_TOKEN: line.server.token } } },
      { name: 'two', more: { input: `${line.server.token}\n` } },
      { name: 'three', more: { answers: [line.server.token, ''] } },
    ];
    for (const { name, more } of ways) {
      const answer = await line.run([...withToken, name], more);
      expect(answer).toMatchObject({ code: 0 });
      expect((await line.run(['users', 'archer', '-p', name])).out).toContain('archer@farms.com');
    }
    expect(await line.run([...withToken, 'four'], { input: '' })).toMatchObject({ code: 2 });
    expect(await line.run([...withToken, 'four'], { input: 'wrong' })).toMatchObject({ code: 4 });
    expect(await line.run([...withToken, '../x'], { input: line.server.token })).toMatchObject({ code: 2 });
  });

  it('signs in as a service app by its refresh token', async () => {
    const headers = { Authorization: `Bearer ${line.server.token}`, 'Content-Type': 'application/json' };
    const me = (await (await line.server.fetch(`${line.server.url}/people/me`, { headers })).json()) as {
      orgId: string;
    };
    const [clientId, clientSecret] = ['hubdeck-mock-service-app', 'hubdeck-mock-service-app-secret'];
    const reply = await line.server.fetch(`${line.server.url}/applications/${clientId}/token`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ clientId, clientSecret, targetOrgId: me.orgId }),
    });
    const { refresh_token } = (await reply.json()) as { refresh_token: string };
    const env = { HUBDECK_CLIENT_SECRET: clientSecret, HUBDECK_REFRESH_TOKEN: refresh_token };
    const argv = ['login', '--service-app', '--client-id', clientId, '--url', line.server.url, '--profile', 'robot'];
    expect(await line.run(argv, { env })).toMatchObject({ code: 0 });
    line.server.clock.advance(20 * DAY_MS);
    expect((await line.run(['users', 'archer'])).out).toContain('archer@farms.com');
    expect(JSON.parse((await line.run(['whoami', '--json'])).out)).toMatchObject({ kind: 'serviceApp' });
  });

  it('keeps several organizations apart', async () => {
    await login(['--profile', 'work', '--production', '--colour', 'red']);
    await login(['--profile', 'look', '--read-only']);
    expect((await line.run(['profiles'])).out).toMatch(/^\* +look /m);
    const refused = await line.run(['lines', 'delete', 'dwayne.carter@farms.com', '--yes']);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('look is read-only, so nothing was sent') });
    expect(await line.run(['profiles', 'use', 'work'])).toMatchObject({ code: 0 });
    expect((await line.run(['profiles', 'show'])).out).toMatch(/^Production +yes$/m);
    expect(JSON.parse((await line.run(['profiles', '--json'])).out)).toMatchObject([
      { name: 'work', isProduction: true, colour: 'red', isCurrent: true, isSignedIn: true },
      { name: 'look', isReadOnly: true, isCurrent: false },
    ]);
    expect(await line.run(['profiles', 'add', 'lab', '--url', 'http://127.0.0.1:1/v1'])).toMatchObject({ code: 0 });
    expect(await line.run(['users', '-p', 'lab'])).toMatchObject({
      code: 4,
      err: expect.stringContaining('not signed in'),
    });
    expect(await line.run(['users'], { env: { HUBDECK_PROFILE: 'nope' } })).toMatchObject({ code: 4 });
    expect(await line.run(['logout', '--all'])).toMatchObject({ code: 0 });
    expect(await line.run(['users'])).toMatchObject({
      code: 4,
      err: expect.stringContaining('hubdeck login --profile work'),
    });
    expect(await line.run(['profiles', 'remove', 'work'])).toMatchObject({ code: 0 });
    expect((await line.run(['profiles'])).out).not.toContain('work');
    expect([...(await filesBelow(line.folder)).keys()]).toEqual([join(line.folder, 'profiles.json')]);
  });

  it('asks only for scopes that look, where nothing is to be changed', async () => {
    await login(['--profile', 'look', '--read-only']);
    const { scope } = JSON.parse((await line.run(['whoami', '--json'])).out);
    expect(scope).toContain('spark-admin:people_read');
    expect(scope).not.toMatch(/_write\b/);
  });

  it('forgets a token rather than send it to another server', async () => {
    await login(['--profile', 'work']);
    await line.run(['profiles', 'set', 'work', '--url', 'http://127.0.0.1:1/v1']);
    expect(await line.run(['users'])).toMatchObject({ code: 4, err: expect.stringContaining('not signed in') });
  });

  it('of a partner chooses the customer organization, by name or from a list', async () => {
    const { out } = await line.run(['organizations', '--json', '--demo']);
    const organizations: { id: string; displayName: string }[] = JSON.parse(out);
    const customer = organizations[1];
    await login(['--profile', 'partner', '--org', customer?.displayName ?? '']);
    expect((await line.run(['profiles', 'show'])).out).toContain(`Customer         ${customer?.displayName}`);
    const asked: string[] = [];
    const fetch: typeof line.server.fetch = (input, init) => {
      asked.push(decodeURIComponent(String(input)));
      return line.server.fetch(input, init);
    };
    await line.run(['users'], { fetch });
    expect(asked.filter((url) => url.includes('/people?'))[0]).toContain(`orgId=${customer?.id}`);
    const picked = await line.run(['profiles', 'set', 'partner', '--org', 'nobody']);
    expect(picked).toMatchObject({ code: 1, err: expect.stringContaining('There is no organization "nobody"') });
    const chosen = await line.run(['login', '--url', line.server.url, ...CLIENT, '--profile', 'other'], {
      env: { HUBDECK_CLIENT_SECRET: SECRET },
      fetch: answering('allow'),
      answers: ['3'],
    });
    expect(chosen.err).toContain(`Signed in to ${organizations[2]?.displayName}`);
  });
});

describe('tokens', () => {
  it('stand in no file but the store, and in no word that is printed', async () => {
    const said = [await login(), await line.run(['whoami']), await line.run(['whoami', '--json'])];
    const first = await tokensOf('meadowlark-farms');
    const seen = new Set([first.accessToken, first.refreshToken]);
    line.server.clock.advance(14 * DAY_MS);
    for (const argv of [
      ['users', 'archer'],
      ['users', '--json', '--limit', '2'],
      ['profiles'],
      ['profiles', '--json'],
      ['profiles', 'show', '--json'],
      ['lines', 'regenerate', 'nobody@farms.com', '--yes'],
      ['lines', 'lost', 'dwayne.carter@farms.com', '--yes', '--json'],
    ]) {
      said.push(await line.run(argv));
    }
    // What a service quotes, and what breaks, is said without them as well.
    const quoting: typeof line.server.fetch = async (_, init) => {
      throw new Error(`Cannot send ${JSON.stringify(init?.headers)} ${String(init?.body)}`);
    };
    line.server.clock.advance(14 * DAY_MS);
    said.push(await line.run(['users'], { fetch: quoting }));
    const { accessToken, refreshToken } = await tokensOf('meadowlark-farms');
    for (const secret of [accessToken, refreshToken, SECRET]) seen.add(secret);
    expect(seen.size).toBeGreaterThanOrEqual(4);

    const texts = said.map(({ out, err }) => out + err).join('\n');
    const files = await filesBelow(line.folder);
    for (const secret of seen) {
      expect(texts).not.toContain(secret);
      expect(texts).not.toContain(Buffer.from(secret).toString('base64').slice(0, 20));
      for (const [path, content] of files) {
        if (!path.startsWith(join(line.folder, 'credentials'))) expect(content).not.toContain(secret);
      }
    }
    expect((await stat(join(line.folder, 'credentials', 'meadowlark-farms.json'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(line.folder, 'credentials'))).mode & 0o777).toBe(0o700);
    expect([...files.keys()].filter((path) => path.endsWith('.tmp'))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')(
    'are not read where others can read them, or where a link leads',
    async () => {
      await login();
      const path = join(line.folder, 'credentials', 'meadowlark-farms.json');
      await chmod(path, 0o644);
      const exposed = await line.run(['users']);
      expect(exposed).toMatchObject({ code: 1, err: expect.stringContaining('can be read by other users (mode 644)') });
      await chmod(path, 0o600);
      expect((await line.run(['users', 'archer'])).code).toBe(0);
      await line.run(['profiles', 'add', 'linked', '--url', line.server.url]);
      await symlink(path, join(line.folder, 'credentials', 'linked.json'));
      expect(await line.run(['users', '-p', 'linked'])).toMatchObject({
        code: 1,
        err: expect.stringContaining('is a link'),
      });
    },
  );

  it('that are damaged ask for signing in again; a damaged list of profiles says so', async () => {
    await login();
    await writeFile(join(line.folder, 'credentials', 'meadowlark-farms.json'), '{"kind":"integration"', {
      mode: 0o600,
    });
    expect(await line.run(['users'])).toMatchObject({ code: 4, err: expect.stringContaining('is not signed in') });
    await writeFile(join(line.folder, 'profiles.json'), '{', { mode: 0o600 });
    expect(await line.run(['users'])).toMatchObject({ code: 1, err: expect.stringContaining('is damaged') });
  });
});

describe('work that outlives its token', () => {
  /** Three users of the file get lines; the token is taken back after the first. */
  async function importFile(refreshable: boolean) {
    await login();
    const template = (await line.run(['lines', 'template'])).out.trim().replace(/^\uFEFF/, '');
    const { out } = await line.run(['users', 'licence:pro', '!licence:go', 'location:dallas', 'number:*', '--json']);
    const people: { emails: string[]; extension: string }[] = JSON.parse(out).slice(0, 3);
    const header = template.split(/\r?\n/)[0]?.split(',') ?? [];
    const cells = (email: string, extension: string): Record<string, string> => ({
      Username: email,
      Type: 'USER',
      Extension: extension,
      'Device Type': 'WEBEX_CALLING',
      Model: 'Webex Go Device',
      Location: 'Dallas',
      'Webex Go [Sub.1b7da88e-7665-4713-b8fe-c4662e78d2c0]': 'TRUE',
    });
    const rows = people.map(({ emails: [email = ''], extension }) =>
      header.map((title) => cells(email, extension)[title] ?? '').join(','),
    );
    const path = join(line.folder, 'lines.csv');
    await writeFile(path, [header.join(','), ...rows].join('\r\n'));
    let created = 0;
    const fetch: typeof line.server.fetch = async (input, init) => {
      const url = String(input);
      if (url.endsWith('/access_token') && !refreshable) {
        return Response.json({ message: 'no', errors: [{ description: 'invalid_grant' }] }, { status: 400 });
      }
      if (init?.method === 'POST' && url.endsWith('/webexGo/devices')) {
        created += 1;
        if (created === 2) line.server.clock.advance(14 * DAY_MS);
      }
      return line.server.fetch(input, init);
    };
    const left = join(line.folder, 'left.csv');
    const answer = await line.run(['lines', 'import', path, '--yes', '--json', '--left', left], { fetch });
    return { answer, left, people };
  }

  it('goes on after the refresh', async () => {
    const { answer } = await importFile(true);
    expect(answer.code).toBe(0);
    expect(JSON.parse(answer.out).map(({ outcome }: { outcome: string }) => outcome)).toEqual(['done', 'done', 'done']);
  });

  it('stops where there is none, with a plan of what is left that can be imported later', async () => {
    const { answer, left } = await importFile(false);
    expect(answer.code).toBe(3);
    expect(answer.err).toContain('sign in again');
    expect(answer.err).toContain('Run the same command again for what is left');
    const outcomes: string[] = JSON.parse(answer.out).map(({ outcome }: { outcome: string }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'done').length).toBeGreaterThanOrEqual(1);
    const undone = outcomes.filter((outcome) => outcome !== 'done').length;
    expect(undone).toBeGreaterThanOrEqual(1);
    expect((await readFile(left, 'utf8')).trim().split('\r\n')).toHaveLength(undone + 1);
    await login();
    expect(await line.run(['lines', 'import', left, '--yes'])).toMatchObject({ code: 0 });
  });
});
