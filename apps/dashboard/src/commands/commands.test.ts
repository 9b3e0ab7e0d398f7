import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText, readRecords } from '@hubdeck/core/csv';
import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import { type CommandLineOptions, type Outcome, useCommandLine } from '../testing/command-line';
import { stageClock } from '../testing/stage';
import { Interruption } from './exit-code';

const SUBSCRIPTION = 'Sub-hydraOct26a';
const line = useCommandLine(() => createMockServer({ clock: stageClock, settings: { cdrRateLimit: false } }));

/** Runs on the invented organization; quotes keep words together as in a shell. */
const run = (text: string, more: Partial<CommandLineOptions> = {}): Promise<Outcome> =>
  line.run([...words(text), '--demo'], more);
const words = (text: string) =>
  [...text.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

const rowsOf = (csv: string) => [...readRecords(decodeText(csv))].map(({ cells }) => cells);
/** Something that is listed, as a program sees it. */
// biome-ignore lint/suspicious/noExplicitAny: the tests are what check the shape.
const json = async (text: string): Promise<any> => JSON.parse((await run(text)).out);

describe('each list', () => {
  it.each([
    [
      'users archer',
      'Name          E-mail            Location  Number        Ext.  Licences',
      'Archer Field',
      'displayName',
    ],
    ['devices type:phone --limit 3', 'Name', 'Phone', 'product'],
    ['lines state:online --limit 2', 'Owner', 'Online', 'phoneNumber'],
    [`licences sub:${SUBSCRIPTION}`, 'Subscription', 'Calling Professional', 'totalUnits'],
    ['onboarding status:error --limit 2', 'BroadWorks ID', 'Error', 'spEnterpriseId'],
    ['audit --last 30d --limit 3', 'Time', '2026-01-', 'created'],
    ['calls --last 12h --limit 2', 'Time', '2026-01-1', 'Start time'],
    ['organizations --json', '', '', 'displayName'],
  ])('%s has a table, JSON and CSV', async (text, titles, content, member) => {
    const plain = text.replace(' --json', '');
    const table = await run(plain);
    expect(table).toMatchObject({ code: 0 });
    expect(table.out.split('\n')[0]).toContain(titles);
    expect(table.out).toContain(content);
    const objects = await json(`${plain} --json`);
    expect(objects.length).toBeGreaterThan(0);
    expect(objects[0]).toHaveProperty([member]);
    const csv = await run(`${plain} --csv`);
    expect(csv.code).toBe(0);
    expect(rowsOf(csv.out)).toHaveLength(objects.length + 1);
    // The table has a line a row below the titles.
    expect(table.out.trimEnd().split('\n')).toHaveLength(objects.length + 1);
  });

  it('says on stderr that nothing matches, and prints nothing else', async () => {
    expect(await run('users nobody-of-that-name')).toEqual({
      code: 0,
      out: '',
      err: 'Nothing matches: nobody-of-that-name\n',
    });
    expect((await run('users nobody-of-that-name --json')).out).toBe('[]\n');
    expect(rowsOf((await run('users nobody-of-that-name --csv')).out)).toHaveLength(1);
  });

  it('is ordered, cut and reduced to columns as asked', async () => {
    const { out } = await run("users 'location:dallas' --sort name:desc --columns name,ext --limit 3 --csv");
    const [titles, ...rows] = rowsOf(out);
    expect(titles).toEqual(['Id', 'Name', 'Ext.']);
    const names = rows.map(([, name = '']) => name);
    expect(names).toHaveLength(3);
    expect(names).toEqual([...names].sort((a, b) => b.localeCompare(a, 'en')));
    const both = await run("users 'location:dallas' --sort location:desc,name --columns name --limit 3 --csv");
    const sorted = rowsOf(both.out)
      .slice(1)
      .map(([, name = '']) => name);
    expect(sorted).toEqual([...sorted].sort((a, b) => a.localeCompare(b, 'en')));
    expect(await run('users --sort shoe')).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no column "shoe"'),
    });
  });

  it('fits a terminal, and is never cut in a pipe', async () => {
    const narrow = await run('users --limit 5', { width: 60 });
    expect(Math.max(...narrow.out.split('\n').map((text) => text.length))).toBeLessThanOrEqual(60);
    expect(narrow.out).toContain('Name');
    expect((await run('users archer')).out).toContain('archer@farms.com');
  });

  it('prints ids that other commands take from a pipe', async () => {
    const { out } = await run("lines 'state:pending code:expired' --ids");
    expect(out.trim().split('\n').length).toBeGreaterThan(0);
    const answer = await run('lines regenerate - --yes --json', { input: out });
    expect(answer.code).toBe(0);
    expect(JSON.parse(answer.out)).toHaveLength(out.trim().split('\n').length);
    expect((await run("lines 'state:pending code:expired' --ids")).out).toBe('');
  });

  it('leaves the end of an array away where the list breaks off', async () => {
    let requests = 0;
    const fetch: typeof line.server.fetch = async (input, init) => {
      if (!String(input).includes('/people')) return line.server.fetch(input, init);
      requests += 1;
      return requests > 1 ? new Response('', { status: 500 }) : line.server.fetch(input, init);
    };
    const { code, out, err } = await run('users --json', { fetch });
    expect(code).toBe(1);
    expect(() => JSON.parse(out)).toThrow();
    expect(err).toMatch(/^hubdeck: The server failed \(500\)\./);
  });
});

