import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import { BINDINGS, type BindingId } from '../keymap/bindings';
import { newProfile } from '../profiles/profile';
import { stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock }));
const profile = { ...newProfile('look', 'https://webexapis.com/v1'), isReadOnly: true };
const REFUSED = 'look is read-only: nothing is changed with it.';

type Step = readonly [keys: string, sees: string | RegExp];
const USERS: Step = ['1', /\d+ users/];
const SUBSCRIPTIONS: Step = ['3', 'Sub-hydraOct26a'];
const SUBSCRIBERS: Step = ['4', '2405550101'];
const LINE: readonly Step[] = [
  ['2', /\d+ devices/],
  ['/', 'Filter'],
  ['type:webexgo dwayne', /\b1 of \d+/],
  ['enter', 'Dwayne Carter'],
  ['enter', 'Subscription'],
];

/** The way to each screen, and the keys of it that change something or lead only there. */
const SCREENS: readonly { name: string; way: readonly Step[]; ids: readonly BindingId[] }[] = [
  { name: 'users', way: [USERS], ids: ['users.move-licenses'] },
  {
    name: 'a user',
    way: [USERS, ['/', 'Filter'], ['archer', /1 of \d+/], ['enter', 'Archer Field'], ['enter', 'Orchard Supervisor']],
    ids: ['user.assign-webex-go', 'user.edit-licenses', 'user.move-licenses'],
  },
  { name: 'devices', way: [['2', /\d+ devices/]], ids: ['devices.add', 'devices.import'] },
  { name: 'a Webex Go line', way: LINE, ids: ['device.new-code', 'device.lost', 'device.delete'] },
  { name: 'a code', way: [...LINE, ['c', 'Network provider code']], ids: ['activation.email-again'] },
  {
    name: 'a subscription',
    way: [SUBSCRIPTIONS, ['enter', 'Would be lost']],
    ids: [
      'subscription.move',
      'subscription.move-all',
      'subscription.move-pstn',
      'subscription.suspend',
      'subscription.reactivate',
      'subscription.cancel',
    ],
  },
  { name: 'the licence template', way: [SUBSCRIPTIONS, ['t', 'Apply to']], ids: ['license-template.save'] },
  {
    name: 'a plan',
    way: [SUBSCRIPTIONS, ['t', 'Apply to'], ['p', /Esc to cancel|Nothing is left to do/]],
    ids: ['batch.start'],
  },
  {
    name: 'onboarding',
    way: [SUBSCRIBERS],
    ids: ['subscriber.retry', 'subscriber.delete', 'subscriber.package', 'subscriber.consent'],
  },
  {
    name: 'a subscriber',
    way: [SUBSCRIBERS, ['enter', 'Self-activated']],
    ids: ['subscriber.retry', 'subscriber.delete', 'subscriber.package', 'subscriber.consent'],
  },
  {
    name: 'an onboarding template',
    way: [SUBSCRIBERS, ['o', 'Bluebird Dairy onboarding'], ['enter', 'Activation link']],
    ids: ['template.untrusted-emails', 'template.point-share-link', 'template.set-share-link', 'template.package'],
  },
];

/** Only behind keys that are refused above. */
const BEHIND: readonly BindingId[] = [
  'line.add',
  'line.generate',
  'edit-licenses.save',
  'question.confirm',
  'batch.retry',
];

describe('in a read-only profile', () => {
  it.each(SCREENS)('the keys of $name that change something say why not', async ({ way, ids }) => {
    const changes: string[] = [];
    const fetch: typeof globalThis.fetch = (input, init) => {
      const { method = 'GET' } = init ?? {};
      // What the template would do may be asked.
      if (method !== 'GET' && !/\/preview\/invoke$/.test(String(input))) changes.push(`${method} ${String(input)}`);
      return stage.server().fetch(input, init);
    };
    const app = stage.open({ profile, fetch, rows: 40 });
    await app.sees(/\d+ users/);
    for (const [key, sees] of way) {
      if (key.length > 1 && key !== 'enter') app.type(key);
      else app.press(key);
      await app.sees(sees);
    }
    for (const id of ids) {
      app.press(BINDINGS[id].keys[0] ?? '');
      await app.sees(REFUSED);
      // The panel closes, and the screen stays.
      app.press('escape');
      await app.seesNoMore(REFUSED);
    }
    expect(changes).toEqual([]);
  });

  it('no key that changes something is forgotten above', async () => {
    const known = [...SCREENS.flatMap(({ ids }) => ids), ...BEHIND];
    const found = await changingIds();
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter((id) => !known.some((one) => id.test(one)))).toEqual([]);
  });
});

/** The ids that stand before `changes: true` in the tables of all screens; of some the end is made up as they are read. */
async function changingIds(): Promise<RegExp[]> {
  const folder = join(import.meta.dirname, '..');
  const ids: RegExp[] = [];
  for (const part of ['screens', 'components', 'hooks']) {
    for (const name of await readdir(join(folder, part), { recursive: true })) {
      if (!/\.tsx?$/.test(name)) continue;
      const [...pieces] = (await readFile(join(folder, part, name), 'utf8')).split(/\bchanges: true\b/);
      for (const piece of pieces.slice(0, -1)) {
        const id = [...piece.matchAll(/\bid: ['`]([\w.-]+)(\$\{\w+\})?['`]/g)].at(-1);
        expect(id, `${name}: a key that changes something has its id before it`).toBeDefined();
        ids.push(new RegExp(`^${(id?.[1] ?? '').replaceAll('.', '\\.')}${id?.[2] ? '[a-z-]+' : ''}$`));
      }
    }
  }
  return ids;
}
