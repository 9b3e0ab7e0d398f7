import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText, formatCsv, readRecords } from '@hubdeck/core/csv';
import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import { type CommandLineOptions, type Outcome, useCommandLine } from '../testing/command-line';
import { stageClock } from '../testing/stage';

const OLD = 'Sub-hydraOct26a';
const NEW = '1b7da88e-7665-4713-b8fe-c4662e78d2c0';
const SUSPENDED = 'Sub119911';
const EMPTY = 'Sub-orchardMar25b';
const ENDED = 'Sub-fallowJan22c';
const line = useCommandLine(() => createMockServer({ clock: stageClock }));

const words = (text: string) =>
  [...text.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
const run = (text: string, more: Partial<CommandLineOptions> = {}): Promise<Outcome> =>
  line.run([...words(text), '--demo'], more);
// biome-ignore lint/suspicious/noExplicitAny: the tests are what check the shape.
const json = async (text: string): Promise<any> => JSON.parse((await run(`${text} --json`)).out);
const rowsOf = (csv: string) => [...readRecords(decodeText(csv))].map(({ cells }) => cells);
const archer = async () => (await json('users archer@farms.com'))[0];
const calling = (subscription: string) => `'Calling Professional (${subscription})'`;

describe('subscriptions', () => {
  it('are listed with their holders and what would be lost, as table, JSON and CSV', async () => {
    const all = await json('licences subscriptions');
    expect(all).toHaveLength(5);
    expect(all[0]).toMatchObject({ subscriptionId: OLD, status: 'active', atStake: { hasVoicemailPin: true } });
    const table = await run('licences subscriptions');
    expect(table).toMatchObject({ code: 0, err: '' });
    expect(table.out).toMatch(/^Subscription +Name +Status +Holders +Would be lost with the licence/);
    expect(table.out).toMatch(/Sub-orchardMar25b +.* +0 +nothing/);
    expect(rowsOf((await run('licences subscriptions --csv')).out)).toHaveLength(6);
    expect((await run('licenses subscriptions status:suspended holders:>0 --ids')).out).toBe(`${SUSPENDED}\n`);
  });

  it('show each holder with what the licence is worth, and give their ids to a move', async () => {
    const holders = await json(`licences holders ${SUSPENDED}`);
    const [{ callingHolders }] = await json(`licences subscriptions sub:${SUSPENDED}`);
    expect(holders).toHaveLength(callingHolders);
    expect(holders[0]).toMatchObject({ atStake: { voiceMessages: expect.any(Number) } });
    expect((await run(`licences holders ${SUSPENDED}`)).out).toMatch(/^Who +E-mail +Kind +Licence +Would be lost/);
    expect(rowsOf((await run(`licences holders ${SUSPENDED} --csv`)).out)).toHaveLength(callingHolders + 1);
    const ids = (await run(`licences holders ${SUSPENDED} kind:user --limit 1 --ids`)).out;
    const moved = await run(`licences move - --from ${SUSPENDED} --into ${NEW} --yes`, { input: ids });
    expect(moved).toMatchObject({ code: 0 });
    expect(await json(`licences holders ${SUSPENDED}`)).toHaveLength(callingHolders - 1);
    expect(await run('licences holders nothing')).toEqual({
      code: 1,
      out: '',
      err: expect.stringContaining('there is no subscription "nothing"'),
    });
  });

  it('are suspended and made active again, once', async () => {
    const done = await run(`licences suspend ${NEW} --yes --json`);
    expect(JSON.parse(done.out)).toMatchObject([{ outcome: 'done', id: NEW }]);
    expect(done.err).toContain('Nobody loses anything by it.');
    expect((await json(`licences subscriptions sub:${NEW}`))[0]).toMatchObject({ status: 'suspended' });
    expect(await run(`licences suspend ${NEW} --yes`)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Skipped/),
    });
    expect(await run(`licences reactivate ${NEW}`, { answers: ['y'] })).toMatchObject({ code: 0 });
    expect(await run(`licences reactivate ${NEW} --csv --yes`)).toMatchObject({ code: 0 });
    expect(await run(`licences reactivate ${ENDED} --yes`)).toMatchObject({ code: 1 });
  });

  it('with holders end only after their id was typed again: yes is not enough', async () => {
    const refused = await run(`licences cancel ${SUSPENDED} --yes`);
    expect(refused).toMatchObject({ code: 2, out: '', err: expect.stringContaining(`say --confirm ${SUSPENDED}`) });
    expect(await run(`licences cancel ${SUSPENDED} --yes --confirm ${OLD}`)).toMatchObject({ code: 2, out: '' });
    expect(await run(`licences cancel ${SUSPENDED}`, { answers: ['y'] })).toMatchObject({ code: 1, out: '' });
    expect(await json(`licences subscriptions sub:${SUSPENDED}`)).toMatchObject([{ status: 'suspended' }]);
    const tried = await run(`licences cancel ${SUSPENDED} --dry-run`);
    expect(tried).toMatchObject({ code: 0, err: expect.stringMatching(/holders would lose everything of Calling/) });
    expect(await json(`licences subscriptions sub:${SUSPENDED}`)).toMatchObject([{ status: 'suspended' }]);
    const typed = await run(`licences cancel ${SUSPENDED}`, { answers: [SUSPENDED] });
    expect(typed).toMatchObject({ code: 0, out: expect.stringMatching(/^Done/m) });
    expect(await json(`licences subscriptions sub:${SUSPENDED}`)).toMatchObject([
      { status: 'cancelled', callingHolders: 0 },
    ]);
    expect(await run(`licences cancel ${NEW} --confirm ${NEW} --json`)).toMatchObject({ code: 0 });
    expect(await run(`licences cancel ${EMPTY} --yes`)).toMatchObject({ code: 0 });
  });

  it('that ended while the answer was lost are not ended twice', async () => {
    let requests = 0;
    const fetch: typeof line.server.fetch = async (input, init) => {
      const answer = await line.server.fetch(input, init);
      if (!String(input).endsWith('/cancel/invoke')) return answer;
      requests += 1;
      throw new TypeError('fetch failed');
    };
    expect(await run(`licences cancel ${NEW} --confirm ${NEW}`, { fetch })).toMatchObject({ code: 0 });
    expect(requests).toBe(1);
  });
});

