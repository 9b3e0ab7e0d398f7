import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import { openCommandLine } from '../testing/command-line';
import { openUser, stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock }));
const open = async (options: Parameters<typeof stage.open>[0] = {}) => {
  const app = stage.open({ columns: 120, rows: 40, ...options });
  await app.sees(/120 users/);
  return app;
};

describe('a hand that knows k9s', () => {
  it('goes to the last screen by -, and back by the same', async () => {
    const app = await open();
    app.type(':dev\r');
    await app.sees('94 devices');
    app.press('-');
    await app.sees('120 users');
    app.press('-');
    await app.sees('94 devices');
  });

  it('steps through the tabs by Tab', async () => {
    const app = await open();
    app.press('tab');
    await app.sees('94 devices');
    app.press('shift+tab', 'shift+tab');
    await app.sees('call records');
  });

  it('is told where a key does nothing, and how to find the one that does', async () => {
    const app = await open();
    app.press('z');
    await app.sees('z does nothing here. ? lists the keys, : finds them by name.');
    app.press('!');
    await app.sees('There has been no notice yet.');
  });
});

it('tells all keys of the screen that has most of them, in the smallest comfortable window', async () => {
  const app = await open({ columns: 80, rows: 24 });
  app.press('?');
  await app.sees('Keys on Users');
  await app.sees('Esc closes this.');
  await app.sees('back to the shell');
  await app.sees('the next main screen');
});

describe('the command palette', () => {
  it('takes me to a screen of which I typed a few letters', async () => {
    const app = await open();
    app.press(':');
    await app.sees('type to find');
    app.type('aud');
    await app.sees(/\u25B8 Go to Audit +5/);
    app.press('enter');
    await app.sees('Last 7 days');
    expect(app.screen()).not.toContain('type to find');
  });

  it.each([
    ['dev', /\u25B8 Go to Devices/],
    ['lic', /\u25B8 Go to Licences/],
    ['sub', /\u25B8 Go to Licences .*subscriptions/],
    ['go', /\u25B8 Go to Devices .*go/],
    ['bw', /\u25B8 Go to Onboarding .*bw/],
    ['q', /\u25B8 quit +q/],
    ['q!', /\u25B8 quit at once/],
    ['help', /\u25B8 keys/],
  ])('knows what hands from elsewhere call things: %s', async (typed, line) => {
    const app = await open();
    app.press(':');
    app.type(typed);
    await app.sees(line);
  });

  it('has commands and places, and no steps', async () => {
    const app = await open({ rows: 60 });
    app.press(':');
    await app.sees('type to find');
    expect(app.screen()).not.toMatch(/page down| {2}up | {2}last {2}/);
    await app.sees('Go to Calls');
  });

  it('runs a key of the screen, and has it first the next time', async () => {
    const app = await open();
    app.press('\u0010');
    await app.sees('type to find');
    app.type('reverse');
    await app.sees(/\u25B8 reverse order +S/);
    app.press('enter');
    await app.sees(/Name \u25BC/);
    app.press(':');
    await app.sees(/\u25B8 reverse order/);
    app.press('escape');
    await app.sees('120 users');
  });

  it('greys what I cannot do now, and says why', async () => {
    const app = await open();
    app.press(':');
    app.type('unmark');
    await app.sees(/\u25B8 unmark all +Ctrl-x +Nothing is marked\./);
    app.press('enter');
    await app.sees('Nothing is marked.');
    await app.sees('E-mail');
  });

  it('goes from anywhere to a task of another screen', async () => {
    const app = await open();
    app.press(':');
    app.type('onb templ');
    await app.sees(/\u25B8 Go to Onboarding \u203A Templates/);
    app.press('enter');
    await app.sees(/Onboarding \u203A Templates/);
    app.press('escape');
    await app.sees('Provisioned');
  });

  it('goes back to somebody whom I looked at', async () => {
    const app = await open();
    await openUser(app, 'archer', 'Archer Field');
    app.press('3');
    await app.sees(/% used/);
    app.press(':');
    app.type('archer');
    await app.sees(/\u25B8 Go to Users \u203A Archer Field/);
    app.press('enter');
    await app.sees('Profile');
  });

  it('types its letters: none of them is a key of the screen', async () => {
    const app = await open();
    app.press(':');
    app.type('qzqzqz');
    await app.sees('No command and no screen is called "qzqzqz".');
    expect(app.hasQuit()).toBe(false);
    app.press('escape');
    await app.sees('120 users');
  });

  it('leaves the colon alone where I type a filter', async () => {
    const app = await open();
    app.press('/');
    app.type('name:archer');
    await app.sees(/1 of 120 users {2}Filter: name:archer/);
  });

  it('fits into a small window', async () => {
    const app = await open({ columns: 60, rows: 16 });
    app.press(':');
    await app.sees('type to find');
    for (const line of app.lines()) expect(line.length).toBeLessThanOrEqual(60);
    app.press(...Array.from({ length: 60 }, () => 'down'));
    await app.sees(/\u25B8 Go to Calls \u203A Time range/);
  });

  it('stands in the help, with the other keys that work everywhere', async () => {
    const app = await open();
    app.press('?');
    await app.sees(': Ctrl-p');
    await app.sees('find a command or a screen');
    await app.sees('notices of this session');
    await app.sees('[ ]           where I was before');
    await app.sees('copy the command that gives this');
  });
});

