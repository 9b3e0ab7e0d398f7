import { createMockServer } from '@hubdeck/mock-server';
import { expect, it } from 'vitest';
import { newProfile } from '../profiles/profile';
import { stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock }));
const profile = { ...newProfile('look', 'https://webexapis.com/v1'), isReadOnly: true };
const REFUSED = 'look is read-only: nothing is changed with it.';

type Step = readonly [keys: string, sees: string | RegExp];
const USERS: Step = ['1', /\d+ users/];

/** The way to each screen, and its keys that change something or lead only there. */
const SCREENS: readonly { name: string; way: readonly Step[]; keys: readonly string[] }[] = [
  { name: 'users', way: [USERS], keys: ['m'] },
  {
    name: 'a user',
    way: [USERS, ['/', 'Filter'], ['archer', /1 of \d+/], ['enter', 'Archer Field'], ['enter', 'Orchard Supervisor']],
    keys: ['a', 'l', 'm'],
  },
  { name: 'devices', way: [['2', /\d+ devices/]], keys: ['a', 'i'] },
  {
    name: 'a subscription',
    way: [
      ['3', 'Sub-hydraOct26a'],
      ['enter', 'Would be lost'],
    ],
    keys: ['m', 'M', 'S', 'A', 'C'],
  },
  {
    name: 'the licence template',
    way: [
      ['3', 'Sub-hydraOct26a'],
      ['t', 'Apply to'],
    ],
    keys: ['w'],
  },
  { name: 'onboarding', way: [['4', /\d+ subscribers|\d+ users/]], keys: ['t', 'd', 'p', 'm'] },
  {
    name: 'an onboarding template',
    way: [
      ['4', /\d+ subscribers|\d+ users/],
      ['o', 'Bluebird Dairy onboarding'],
      ['enter', 'Activation link'],
    ],
    keys: ['t', 'l', 'L', 'p'],
  },
];

it.each(SCREENS)(
  'in a read-only profile the keys of $name that change something say why not',
  async ({ way, keys }) => {
    const changes: string[] = [];
    const fetch: typeof globalThis.fetch = (input, init) => {
      if (init?.method !== undefined && init.method !== 'GET') changes.push(`${init.method} ${String(input)}`);
      return stage.server().fetch(input, init);
    };
    const app = stage.open({ profile, fetch, rows: 40 });
    await app.sees(/\d+ users/);
    for (const [key, sees] of way) {
      if (key.length > 1 && key !== 'enter') app.type(key);
      else app.press(key);
      await app.sees(sees);
    }
    for (const key of keys) {
      app.press(key);
      await app.sees(REFUSED);
      // The panel closes, and the screen stays.
      app.press('escape');
      await app.seesNoMore(REFUSED);
    }
    expect(changes).toEqual([]);
  },
);

it('in a read-only profile a Webex Go line can be looked at and not touched', async () => {
  const app = stage.open({ profile, rows: 40 });
  await app.sees(/\d+ users/);
  app.press('2');
  await app.sees(/\d+ devices/);
  app.press('/');
  app.type('type:webexgo');
  await app.sees(/ \d+ of \d+ /);
  app.press('enter', 'enter');
  await app.sees('Subscription');
  for (const key of ['n', 'l', 'd']) {
    app.press(key);
    await app.sees(REFUSED);
    app.press('escape');
    await app.seesNoMore(REFUSED);
  }
});
