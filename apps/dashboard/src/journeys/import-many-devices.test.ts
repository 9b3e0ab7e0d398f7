import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import { createMemoryFiles } from '../testing/memory-files';
import { stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock }));

const HEADER =
  'Username,Type,Extension,Phone Number,Device Type,Model,MAC Address,Location,Webex Go [Sub.1b7da88e-7665-4713-b8fe-c4662e78d2c0]';
const rowOf = (user: string) => `${user},USER,,,WEBEX_CALLING,Webex Go Device,,Dallas,TRUE`;
const ARCHER = 'archer@farms.com,USER,1003,231-456-9000,WEBEX_CALLING,Webex Go Device,,Dallas,TRUE';

/** The vendor's limit for a file. */
const MOST_ROWS = 20_000;

async function openFile(rows: readonly string[], options: Parameters<typeof stage.open>[0] = {}) {
  const files = createMemoryFiles();
  files.contents.set('users.csv', [HEADER, ...rows].join('\r\n'));
  const app = stage.open({ columns: 130, rows: 36, clock: stage.passingClock(), ...files, ...options });
  app.press('2');
  await app.sees(/\d+ devices$/m);
  app.press('i', 'p');
  app.type('users.csv');
  app.press('enter');
  return { app, files };
}

const strangers = (count: number) => Array.from({ length: count }, (_, at) => rowOf(`nobody.${at}@farms.com`));

/** Whoever looks at an import job waits until they are let go. */
function heldJobs() {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    if (/\/importDevices\/[^/]+$/.test(pathname)) {
      await released;
    }
    return stage.server().fetch(input, init);
  };
  return { fetch, release: () => release() };
}

describe('a file of 20,000 rows', () => {
  it('is shown as a plan that scrolls, filters and sorts like a short one', async () => {
    const { app } = await openFile([ARCHER, ...strangers(MOST_ROWS - 1)]);
    await app.sees('1 row to do');
    await app.sees('19,999 left out');
    await app.sees(/20,000 rows$/m);
    app.press('end');
    await app.sees('nobody.19998@farms.com');
    app.press('/');
    app.type('nobody.12345@');
    await app.sees(/ 1 of 20,000 rows/);
    app.press('enter', 'enter');
    await app.sees('line 12348 nobody.12345@farms.com');
    await app.sees('is no user');
  });
});

describe('the result of an import', () => {
  async function importMixed() {
    const opened = await openFile([ARCHER, ...strangers(2)]);
    await opened.app.sees('1 row to do');
    opened.app.press('y');
    await opened.app.sees('\u2713 Done 1');
    return opened;
  }

  it('is narrowed to one outcome, and exported as it is seen', async () => {
    const { app, files } = await importMixed();
    app.press('f');
    await app.sees('only: Done');
    app.press('f');
    await app.sees('only: Skipped');
    await app.sees(/ 2 rows/);
    app.press('e');
    await app.sees('Saved 2 rows: webex-go-import-');
    expect(files.latest()).not.toContain('archer@farms.com');
    expect(files.latest()).toContain('nobody.0@farms.com');
    app.press('/');
    app.type('nobody.1');
    await app.sees(/ 1 of 2 rows/);
    app.press('enter', 'e');
    await app.sees('Saved 1 row: webex-go-import-');
  });

  it('holds no activation code', async () => {
    const { app, files } = await importMixed();
    app.press('e');
    await app.sees('Saved 3 rows: webex-go-import-');
    expect(files.latest()).not.toMatch(/LPA:|SMDP/i);
  });
});

describe('an import that runs', () => {
  it('is stopped by Esc, tells what was done and what was left, and goes on where it ended', async () => {
    const { fetch, release } = heldJobs();
    const { app } = await openFile([ARCHER, ...strangers(1)], { fetch });
    await app.sees('1 row to do');
    app.press('y');
    await app.sees('Esc stops; what is done stays done.');
    app.press('q');
    await app.sees('The work goes on. Press Esc to stop it first.');
    app.press('escape');
    await app.sees('Stopping');
    release();
    await app.sees('Ended early: you stopped it.');
    await app.sees('\u2026 Left 1');
    app.press('R');
    await app.sees('\u2713 Done 1');
  });
});