describe('locations on Cisco PSTN', () => {
  it('are listed, and moved to another subscription by name or from a pipe', async () => {
    const all = await json('licences pstn');
    expect(all[0]).toMatchObject({ name: 'Dallas', subscriptionId: OLD, subscriptionStatus: 'active' });
    expect((await run('licences pstn')).out).toMatch(/^Location +Subscription +Name +Status/);
    const move = `licences pstn move Dallas --into ${NEW}`;
    expect(await run(`${move} --dry-run`)).toMatchObject({ code: 0, out: expect.stringMatching(/^Would do +Dallas/m) });
    expect(await json('licences pstn')).toEqual(all);
    expect(await run(`${move} --yes --json`)).toMatchObject({ code: 0 });
    expect(await json(`licences pstn sub:${NEW}`)).toMatchObject([{ name: 'Dallas' }]);
    const again = await run(`${move} --yes`);
    expect(again).toMatchObject({ code: 0, out: expect.stringMatching(/^Skipped .*pays for it already/m) });
    const ids = (await run(`licences pstn sub:${OLD} --ids`)).out;
    expect(await run(`licences pstn move - --into ${NEW} --yes`, { input: ids })).toMatchObject({ code: 0 });
    expect(await json(`licences pstn sub:${NEW}`)).toHaveLength(all.length);
  });

  it.each([
    [`Nowhere --into ${NEW}`, 1, /there is no location "Nowhere" on Cisco PSTN/],
    ['Dallas --into Sub-none', 1, /there is no subscription "Sub-none"/],
    ['Dallas', 2, /needs --into/],
  ])('move %s is refused', async (text, code, expected) => {
    const answer = await run(`licences pstn move ${text} --yes`);
    expect(answer).toMatchObject({ code, out: '' });
    expect(answer.err).toMatch(expected);
  });

  it('do not move to a subscription that is not active', async () => {
    const answer = await run(`licences pstn move Dallas --into ${SUSPENDED} --yes`);
    expect(answer).toMatchObject({ code: 1, out: expect.stringMatching(/^Skipped .*suspended/m) });
  });
});

