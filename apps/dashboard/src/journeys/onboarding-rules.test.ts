import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import type { OpenAppOptions, OpenedApp } from '../testing/open-app';
import { stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock }));

const KEYS = { emptyLine: '\u0015' };

async function openOnboarding(options: Partial<OpenAppOptions> = {}): Promise<OpenedApp> {
  const app = stage.open({ columns: 180, rows: 40, clock: stage.passingClock(), ...options });
  app.press('4');
  await app.sees(/ 60 subscribers$/m);
  return app;
}

async function filter(app: OpenedApp, text: string): Promise<void> {
  app.press('/', KEYS.emptyLine);
  app.type(text);
  await app.sees(`Filter: ${text}`);
  app.press('enter');
}

/** The User Status of those whom the filter leaves. */
async function openUsers(text: string, options: Partial<OpenAppOptions> = {}): Promise<OpenedApp> {
  const app = await openOnboarding(options);
  await filter(app, text);
  return app;
}

async function openTemplate(name: string): Promise<OpenedApp> {
  const app = await openOnboarding();
  app.press('o');
  await app.sees(/ 6 templates$/m);
  await filter(app, name);
  app.press('enter');
  await app.sees(`\u203A ${name}`);
  return app;
}

/** How many the line below the list counts. */
const countOf = (app: OpenedApp) => Number(/^ (\d+)(?: of \d+)? subscribers/m.exec(app.screen())?.[1]);

describe('the customer list', () => {
  it('shows every customer with how far the users have come, and leads to them and to the template', async () => {
    const app = await openOnboarding();
    app.press('C');
    await app.sees(/Customer +Enterprise +Users +Provisioned +Errors +Template/);
    await app.sees(/Driftwood Gärten +Reseller2\+driftwood +15 .*\u2717 Driftwood Gärten onboarding/);
    await filter(app, 'Bluebird');
    app.press('enter');
    await app.sees('users of Bluebird Dairy');
    await app.sees(/ 15 subscribers$/m);
    app.press('escape', 't');
    await app.sees('User Verification');
    await app.sees('\u203A Bluebird Dairy onboarding');
    await app.sees('Show User Status');
  });
});

describe('the onboarding templates', () => {
  it('are reached from the users, and lead to their customers', async () => {
    const app = await openTemplate('Bluebird Dairy onboarding');
    app.press('k');
    await app.sees('Reseller1+bluebird');
    await app.sees(/ 1 customer$/m);
    app.press('enter');
    await app.sees('users of Bluebird Dairy');
    await app.sees(/ 15 subscribers$/m);
    expect(app.screen()).not.toContain('@acme.example');
  });

  it('lead to the status of their users by Show User Status', async () => {
    const app = await openTemplate('Acme Orchards onboarding');
    await app.sees('Show User Status');
    app.press('enter');
    await app.sees('users of Acme Orchards onboarding');
    await app.sees(/ 15 subscribers$/m);
    expect(app.screen()).not.toContain('@bluebird.example');
  });

  it('are ready once Untrusted Emails is ticked and Share Link points to the activation link', async () => {
    const app = await openTemplate('New customers (draft)');
    await app.sees('Users cannot provision themselves with this template, and fail when they try:');
    await app.sees('\u2717 not ticked');
    await app.sees('\u2717 empty');
    app.press('t');
    await app.sees('\u2713 ticked');
    await app.sees('Users cannot provision themselves');
    app.press('l');
    await app.sees('Users can provision themselves with this template.');
    app.press('L', KEYS.emptyLine);
    app.type('https://elsewhere.example/activate');
    app.press('enter');
    await app.sees('\u2717 https://elsewhere.example/activate');
    app.press('l');
    await app.sees('Users can provision themselves with this template.');
    app.press('escape');
    await app.sees(/New customers \(draft\) .*\u2713 ready/);
  });

  it('that are not ready are why the retry of their users is refused, until they are', async () => {
    const app = await openUsers('status:error enterprise:driftwood');
    app.press('t', KEYS.emptyLine);
    app.type('new@driftwood.example');
    app.press('enter');
    await app.sees('Nothing is left to do');
    await app.sees('Share Link');
    app.press('escape', 'o');
    await app.sees(/ 6 templates$/m);
    await filter(app, 'Driftwood');
    app.press('enter');
    await app.sees('Users cannot provision themselves');
    app.press('l');
    await app.sees('Users can provision themselves');
    app.press('escape', 'escape', 'escape');
    await app.sees(/ of 60 subscribers/);
    app.press('t', KEYS.emptyLine);
    app.type('new@driftwood.example');
    app.press('enter');
    await app.sees('\u2713 Done 1');
  });
});

describe('the user status', () => {
  it('lists BroadWorks ID, name, e-mail, enterprise, package, status and error text', async () => {
    const app = await openUsers('status:error id:2405550104');
    await app.sees(/BroadWorks ID +Name +E-mail +Enterprise +Package +Status +Error/);
    await app.sees(/^▸ 2405550104@acme\.example +Jorge Gagné .* Softphone +● Error +\[\d+\] /m);
  });

  it('is counted by status', async () => {
    const app = await openOnboarding();
    await app.sees(/8 Waits for e-mail +6 E-mail not validated +5 Waits for consent/);
    await app.sees(/18 Provisioned +4 Updating +14 Error/);
  });

  it('without the provisioned leaves those who are pending, on the way or failed', async () => {
    const app = await openOnboarding();
    app.press('x');
    await app.sees(/^ 42 subscribers/m);
    await filter(app, 'status:provisioned');
    await app.sees(/^ 0 of 42 subscribers/m);
  });
});

