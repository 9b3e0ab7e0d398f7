import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../testing/manual-clock';
import type { OpenedApp } from '../testing/open-app';
import { stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock }));

describe('the onboarding list', () => {
  it('gives the error text of a row to the clipboard', async () => {
    const app = stage.open({ columns: 140, rows: 30 });
    app.press('4');
    await app.sees(/\d+ subscribers$/m);
    app.press('/');
    app.type('[');
    await app.sees('Filter: [');
    app.press('enter', 'c');
    await app.sees('Copied: the error text');
    expect(app.clipboard[0]).toMatch(/^\[\d+\] /);
  });

  it('saves what the filter leaves as CSV', async () => {
    const files: { name: string; content: string }[] = [];
    const app = stage.open({
      columns: 140,
      saveFile: async (name, content) => {
        files.push({ name, content: String(content) });
        return `/home/admin/${name}`;
      },
    });
    app.press('4');
    await app.sees(/\d+ subscribers$/m);
    app.press('/');
    app.type('[');
    await app.sees('Filter: [');
    app.press('enter');
    const shown = Number(/ (\d+) of \d+ subscribers/.exec(app.screen())?.[1]);
    app.press('e');
    await app.sees(`Saved ${shown} subscribers: broadworks-subscribers-`);
    const [header, ...lines] = files[0]?.content.trim().split('\r\n') ?? [];
    expect(header).toBe(
      'BroadWorks ID,First Name,Last Name,Email,Enterprise ID,Package,Status,Error Code,Error Text,Created,Last Status Change',
    );
    expect(lines).toHaveLength(shown);
  });
});

/** The list with what the filter leaves. */
async function openList(app: OpenedApp, filter: string): Promise<void> {
  app.press('4');
  await app.sees(/\d+ subscribers$/m);
  app.press('/');
  app.type(filter);
  await app.sees(`Filter: ${filter}`);
  app.press('enter');
}

describe('a user who cannot get in', () => {
  it('is retried with an e-mail address that I type, and the result tells how it ended', async () => {
    const app = stage.open({ columns: 140, rows: 30, clock: stage.passingClock() });
    await openList(app, 'status:error');
    app.press('t');
    await app.sees('with which e-mail address?');
    app.press('\u0015');
    app.type('not an address');
    await app.sees('Type a valid e-mail address');
    app.press('enter', '\u0015');
    app.type('somebody.new@farms.example');
    app.press('enter');
    await app.sees(/✓ Done 1|✗ Failed 1/);
  });

  it('is deleted only after y', async () => {
    const app = stage.open({ columns: 140, rows: 30, clock: stage.passingClock() });
    await openList(app, 'status:error');
    const before = Number(/ (\d+) of \d+ subscribers/.exec(app.screen())?.[1]);
    app.press('d');
    await app.sees('Delete 1 user?');
    app.press('enter', 'escape');
    app.press('y');
    await app.sees('✓ Done 1');
    app.press('escape');
    await app.sees(` ${before - 1} of `);
  });
});

describe('many users', () => {
  it('are marked, planned, and get another package together', async () => {
    const app = stage.open({ columns: 140, rows: 40, clock: stage.passingClock() });
    await openList(app, 'status:error package:standard');
    app.press(' ', ' ', ' ');
    await app.sees('3 marked');
    app.press('p');
    await app.sees('Which package shall 3 users have?');
    app.press('down', 'down', 'down', 'enter');
    await app.sees('Change the package of 3 users to Premium?');
    await app.sees('Standard > Premium');
    app.press('y');
    await app.sees('✓ Done 3');
  });

  it('are deleted only after their number was typed', async () => {
    const app = stage.open({ columns: 140, rows: 40, clock: stage.passingClock() });
    await openList(app, 'status:error');
    app.press(' ', ' ');
    await app.sees('2 marked');
    app.press('d');
    await app.sees('Type 2 to confirm');
    app.press('y');
    await app.sees('Type 2, the number of rows, first.');
    app.press('2', 'y');
    await app.sees('✓ Done 2');
  });

  it('that a later filter hides are told apart', async () => {
    const app = stage.open({ columns: 140, rows: 40, clock: stage.passingClock() });
    await openList(app, 'status:error');
    app.press(' ', ' ');
    await app.sees('2 marked');
    app.press('/', '\u0015');
    app.type('status:provisioned');
    app.press('enter');
    await app.sees('2 marked, 2 of them hidden by the filter');
    app.press('d');
    await app.sees('2 rows to do (2 hidden by the filter');
  });
});

describe('the open list', () => {
  it('shows by itself who has moved on, and marks it', async () => {
    const clock = createManualClock(stageClock.now());
    const app = stage.open({ columns: 140, rows: 30, clock });
    await openList(app, 'status:pending_email_input');
    const count = Number(/ (\d+) of \d+ subscribers/.exec(app.screen())?.[1]);
    const [id] = await stage.subscribersIn('pending_email_input');
    await stage.portalEvent(id ?? '', 'enterEmail', { email: 'ada@farms.example' });
    clock.pass(15_000);
    await app.sees(` ${count - 1} of `);
    app.press('escape', '/');
    app.type('ada@farms.example');
    await app.sees('E-mail not validated ✱');
  });
});

describe('an onboarding template', () => {
  it('says what keeps users from provisioning themselves, and is put right', async () => {
    const app = stage.open({ columns: 140, rows: 30 });
    app.press('4');
    await app.sees(/\d+ subscribers$/m);
    app.press('o');
    await app.sees('settings are wrong');
    app.press('/');
    app.type('xxxx');
    await app.sees('Nothing matches');
  });
});