describe('everybody on a subscription', () => {
  it('moves with the workspaces, by the ids that the holders are listed with', async () => {
    const holders = await json(`licences holders ${OLD}`);
    const workspaces = (await run(`licences holders ${OLD} kind:workspace --ids`)).out;
    expect(workspaces).not.toBe('');
    const one = workspaces.split('\n')[0];
    expect(await run(`licences move ${one} --from ${OLD} --into ${NEW} --yes`)).toMatchObject({ code: 0 });
    expect(await json(`licences holders ${OLD}`)).toHaveLength(holders.length - 1);
    const unknown = Buffer.from('ciscospark://us/PLACE/3a2b6a3c-6d39-4a06-8f4e-000000000000').toString('base64');
    expect(await run(`licences move ${unknown} --into ${NEW} --yes`)).toMatchObject({
      code: 1,
      err: expect.stringContaining('there is no workspace'),
    });
  });
});

describe('the licences of a user', () => {
  it('change in one request, with the number kept and what was done read back', async () => {
    const before = await archer();
    const sent: string[] = [];
    const fetch: typeof line.server.fetch = (input, init) => {
      if (init?.method === 'PATCH') sent.push(String(init.body));
      return line.server.fetch(input, init);
    };
    const set = `licences set archer@farms.com --add ${calling(NEW)} --remove ${calling(OLD)}`;
    const done = await run(`${set} --yes --json`, { fetch });
    expect(JSON.parse(done.out)).toMatchObject([{ outcome: 'done', name: 'Archer Field' }]);
    expect(done.err).toContain('nothing of voicemail, PIN, number and settings is lost');
    expect(sent).toHaveLength(1);
    const after = await archer();
    expect(after.phoneNumbers).toEqual(before.phoneNumbers);
    expect(after.licenses).not.toEqual(before.licenses);
    expect(await run(`${set} --yes`)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Skipped .*nothing to change/),
    });
  });

  it('say what would be lost before Calling ends, and change nothing in a dry run', async () => {
    const before = await archer();
    const tried = await run(`licences set archer@farms.com --remove ${calling(OLD)} --dry-run`);
    expect(tried).toMatchObject({ code: 0, err: expect.stringMatching(/Archer Field: The user loses Calling, .*\+/) });
    expect(await run(`licences set archer@farms.com --remove ${calling(OLD)}`)).toMatchObject({ code: 2, out: '' });
    expect(await archer()).toEqual(before);
  });

  it('need a place for whoever begins to call', async () => {
    const [one] = await json("users '!licence:calling' --limit 1");
    const [{ name: location }] = [{ name: 'Dallas' }];
    const set = `licences set ${one.emails[0]} --add ${calling(NEW)}`;
    const refused = await run(`${set} --yes --csv`);
    expect(refused.code).toBe(1);
    expect(rowsOf(refused.out)[1]?.[0]).toBe('Skipped');
    const done = await run(`${set} --location ${location} --extension 2987 --yes`);
    expect(done).toMatchObject({ code: 0 });
    expect((await json(`users show ${one.emails[0]}`)).extension).toBe('2987');
    expect(await run(`${set} --extension 2988 --yes`)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/--location/),
    });
    expect(await run(`${set} --location Nowhere --extension 2988 --yes`)).toMatchObject({
      code: 1,
      err: 'hubdeck: there is no location "Nowhere"\n',
    });
  });

  it('are named so that one is meant', async () => {
    expect(await run('licences set archer@farms.com --yes')).toMatchObject({ code: 2 });
    expect(await run("licences set archer@farms.com --add 'Calling Professional' --yes")).toMatchObject({
      code: 1,
      err: expect.stringMatching(/means several; say which:/),
    });
    expect(await run('licences set archer@farms.com --add Fax --yes')).toMatchObject({
      code: 1,
      err: expect.stringContaining('there is no licence "Fax"'),
    });
  });

  it('count as failed where the server says yes and does nothing', async () => {
    const person = await archer();
    const fetch: typeof line.server.fetch = async (input, init) =>
      init?.method === 'PATCH'
        ? Response.json({ id: person.id, email: 'archer@farms.com', licenses: [] })
        : line.server.fetch(input, init);
    const answer = await run(`licences set archer@farms.com --remove ${calling(OLD)} --yes`, { fetch });
    expect(answer).toMatchObject({ code: 1, out: expect.stringMatching(/^Failed .*has not done/m) });
  });
});

