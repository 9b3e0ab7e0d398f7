import { createMockServer } from '@hubdeck/mock-server';
import { describe, it } from 'vitest';
import { createMemoryFiles } from '../testing/memory-files';
import type { OpenedApp } from '../testing/open-app';
import { openUser, stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock }));
const open = () => stage.open({ columns: 140, rows: 40, clock: stage.passingClock() });

const OLD = 'Sub-hydraOct26a';
const NEW = '1b7da88e-7665-4713-b8fe-c4662e78d2c0';
const SUSPENDED = 'Sub119911';

async function openSubscription(app: OpenedApp, id: string): Promise<void> {
  app.press('3', '/', '\u0015');
  app.type(id);
  await app.sees(`Filter: ${id}`);
  app.press('enter', 'home', 'enter');
  await app.sees('Would be lost with the licence');
  await app.sees(/\d+ holders?$/m);
}

describe('moving a user to another subscription', () => {
  it('shows what goes where and what it needs, and keeps everything', async () => {
    const app = open();
    await openUser(app, 'archer', 'Archer Field');
    app.press('m');
    await app.sees('Move 1 holder to which subscription?');
    await app.sees('Calling Professional: ');
    app.press('/');
    app.type(NEW);
    app.press('enter', 'enter');
    await app.sees(`Move 1 holder to ${NEW}?`);
    await app.sees('1 needed, ');
    await app.sees(`Calling Professional: ${OLD} > ${NEW}`);
    app.press('y');
    await app.sees('✓ Done 1');
    app.press('escape');
    await app.sees('Archer Field');
    await app.sees('+12314569000');
    app.press('l');
    await app.sees(new RegExp(`\\[x\\] Calling Professional\\s+${NEW}`));
    await app.sees(new RegExp(`\\[ \\] Calling Professional\\s+${OLD}`));
  });

  it('is one save by editing licences: untick the one, tick the other', async () => {
    const app = open();
    await openUser(app, 'archer', 'Archer Field');
    app.press('l');
    await app.sees('[x] Messaging');
    app.press('/');
    app.type('calling professional');
    await app.sees('Filter: calling professional');
    app.press('enter', 'home', ' ', 'down', ' ');
    await app.sees('1 to add, 1 to remove');
    app.press('w');
    await app.sees('Everything is saved in one request.');
    await app.sees('nothing of voicemail, PIN, number and settings is lost');
    app.press('y');
    await app.sees('The licences of Archer Field are saved.');
    await app.sees('+12314569000');
  });

  it('says what would be lost where the Calling licence is only taken away', async () => {
    const app = open();
    await openUser(app, 'archer', 'Archer Field');
    app.press('l');
    await app.sees('[x] Messaging');
    app.press('/');
    app.type('calling professional');
    await app.sees('Filter: calling professional');
    app.press('enter', 'home', ' ', 'w');
    await app.sees('The user loses Calling, and with it for good:');
    await app.sees('voicemail PIN');
    await app.sees('+12314569000');
    app.press('enter');
    await app.sees('0 to add, 1 to remove');
  });
});

describe('moving many', () => {
  it('moves a filtered selection out of Users, and leaves out who cannot go', async () => {
    const app = open();
    await app.sees(/\d+ users$/m);
    app.press('/');
    app.type('licence:pro');
    await app.sees('Filter: licence:pro');
    app.press('enter', '*', 'm');
    await app.sees('holders to which subscription?');
    app.press('/');
    app.type(NEW);
    app.press('enter', 'enter');
    await app.sees('left out, for the reason beside');
    await app.sees(/Calling Professional: \d+ needed, \d+ free/);
    const planned = /(\d+) rows to do/.exec(app.screen())?.[1];
    app.press('y');
    await app.sees(`✓ Done ${planned}`);
    await app.sees('– Skipped');
  });

  it('empties a subscription from the list of those who are on it', async () => {
    const app = open();
    await openSubscription(app, OLD);
    app.press('M');
    await app.sees('holders to which subscription?');
    app.press('/');
    app.type(NEW);
    app.press('enter', 'enter');
    await app.sees('needed,');
    app.press('d');
    await app.sees('Dry run: nothing was changed.');
    app.press('escape');
    await app.sees('needed,');
  });

  it('is refused out of a suspended subscription, from which one goes alone', async () => {
    const app = open();
    await openSubscription(app, SUSPENDED);
    app.press('M');
    await app.sees('to which subscription?');
    app.press('/');
    app.type(NEW);
    app.press('enter', 'enter');
    await app.sees('Nothing is left to do');
    app.press('escape');
    await app.sees('Would be lost with the licence');
    app.press('m');
    await app.sees('Move 1 holder to which subscription?');
    app.press('/');
    app.type(NEW);
    app.press('enter', 'enter');
    await app.sees('1 row to do');
    app.press('y');
    await app.sees('✓ Done 1');
  });
});

