import { createMockServer } from '@hubdeck/mock-server';
import { createClient } from '@hubdeck/sdk';
import { describe, expect, it } from 'vitest';
import { createMemoryFiles } from '../testing/memory-files';
import type { OpenedApp } from '../testing/open-app';
import { stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock }));
type MemoryFiles = ReturnType<typeof createMemoryFiles>;

const openImport = (files: MemoryFiles, options = {}) => {
  const app = stage.open({ columns: 130, rows: 36, clock: stage.passingClock(), ...files, ...options });
  app.press('2');
  return app;
};

/** From Devices to the file in its preview. */
async function openFile(app: OpenedApp, name: string): Promise<void> {
  await app.sees(/\d+ devices$/m);
  app.press('i');
  await app.sees('Start from the template');
  app.press('/');
  app.type(name);
  await app.sees(`Filter: ${name}`);
  app.press('enter', 'enter');
}

/** By somebody else, while the file is looked at. */
async function giveDevice(email: string): Promise<void> {
  const { url, token, fetch } = stage.server();
  const client = createClient({ baseUrl: url, token, fetch });
  const [person] = await client.people.list({ email }).toArray();
  const subscriptionId = '1b7da88e-7665-4713-b8fe-c4662e78d2c0';
  await client.ext.webexGo.devices.create({ body: { personId: person?.id ?? '', subscriptionId } });
}

const HEADER =
  'Username,Type,Extension,Phone Number,Device Type,Model,MAC Address,Location,Webex Go [Sub.1b7da88e-7665-4713-b8fe-c4662e78d2c0]';
const ARCHER = 'archer@farms.com,USER,1003,231-456-9000,WEBEX_CALLING,Webex Go Device,,Dallas,TRUE';