describe('the licence template', () => {
  const draft = `--licences ${calling(NEW)} --apply-to all --no-keep-existing`;

  it('is shown, and kept without a change to anybody', async () => {
    expect(await json('licences template show')).toMatchObject({ applyTo: 'newUsers', keepExistingLicenses: true });
    const before = (await run('users --json')).out;
    expect(await run(`licences template set ${draft}`)).toMatchObject({ code: 2, out: '' });
    expect(await run('licences template set --yes')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--licences'),
    });
    expect(await run(`licences template set ${draft} --dry-run`)).toMatchObject({ code: 0 });
    expect(await json('licences template')).toMatchObject({ licenses: [] });
    expect(await run(`licences template set ${draft} --yes --csv`)).toMatchObject({ code: 0 });
    expect(await json('licences template')).toMatchObject({ applyTo: 'all', keepExistingLicenses: false });
    expect((await run('licences template')).out).toContain(`Calling Professional (${NEW})`);
    expect((await run('users --json')).out).toBe(before);
  });

  it('tells who would move and who is blocked, as table, JSON and CSV, and keeps nothing', async () => {
    const found = await json(`licences template preview ${draft}`);
    expect(found.moves.length).toBeGreaterThan(0);
    const table = await run(`licences template preview ${draft}`);
    expect(table.out).toMatch(/^Who or what +What\n/);
    expect(table.err).toMatch(/would move/);
    const cells = rowsOf((await run(`licences template preview ${draft} --csv`)).out);
    expect(cells.length).toBeGreaterThan(found.moves.length);
    expect(await json('licences template')).toMatchObject({ licenses: [] });
  });

  it('is applied by a job whose end is told of each', async () => {
    const tried = await run(`licences template apply ${draft} --dry-run --json`);
    const planned = JSON.parse(tried.out).filter(({ outcome }: { outcome: string }) => outcome === 'planned');
    expect(await json('licences template')).toMatchObject({ licenses: [] });
    const done = await run(`licences template apply ${draft} --yes --json`);
    const rows: { outcome: string }[] = JSON.parse(done.out);
    expect(rows.filter(({ outcome }) => outcome === 'done')).toHaveLength(planned.length);
    expect((await json(`licences template preview ${draft}`)).moved).toBe(0);
  });
});

