import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import { createMouse } from '../mouse';
import { createMemoryViews } from '../system/view-store';
import type { OpenedApp } from '../testing/open-app';
import { stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock }));

/** First lines of the rows of a main screen, below breadcrumbs, tabs and titles. */
const FIRST_ROW = 3;
const usersOf = async (app: OpenedApp) => {
  await app.sees(/120 users$/m);
  return app;
};
const lineOf = (app: OpenedApp, text: string | RegExp) =>
  app.lines().findIndex((line) => (typeof text === 'string' ? line.includes(text) : text.test(line)));

describe('typing a filter', () => {
  it('says where it is wrong while I type, and goes on showing the rows', async () => {
    const app = await usersOf(stage.open());
    app.press('/');
    app.type('stauts:pending');
    await app.sees('Filter: stauts:pending');
    await app.sees(/at 1: there is no field "stauts"; did you mean "status"\?/);
    expect(app.lines()[FIRST_ROW + 10]).toMatch(/@/);
  });

  it('completes names and values by Tab, and offers the next one when I press it again', async () => {
    const app = await usersOf(stage.open());
    app.press('/');
    app.type('stat');
    app.press('tab');
    await app.sees('Filter: status:\u2588');
    app.press('tab');
    await app.sees(/Filter: status:active\u2588 {2}1 of \d+ {2}call/);
    app.press('tab');
    await app.sees('Filter: status:call\u2588');
    app.press('shift+tab');
    await app.sees('Filter: status:active\u2588');
    app.press('enter');
    await app.sees(/\d+ of 120 users {2}Filter: status:active$/m);
  });

  it('says so where there is nothing to complete', async () => {
    const app = await usersOf(stage.open());
    app.press('/');
    app.type('zzz');
    app.press('tab');
    await app.sees('nothing to complete here');
  });

  it('finds a name of which I type some letters only', async () => {
    const app = await usersOf(stage.open());
    app.press('/');
    app.type('~archfld');
    await app.sees(/ 1 of 120 users/);
    await app.sees('Archer Field');
  });

  it('brings my earlier filters back by the arrow in an empty one', async () => {
    const app = await usersOf(stage.open());
    for (const filter of ['archer', 'pending']) {
      app.press('/', ...(filter === 'pending' ? ['escape', '/'] : []));
      app.type(filter);
      await app.sees(`Filter: ${filter}\u2588`);
      app.press('enter');
      await app.sees(new RegExp(`Filter: ${filter}$`, 'm'));
    }
    app.press('escape', '/');
    await app.sees('\u2191 brings back an earlier filter');
    app.press('up');
    await app.sees('Filter: pending\u2588');
    app.press('up');
    await app.sees('Filter: archer\u2588');
    app.press('down', 'down');
    await app.sees('Filter: \u2588');
  });
});

describe('columns and order', () => {
  it('orders by several columns, as I choose them one after the other', async () => {
    const app = await usersOf(stage.open({ columns: 120 }));
    app.press('O');
    await app.sees('Columns and order');
    app.press('G', 's', 's', 'g', 's');
    await app.sees(/Status +\u25BC1 descending/);
    await app.sees(/Name +\u25B22 ascending/);
    app.press('escape');
    await app.sees(/by status reversed, then name$/m);
    await app.sees(/Name \u25B22/);
    const statuses = app
      .lines()
      .slice(FIRST_ROW, -4)
      .map((line) => /[\u25CB\u25CF] (.*?)\s*$/.exec(line)?.[1] ?? '');
    expect(statuses).toEqual(statuses.toSorted((a, b) => b.localeCompare(a)));
    // The next one of the cycle stands alone; after the last column comes the order of the server.
    app.press('s');
    await app.seesNoMore(/[\u25B2\u25BC]/);
  });

  it('hides, shows and moves columns, but never the last one', async () => {
    const app = await usersOf(stage.open({ columns: 120 }));
    app.press('O');
    await app.sees('Columns and order');
    app.press('down', ' ');
    await app.sees(/\u00B7 +E-mail/);
    app.press('g', 'shift+down', 'escape');
    await app.sees(/^ +Location +Name +Number/m);
    expect(app.screen()).not.toContain('E-mail');
    // It stays so while I am elsewhere.
    app.press('2');
    await app.sees('devices');
    app.press('1');
    await app.sees(/^ +Location +Name +Number/m);
    app.press('O');
    await app.sees('Columns and order');
    for (let column = 0; column < 6; column += 1) app.press('g', ' ');
    await app.sees('A list needs a column.');
    app.press('u', 'escape');
    await app.sees(/Name +E-mail +Location/);
  });

  it('keeps licences below their subscription', async () => {
    const app = stage.open();
    app.press('3');
    await app.sees('Webex Go');
    app.press('O');
    await app.sees('The order of rows is fixed.');
    app.press('s');
    await app.sees('The rows of this list belong together in their order.');
  });
});