describe('importing Webex Go devices', () => {
  it('goes from the template over three bad rows to a second run that does only the rest', async () => {
    const files = createMemoryFiles();
    const app = openImport(files);
    await app.sees(/\d+ devices$/m);
    app.press('i');
    await app.sees('There is no CSV file in the folder');
    app.press('t');
    await app.sees('Saved the CSV template: webex-go-devices-');
    const template = files.latest().trim();
    expect(template).toContain('Webex Go [Sub.Sub-hydraOct26a],Webex Go [Sub.1b7da88e-7665-4713-b8fe-c4662e78d2c0]');

    // A spreadsheet fills it in: one row is right, three are not.
    const row = (user: string, cells: string) => `${user},USER,,,WEBEX_CALLING,${cells},,TRUE`;
    files.contents.set(
      'filled-in.csv',
      [
        template,
        'archer@farms.com,USER,1003,231-456-9000,WEBEX_CALLING,Webex Go Device,,Dallas,,TRUE',
        row('nobody@farms.com', 'Webex Go Device,,Dallas'),
        row('hugh.carrow@farms.com', 'Webex Go Devise,,Dallas'),
        row('maria.santos@farms.com', 'Webex Go Device,00:11:22:33:44:55,Dallas'),
      ].join('\r\n'),
    );
    app.press('escape');
    await openFile(app, 'filled-in');
    await app.sees('1 row to do');
    await app.sees('3 left out');
    await app.sees('Username: "nobody@farms.com" is no user');
    app.press('down', 'down', 'enter');
    await app.sees('line 4 hugh.carrow@farms.com');
    await app.sees('Model: "Webex Go Devise" is not a model; write "Webex Go Device".');
    app.press('escape');
    await app.sees('1 row to do');
    app.press('y');
    await app.sees('Done 1');
    await app.sees('Skipped 3');

    // They are put right; the user who has a device by now is left out.
    files.contents.set('filled-in.csv', `${HEADER}\r\n${ARCHER}\r\n`);
    app.press('escape');
    await openFile(app, 'filled-in');
    await app.sees('The user has a Webex Go device already.');
    await app.sees('Nothing is left to do');
    expect(await stage.mailsTo('archer@farms.com')).toBe(0);
  });

  it('mails activation codes only where the switch is set before it is submitted', async () => {
    const files = createMemoryFiles();
    files.contents.set('line.csv', `${HEADER}\n${ARCHER}\n`);
    const app = openImport(files);
    await openFile(app, 'line');
    await app.sees('nothing is sent');
    app.press('m');
    await app.sees('activation code and instructions go to each user');
    app.press('y');
    await app.sees('Done 1');
    expect(await stage.mailsTo('archer@farms.com')).toBe(1);
  });

  it('can be tried without changing anything', async () => {
    const files = createMemoryFiles();
    files.contents.set('line.csv', `${HEADER}\n${ARCHER}\n`);
    const app = openImport(files);
    await openFile(app, 'line');
    await app.sees('1 row to do');
    app.press('d');
    await app.sees('Dry run: nothing was changed.');
    await app.sees('Would do 1');
    app.press('escape');
    await app.sees('1 row to do');
    app.press('y');
    await app.sees('Done 1');
  });

  it('skips whom somebody else was quicker to give a device, and says why', async () => {
    const files = createMemoryFiles();
    const priya = ARCHER.replace('archer', 'priya.raman').replace('1003,231-456-9000', ',');
    files.contents.set('lines.csv', `${HEADER}\n${ARCHER}\n${priya}\n`);
    const app = openImport(files);
    await openFile(app, 'lines');
    await app.sees('2 rows to do');
    await giveDevice('archer@farms.com');
    app.press('y');
    await app.sees('Done 1');
    await app.sees('Skipped 1');
    await app.sees(/Skipped .*archer@farms\.com/);
    await app.sees('The person already has a Webex Go device.');
  });

  it('says what is wrong with a file as a whole, and reads it again', async () => {
    const files = createMemoryFiles();
    files.contents.set('bad.csv', 'Username,Modle\narcher@farms.com,x\n');
    const app = openImport(files);
    await openFile(app, 'bad');
    await app.sees('The file cannot be imported:');
    await app.sees('"Modle" is not a column');
    files.contents.set('bad.csv', `${HEADER}\n${ARCHER}\n`);
    app.press('r');
    await app.sees('1 row to do');
  });

  it('saves its result as CSV', async () => {
    const files = createMemoryFiles();
    files.contents.set('line.csv', `${HEADER}\n${ARCHER}\n`);
    const app = openImport(files);
    await openFile(app, 'line');
    await app.sees('1 row to do');
    app.press('y');
    await app.sees('Done 1');
    app.press('e');
    await app.sees('Saved 1 row: webex-go-import-');
    expect(files.latest()).toMatch(/Done,line 2 {2}archer@farms\.com,/);
  });

  it('adds lines one by one where the server has no such jobs', async () => {
    const files = createMemoryFiles();
    files.contents.set('line.csv', `${HEADER}\n${ARCHER}\n`);
    const withoutJobs: typeof fetch = (url, init) =>
      String(url instanceof Request ? url.url : url).includes('/ext/jobs/')
        ? Promise.resolve(new Response('{"message":"Not Found","errors":[]}', { status: 404 }))
        : stage.server().fetch(url, init);
    const app = openImport(files, { fetch: withoutJobs });
    await openFile(app, 'line');
    await app.sees('1 row to do');
    app.press('y');
    await app.sees('Done 1');
  });

  it('opens a file whose path is typed, and says where there is none', async () => {
    const files = createMemoryFiles();
    files.contents.set('line.csv', `${HEADER}\n${ARCHER}\n`);
    const app = openImport(files);
    await app.sees(/\d+ devices$/m);
    app.press('i', 'p');
    app.type('/home/admin/lime.csv');
    app.press('enter');
    await app.sees('/home/admin/lime.csv: there is no such file');
    app.press('escape', 'p');
    app.type('/home/admin/line.csv');
    await app.sees('Path: /home/admin/line.csv');
    app.press('enter');
    await app.sees('1 row to do');
  });
});