describe('an import of users', () => {
  /** A file out of the export in which Archer goes over to the other subscription. */
  async function writeMove(more: readonly (readonly [column: string, cell: string])[] = []): Promise<string> {
    const [header = [], ...rows] = rowsOf((await run('users export')).out);
    const at = (title: string) => header.findIndex((name) => name.startsWith(title));
    const row = rows.find((cells) => cells.includes('archer@farms.com')) ?? [];
    const set = new Map<number, string>([
      [at(`Webex Calling VAR Professional [Sub.${OLD}]`), 'FALSE'],
      [at(`Webex Calling VAR Professional [Sub.${NEW}]`), 'TRUE'],
      ...more.map(([title, cell]): [number, string] => [at(title), cell]),
    ]);
    const path = join(line.folder, `users-${more.length}.csv`);
    await writeFile(path, formatCsv([header, row.map((cell, index) => set.get(index) ?? cell)]));
    return path;
  }

  it('checks the file, moves users and keeps their numbers', async () => {
    const path = await writeMove();
    const before = await archer();
    const tried = await run(`users import ${path} --mode add-and-remove --dry-run`);
    expect(tried).toMatchObject({ code: 0, out: expect.stringMatching(/^Would do .*archer@farms.com +moves/m) });
    expect(tried.err).toMatch(/Units: .* 1 needed, \d+ free/);
    expect(await archer()).toEqual(before);
    expect(await run(`users import ${path} --mode add-and-remove`)).toMatchObject({ code: 2, out: '' });
    const done = await run(`users import ${path} --mode add-and-remove --yes --json`);
    expect(JSON.parse(done.out)).toMatchObject([{ outcome: 'done' }]);
    expect(done.code).toBe(0);
    const after = await archer();
    expect(after.phoneNumbers).toEqual(before.phoneNumbers);
    expect(after.licenses).not.toEqual(before.licenses);
    const again = await run(`users import ${path} --mode add-and-remove --yes --csv`);
    expect(again.code).toBe(0);
    expect(rowsOf(again.out)[1]?.[0]).toBe('Skipped');
  });

  it('that may only add moves nobody, and keeps the rows that are left', async () => {
    const path = await writeMove();
    const left = join(line.folder, 'left.csv');
    const answer = await run(`users import ${path} --mode add-only --yes --left ${left}`);
    expect(answer).toMatchObject({ code: 1, out: expect.stringMatching(/^Skipped/m) });
    expect(rowsOf(await readFile(left, 'utf8'))).toHaveLength(2);
  });

  it('says what is wrong with a file, and needs to be told what FALSE does', async () => {
    const path = join(line.folder, 'wrong.csv');
    await writeFile(path, 'Shoe size\n42\n');
    expect(await run(`users import ${path} --yes`)).toMatchObject({ code: 2, err: expect.stringMatching(/--mode/) });
    const wrong = await run(`users import ${path} --mode add-only --yes`);
    expect(wrong).toMatchObject({ code: 1, out: '' });
    expect(wrong.err).toMatch(/^hubdeck: .*column/);
    expect(await run('users import none.csv --mode add-only --yes')).toMatchObject({
      code: 1,
      err: expect.stringContaining('none.csv'),
    });
    expect(await run(`users import ${path} --mode all`)).toMatchObject({ code: 2 });
  });
});

describe('an onboarding template', () => {
  it('is put right by its two settings', async () => {
    const [wrong] = (await json('onboarding templates')).filter(
      ({ selfProvisioningReady }: { selfProvisioningReady: boolean }) => !selfProvisioningReady,
    );
    const set = `onboarding templates set '${wrong.name}' --untrusted-emails --share-link activation`;
    expect(await run(set)).toMatchObject({ code: 2, out: '' });
    expect(await run(`${set} --dry-run --json`)).toMatchObject({ code: 0 });
    expect(await run(`${set} --yes`)).toMatchObject({ code: 0, out: expect.stringMatching(/^Done/m) });
    const find = async () =>
      (await json('onboarding templates')).find(({ name }: { name: string }) => name === wrong.name);
    expect(await find()).toMatchObject({ selfProvisioningReady: true, untrustedEmails: true });
    expect(await run(`${set} --yes --csv`)).toMatchObject({ code: 0, out: expect.stringMatching(/Skipped/) });
    const spoilt = await run(`onboarding templates set '${wrong.name}' --share-link none --package premium --yes`);
    expect(spoilt).toMatchObject({ code: 0, err: expect.stringContaining('Share Link is empty.') });
    expect(await find()).toMatchObject({ shareLink: '', defaultPackage: 'premium' });
  });

  it.each([
    ["'New customers (draft)' --yes", 2, /--untrusted-emails/],
    ['nobody --untrusted-emails --yes', 1, /there is no onboarding template "nobody"/],
    ["'New customers (draft)' --share-link ftp://x --yes", 2, /--share-link takes a web address/],
  ])('set %s is refused', async (text, code, expected) => {
    const answer = await run(`onboarding templates set ${text}`);
    expect(answer).toMatchObject({ code, out: '' });
    expect(answer.err).toMatch(expected);
  });
});
