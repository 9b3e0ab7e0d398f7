import { createMockServer } from '@hubdeck/mock-server';
import { it } from 'vitest';
import { stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock }));

it('goes to another screen that has yet to be loaded, and keys typed meanwhile are meant for that one', async () => {
  const app = stage.open({ isJustStarted: true });
  await app.sees('120 users');
  app.press('2', '/');
  app.type('offline');
  await app.sees('Filter: offline');
  await app.sees(/ \d+ of \d+ devices/);
});
