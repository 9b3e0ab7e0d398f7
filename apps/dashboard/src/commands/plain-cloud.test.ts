import { createMockServer, type MockServer } from '@hubdeck/mock-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CommandLine, openCommandLine } from '../testing/command-line';
import { stageClock } from '../testing/stage';

let server: MockServer;
let line: CommandLine;

beforeEach(async () => {
  server = await createMockServer({ clock: stageClock, settings: { extension: false, cdrRateLimit: false } });
  line = await openCommandLine({ server });
});
afterEach(async () => {
  await line.close();
  await server.close();
});
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
});
