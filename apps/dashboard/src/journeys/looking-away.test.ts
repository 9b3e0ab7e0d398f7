import { createMockServer } from '@hubdeck/mock-server';
import { createClient } from '@hubdeck/sdk';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../testing/manual-clock';
import { stageClock, useStage } from '../testing/stage';
import { turn } from '../testing/turn';

const stage = useStage(() => createMockServer({ clock: stageClock }));
const MINUTE = 60_000;

/** The dashboard on a clock of its own, and how often it has asked for a list. */
function open() {
  const clock = createManualClock(stageClock.now());
  const asked: string[] = [];
  const app = stage.open({
    clock,
    columns: 120,
    rows: 40,
    fetch: (input, init) => {
      asked.push(new URL(String(input instanceof Request ? input.url : input)).pathname);
      return stage.server().fetch(input, init);
    },
  });
  /** Lets time pass in steps, so that whoever wakes can act and sleep again. */
  const pass = async (minutes: number) => {
    for (let minute = 0; minute < minutes; minute += 1) {
      clock.pass(MINUTE);
      for (let round = 0; round < 5; round += 1) await turn();
    }
  };
  return { app, pass, asked: (path: string) => asked.filter((one) => one.endsWith(path)).length };
}

describe('the age of what I see', () => {
  it.each([
    ['a user', '1', /\d+ users/, 'Profile'],
    ['a device', '2', /\d+ devices/, 'Last seen'],
  ])('stands on the page of %s, too', async (_, tab, list, page) => {
    const { app, pass } = open();
    await app.sees(/120 users$/m);
    app.press(tab);
    await app.sees(list);
    app.press('enter');
    await app.sees(page);
    await pass(2);
    await app.sees(/ read 2 min ago$/m);
    app.press('r');
    await app.seesNoMore('min ago');
  });

  it('stands beside the list, and begins anew when I refresh', async () => {
    const { app, pass } = open();
    await app.sees(/120 users$/m);
    await pass(2);
    await app.sees(/120 users +read 2 min ago/);
    app.press('r');
    await app.seesNoMore('min ago');
    await app.sees(/120 users$/m);
  });

  it('gives way to a notice', async () => {
    const { app, pass } = open();
    await app.sees(/120 users$/m);
    await pass(3);
    await app.sees('read 3 min ago');
    app.press(']');
    await app.sees('There is no later screen.');
    expect(app.screen()).not.toContain('min ago');
  });
});

describe('a list that I leave open', () => {
  it('is read anew every five minutes while I look at it', async () => {
    const { app, pass, asked } = open();
    await app.sees(/120 users$/m);
    const before = asked('/people');
    await pass(6);
    await app.sees('read 1 min ago');
    expect(asked('/people')).toBeGreaterThan(before);
  });

  it('asks for nothing while I look at another window, and catches up when I come back', async () => {
    const { app, pass, asked } = open();
    await app.sees(/120 users$/m);
    const before = asked('/people');
    app.press('blur');
    await pass(30);
    await app.sees('read 30 min ago');
    expect(asked('/people')).toBe(before);
    app.press('focus');
    await app.seesNoMore('min ago');
    expect(asked('/people')).toBeGreaterThan(before);
  });

  it('asks for no news of subscribers either', async () => {
    const { app, pass, asked } = open();
    app.press('4');
    await app.sees(/subscribers$/m);
    await pass(1);
    const before = asked('/broadworks/subscribers');
    expect(before).toBeGreaterThan(1);
    app.press('blur');
    await pass(10);
    expect(asked('/broadworks/subscribers')).toBeLessThanOrEqual(before + 1);
    const away = asked('/broadworks/subscribers');
    await pass(10);
    expect(asked('/broadworks/subscribers')).toBe(away);
    app.press('focus');
    await pass(1);
    expect(asked('/broadworks/subscribers')).toBeGreaterThan(away);
  });

  it('keeps a notice when the window loses the focus: that is no key', async () => {
    const { app, pass } = open();
    await app.sees(/120 users$/m);
    app.press(']');
    await app.sees('There is no later screen.');
    app.press('blur', 'focus');
    await pass(1);
    await app.sees('There is no later screen.');
  });
});

describe('what became of somebody while I looked at a list', () => {
  const takeMessaging = async (email: string) => {
    const { url: baseUrl, token, fetch } = stage.server();
    const { licenses, people } = createClient({ baseUrl, token, fetch });
    const messaging = (await licenses.list().toArray()).filter(({ name }) => name.includes('Messaging'));
    const [person] = await people.list({ email }).toArray();
    const held = messaging.filter(({ id }) => person?.licenses?.includes(id));
    await licenses.assign({ body: { email, licenses: held.map(({ id }) => ({ id, operation: 'remove' })) } });
  };

  it('is marked after I refresh, at the licences of a user and at the units in use', async () => {
    const { app, pass } = open();
    await app.sees(/120 users$/m);
    app.press('/');
    app.type('archer');
    await app.sees('1 of 120 users');
    app.press('enter', 'r');
    await app.sees(/Archer Field .*Msg +●/);
    expect(app.screen()).not.toContain('✱');
    await takeMessaging('archer@farms.com');
    app.press('r');
    await app.sees(/Archer Field .*Meet ✱/);
    app.press('3');
    await app.sees('licences');
    await takeMessaging('dwayne.carter@farms.com');
    app.press('r');
    await app.sees(/Messaging .*✱/);
    await pass(2);
    app.press('r');
    await app.seesNoMore('✱');
  });
});