describe('workspaces', () => {
  it('move between subscriptions like users, on a licence of their own kind', async () => {
    const app = open();
    await openSubscription(app, OLD);
    app.press('/');
    app.type('dallas silo');
    await app.sees('Filter: dallas silo');
    app.press('enter', 'm');
    await app.sees('Move 1 holder to which subscription?');
    app.press('/');
    app.type(NEW);
    app.press('enter', 'enter');
    await app.sees(`Move 1 holder to ${NEW}?`);
    await app.sees(/Dallas Silo\s+Calling Workspaces: Sub-hydraOct26a > 1b7da88e/);
    await app.sees('Calling Workspaces: 1 needed, 15 free');
    app.press('y');
    await app.sees('✓ Done 1');
    // Out of the result, out of the filter, out of the subscription.
    app.press('escape', 'escape', 'escape');
    await app.sees('5 of 12 licences');
    await openSubscription(app, NEW);
    await app.sees('Calling Workspaces 1 of 15');
    await app.sees(/Dallas Silo\s+Workspace/);
  });
});

describe('locations on Cisco PSTN', () => {
  it('are told with their subscription, and move to an active one that has Calling', async () => {
    const app = open();
    await openSubscription(app, OLD);
    await app.sees('2 locations on Cisco PSTN: Dallas, London');
    app.press('p');
    await app.sees('Move 2 locations on Cisco PSTN to which subscription?');
    await app.sees(`${SUSPENDED} is suspended.`);
    await app.sees('Sub-orchardMar25b has no Calling licenses.');
    app.press('/');
    app.type(SUSPENDED);
    await app.sees(`Filter: ${SUSPENDED}`);
    app.press('enter', 'enter');
    await app.sees('Choose an active subscription');
    app.press('/', '\u0015');
    app.type(NEW);
    await app.sees(`Filter: ${NEW}`);
    app.press('enter', 'enter');
    await app.sees(`Move 2 locations on Cisco PSTN to ${NEW}?`);
    await app.sees(/Dallas\s+Cisco PSTN: Sub-hydraOct26a > 1b7da88e/);
    app.press('y');
    await app.sees('✓ Done 2');
    app.press('escape');
    await app.sees('Would be lost with the licence');
    await app.seesNoMore('on Cisco PSTN');
    app.press('p');
    await app.sees('No location has Cisco PSTN by this subscription.');
  });

  it('are warned of before their subscription is suspended', async () => {
    const app = open();
    await openSubscription(app, OLD);
    app.press('S');
    await app.sees('On Cisco PSTN by it: Dallas, London.');
    await app.sees('can still be moved to an active subscription');
  });
});

describe('ending a subscription', () => {
  it('asks for its name where people would lose data, and says what', async () => {
    const app = open();
    await openSubscription(app, SUSPENDED);
    app.press('C');
    await app.sees(`Cancel the subscription ${SUSPENDED} for good?`);
    await app.sees('would lose everything of Calling:');
    app.type('y');
    await app.sees(`Type ${SUSPENDED} to confirm: y`);
    app.press('\u0015');
    app.type(SUSPENDED);
    await app.sees(`Type ${SUSPENDED} to confirm: ${SUSPENDED}`);
    app.press('y');
    await app.sees(`${SUSPENDED} is cancelled.`);
    await app.sees('Nobody uses Calling by this subscription.');
  });

  it('suspends and reactivates it', async () => {
    const app = open();
    await openSubscription(app, NEW);
    app.press('S');
    await app.sees('Nobody loses anything by it.');
    app.press('y');
    await app.sees(`${NEW} is suspended.`);
    await app.sees('Suspended');
    app.press('A');
    await app.sees('be moved together');
    app.press('y');
    await app.sees(`${NEW} is active again.`);
  });
});

