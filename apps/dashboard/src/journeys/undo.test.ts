import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import { keepJournal } from '../testing/journal';
import { createManualClock } from '../testing/manual-clock';
import type { OpenedApp } from '../testing/open-app';
import { stageClock, useStage } from '../testing/stage';
import { turn } from '../testing/turn';

/** Nothing that was agreed to is sent before its time is over, and what is taken back never is. */

const stage = useStage(() => createMockServer({ clock: stageClock }));

/** The dashboard with five seconds to undo, on a clock of its own, and a journal of what it sends. */
function open(fetch = stage.server().fetch) {
  const clock = createManualClock(stageClock.now());
  const journal = keepJournal(fetch);
  const app = stage.open({ clock, columns: 120, rows: 30, undoSeconds: 5, fetch: journal.fetch });
  const secondsPass = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      clock.pass(1000);
      for (let round = 0; round < 3; round += 1) await turn();
    }
  };
  return { app, secondsPass, sent: journal.changes };
}

async function find(app: OpenedApp, screen: string, noun: string, filter: string): Promise<void> {
  app.press(screen);
  await app.sees(new RegExp(`\\d+ ${noun}`));
  app.press('/');
  app.type(filter);
  await app.sees(new RegExp(` 1 of \\d+ ${noun}`));
  app.press('enter');
}

/** Types the digits that are asked for, and y. */
function agree(app: OpenedApp): void {
  app.type(/ digits of \+\d+(\d{4}):/.exec(app.screen())?.[1] ?? '');
  app.press('y');
}

/** Down to the y on the line of somebody, from wherever the person is. */
async function deleteLineOf(app: OpenedApp, filter: string): Promise<void> {
  await find(app, '2', 'devices', `${filter} webex`);
  app.press('enter');
  await app.sees('State since');
  app.press('d');
  await app.sees('until then u takes it back');
  agree(app);
  await app.sees('1 of 94 devices');
}

const deleteHughs = (app: OpenedApp) => deleteLineOf(app, 'carrow');

describe('a line that I delete', () => {
  it('waits five seconds, is shown as waiting, and goes when they are over', async () => {
    const { app, secondsPass, sent } = open();
    await deleteHughs(app);
    await app.sees('Deleting the line of Hugh Carrow in 5 s, u to undo');
    await app.sees(/\u25B8\u2026Hugh Carrow.*\u2026 waiting/);
    await secondsPass(4);
    await app.sees('in 1 s, u to undo');
    expect(sent()).toEqual([]);
    await secondsPass(1);
    await app.sees('The line of Hugh Carrow is deleted.');
    expect(sent()).toEqual(['DELETE /devices']);
    await app.sees('Nothing matches');
  });

  it('stays as it was where I take that back: nothing was sent', async () => {
    const { app, secondsPass, sent } = open();
    await deleteHughs(app);
    await secondsPass(3);
    app.press('u');
    await app.sees('Taken back, nothing was sent: Deleting the line of Hugh Carrow.');
    await app.seesNoMore('\u2026 waiting');
    await secondsPass(10);
    expect(sent()).toEqual([]);
  });

  it('cannot be deleted again while it waits', async () => {
    const { app, secondsPass, sent } = open();
    await deleteHughs(app);
    app.press('enter');
    await app.sees('State since');
    app.press('d');
    await app.sees('until then u takes it back');
    agree(app);
    await app.sees('This waits already: Deleting the line of Hugh Carrow.');
    app.press('escape', 'escape');
    await secondsPass(5);
    await app.sees('is deleted.');
    expect(sent()).toEqual(['DELETE /devices']);
  });

  it('tells me of its failure wherever I am, for a while whatever I type', async () => {
    const { app, secondsPass } = open(async (input, init) => {
      const isDelete = new Request(input, init).method === 'DELETE';
      return isDelete ? new Response('{"message":"no"}', { status: 403 }) : stage.server().fetch(input, init);
    });
    await deleteHughs(app);
    app.press('1');
    await app.sees('120 users');
    await secondsPass(5);
    await app.sees('Deleting the line of Hugh Carrow failed: The access token may not do this');
    app.press('down', 'down');
    expect(app.screen()).toContain('failed: The access token may not do this');
    await secondsPass(5);
    app.press('down');
    await app.seesNoMore('failed: The access token');
    app.press('!');
    await app.sees('failed: The access token may not do this');
  });
});

describe('several changes', () => {
  it('line up, and u takes back the latest', async () => {
    const { app, secondsPass, sent } = open();
    await deleteHughs(app);
    await secondsPass(1);
    app.press('escape');
    await deleteLineOf(app, 'dwayne');
    await app.sees('Deleting the line of Dwayne Carter in 5 s, u to undo (1 more)');
    app.press('u');
    await app.sees('Deleting the line of Hugh Carrow in 4 s, u to undo');
    await secondsPass(6);
    await app.sees('The line of Hugh Carrow is deleted.');
    expect(sent()).toEqual(['DELETE /devices']);
  });
});

describe('a batch', () => {
  /** To the plan of deleting one BroadWorks user. */
  async function planToDelete(app: OpenedApp): Promise<void> {
    app.press('4');
    await app.sees(/\d+ subscribers$/m);
    app.press('d');
    await app.sees('1 row to do');
  }

  it('begins when the seconds are over', async () => {
    const { app, secondsPass, sent } = open();
    await planToDelete(app);
    app.press('y');
    await app.sees('Deleting 1 user in 5 s, u to undo');
    await app.sees(/\u25B8\u2026/);
    app.press('1');
    await app.sees('It has not begun yet. Press u to take it back first.');
    expect(sent()).toEqual([]);
    await secondsPass(5);
    await app.sees('\u2713 Done 1');
    expect(sent()).toEqual(['DELETE /broadworks/subscribers']);
  });

  it('is back at its plan where I take it back', async () => {
    const { app, secondsPass, sent } = open();
    await planToDelete(app);
    app.press('y');
    await app.sees('Agreed to: it begins when the time below is over.');
    app.press('u');
    await app.sees('Taken back, nothing was sent: Deleting 1 user.');
    await app.sees('1 row to do');
    await secondsPass(10);
    expect(sent()).toEqual([]);
  });
});

describe('what should not wait', () => {
  it('says so, and is sent at once: a lost phone', async () => {
    const { app, sent } = open();
    await find(app, '2', 'devices', 'carrow webex');
    app.press('enter');
    await app.sees('State since');
    app.press('l');
    await app.sees('It is done at once: there is nothing to take back.');
    app.press('y');
    await app.sees('Network provider code');
    expect(sent()).toHaveLength(1);
  });
});

describe('leaving', () => {
  it('asks while something waits', async () => {
    const { app, sent } = open();
    await deleteHughs(app);
    app.press('q');
    await app.sees('It will not be done:');
    await app.sees('\u2022 Deleting the line of Hugh Carrow');
    app.press('escape');
    await app.seesNoMore('It will not be done:');
    expect(app.hasQuit()).toBe(false);
    app.press('q');
    await app.sees('It will not be done:');
    app.press('y');
    expect(app.hasQuit()).toBe(true);
    expect(sent()).toEqual([]);
  });

  it('does not ask once all is done', async () => {
    const { app, secondsPass, sent } = open();
    await deleteHughs(app);
    app.press('q');
    await app.sees('Leave now?');
    await secondsPass(5);
    await app.seesNoMore('Leave now?');
    expect(sent()).toEqual(['DELETE /devices']);
    app.press('q');
    expect(app.hasQuit()).toBe(true);
  });
});
