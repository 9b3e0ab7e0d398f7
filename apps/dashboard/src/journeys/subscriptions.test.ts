import { createMockServer } from '@hubdeck/mock-server';
import { describe, it } from 'vitest';
import { type Administrator, administrator } from '../testing/administrator';
import { createMemoryFiles } from '../testing/memory-files';
import { openUser, stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock }));
const open = (files = {}) =>
  administrator(stage.open({ columns: 140, rows: 40, clock: stage.passingClock(), ...files }));

const OLD = 'Sub-hydraOct26a';
const NEW = '1b7da88e-7665-4713-b8fe-c4662e78d2c0';
const SUSPENDED = 'Sub119911';

async function openSubscription(admin: Administrator, id: string): Promise<void> {
  await admin.opens('Licences');
  await admin.chooses(id);
  await admin.sees('Would be lost with the licence');
  await admin.sees(/\d+ holders?$/m);
}

describe('moving a user to another subscription', () => {
  it('shows what goes where and what it needs, and keeps everything', async () => {
    const admin = open();
    await openUser(admin, 'archer', 'Archer Field');
    admin.press('m');
    await admin.sees('Move 1 holder to which subscription?');
    await admin.sees('Calling Professional: ');
    await admin.chooses(NEW);
    await admin.sees(`Move 1 holder to ${NEW}?`);
    await admin.sees('1 needed, ');
    await admin.sees(`Calling Professional: ${OLD} > ${NEW}`);
    await admin.agrees('✓ Done 1');
    admin.press('escape');
    await admin.sees('Archer Field');
    await admin.sees('+12314569000');
    admin.press('l');
    await admin.sees(new RegExp(`\\[x\\] Calling Professional\\s+${NEW}`));
    await admin.sees(new RegExp(`\\[ \\] Calling Professional\\s+${OLD}`));
  });

  it('is one save by editing licences: untick the one, tick the other', async () => {
    const admin = open();
    await openUser(admin, 'archer', 'Archer Field');
    admin.press('l');
    await admin.sees('[x] Messaging');
    await admin.filters('calling professional');
    admin.press(' ', 'down', ' ');
    await admin.sees('1 to add, 1 to remove');
    admin.press('w');
    await admin.sees('Everything is saved in one request.');
    await admin.sees('nothing of voicemail, PIN, number and settings is lost');
    await admin.agrees('The licences of Archer Field are saved.');
    await admin.sees('+12314569000');
  });

  it('says what would be lost where the Calling licence is only taken away', async () => {
    const admin = open();
    await openUser(admin, 'archer', 'Archer Field');
    admin.press('l');
    await admin.sees('[x] Messaging');
    await admin.filters('calling professional');
    admin.press(' ', 'w');
    await admin.sees('The user loses Calling, and with it for good:');
    await admin.sees('voicemail PIN');
    await admin.sees('+12314569000');
    admin.press('enter');
    await admin.sees('0 to add, 1 to remove');
  });
});

describe('moving many', () => {
  it('moves a filtered selection out of Users, and leaves out who cannot go', async () => {
    const admin = open();
    await admin.opens('Users');
    await admin.filters('licence:pro');
    admin.press('*', 'm');
    await admin.sees('holders to which subscription?');
    await admin.chooses(NEW);
    await admin.sees('left out, for the reason beside');
    await admin.sees(/Calling Professional: \d+ needed, \d+ free/);
    const planned = /(\d+) rows to do/.exec(admin.screen())?.[1];
    await admin.agrees(`✓ Done ${planned}`);
    await admin.sees('– Skipped');
  });

  it('empties a subscription from the list of those who are on it', async () => {
    const admin = open();
    await openSubscription(admin, OLD);
    admin.press('M');
    await admin.sees('holders to which subscription?');
    await admin.chooses(NEW);
    await admin.sees('needed,');
    admin.press('d');
    await admin.sees('Dry run: nothing was changed.');
    admin.press('escape');
    await admin.sees('needed,');
  });

  it('is refused out of a suspended subscription, from which one goes alone', async () => {
    const admin = open();
    await openSubscription(admin, SUSPENDED);
    admin.press('M');
    await admin.sees('to which subscription?');
    await admin.chooses(NEW);
    await admin.sees('Nothing is left to do');
    admin.press('escape');
    await admin.sees('Would be lost with the licence');
    admin.press('m');
    await admin.sees('Move 1 holder to which subscription?');
    await admin.chooses(NEW);
    await admin.sees('1 row to do');
    await admin.agrees('✓ Done 1');
  });
});

describe('workspaces', () => {
  it('move between subscriptions like users, on a licence of their own kind', async () => {
    const admin = open();
    await openSubscription(admin, OLD);
    await admin.filters('dallas silo');
    admin.press('m');
    await admin.sees('Move 1 holder to which subscription?');
    await admin.chooses(NEW);
    await admin.sees(`Move 1 holder to ${NEW}?`);
    await admin.sees(/Dallas Silo\s+Calling Workspaces: Sub-hydraOct26a > 1b7da88e/);
    await admin.sees('Calling Workspaces: 1 needed, 15 free');
    await admin.agrees('✓ Done 1');
    // Out of the result, out of the filter, out of the subscription.
    admin.press('escape', 'escape', 'escape');
    await admin.sees('5 of 13 licences');
    await openSubscription(admin, NEW);
    await admin.sees('Calling Workspaces 1 of 15');
    await admin.sees(/Dallas Silo\s+Workspace/);
  });
});