describe('a user with an error or a pending requirement', () => {
  it.each([
    ['error', 'acme'],
    ['pending_email_input', 'bluebird'],
    ['pending_email_validation', 'acme'],
    ['pending_user_migration', 'bluebird'],
  ])('can be onboarded by Retry Activation with a valid e-mail address: %s', async (status, enterprise) => {
    const app = await openUsers(`status:${status} enterprise:${enterprise}`);
    const before = countOf(app);
    app.press('t');
    await app.sees('with which e-mail address?');
    app.press(KEYS.emptyLine);
    app.type('ada@newcomer.example');
    await app.sees('Onboard');
    app.press('enter');
    await app.sees('\u2713 Done 1');
    app.press('escape');
    await app.sees(new RegExp(`^ ${before - 1} of 60 subscribers`, 'm'));
    await filter(app, 'ada@newcomer.example');
    await app.sees('● Provisioned');
  });

  it('who could not be provisioned is not touched: the precheck says why', async () => {
    const app = await openUsers('status:error id:2405550104');
    app.press('t', KEYS.emptyLine);
    app.type('archer@farms.com');
    app.press('enter');
    await app.sees('\u2717 Failed 1');
    await app.sees('The email address is already used by another user.');
    app.press('escape');
    await app.sees(/^▸ 2405550104@acme\.example .*● Error/m);
    expect(app.screen()).not.toContain('archer@farms.com');
  });

  it('can be deleted, and start again', async () => {
    const app = await openUsers('status:error id:2405550104');
    app.press('d');
    await app.sees('Afterwards the user can start again in the activation portal.');
    app.press('y');
    await app.sees('\u2713 Done 1');
    app.press('escape');
    await app.sees(/^ 0 of 59 subscribers/m);
  });

  it('can get another package, which is stored at once and leaves the status as it is', async () => {
    const app = await openUsers('status:error id:2405550104');
    app.press('p');
    await app.sees('Which package shall 1 user have?');
    for (const name of ['Softphone', 'Basic', 'Standard', 'Premium']) await app.sees(name);
    app.press('end', 'enter');
    await app.sees('Softphone > Premium');
    app.press('y');
    await app.sees('\u2713 Done 1');
    app.press('escape');
    await app.sees(/^▸ 2405550104@acme\.example .* Premium +● Error/m);
  });

  it('gives the error text away, number and words, a line for each', async () => {
    const app = await openUsers('status:error error:10022 error:lastName');
    app.press('c');
    await app.sees('Copied: the error text');
    expect(app.clipboard[0]?.split('\n')).toEqual([
      '[10022] The BroadWorks UserID is already associated with an existing user',
      '[1002] Invalid Parameter Size: lastName must have from 1 to 30 characters',
    ]);
  });

  it('who has a Webex account of a consumer has to consent, and is e-mailed again', async () => {
    const app = await openUsers('status:pending_user_migration enterprise:bluebird');
    app.press('m');
    await app.sees('have to agree to its move before they can be provisioned');
    const address = /e-mail (\S+@\S+)/.exec(app.screen())?.[1] ?? '';
    const before = await stage.mailsTo(address);
    app.press('y');
    await app.sees('\u2713 Done 1');
    expect(await stage.mailsTo(address)).toBe(before + 1);
  });
});

describe('a user who needs none of that', () => {
  it('is not retried, and the reason is said', async () => {
    const app = await openUsers('status:provisioned');
    app.press('t');
    await app.sees('The subscriber is provisioned already; there is nothing to retry.');
  });

  it('has no error text to copy', async () => {
    const app = await openUsers('status:provisioned');
    app.press('c');
    await app.sees('There is no error text to copy.');
    expect(app.clipboard).toEqual([]);
  });
});

describe('the export', () => {
  const HEADER =
    'BroadWorks ID,First Name,Last Name,Email,Enterprise ID,Package,Status,Error Code,Error Text,Created,Last Status Change';

  async function openExporting(): Promise<{ app: OpenedApp; saved: () => string }> {
    let content = '';
    const app = await openOnboarding({
      saveFile: async (name, text) => {
        content = String(text);
        return `/home/admin/${name}`;
      },
    });
    return { app, saved: () => content };
  }

  it('honours Exclude Provisioned Users and the filter', async () => {
    const { app, saved } = await openExporting();
    app.press('e');
    await app.sees('Saved 60 subscribers');
    expect(saved()).toMatch(/,provisioned,/);
    app.press('x');
    await app.sees(/^ 42 subscribers/m);
    app.press('e');
    await app.sees('Saved 42 subscribers');
    expect(saved()).not.toMatch(/,provisioned,/);
    expect(saved()).toMatch(/,pending_email_input,/);
    await filter(app, 'enterprise:acme');
    const shown = countOf(app);
    app.press('e');
    await app.sees(`Saved ${shown} subscribers`);
    expect(saved()).not.toMatch(/bluebird/);
  });

  it('has the columns of the list, and no cell that a spreadsheet runs as a formula', async () => {
    const { app, saved } = await openExporting();
    await filter(app, '=HYPERLINK');
    app.press('e');
    await app.sees(/Saved \d+ subscribers?/);
    expect(saved().replace('\uFEFF', '').split('\r\n')[0]).toBe(HEADER);
    expect(saved()).toContain('=HYPERLINK(""http://portal.example');
    expect(saved()).not.toMatch(/(^|,)"?[=+@-]/m);
  });
});
