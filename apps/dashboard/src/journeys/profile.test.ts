import { createMockServer } from '@hubdeck/mock-server';
import { expect, it } from 'vitest';
import { newProfile } from '../profiles/profile';
import { openCommandLine } from '../testing/command-line';
import { stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock }));

it('a profile for production says so on every screen, with its name and that nothing can be changed', async () => {
  const profile = {
    ...newProfile('work', 'https://webexapis.com/v1'),
    organization: { id: 'o', name: 'Acme' },
    isProduction: true,
    isReadOnly: true,
    colour: 'red',
  } as const;
  const app = stage.open({ profile });
  for (const key of ['1', '2', '3', '4', '5', '6']) {
    app.press(key);
    await app.sees(/^.*\bwork {2}PRODUCTION {2}read-only {2}Acme/);
  }
  expect(app.lines()[0]?.trimEnd().length).toBeLessThanOrEqual(100);
});

it('a filter that is not understood says why, and keeps the rows', async () => {
  const app = stage.open();
  await app.sees(/\d+ users$/m);
  app.press('/');
  app.type('statsu:active');
  await app.sees('there is no field "statsu"; did you mean "status"?');
  await app.sees('Travis Boone');
  app.press('escape', '/');
  app.type('status:pending archer');
  await app.sees('Nothing matches');
});

it.each([
  [
    '1',
    'users',
    'licence:pro !status:pending location:dallas',
    ({ displayName }: { displayName: string }) => displayName,
  ],
  ['2', 'devices', 'type:webexgo owner:c', ({ displayName }: { displayName: string }) => displayName],
  ['4', 'onboarding', 'status:error,pending package:standard', ({ userId }: { userId: string }) => userId],
])('the filter of screen %s finds the same as "hubdeck %s %s"', async (key, noun, filter, nameOf) => {
  const line = await openCommandLine({ server: stage.server() });
  const { out } = await line.run([noun, filter, '--json', '--demo']);
  await line.close();
  // biome-ignore lint/suspicious/noExplicitAny: each noun has a shape of its own.
  const names = (JSON.parse(out) as any[]).map(nameOf);
  expect(names.length).toBeGreaterThan(0);
  const app = stage.open({ columns: 200, rows: names.length + 20 });
  app.press(key);
  await app.sees(/\d+ (users|devices|subscribers)\b/);
  app.press('/');
  app.type(filter);
  await app.sees(new RegExp(` ${names.length} of \\d+ `));
  app.press('enter');
  for (const name of names) await app.sees(String(name).slice(0, 16));
});