describe('locations on Cisco PSTN', () => {
  it('are told with their subscription, and move to an active one that has Calling', async () => {
    const admin = open();
    await openSubscription(admin, OLD);
    await admin.sees('2 locations on Cisco PSTN: Dallas, London');
    admin.press('p');
    await admin.sees('Move 2 locations on Cisco PSTN to which subscription?');
    await admin.sees(`${SUSPENDED} is suspended.`);
    await admin.sees('Sub-orchardMar25b has no Calling licenses.');
    await admin.chooses(SUSPENDED);
    await admin.sees('Choose an active subscription');
    await admin.chooses(NEW);
    await admin.sees(`Move 2 locations on Cisco PSTN to ${NEW}?`);
    await admin.sees(/Dallas\s+Cisco PSTN: Sub-hydraOct26a > 1b7da88e/);
    await admin.agrees('✓ Done 2');
    admin.press('escape');
    await admin.sees('Would be lost with the licence');
    await admin.seesNoMore('on Cisco PSTN');
    admin.press('p');
    await admin.sees('No location has Cisco PSTN by this subscription.');
  });

  it('are warned of before their subscription is suspended', async () => {
    const admin = open();
    await openSubscription(admin, OLD);
    admin.press('S');
    await admin.sees('On Cisco PSTN by it: Dallas, London.');
    await admin.sees('can still be moved to an active subscription');
  });
});

describe('ending a subscription', () => {
  it('asks for its name where people would lose data, and says what', async () => {
    const admin = open();
    await openSubscription(admin, SUSPENDED);
    admin.press('C');
    await admin.sees(`Cancel the subscription ${SUSPENDED} for good?`);
    await admin.sees('would lose everything of Calling:');
    admin.type('y');
    await admin.sees(`Type ${SUSPENDED} to confirm: y`);
    admin.press('\u0015');
    admin.type(SUSPENDED);
    await admin.sees(`Type ${SUSPENDED} to confirm: ${SUSPENDED}`);
    await admin.agrees(`${SUSPENDED} is cancelled.`);
    await admin.sees('Nobody uses Calling by this subscription.');
  });

  it('suspends and reactivates it', async () => {
    const admin = open();
    await openSubscription(admin, NEW);
    admin.press('S');
    await admin.sees('Nobody loses anything by it.');
    await admin.agrees(`${NEW} is suspended.`);
    await admin.sees('Suspended');
    admin.press('A');
    await admin.sees('be moved together');
    await admin.agrees(`${NEW} is active again.`);
  });
});

describe('moving by CSV', () => {
  const rowOf = (text: string, email: string) => text.split('\r\n').find((line) => line.includes(email)) ?? '';

  it('exports, changes two cells, sees the plan, and moves', async () => {
    const files = createMemoryFiles();
    const admin = open(files);
    await admin.opens('Users');
    admin.press('i');
    await admin.sees('There is no CSV file in the folder');
    admin.press('t');
    await admin.sees('Saved the users: exported_users.csv');
    const exported = files.latest().replace(/^\uFEFF/, '');
    const [header = ''] = exported.split('\r\n');
    const titles = header.split(',');
    const cells = rowOf(exported, 'archer@farms.com').split(',');
    cells[titles.indexOf(`Webex Calling VAR Professional [Sub.${OLD}]`)] = 'FALSE';
    cells[titles.indexOf(`Webex Calling VAR Professional [Sub.${NEW}]`)] = 'TRUE';
    files.contents.set('exported_users.csv', [header, cells.join(',')].join('\r\n'));
    admin.press('r', 'enter');
    await admin.sees('What shall FALSE in the column of a service do?');
    admin.press('enter');
    await admin.sees(`moves ${OLD} > ${NEW}`);
    await admin.agrees('✓ Done 1');
    admin.press('escape');
    await openUser(admin, 'archer', 'Archer Field');
    await admin.sees('+12314569000');
    admin.press('l');
    await admin.sees(new RegExp(`\\[x\\] Calling Professional\\s+${NEW}`));
    await admin.sees(new RegExp(`\\[ \\] Calling Professional\\s+${OLD}`));
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
    const admin = open(files);
    await admin.opens('Users');
    admin.press('i');
    await admin.sees('move.csv');
    admin.press('enter');
    await admin.sees('What shall FALSE in the column of a service do?');
    admin.press('down', 'enter');
    await admin.sees('Nothing is left to do');
  });
});

describe('the automatic licence template', () => {
  it('shows who would move and who is blocked, and moves them', async () => {
    const admin = open();
    await admin.opens('Licences');
    admin.press('t');
    await admin.sees('Keep licences of existing users');
    admin.press('a');
    await admin.sees(/Apply to\s+Existing users/);
    await admin.filters('calling professional 1b7da88e');
    admin.press(' ');
    await admin.sees('[x] Calling Professional');
    if (admin.screen().includes('on: nobody who has')) admin.press('k');
    await admin.sees('off: the current licence is taken');
    admin.press('p');
    await admin.sees('Save the template and apply it');
    await admin.sees(`moves ${OLD} > ${NEW}`);
    await admin.agrees(/✓ Done \d+/);
  });

  it('says that nobody moves while licences are kept', async () => {
    const admin = open();
    await admin.opens('Licences');
    admin.press('t');
    await admin.sees('Keep licences of existing users');
    admin.press('a');
    await admin.filters('calling professional 1b7da88e');
    admin.press(' ');
    await admin.sees('[x] Calling Professional');
    if (admin.screen().includes('off: the current')) admin.press('k');
    await admin.sees('so nobody moves');
    admin.press('p');
    await admin.sees('0 users would move');
  });
});
