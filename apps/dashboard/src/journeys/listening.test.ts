import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../system/settings';
import { stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock }));
const CTRL_L = '\u000C';

/** Opens the dashboard for somebody who listens, and waits until the first row is said. */
async function listen(options: Parameters<typeof stage.open>[0] = {}) {
  const app = stage.open({ columns: 80, rows: 24, linear: true, clock: stage.passingClock(), ...options });
  await app.hears(/^Row 1 of 120: /);
  return app;
}

async function openArcher(options: Parameters<typeof stage.open>[0] = {}) {
  const app = await listen(options);
  app.press('/');
  app.type('archer');
  await app.hears(/^1 of 120 users, Filter: archer/);
  app.press('enter', 'enter');
  await app.hears(/^Row 1 of 1: Cisco 8865/);
  return app;
}

describe('an administrator who listens', () => {
  it('hears where they are, the title, the row and the keys', async () => {
    const app = await listen();
    await app.hears('120 users');
    const heard = app.heard();
    expect(heard[0]).toContain('Linear mode');
    expect(heard).toEqual(expect.arrayContaining(['hubdeck, Meadowlark Farms, demo', 'Users', '120 users']));
    expect(heard).toContain('Columns: Name, E-mail, Location, Number, Ext., Licences, Status');
    expect(heard).toContain('Keys: m move, i CSV, Enter open, Space mark, slash filter, s sort, r refresh');
  });

  it('hears nothing but the row that is now current', async () => {
    const app = await listen();
    await app.hears('120 users');
    app.heard();
    app.press('down');
    await app.hears(/^Row 2 of 120: .+, .+@farms\.com, .*Active$/);
    app.press('end');
    await app.hears(/^Row 120 of 120: /);
    expect(app.heard()).toHaveLength(2);
  });

  it('hears the row again where there is no next one', async () => {
    const app = await listen();
    app.press('up');
    await app.hears(/^Keys: /);
    app.heard();
    app.press('up');
    await app.hears(/^Row 1 of 120: /);
  });

  it('hears of marks in words', async () => {
    const app = await listen();
    app.press(' ', 'up');
    await app.hears(/^Row 1 of 120: .*, marked$/);
  });

  it('assigns a Webex Go line, and hears the codes', async () => {
    const app = await openArcher();
    app.press('a');
    await app.hears('Which one pays for this line?');
    await app.hears(/^Row 1 of 2: Sub-hydraOct26a, Webex Calling, 1 unit free$/);
    app.press('enter');
    await app.hears('Add the line?');
    await app.hears('Subscription, Sub-hydraOct26a, (1 unit free)');
    await app.hears('1. add the line: press Enter');
    await app.hears('2. e-mail on or off: press e');
    app.press('e');
    await app.hears('E-mail, nothing is sent: you pass the code on');
    app.press('enter');
    await app.hears('Network provider code (c copies)');
    await app.hears(/^LPA:1\$SMDP\.WEBEXGO\.EXAMPLE\$/);
    await app.hears('Not e-mailed: pass it on yourself.');
    app.press('c');
    await app.hears('Copied: Network provider code');
    expect(app.clipboard.at(-1)).toMatch(/^LPA:1\$/);
    app.press('enter');
    await app.hears(/^Row 1 of 2: Cisco 8865/);
    app.press('down');
    await app.hears(/^Row 2 of 2: Webex Go Device, \+12314569000, Pending activation, valid, 90 days left$/);
  });

  it('hears why a key is refused, and which key does nothing', async () => {
    const app = await listen();
    app.press(']');
    await app.hears('There is no later screen.');
    app.press('Q');
    await app.hears('Shift q does nothing here.');
  });

  it('answers a question that is dangerous by its key, and hears what is missing', async () => {
    const app = await openArcher();
    app.press('a');
    await app.hears('Which one pays for this line?');
    app.press('enter');
    await app.hears('Add the line?');
    app.press('enter');
    await app.hears('Network provider code');
    app.press('enter');
    await app.hears(/^Row 1 of 2: Cisco/);
    app.press('down', 'enter');
    await app.hears('The line is not on a phone');
    app.press('d');
    await app.hears('Delete the Webex Go line of Archer Field?');
    await app.hears('This cannot be undone.');
    await app.hears('1. Cancel: press Enter');
    await app.hears('2. Delete the line: press y');
    app.press('y');
    await app.hears('Type the last 4 digits of the number first.');
    app.type('9000');
    await app.hears(/^Type the last 4 digits of \+12314569000: 9000$/);
    app.press('y');
    await app.hears(/^The line of Archer Field is deleted\./);
  });

  it('moves several users, with the plan and the result in words', async () => {
    const app = await listen();
    app.press('/');
    app.type('licence:"Calling Professional" sub:hydra');
    await app.hears(/Filter: licence:"Calling Professional" sub:hydra/);
    app.press('enter', '*', 'm');
    await app.hears(/^Row 1 of \d+: .*Sub-/);
    app.heard();
    app.press('down', 'enter');
    await app.hears('Each move is read back');
    await app.hears('6 left out, for the reason beside');
    await app.hears(/^1\. Move: press y/);
    app.press('y');
    await app.hears('Done 40, Skipped 6');
    await app.hears(/^Row 1 of \d+: Done, /);
  });

  it('hears all of the screen again', async () => {
    const app = await listen();
    await app.hears('120 users');
    app.heard();
    app.press(CTRL_L);
    await app.hears(/^Row 1 of 120: /);
    const heard = app.heard();
    expect(heard).toContain('hubdeck, Meadowlark Farms, demo');
    expect(heard).toContain('Users');
    expect(heard).toContain('120 users');
  });

  it('hears the keys one by one, with signs in words', async () => {
    const app = await listen();
    app.press('?');
    await app.hears('Keys on Users');
    await app.hears('Shift Down: mark this row and the next');
    await app.hears('slash: filter');
    await app.hears('Control l: read the screen again');
  });

  it('finds commands in the palette', async () => {
    const app = await listen();
    app.press(':');
    await app.hears('find a command or a screen');
    app.type('onb templ');
    await app.hears(/^Row 1 of \d+: Go to Onboarding, Templates/);
    app.press('enter');
    await app.hears('Onboarding, Templates');
  });

  it('hears neither drawings nor colours nor controls', async () => {
    const app = await openArcher();
    for (const key of ['1', '2', '3', '4', '5', '6', '?']) app.press(key);
    await app.hears(/^Keys on/);
    const heard = app.heard().join('\n');
    expect(heard.length).toBeGreaterThan(500);
    expect(heard).not.toMatch(/[\u2500-\u25FF\u2800-\u28FF\u2190-\u2193]/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for them
    expect(heard).not.toMatch(/[\x00-\x09\x0B\x0C\x0E-\x1F\x7F]/);
  });
});

describe('linear mode', () => {
  it('is switched on and off from the palette, and kept', async () => {
    const kept: Settings[] = [];
    const app = stage.open({
      columns: 80,
      rows: 24,
      clock: stage.passingClock(),
      remember: async (change) => {
        kept.push(change);
      },
    });
    await app.sees(/120 users/);
    app.press(':');
    await app.sees('type to find');
    app.type('linear');
    await app.sees(/\u25B8 Linear mode, for screen readers: on/);
    app.press('enter');
    await app.hears(/^Row 1 of 120: /);
    await app.hears('Linear mode is on, also from the next start.');
    app.press(':');
    await app.hears('find a command or a screen');
    app.type('linear');
    await app.hears(/^Row 1 of \d+: Linear mode, for screen readers: off/);
    app.press('enter');
    await app.sees('Linear mode is off, also from the next start.');
    await app.sees(/^\u25B8/m);
    expect(kept).toEqual([{ linear: true }, { linear: false }]);
  });
});
