import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import type { OpenAppOptions, OpenedApp } from '../testing/open-app';
import { stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock, settings: { extension: false } }));

async function openFailed(options: Partial<OpenAppOptions> = {}): Promise<OpenedApp> {
  const app = stage.open({ columns: 140, rows: 36, clock: stage.passingClock(), ...options });
  app.press('4');
  await app.sees(/ 60 subscribers$/m);
  app.press('/');
  app.type('status:error enterprise:acme');
  await app.sees('Filter: status:error enterprise:acme');
  app.press('enter');
  return app;
}

/** From the list to the plan for one user. */
async function retryWith(app: OpenedApp, email: string): Promise<void> {
  app.press('t');
  await app.sees('with which e-mail address?');
  app.press('\u0015');
  app.type(email);
  app.press('enter');
  await app.sees('Delete 1 user and provision them anew?');
}

describe('onboarding where the server has no Retry Activation, as the Webex cloud', () => {
  it('offers to delete and provision anew as one step, and says where Partner Hub has the retry', async () => {
    const app = await openFailed();
    const [id = ''] = /^▸ (\S+)/m.exec(app.screen())?.slice(1) ?? [];
    await retryWith(app, 'ada@newcomer.example');
    await app.sees('This server has no Retry Activation; Partner Hub has it under Customer List');
    await app.sees('delete, and provision anew with ada@newcomer.example');
    app.press('enter', 'escape');
    app.press('y');
    await app.sees('\u2713 Done 1');
    app.press('escape', '/', '\u0015');
    app.type(id);
    await app.sees(/^ 1 of 60 subscribers/m);
    await app.sees('● Provisioned');
  });

  it('can be tried first, and deletes nobody whom the service would not take', async () => {
    const app = await openFailed();
    await retryWith(app, 'archer@farms.com');
    app.press('d');
    await app.sees('Dry run: nothing was changed.');
    await app.sees('The email address is already used by another user.');
    app.press('escape', 'y');
    await app.sees('\u2717 Failed 1');
    app.press('escape');
    await app.sees(/^▸.*● Error/m);
    await app.sees(/ of 60 subscribers/);
  });

  it('asks for the number of users where there are several', async () => {
    const app = await openFailed();
    app.press(' ', ' ', 't');
    await app.sees('Delete 2 users and provision them anew?');
    await app.sees('Type 2 to confirm');
    app.press('y');
    await app.sees('Type 2, the number of rows, first.');
  });

  it('lists the customers by what is public, without their templates', async () => {
    const app = await openFailed();
    app.press('C');
    await app.sees('Reseller1+bluebird');
    app.press('t');
    await app.sees('The template of this customer is not told here; in Partner Hub: Customer List > View Templates.');
    app.press('/');
    app.type('bluebird');
    await app.sees('Filter: bluebird');
    app.press('enter', 'enter');
    await app.sees(/ 15 subscribers$/m);
  });

  it('greys the templates with the place in Partner Hub, and keeps packages, deletion and consent', async () => {
    const app = await openFailed();
    app.press('o');
    await app.sees('Not offered by this server; in Partner Hub: Customer List > View Templates');
    app.press('escape', 'p', 'end', 'enter');
    await app.sees(/> Premium/);
    app.press('y');
    await app.sees('\u2713 Done 1');
    app.press('escape', 'd', 'y');
    await app.sees('\u2713 Done 1');
    app.press('escape');
    await app.sees(/ of 59 subscribers/);
    expect(app.screen()).toContain('● Error');
  });
});