describe('each file that is printed', () => {
  it.each([
    ['users export', 'User ID/Email (Required)', 121],
    ['lines template', 'Webex Go [Sub.', 1],
    ['onboarding --csv', 'BroadWorks ID', undefined],
  ])('%s', async (text, title, rows) => {
    const { code, out } = await run(text);
    expect(code).toBe(0);
    const [titles = [], ...rest] = rowsOf(out);
    expect(titles.some((name) => name.startsWith(title))).toBe(true);
    if (rows !== undefined) expect(rest.filter((cells) => cells.join('') !== '')).toHaveLength(rows - 1);
  });

  it('lists onboarding templates', async () => {
    const templates = await json('onboarding templates --json');
    expect(templates[0]).toMatchObject({ name: expect.any(String), users: expect.any(Number) });
    expect((await run('onboarding templates')).out.trim().split('\n')).toHaveLength(templates.length + 1);
  });
});

describe('each thing that is shown', () => {
  it.each([
    ['users show archer@farms.com', /^Name +Archer Field$/m, 'displayName'],
    ["users show 'Archer Field'", /^E-mail +archer@farms.com$/m, 'devices'],
    ["users show '+1 231 456 9000'", /^Name +Archer Field$/m, 'displayName'],
    ['users show 1003', /^Name +Archer Field$/m, 'displayName'],
    ['lines show dwayne.carter@farms.com', /^State +Pending activation$/m, 'phoneNumber'],
    ['lines show +12145550105', /^User +Dwayne Carter/m, 'subscriptionId'],
    ['devices show 025E10000002', /^Product +Cisco 8865$/m, 'mac'],
    ['onboarding show 2405550101@bluebird.example', /^Errors +\[10022\]/m, 'userId'],
    ['whoami', /^Person +Robin Marsh/m, 'person'],
    ['audit categories', /^USERS +Users$/m, 0],
    ["licences show 'Webex Calling - Unknown'", undefined, ''],
  ])('%s', async (text, expected, member) => {
    const shown = await run(text);
    if (!expected) {
      expect(shown).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining('there is no licence "Webex Calling - Unknown"'),
      });
      return;
    }
    expect(shown).toMatchObject({ code: 0, err: '' });
    expect(shown.out).toMatch(expected);
    expect(await json(`${text} --json`)).toHaveProperty([member]);
  });

  it('is asked for more exactly where several are meant', async () => {
    const { code, err } = await run('users show a');
    expect(code).toBe(1);
    expect(err).toMatch(/^hubdeck: "a" means several; say which:\n {2}\S+/);
  });

  it.each([
    ['users show nobody@farms.com', 'there is no user "nobody@farms.com"'],
    ['devices show FFFFFFFFFFFF', 'there is no device "FFFFFFFFFFFF"'],
    ['lines show archer@farms.com', 'there is no Webex Go line of "archer@farms.com"'],
    ['lines show +19999999999', 'there is no Webex Go line of "+19999999999"'],
    ['onboarding show nobody', 'there is no BroadWorks subscriber "nobody"'],
  ])('%s says what is missing', async (text, expected) => {
    expect(await run(text)).toEqual({ code: 1, out: '', err: expect.stringContaining(`hubdeck: ${expected}`) });
  });

  it('shows the holders of a licence', async () => {
    const [license] = await json("licences 'licence:messaging' --json");
    const holders = await json(`licences show ${license.id} --json`);
    expect(holders).toHaveLength(license.consumedUnits);
    expect((await run(`licences show ${license.id} --csv`)).out).toContain('archer@farms.com');
  });
});