describe('saved views', () => {
  it('gives filter, order and columns a name, and brings them back in another session', async () => {
    const views = createMemoryViews();
    const app = await usersOf(stage.open({ views, columns: 120 }));
    app.press('V');
    await app.sees('No view is saved for this list yet.');
    app.press('escape', '/');
    app.type('status:active');
    app.press('enter', 's', 'S', 'D', 'V', 'w');
    await app.sees('Under which name');
    app.type('At work');
    app.press('enter');
    await app.sees('Saved: the view "At work".');
    await app.sees(/\u25CF At work +status:active +name reversed/);

    const later = await usersOf(stage.open({ views, columns: 120 }));
    later.press('V');
    await later.sees('At work');
    later.press('enter');
    await later.sees('View: At work');
    later.press('down');
    await later.sees(/\d+ of 120 users {2}Filter: status:active {2}by name, reversed/);
    await later.sees('\u2502 Numbers');
  });

  it('asks before it deletes one', async () => {
    const views = createMemoryViews();
    await views.save('users', { name: 'Old', filter: 'x' });
    const app = await usersOf(stage.open({ views }));
    app.press('V');
    await app.sees('1 view');
    app.press('d');
    await app.sees('Delete the view "Old"? y deletes it, any other key keeps it.');
    app.press('n');
    await app.sees('1 view');
    app.press('d', 'y');
    await app.sees('No view is saved for this list yet.');
    expect(await views.list('users')).toEqual([]);
  });

  it('says what is wrong with the file of views', async () => {
    const views = {
      ...createMemoryViews(),
      list: () => Promise.reject(new Error('views.json is not the JSON of saved views')),
    };
    const app = await usersOf(stage.open({ views }));
    app.press('V');
    await app.sees('views.json is not the JSON of saved views');
  });
});

describe('details of the row under the cursor', () => {
  it('stand beside the list in a wide window, below in a narrow one, and cost no request', async () => {
    let requests = 0;
    const counting: typeof fetch = (...request) => {
      requests += 1;
      return stage.server().fetch(...request);
    };
    const app = await usersOf(stage.open({ columns: 140, rows: 40, fetch: counting }));
    const before = requests;
    app.press('/');
    app.type('archer');
    await app.sees(/ 1 of 120 users/);
    app.press('enter', 'D');
    await app.sees(/\u2502 Archer Field/);
    await app.sees(/\u2502 E-mail +archer@farms.com/);
    await app.sees(/\u2502 Calling Professional/);
    app.resize(80, 30);
    await app.sees(/^ {2}E-mail +archer@farms.com/m);
    expect(app.screen()).not.toContain('\u2502');
    app.press('D');
    await app.seesNoMore(/^ {2}E-mail/m);
    expect(requests).toBe(before);
  });

  it('follow the cursor', async () => {
    const app = await usersOf(stage.open({ columns: 140, rows: 40 }));
    app.press('D', 'j', 'j');
    const name = app.lines()[FIRST_ROW + 2]?.slice(2, 20).trim() ?? '';
    await app.sees(`\u2502 ${name}`);
  });

  it('are there for devices, licences, subscribers, events and calls as well', async () => {
    const app = await usersOf(stage.open({ columns: 140, rows: 40 }));
    for (const [key, fact] of [
      ['2', /\u2502 Product/],
      ['3', /\u2502 Subscription/],
      ['4', /\u2502 BroadWorks ID/],
      ['5', /\u2502 .*\n.*\u2502 /],
      ['6', /\u2502 .*\n.*\u2502 /],
    ] as const) {
      app.press(key, 'D');
      await app.sees(fact);
    }
  });
});

