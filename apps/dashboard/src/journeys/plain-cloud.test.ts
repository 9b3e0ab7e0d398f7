import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import { openUser, stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock, settings: { extension: false } }));

describe('a server without the extension, as the Webex cloud is', () => {
  it('greys adding a line and says where Control Hub has it', async () => {
    const app = stage.open();
    await openUser(app, 'archer', 'Archer Field');
    app.press('a');
    await app.sees('The server does not offer this; in Control Hub:');
  });

  it('opens a Webex Go device without its state, and can still delete it', async () => {
    const app = stage.open();
    app.press('2');
    await app.sees(/\d+ devices$/m);
    app.press('/');
    app.type('webex go device');
    await app.sees('Filter: webex go device');
    app.press('enter', 'enter');
    await app.sees('Status unavailable');
    await app.sees('True Webex Go states are not offered by this server.');
    app.press('n');
    await app.sees('The server does not offer this; in Control Hub:');
    app.press('escape', 'd');
    await app.sees('Delete the Webex Go line of');
  });

  it('leads to the page of Control Hub where it can be done', async () => {
    const opened: string[] = [];
    const openUrl = async (url: string) => {
      opened.push(url);
      return opened.length === 1;
    };
    const app = stage.open({ columns: 120, openUrl });
    await openUser(app, 'archer', 'Archer Field');
    app.press('a');
    await app.sees(/https:\/\/admin\.webex\.com\/manage-users\/users\/[0-9a-f-]{36}\/calling/);
    app.press('o');
    await app.sees('Your browser was asked to open it.');
    expect(app.screen()).toContain(opened[0]);
    app.press('o');
    await app.sees('No browser could be opened here.');
  });

  it.each([
    ['n', 'Generate new activation code', 'Devices > (device) > Actions > Generate new activation code.'],
    ['c', 'Show activation code', 'Devices > (device) > Actions > Generate new activation code.'],
    ['l', 'Lost/Stolen', 'Devices > (device) > Actions > Lost/Stolen.'],
  ])('greys %s on a line, with the reason and the place', async (key, label, path) => {
    const app = stage.open({ columns: 120 });
    app.press('2');
    await app.sees(/\d+ devices$/m);
    app.press('/');
    app.type('webex go device');
    await app.sees('Filter: webex go device');
    app.press('enter', 'enter');
    await app.sees('True Webex Go states are not offered by this server.');
    app.press(key);
    await app.sees(`Not possible now: ${label}`);
    await app.sees(path);
    await app.sees(/https:\/\/admin\.webex\.com\/devices\/details\/[0-9a-f-]{36}\/overview/);
  });

  it('is asked once what it offers, by whatever screens I open', async () => {
    const { fetch } = stage.server();
    const asked: string[] = [];
    const counting: typeof fetch = (input, init) => {
      const path = new URL(input instanceof Request ? input.url : String(input)).pathname;
      if (path.startsWith('/v1/ext/')) asked.push(path);
      return fetch(input, init);
    };
    const app = stage.open({ fetch: counting });
    await openUser(app, 'archer', 'Archer Field');
    app.press('a');
    await app.sees('The server does not offer this');
    app.press('escape', 'r');
    await app.sees('Profile');
    app.press('2');
    await app.sees(/\d+ devices$/m);
    app.press('/');
    app.type('webex go device');
    await app.sees('Filter: webex go device');
    app.press('enter', 'enter');
    await app.sees('True Webex Go states are not offered by this server.');
    app.press('3');
    await app.sees('Status not offered');
    app.press('r');
    await app.sees('Status not offered');
    app.press('1', 'escape');
    await openUser(app, 'maria.santos', 'Mar\u00EDa Santos');
    expect(asked).toEqual(['/v1/ext/subscriptions']);
  });

  it('keeps everything that is public: numbers, calls, audit, deletion', async () => {
    const app = stage.open();
    app.press('2');
    await app.sees(/\d+ devices$/m);
    app.press('/');
    app.type('webex go device');
    await app.sees('Filter: webex go device');
    app.press('enter', 'enter');
    await app.sees('True Webex Go states are not offered by this server.');
    app.press('d');
    await app.sees('One licence unit goes back to the subscription.');
    app.press('y');
    await app.sees(/The line of .* is deleted\./);
    app.press('5');
    await app.sees('deleted');
    app.press('6');
    await app.sees(/\d+ calls/);
  });

  it('shows licences by the id of their subscription', async () => {
    const app = stage.open();
    app.press('3');
    await app.sees('Status not offered');
    await app.sees('Calling Professional');
  });
});