describe('back and forward', () => {
  it('leads back to where I was, across main screens, and forward again', async () => {
    const app = await open();
    await openUser(app, 'archer', 'Archer Field');
    app.press('2');
    await app.sees('Serial / MAC');
    app.press('[');
    await app.sees('Profile');
    app.press('\u001B[1;3D');
    await app.sees(/1 of 120 users {2}Filter: archer/);
    app.press('\u001B[1;3C');
    await app.sees('Profile');
    app.press(']');
    await app.sees('Serial / MAC');
    app.press(']');
    await app.sees('There is no later screen.');
  });

  it('finds again what I left with Esc', async () => {
    const app = await open();
    await openUser(app, 'archer', 'Archer Field');
    app.press('escape');
    await app.sees(/Filter: archer/);
    app.press('[');
    await app.sees('Profile');
  });
});

describe('notices', () => {
  it('can be read again, with their time', async () => {
    const app = await open();
    app.press('!');
    await app.sees('There has been no notice yet.');
    app.press('escape', ']');
    await app.sees('There is no later screen.');
    app.press('[');
    await app.sees('There is no earlier screen.');
    app.press('[', '!');
    await app.sees('Notices of this session, newest first');
    await app.sees('09:00:00  There is no earlier screen. (2 times)');
    await app.sees('09:00:00  There is no later screen.');
    app.press('!');
    await app.sees('120 users');
  });
});

describe('the command line of what I see', () => {
  it('is copied, and gives the same users', async () => {
    const app = await open();
    app.press('s', '/');
    app.type('status:active !archer');
    app.press('enter');
    await app.sees(/of 120 users {2}Filter: status:active !archer(?!\u2588)/);
    const [, count] = /(\d+) of 120 users/.exec(app.screen()) ?? [];
    app.press('Y');
    await app.sees('Copied: hubdeck users list');
    const copied = app.clipboard.at(-1) ?? '';
    expect(copied).toBe("hubdeck users list --demo --sort name 'status:active !archer'");
    const shell = await openCommandLine({ server: stage.server() });
    const { out, code } = await shell.run([
      ...['users', 'list', '--demo', '--sort', 'name', 'status:active !archer'],
      '--ids',
    ]);
    await shell.close();
    expect(code).toBe(0);
    expect(String(out.trim().split('\n').filter(Boolean).length)).toBe(count);
  });

  it('is none where no command gives the same, and the reason is said', async () => {
    const app = await open();
    app.press('4');
    await app.sees('Softphone');
    app.press('down', 'p');
    await app.sees('Which package shall');
    app.press('Y');
    await app.sees('No command gives what this screen shows.');
    expect(app.clipboard).toEqual([]);
  });
});

describe('Control Hub', () => {
  it('opens at the user whom I see', async () => {
    const opened: string[] = [];
    const app = await open({
      openUrl: async (url) => {
        opened.push(url);
        return true;
      },
    });
    await openUser(app, 'archer', 'Archer Field');
    app.press('b');
    await app.sees('Your browser was asked to open it.');
    expect(opened).toEqual([
      expect.stringMatching(/^https:\/\/admin\.webex\.com\/manage-users\/users\/[\w-]+\/calling$/),
    ]);
  });
});