describe('the mouse', () => {
  const withMouse = () => {
    const told: boolean[] = [];
    return { told, mouse: createMouse((isTaken) => told.push(isTaken), true) };
  };

  it('puts the cursor on a row, and opens it by a double click', async () => {
    const { mouse } = withMouse();
    const app = await usersOf(stage.open({ mouse }));
    const name = app.lines()[FIRST_ROW + 4]?.slice(2, 18).trim() ?? '';
    app.click(5, FIRST_ROW + 4);
    await app.sees(`\u25B8 ${name}`);
    app.click(5, FIRST_ROW + 4);
    await app.sees(`\u203A ${name}`);
    await app.sees('Profile');
  });

  it('orders by the column whose title I click, and the other way round', async () => {
    const { mouse } = withMouse();
    const app = await usersOf(stage.open({ mouse }));
    const x = app.lines()[FIRST_ROW - 1]?.indexOf('E-mail') ?? 0;
    app.click(x, FIRST_ROW - 1);
    await app.sees('E-mail \u25B2');
    app.click(x, FIRST_ROW - 1);
    await app.sees('E-mail \u25BC');
  });

  it('scrolls a page of facts by the wheel', async () => {
    const app = stage.open({ rows: 16 });
    await app.sees(/120 users/);
    app.press('5');
    await app.sees(/\d+ events/);
    app.press('enter');
    await app.sees('lines 1 to 10');
    app.wheel('down', 10, 8);
    await app.sees('lines 4 to 13');
    app.wheel('up', 10, 8);
    await app.sees('lines 1 to 10');
  });

  it('scrolls by the wheel and keeps the cursor in sight', async () => {
    const { mouse } = withMouse();
    const app = await usersOf(stage.open({ mouse }));
    const [first, fourth] = [0, 3].map((at) => app.lines()[FIRST_ROW + at]?.slice(2, 30) ?? '');
    app.wheel('down', 10, 10);
    await app.sees(`\u25B8 ${fourth}`);
    expect(lineOf(app, '\u25B8')).toBe(FIRST_ROW);
    app.wheel('up', 10, 10);
    await app.sees(first ?? '');
    expect(lineOf(app, '\u25B8')).toBe(FIRST_ROW + 3);
  });

  it('goes to the screen whose tab I click', async () => {
    const { mouse } = withMouse();
    const app = await usersOf(stage.open({ mouse }));
    app.click(app.lines()[1]?.indexOf('Licences') ?? 0, 1);
    await app.sees('Subscription and licence');
  });

  it('finds the rows below the lines of a screen as well, and beside the details', async () => {
    const { mouse } = withMouse();
    const app = stage.open({ mouse, columns: 140, rows: 40 });
    app.press('4', 'D');
    await app.sees(/\u2502 BroadWorks ID/);
    const titles = lineOf(app, 'BroadWorks ID    ');
    const id = app.lines()[titles + 3]?.slice(2, 14) ?? '';
    app.click(5, titles + 3);
    await app.sees(new RegExp(`\u2502 BroadWorks ID +${id}`));
  });

  it('is given back to select text with, and says so until I take it again', async () => {
    const { mouse, told } = withMouse();
    const app = await usersOf(stage.open({ mouse }));
    app.press('?');
    await app.sees('release the mouse');
    app.press('escape', '\u0014');
    await app.sees('The mouse is released');
    app.press('j');
    await app.sees('mouse released \u00B7');
    app.press('\u0014');
    await app.sees('The mouse works in the dashboard again.');
    expect(told).toEqual([false, true]);
  });
});

describe('marks', () => {
  it('are made by Shift with the arrows too, and stand in the help', async () => {
    const app = await usersOf(stage.open());
    app.press('shift+down', 'shift+down');
    await app.sees('3 marked');
    app.press('?');
    await app.sees('mark or unmark all in sight');
    await app.sees('mark this row and the next');
    app.press('escape', 'shift+up');
    await app.sees('3 marked');
  });
});
