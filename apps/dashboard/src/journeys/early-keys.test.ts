import { createMockServer, type MockServer } from '@hubdeck/mock-server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadedScreens } from '../load-screens';
import { type OpenedApp, openApp } from '../testing/open-app';
import { stageClock } from '../testing/stage';

let server: MockServer;
let app: OpenedApp | undefined;
beforeEach(async () => {
  server = await createMockServer();
});
afterEach(async () => {
  app?.close();
  await server.close();
});

it('goes to another screen that has yet to be loaded, and keys typed meanwhile are meant for that one', async () => {
  // Compiles it; the app still has to load it.
  await import('../other-screens');
  app = openApp({ server, clock: stageClock });
  await app.sees('120 users');
  expect(loadedScreens()).toBeUndefined();
  app.press('2', '/');
  app.type('offline');
  await app.sees('Filter: offline');
  await app.sees(/ \d+ of \d+ devices/);
});
