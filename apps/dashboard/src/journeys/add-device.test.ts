import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import { stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock }));

describe('adding a device from Devices', () => {
  it('asks for the user, goes as from the user, and comes back to Devices', async () => {
    const app = stage.open({ columns: 120, rows: 40 });
    app.press('2');
    await app.sees(/\d+ devices$/m);
    app.press('a');
    await app.sees('Existing user: who gets the Webex Go device?');
    app.type('archer');
    await app.sees(/ 1 of \d+ users/);
    app.press('enter', 'enter');
    await app.sees('Which one pays for this line?');
    app.press('enter');
    await app.sees('Add the line?');
    app.press('enter');
    await app.sees('Archer Field \u00B7 +12314569000');
    expect(await stage.installOnPhone(app.scanQr())).toBe('installed');
    app.press('enter');
    await app.sees(/\d+ devices$/m);

    app.press('/');
    app.type('archer field webex go');
    await app.sees(/Archer Field.*Status unavailable/);
    app.press('enter', '1', '/');
    app.type('archer');
    await app.sees(/ 1 of \d+ users/);
    app.press('enter', 'enter');
    await app.sees(/Webex Go Device +\+12314569000 +\u25CF Online/);
  });

  it('refuses with the same reasons, and leads back to the search', async () => {
    const app = stage.open();
    app.press('2');
    await app.sees(/\d+ devices$/m);
    app.press('a');
    await app.sees('Existing user: who gets the Webex Go device?');
    app.type('paula.jansen');
    await app.sees(/ 1 of \d+ users/);
    app.press('enter', 'enter');
    await app.sees('for 2 reasons:');
    await app.sees('The user has no Webex Calling Professional licence.');
    app.press('escape');
    await app.sees('Filter: paula.jansen');
  });
});

describe('a server without the extension', () => {
  const plain = useStage(() => createMockServer({ clock: stageClock, settings: { extension: false } }));

  it('greys it and says where Control Hub has it', async () => {
    const app = plain.open();
    app.press('2');
    await app.sees(/\d+ devices$/m);
    app.press('a');
    await app.sees('The server does not offer this; in Control Hub:');
  });
});
