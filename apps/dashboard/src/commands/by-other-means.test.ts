import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import type { OutgoingMail } from '../system/mailer';
import { type CommandLineOptions, useCommandLine } from '../testing/command-line';
import { stageClock } from '../testing/stage';

const WHO = 'dwayne.carter@farms.com';
const line = useCommandLine(() => createMockServer({ clock: stageClock }));
const run = (text: string, more: Partial<CommandLineOptions> = {}) => line.run([...text.split(' '), '--demo'], more);
const codeOf = async (): Promise<string> => JSON.parse((await run(`lines code ${WHO} --json`)).out).qrData;

/** A mail server of one's own. */
function createOutbox() {
  const sent: OutgoingMail[] = [];
  const mailer = {
    host: 'mail.farms.example',
    from: 'it@farms.example',
    send: async (mail: OutgoingMail) => void sent.push(mail),
  };
  return { sent, openMailer: async () => mailer };
}

describe('an activation code', () => {
  it('goes through my own mail server, once I have agreed', async () => {
    const { sent, openMailer } = createOutbox();
    const unasked = await run(`lines code ${WHO} --mail`, { openMailer });
    expect(unasked).toMatchObject({ code: 2, out: '', err: expect.stringContaining('say --yes') });
    expect(await run(`lines code ${WHO} --mail`, { openMailer, answers: ['n'] })).toMatchObject({ code: 1, out: '' });
    expect(sent).toEqual([]);
    const done = await run(`lines code ${WHO} --mail`, { openMailer, answers: ['y'] });
    expect(done).toMatchObject({ code: 0, out: '' });
    expect(done.err).toContain('mail.farms.example carries it, from it@farms.example');
    expect(sent).toMatchObject([{ to: WHO, text: expect.stringContaining('Meadowlark Farms') }]);
    const code = await codeOf();
    expect(sent[0]?.text).toContain(code);
    expect(done.err).not.toContain(code);
    await run(`lines code ${WHO} --mail --to helpdesk@farms.com --yes`, { openMailer });
    expect(sent[1]).toMatchObject({ to: 'helpdesk@farms.com' });
  });

  it('begins a mail in my mail program where no server is named', async () => {
    const opened: string[] = [];
    const openUrl = async (url: string) => opened.push(url) > 0;
    expect(await run(`lines code ${WHO} --mail --yes`, { openUrl })).toMatchObject({ code: 0, out: '' });
    expect(decodeURIComponent(opened[0] ?? '')).toContain(`mailto:${WHO}?`);
    expect(decodeURIComponent(opened[0] ?? '')).toContain(await codeOf());
    const nowhere = await run(`lines code ${WHO} --mail --yes`, { openUrl: async () => false });
    expect(nowhere).toMatchObject({ code: 1, out: '', err: expect.stringContaining('--save FILE.html') });
  });

  it('is printed on paper, or says what to do instead', async () => {
    const pages: string[] = [];
    const print = async (text: string) => pages.push(text) > 0;
    expect(await run(`lines code ${WHO} --print`, { print })).toMatchObject({ code: 0, out: '' });
    expect(pages[0]).toContain(await codeOf());
    const nowhere = await run(`lines code ${WHO} --print`, { print: async () => false });
    expect(nowhere).toMatchObject({ code: 1, out: '', err: expect.stringContaining('--save FILE.html') });
    expect(await run(`lines code ${WHO} --print --save x.png`)).toMatchObject({ code: 2 });
  });
});

describe('what is opened in a browser', () => {
  it.each([
    ['users show archer@farms.com', /^https:\/\/admin\.webex\.com\/manage-users\/users\/[\w-]+\/calling\n$/],
    ['devices show 025E10000002', /^https:\/\/admin\.webex\.com\/devices\//],
    ['onboarding templates show Acme', /^hubdeck: there is no onboarding template/],
  ])('%s --web', async (text, expected) => {
    const opened: string[] = [];
    const { out, err } = await run(`${text} --web`, { openUrl: async (url) => opened.push(url) > 0 });
    expect(out || err).toMatch(expected);
    expect(opened.map((url) => `${url}\n`).join('')).toBe(out);
  });

  it('is the portal of a template, and stands on stdout where there is no browser', async () => {
    const [{ provisioningId, activationLink }] = JSON.parse((await run('onboarding templates --json')).out);
    const shown = await run(`onboarding templates show ${provisioningId} --web`, { openUrl: async () => false });
    expect(shown).toMatchObject({ code: 1, out: `${activationLink}\n`, err: expect.stringMatching(/no browser/) });
  });
});

it('prints the error text of a subscriber alone, to be pasted into a ticket', async () => {
  const failed = await run('onboarding show 2405550101@bluebird.example --errors');
  expect(failed).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^\[10022\] [^\n]+\n$/) });
  const { out } = await run('onboarding list status:provisioned --ids --limit 1');
  expect(await run(`onboarding show ${out.trim()} --errors`)).toMatchObject({
    code: 0,
    out: '',
    err: expect.stringMatching(/./),
  });
});
