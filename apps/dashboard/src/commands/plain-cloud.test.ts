import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import { useCommandLine } from '../testing/command-line';
import { stageClock } from '../testing/stage';

const line = useCommandLine(() =>
  createMockServer({ clock: stageClock, settings: { extension: false, cdrRateLimit: false } }),
);
const run = (text: string) => line.run([...text.split(' '), '--demo']);

describe('against a server as the Webex cloud is', () => {
  it.each([
    'users archer',
    'users show archer@farms.com',
    'devices type:webexgo',
    'devices show 025E10000002',
    'licences',
    'onboarding',
    'onboarding show 2405550101@bluebird.example',
    'calls --limit 3',
    'calls totals',
    'audit --limit 3',
    'audit categories',
    'organizations',
    'whoami',
    'devices delete 025E10000002 --dry-run',
    'onboarding package 2405550101@bluebird.example --package premium --yes',
    'onboarding delete 2405550101@bluebird.example --yes',
    'licences move archer@farms.com --into 1b7da88e-7665-4713-b8fe-c4662e78d2c0 --yes',
    'licences subscriptions',
    'licences holders Sub-hydraOct26a',
    'licences set archer@farms.com --remove Messaging --yes',
  ])('%s works', async (text) => {
    expect(await run(text)).toMatchObject({ code: 0, out: expect.stringMatching(/./) });
  });

  it.each([
    ['lines', /^hubdeck: The state of Webex Go lines: .* Where it is done: Users > \(user\) > Devices/],
    ['lines show archer@farms.com', /The state of Webex Go lines: this server does not offer it/],
    ['lines code archer@farms.com', /Showing an activation code: .*generated/],
    ['lines assign archer@farms.com --yes', /Adding a Webex Go device: .*Add Webex Go device\./],
    ['lines regenerate archer@farms.com --yes', /Generating a new activation code: .*Generate new activation code\./],
    ['lines lost archer@farms.com --yes', /Reporting a phone as lost or stolen: .*Lost\/Stolen\./],
    ['lines email archer@farms.com --yes', /E-mailing an activation code: .*sends a mail\./],
    ['lines delete archer@farms.com --yes', /hubdeck devices delete/],
    ['users import x.csv --mode add-only --yes', /Importing users: .*Import\./],
    ['licences template', /The automatic licence template: .*Change\./],
    ['licences template set --apply-to all --yes', /The automatic licence template/],
    ['licences template preview', /The automatic licence template/],
    ['licences template apply --yes', /The automatic licence template/],
    ['licences pstn', /Which subscription pays for Cisco PSTN: .*Locations/],
    ['licences pstn move Dallas --into Sub-2 --yes', /Which subscription pays for Cisco PSTN/],
    ['licences suspend Sub-hydraOct26a --yes', /Changing a subscription: .*whoever sold/],
    ['licences reactivate Sub-hydraOct26a --yes', /Changing a subscription/],
    ['licences cancel Sub-hydraOct26a --confirm Sub-hydraOct26a', /Changing a subscription/],
    ['onboarding templates set x --untrusted-emails --yes', /Changing an onboarding template: .*User Verification\./],
    ['users export', /Exporting users: .*Export\./],
    ['onboarding templates', /Listing onboarding templates: .*View Templates\./],
    ['lines template', /Importing Webex Go devices: .*Import CSV file\./],
    ['lines import x.csv --yes', /Importing Webex Go devices: .*Import CSV file\./],
    ['onboarding retry 2405550101@bluebird.example --yes', /Retrying an activation: .*Partner Hub/],
  ])('%s says that it is not available there, and where it is done, with code 5', async (text, expected) => {
    const answer = await run(text);
    expect(answer).toMatchObject({ code: 5, out: '' });
    expect(answer.err).toMatch(expected);
    expect(answer.err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('tells that the true state of a Webex Go line is missing', async () => {
    const { out } = await run('devices type:webexgo --limit 1 --ids');
    const shown = await run(`devices show ${out.trim()}`);
    expect(shown.out).toContain('Status unavailable');
    expect(shown.err).toContain('True Webex Go states are not offered by this server.');
  });

  it('names the region that keeps the calls', async () => {
    const elsewhere = await createMockServer({
      clock: stageClock,
      settings: { cdrHost: 'analytics-calling-eu.example' },
    });
    const answer = await line.run(['calls', '--demo'], { server: elsewhere });
    expect(answer).toMatchObject({ code: 1, out: '' });
    expect(answer.err).toMatch(/kept in another region.*--calls-url.*analytics-calling-eu\.example/);
    await elsewhere.close();
  });

  it('tells that nobody says there what is at stake', async () => {
    const { out } = await run('licences subscriptions');
    expect(out).toMatch(/Sub-hydraOct26a .*not told by this server/);
    expect((await run('licences holders Sub-hydraOct26a --limit 1')).out).toContain('not told by this server');
  });
});

describe('a server that is busy', () => {
  /** Every nth request is turned away first. */
  function limited(status: number, headers: Record<string, string>) {
    const turnedAway = new Set<string>();
    const waits: number[] = [];
    const fetch: typeof line.server.fetch = async (input, init) => {
      const url = String(input);
      if (url.includes('/v1/') && !turnedAway.has(url)) {
        turnedAway.add(url);
        waits.push(line.server.clock.now());
        return Response.json({ message: 'slow down', errors: [], trackingId: 'T1' }, { status, headers });
      }
      return line.server.fetch(input, init);
    };
    return { fetch, waits, turnedAway };
  }
  const env = () => ({ HUBDECK_TOKEN: line.server.token });

  it('and says for how long is waited for: the list is whole all the same', async () => {
    const whole = await line.run(['users', '--ids', '--url', line.server.url], { env: env() });
    const { fetch, waits } = limited(429, { 'Retry-After': '7' });
    const start = line.server.clock.now();
    const answer = await line.run(['users', '--ids', '--url', line.server.url], { env: env(), fetch });
    expect(answer).toMatchObject({ code: 0, out: whole.out, err: '' });
    expect(waits.length).toBeGreaterThan(0);
    expect(line.server.clock.now() - start).toBeGreaterThanOrEqual(7000);
  });

  it('and does not say for how long is asked again a little later', async () => {
    const { fetch, turnedAway } = limited(503, {});
    const answer = await line.run(['licences', '--json', '--url', line.server.url], { env: env(), fetch });
    expect(answer).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(answer.out).length).toBeGreaterThan(0);
    expect(turnedAway.size).toBeGreaterThan(0);
  });

  it('for good ends the command with a line and code 1', async () => {
    const fetch: typeof line.server.fetch = async () =>
      Response.json({ message: 'slow down', errors: [] }, { status: 429, headers: { 'Retry-After': '1' } });
    const answer = await line.run(['users', '--url', line.server.url], { env: env(), fetch });
    expect(answer).toMatchObject({ code: 1, out: '' });
    expect(answer.err.split('\n')[0]).toMatch(/^hubdeck: \S/);
  });

  it('gives the rows of a page while the next one is still on its way', async () => {
    const pages: string[] = [];
    let release = () => {};
    const fetch: typeof line.server.fetch = async (input, init) => {
      if (!String(input).includes('/people')) return line.server.fetch(input, init);
      pages.push(String(input));
      if (pages.length > 1) await new Promise<void>((resolve) => (release = resolve));
      return line.server.fetch(input, init);
    };
    const running = line.run(['users', '--limit', '100', '--json', '--url', line.server.url], { env: env(), fetch });
    const { code, out } = await running;
    release();
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveLength(100);
  });

  it('in another region answers 451, and is named with what to do', async () => {
    const fetch: typeof line.server.fetch = async (input, init) =>
      String(input).includes('cdr_feed') || String(input).includes('analytics')
        ? Response.json(
            { message: 'Please use analytics-calling-eu.example', errors: [], trackingId: 'T2' },
            { status: 451 },
          )
        : line.server.fetch(input, init);
    const answer = await line.run(['calls', '--url', line.server.url], { env: env(), fetch });
    expect(answer).toMatchObject({ code: 1, out: '' });
    expect(answer.err).toMatch(/--calls-url/);
  });
});

describe('retrying an activation where there is no retry', () => {
  const WHO = '2405550101@bluebird.example';
  const error = async () => (await run('onboarding list status:error --ids')).out.trim().split('\n');

  it('deletes and provisions anew only where that was asked for, and the plan tells what is lost', async () => {
    const before = (await run('onboarding --json')).out;
    expect(await run(`onboarding retry ${WHO} --to new@acme.example --yes`)).toMatchObject({
      code: 5,
      err: expect.stringContaining('--reprovision deletes and provisions anew instead'),
    });
    const tried = await run(`onboarding retry ${WHO} --to new@acme.example --reprovision --dry-run`);
    expect(tried).toMatchObject({ code: 0, out: expect.stringMatching(/^Would do .*provision anew/m) });
    expect(tried.err).toMatch(/delete, and provision anew with new@acme\.example/);
    expect(tried.err).toContain('Language and time zone cannot be read back');
    expect(await run(`onboarding retry ${WHO} --reprovision`)).toMatchObject({ code: 2, out: '' });
    expect((await run('onboarding --json')).out).toBe(before);
    const done = await run(`onboarding retry ${WHO} --to new@acme.example --reprovision --yes --json`);
    expect(done.code).toBe(0);
    const [{ outcome, id }] = JSON.parse(done.out);
    expect(outcome).toBe('done');
    expect(JSON.parse((await run(`onboarding show ${WHO} --json`)).out)).toMatchObject({
      id,
      email: 'new@acme.example',
    });
  });

  it('that ends half-way says all that is needed to do the rest by hand', async () => {
    const fetch: typeof line.server.fetch = async (input, init) =>
      init?.method === 'POST' && /subscribers$/.test(String(input))
        ? Response.json({ message: 'no', errors: [{ description: 'no' }] }, { status: 400 })
        : line.server.fetch(input, init);
    const words = `onboarding retry ${WHO} --to new@acme.example --reprovision --yes --demo`;
    const answer = await line.run(words.split(' '), { fetch });
    expect(answer).toMatchObject({ code: 1, out: expect.stringMatching(/^Failed .*could not be provisioned anew/m) });
    const order = answer.err.split('\n').find((text) => text.startsWith('{')) ?? '';
    expect(JSON.parse(order)).toMatchObject({ userId: WHO, email: 'new@acme.example' });
  });

  it('of several needs their number: yes is not enough', async () => {
    const ids = (await error()).slice(0, 2);
    const command = `onboarding retry ${ids.join(' ')} --reprovision`;
    const refused = await run(`${command} --yes`);
    expect(refused).toMatchObject({ code: 2, out: '', err: expect.stringContaining('say --confirm 2') });
    expect(await run(`${command} --confirm 3`)).toMatchObject({ code: 2, out: '' });
    expect((await error()).slice(0, 2)).toEqual(ids);
    await run(`${command} --confirm 2`);
    expect(await error()).not.toEqual(expect.arrayContaining(ids));
  });
});