describe('whatever changes data', () => {
  it('assigns a line, and e-mails its code unless told not to', async () => {
    const done = await run(`lines assign archer@farms.com --subscription ${SUBSCRIPTION}`, { answers: ['yes'] });
    expect(done).toMatchObject({ code: 0 });
    expect(done.out).toMatch(/^Done +Archer Field/m);
    expect(done.out).toContain('E-mailed to archer@farms.com');
    expect(done.out).not.toContain('LPA:');
    const again = await run('lines assign archer@farms.com --yes --json');
    expect(JSON.parse(again.out)).toMatchObject([{ outcome: 'skipped' }]);
  });

  it('shows codes only where they are asked for', async () => {
    const quiet = await run('lines regenerate dwayne.carter@farms.com --yes --json');
    expect(quiet.out).not.toContain('LPA:');
    const shown = await run('lines lost dwayne.carter@farms.com --yes --json --show-code --no-email');
    const [{ activation }] = JSON.parse(shown.out);
    expect(activation).toMatchObject({ emailed: false, qrData: expect.stringMatching(/^LPA:1\$/) });
    const code = await run('lines code dwayne.carter@farms.com');
    expect(code).toMatchObject({ code: 0, out: expect.stringContaining(activation.qrData) });
    expect(await json('lines code dwayne.carter@farms.com --json')).toMatchObject({ code: activation.code });
    const table = await run('lines regenerate dwayne.carter@farms.com --yes --show-code');
    expect(table.out).toContain('Network provider code');
  });

  it('saves a code as a picture or a page, over no other file, and prints it to be scanned', async () => {
    const command = 'lines code dwayne.carter@farms.com';
    const path = join(line.folder, 'code.png');
    const saved = await run(`${command} --save ${path}`);
    expect(saved).toMatchObject({ code: 0, out: '', err: expect.stringContaining(`Saved as ${path}`) });
    expect([...(await readFile(path)).subarray(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
    expect(await run(`${command} --save ${path}`)).toMatchObject({
      code: 1,
      err: expect.stringContaining('is there already'),
    });
    expect(await run(`${command} --save code.doc`)).toMatchObject({
      code: 2,
      err: expect.stringContaining('.png, .svg, .txt, .html'),
    });
    expect((await run(`${command} --qr`)).out).toMatch(/[\u2580\u2584\u2588]{5}/);
    expect((await run(`${command} --qr`, { width: 80 })).out).toContain('\u001B[38;5;16;48;5;231m');
  });

  it('does some and says which not, with code 3', async () => {
    const answer = await run('lines regenerate dwayne.carter@farms.com maria.santos@farms.com --yes --csv');
    expect(answer.code).toBe(3);
    const [titles, ...rows] = rowsOf(answer.out);
    expect(titles?.[0]).toBe('Outcome');
    expect(rows.map(([outcome]) => outcome).sort()).toEqual(['Done', 'Failed']);
    expect(answer.out).toContain('Pending activation');
  });

  it('deletes devices and lines, and knows when they are gone', async () => {
    const done = await run('lines delete dwayne.carter@farms.com --yes');
    expect(done).toMatchObject({ code: 0, err: expect.stringContaining('delete') });
    expect(done.err).toContain('One licence unit goes back to the subscription.');
    expect(await run('lines show dwayne.carter@farms.com')).toMatchObject({ code: 1 });
    expect(await run('devices delete 025E10000002 --yes')).toMatchObject({ code: 0 });
    expect(await run('devices show 025E10000002')).toMatchObject({ code: 1 });
  });

  it('moves a user to another subscription and keeps the number', async () => {
    const [before] = await json('users archer@farms.com --json');
    const licences: { id: string; name: string; subscriptionId?: string; subscriptionStatus: string }[] =
      await json('licences --json');
    const held = licences.find(({ id, name }) => before.licenses.includes(id) && name.includes('Professional'));
    const target = licences.find(
      ({ id, name, subscriptionStatus }) => name === held?.name && id !== held.id && subscriptionStatus === 'active',
    );
    const answer = await run(
      `licences move archer@farms.com --from ${held?.subscriptionId} --into ${target?.subscriptionId} --yes --json`,
    );
    expect(JSON.parse(answer.out)).toMatchObject([{ outcome: 'done' }]);
    expect(answer.code).toBe(0);
    const [after] = await json('users archer@farms.com --json');
    expect(after.phoneNumbers).toEqual(before.phoneNumbers);
    expect(after.licenses).toContain(target?.id);
    expect(after.licenses).not.toContain(held?.id);
    expect(await run('licences move archer@farms.com --yes')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--into'),
    });
  });

  it('changes packages, deletes and retries subscribers', async () => {
    const ids = (await json("onboarding 'status:error' --limit 3 --json")).map(
      ({ userId }: { userId: string }) => userId,
    );
    expect(await run(`onboarding package ${ids[0]} --package premium --yes`)).toMatchObject({ code: 0 });
    expect(await json(`onboarding show ${ids[0]} --json`)).toMatchObject({ package: 'premium' });
    expect(await run(`onboarding delete ${ids[1]} --yes`)).toMatchObject({ code: 0 });
    expect(await run(`onboarding show ${ids[1]}`)).toMatchObject({ code: 1 });
    const retried = await run(`onboarding retry ${ids[2]} --to new.address@acme.example --yes --json`);
    expect(JSON.parse(retried.out)).toMatchObject([{ name: expect.stringContaining(ids[2]) }]);
    expect(await json(`onboarding show ${ids[2]} --json`)).toMatchObject({ email: 'new.address@acme.example' });
    expect(await run('onboarding package x')).toMatchObject({
      code: 2,
      err: expect.stringContaining('needs --package'),
    });
    expect(await run('onboarding retry x --to nonsense --yes')).toMatchObject({ code: 2 });
    expect(await run('onboarding consent 2405550100@acme.example --yes')).toMatchObject({ code: 1 });
  });

  it('finishes what is in hand at Ctrl-C, and tells what is left', async () => {
    const ids = (await run('lines state:pending --ids')).out.trim().split('\n');
    const controller = new AbortController();
    const fetch: typeof line.server.fetch = (input, init) => {
      if (init?.method === 'DELETE') controller.abort(new Interruption());
      return line.server.fetch(input, init);
    };
    const answer = await run(`lines delete ${ids.join(' ')} --yes --json`, { fetch, signal: controller.signal });
    expect(answer.code).toBe(130);
    expect(answer.err).toMatch(/Stopped: interrupted\. \d+ left\.\nRun the same command again/);
    const outcomes: string[] = JSON.parse(answer.out).map(({ outcome }: { outcome: string }) => outcome);
    const [done, left] = [outcomes.filter((o) => o === 'done').length, outcomes.filter((o) => o === 'left').length];
    expect(done).toBeGreaterThan(0);
    expect(done + left).toBe(ids.length);
    expect((await run('lines state:pending --ids')).out.trim().split('\n').filter(Boolean)).toHaveLength(left);
  });

  it('stops at Ctrl-C with code 130', async () => {
    const controller = new AbortController();
    controller.abort(new Error('SIGINT'));
    expect(await run('users', { signal: controller.signal })).toMatchObject({ code: 130 });
  });
});
