import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import { type Administrator, administrator } from '../testing/administrator';
import { createManualClock } from '../testing/manual-clock';
import type { OpenAppOptions } from '../testing/open-app';
import { stageClock, useStage } from '../testing/stage';
import { turn } from '../testing/turn';

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

const open = (clock: OpenAppOptions['clock'] = stage.passingClock()) =>
  administrator(stage.open({ columns: 140, rows: 40, clock }));

/** The list with what the filter leaves. */
async function openList(admin: Administrator, filter: string): Promise<void> {
  await admin.opens('Onboarding');
  await admin.filters(filter);
}

describe('a user who cannot get in', () => {
  it('is retried with an e-mail address that I type, and the result tells how it ended', async () => {
    const admin = open();
    await openList(admin, 'status:error');
    admin.press('t');
    await admin.sees('with which e-mail address?');
    admin.press('\u0015');
    admin.type('not an address');
    await admin.sees('Type a valid e-mail address');
    admin.press('enter', '\u0015');
    admin.type('somebody.new@farms.example');
    admin.press('enter');
    await admin.sees(/✓ Done 1|✗ Failed 1/);
  });

  it('is deleted only after y', async () => {
    const admin = open();
    await openList(admin, 'status:error');
    const before = Number(/ (\d+) of \d+ subscribers/.exec(admin.screen())?.[1]);
    admin.press('d');
    await admin.sees('Delete 1 user?');
    admin.press('enter', 'escape');
    await admin.agrees('✓ Done 1');
    admin.press('escape');
    await admin.sees(` ${before - 1} of `);
  });
});

describe('many users', () => {
  it('are marked, planned, and get another package together', async () => {
    const admin = open();
    await openList(admin, 'status:error package:standard');
    await admin.marks(3);
    admin.press('p');
    await admin.sees('Which package shall 3 users have?');
    admin.press('down', 'down', 'down', 'enter');
    await admin.sees('Change the package of 3 users to Premium?');
    await admin.sees('Standard > Premium');
    await admin.agrees('✓ Done 3');
  });

  it('wait while Webex asks to be left alone, and I see for how long', async () => {
    const clock = createManualClock(stageClock.now());
    const beats = new Set<() => void>();
    const pass = (milliseconds: number) => {
      clock.pass(milliseconds);
      for (const beat of beats) beat();
    };
    let refused = 0;
    const admin = administrator(
      stage.open({
        columns: 140,
        rows: 40,
        clock,
        patience: 3,
        ticker: {
          read: () => clock.now(),
          subscribe: (beat) => {
            beats.add(beat);
            return () => beats.delete(beat);
          },
        },
        fetch: async (input, init) => {
          if (init?.method !== 'DELETE' || refused > 0) return stage.server().fetch(input, init);
          refused += 1;
          return Response.json({ message: 'slow down' }, { status: 429, headers: { 'Retry-After': '30' } });
        },
      }),
    );
    await openList(admin, 'status:error');
    admin.press('d');
    await admin.sees('Delete 1 user?');
    await admin.agrees('Left');
    pass(0);
    await admin.sees('it goes on in 0:30.');
    pass(10_000);
    await admin.sees('it goes on in 0:20.');
    // Then it goes slowly, and what was deleted is looked for.
    for (let round = 0; round < 20; round += 1) {
      pass(5000);
      await turn();
    }
    await admin.sees('✓ Done 1');
    expect(refused).toBe(1);
  });

  it('are deleted only after their number was typed', async () => {
    const admin = open();
    await openList(admin, 'status:error');
    await admin.marks(2);
    admin.press('d');
    await admin.sees('Type 2 to confirm');
    await admin.agrees('Type 2, the number of rows, first.');
    admin.press('2', 'y');
    await admin.sees('✓ Done 2');
  });

  it('that a later filter hides are told apart', async () => {
    const admin = open();
    await openList(admin, 'status:error');
    await admin.marks(2);
    admin.press('/', '\u0015');
    admin.type('status:provisioned');
    admin.press('enter');
    await admin.sees('2 marked, 2 of them hidden by the filter');
    admin.press('d');
    await admin.sees('2 rows to do (2 hidden by the filter');
  });
});

describe('the open list', () => {
  it('shows by itself who has moved on, and marks it', async () => {
    const clock = createManualClock(stageClock.now());
    const admin = open(clock);
    await openList(admin, 'status:pending_email_input');
    const count = Number(/ (\d+) of \d+ subscribers/.exec(admin.screen())?.[1]);
    const [id] = await stage.subscribersIn('pending_email_input');
    await stage.portalEvent(id ?? '', 'enterEmail', { email: 'ada@farms.example' });
    clock.pass(15_000);
    await admin.sees(` ${count - 1} of `);
    admin.press('escape', '/');
    admin.type('ada@farms.example');
    await admin.sees('E-mail not validated ✱');
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
