import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import { personColumns } from '../rows/people';
import { openUser, stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock }));

describe('browsing users', () => {
  it('filters as I type, opens a user, and finds the list as I left it', async () => {
    const app = stage.open();
    await openUser(app, 'archer', 'Archer Field');
    await app.sees('archer@farms.com');
    await app.sees('+12314569000');
    await app.sees('Calling Professional');
    app.press('escape');
    await app.sees(/1 of 120 users {2}Filter: archer/);
    app.press('escape');
    await app.sees('120 users');
  });

  it('acts on each key by itself when keys arrive together', async () => {
    const app = stage.open();
    await app.sees(/120 users$/m);
    const fourth = app.lines()[6]?.slice(2, 10).trim() ?? '';
    app.type('jjj\r');
    await app.sees(`\u203A ${fourth}`);
  });

  it('sorts by the columns in turn and back to the order of the server', async () => {
    const app = stage.open();
    await app.sees(/120 users$/m);
    app.press('s');
    await app.sees(/Name \u25B2/);
    expect(app.lines()[3]).toContain('\u25B8');
    app.press('S');
    await app.sees(/Name \u25BC/);
    for (const _ of personColumns) app.press('s');
    await app.seesNoMore(/[\u25B2\u25BC]/);
  });

  it('walks to the end and the start', async () => {
    const app = stage.open();
    await app.sees(/120 users$/m);
    const first = app.lines()[3];
    app.press('G');
    await app.seesNoMore(first?.slice(0, 30) ?? '');
    expect(app.lines().at(-4)).toContain('\u25B8');
    app.press('g');
    await app.sees(first?.slice(0, 30) ?? '');
  });

  it('shows the keys of the screen on ?', async () => {
    const app = stage.open();
    await app.sees(/120 users$/m);
    app.press('?');
    await app.sees('Keys on Users');
    await app.sees('reverse order');
    app.press('escape');
    await app.sees('120 users');
  });

  it('quits on q', async () => {
    const app = stage.open();
    await app.sees('q quit');
    app.press('q');
    await app.sees('Users');
    expect(app.hasQuit()).toBe(true);
  });
});

describe('the other main screens', () => {
  it('says "Status unavailable" of every Webex Go device on the Devices page', async () => {
    const app = stage.open({ columns: 120, rows: 40 });
    app.press('2', '/');
    app.type('webex go device');
    await app.sees('Filter: webex go device');
    await app.sees('Status unavailable');
    const rows = app.lines().filter((line) => line.includes('Webex Go Device'));
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(row).toContain('Status unavailable');
  });

  it('tells the true state of the same line on its own page', async () => {
    const app = stage.open({ columns: 120, rows: 40 });
    app.press('2', '/');
    app.type('webex go device');
    await app.sees('Filter: webex go device');
    app.press('enter', 'enter');
    await app.sees(/State {2,}\u25CF (Pending activation|Online|Offline)/);
    await app.sees('Subscription');
  });

  it('shows licences by subscription, in numbers, bars and words', async () => {
    const app = stage.open({ columns: 100, rows: 40 });
    app.press('3');
    await app.sees('Webex Go');
    await app.sees('\u25CF Suspended');
    await app.sees(/\u2588+\u2591* \d+ % used/);
    await app.sees('not assignable');
  });

  it('leaves provisioned subscribers out on request and shows why one failed', async () => {
    const app = stage.open({ columns: 120, rows: 40 });
    app.press('4');
    await app.sees('Provisioned');
    app.press('x');
    await app.sees('without provisioned users');
    app.press('/');
    app.type('error');
    await app.sees('Filter: error');
    app.press('enter', 'enter');
    await app.sees('The last attempt failed');
    await app.sees(/\[\d+\] /);
    app.press('c');
    await app.sees('Copied: the error text');
    expect(app.clipboard.at(-1)).toMatch(/^\[\d+\] /);
  });
});