describe('moving by CSV', () => {
  const rowOf = (text: string, email: string) => text.split('\r\n').find((line) => line.includes(email)) ?? '';

  it('exports, changes two cells, sees the plan, and moves', async () => {
    const files = createMemoryFiles();
    const app = stage.open({ columns: 140, rows: 40, clock: stage.passingClock(), ...files });
    await app.sees(/\d+ users$/m);
    app.press('i');
    await app.sees('There is no CSV file in the folder');
    app.press('t');
    await app.sees('Saved the users: exported_users.csv');
    const exported = files.latest().replace(/^\uFEFF/, '');
    const [header = ''] = exported.split('\r\n');
    const titles = header.split(',');
    const cells = rowOf(exported, 'archer@farms.com').split(',');
    cells[titles.indexOf(`Webex Calling VAR Professional [Sub.${OLD}]`)] = 'FALSE';
    cells[titles.indexOf(`Webex Calling VAR Professional [Sub.${NEW}]`)] = 'TRUE';
    files.contents.set('exported_users.csv', [header, cells.join(',')].join('\r\n'));
    app.press('r', 'enter');
    await app.sees('What shall FALSE in the column of a service do?');
    app.press('enter');
    await app.sees(`moves ${OLD} > ${NEW}`);
    app.press('y');
    await app.sees('✓ Done 1');
    app.press('escape');
    await openUser(app, 'archer', 'Archer Field');
    await app.sees('+12314569000');
    app.press('l');
    await app.sees(new RegExp(`\\[x\\] Calling Professional\\s+${NEW}`));
    await app.sees(new RegExp(`\\[ \\] Calling Professional\\s+${OLD}`));
  });

  it('refuses to move by adding only, since two licences would be left', async () => {
    const files = createMemoryFiles();
    files.contents.set(
      'move.csv',
      [
        `User ID/Email (Required),Location,Extension,Webex Calling VAR Professional [Sub.${OLD}],Webex Calling VAR Professional [Sub.${NEW}]`,
        'archer@farms.com,Dallas,1003,FALSE,TRUE',
      ].join('\r\n'),
    );
    const app = stage.open({ columns: 140, rows: 40, clock: stage.passingClock(), ...files });
    await app.sees(/\d+ users$/m);
    app.press('i');
    await app.sees('move.csv');
    app.press('enter');
    await app.sees('What shall FALSE in the column of a service do?');
    app.press('down', 'enter');
    await app.sees('Nothing is left to do');
  });
});

describe('the automatic licence template', () => {
  it('shows who would move and who is blocked, and moves them', async () => {
    const app = open();
    app.press('3');
    await app.sees('Sub-orchardMar25b');
    app.press('t');
    await app.sees('Keep licences of existing users');
    app.press('a');
    await app.sees(/Apply to\s+Existing users/);
    app.press('/');
    app.type('calling professional 1b7da88e');
    await app.sees('Filter: calling professional 1b7da88e');
    app.press('enter', ' ');
    await app.sees('[x] Calling Professional');
    if (app.screen().includes('on: nobody who has')) app.press('k');
    await app.sees('off: the current licence is taken');
    app.press('p');
    await app.sees('Save the template and apply it');
    await app.sees(`moves ${OLD} > ${NEW}`);
    app.press('y');
    await app.sees(/✓ Done \d+/);
  });

  it('says that nobody moves while licences are kept', async () => {
    const app = open();
    app.press('3');
    await app.sees('Sub-orchardMar25b');
    app.press('t');
    await app.sees('Keep licences of existing users');
    app.press('a', '/');
    app.type('calling professional 1b7da88e');
    await app.sees('Filter: calling professional 1b7da88e');
    app.press('enter', ' ');
    await app.sees('[x] Calling Professional');
    if (app.screen().includes('off: the current')) app.press('k');
    await app.sees('so nobody moves');
    app.press('p');
    await app.sees('0 users would move');
  });
});
