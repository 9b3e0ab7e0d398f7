import { createMockServer } from '@hubdeck/mock-server';
import { createClient } from '@hubdeck/sdk';
import { describe, expect, it } from 'vitest';
import type { OpenedApp } from '../testing/open-app';
import { addLine, openUser, stageClock, useStage } from '../testing/stage';

/** What Webex says of Webex Go, as far as an administrator sees it: a rule a test, in the order in which its help pages tell them. */

const stage = useStage(() => createMockServer({ clock: stageClock }));
type Options = Parameters<typeof stage.open>[0];

const elsewhere = () => {
  const { url, token, fetch } = stage.server();
  return createClient({ baseUrl: url, token, fetch: (input, init) => fetch(input, init) });
};

/** Something happens on Archer's phone. */
async function onPhone(event: string): Promise<void> {
  const { controlUrl, fetch } = stage.server();
  const lines = await elsewhere().ext.webexGo.devices.list().toArray();
  const line = lines.find(({ displayName }) => displayName === 'Archer Field');
  await fetch(`${controlUrl}/phone/${encodeURIComponent(line?.id ?? '')}/${event}`, { method: 'POST', body: '{}' });
}

/** The user's screen, with a new line whose code was seen; gives the content of the QR code. */
async function openUserWithLine(options: Options = {}): Promise<{ app: OpenedApp; qrData: string | undefined }> {
  const app = stage.open(options);
  await openUser(app, 'archer', 'Archer Field');
  await addLine(app);
  const qrData = app.scanQr();
  app.press('enter');
  await app.sees('Pending activation');
  return { app, qrData };
}

/** From a user's screen to the line. */
async function openLine(app: OpenedApp): Promise<void> {
  app.press('down', 'enter');
  await app.sees('State since');
}

async function openFromDevices(app: OpenedApp): Promise<void> {
  app.press('2');
  await app.sees(/\d+ devices$/m);
  app.press('/');
  app.type('archer field webex go');
  await app.sees(/ 1 of \d+ devices/);
  app.press('enter', 'enter');
  await app.sees('State since');
}

describe('the actions on a Webex Go device', () => {
  it('stand on the device, whether it is found by its user or among the devices', async () => {
    const { app } = await openUserWithLine();
    const actions = /n new code +c show code +l Lost\/Stolen +d delete/;
    await openLine(app);
    await app.sees(actions);
    await openFromDevices(app);
    await app.sees(actions);
  });

  it('show a new code as QR code, as SM-DP+ address and activation code for Apple, as network provider code for Android', async () => {
    const { app } = await openUserWithLine();
    await openLine(app);
    app.press('n', 'enter');
    await app.sees('Network provider code');
    const [, address = '', code = ''] = app.scanQr()?.split('$') ?? [];
    for (const words of ['iPhone', 'SM-DP+ address', address, 'Activation code', code, 'Android'])
      await app.sees(words);
    await app.sees('Works once, on one phone.');
    await app.sees('90 days left');
    await app.sees('E-mailed to archer@farms.com');
  });

  it('refuse a new code for a line in service, with the remedy: the user removes it from the phone', async () => {
    const { app, qrData } = await openUserWithLine();
    expect(await stage.installOnPhone(qrData)).toBe('installed');
    await openLine(app);
    app.press('n');
    await app.sees('Not possible now: Generate new activation code');
    await app.sees('The user first removes the line from the phone; if the phone is gone, use Lost/Stolen.');
    await onPhone('removeLine');
    app.press('escape', 'r');
    await app.sees('\u25CF Pending activation');
    app.press('n');
    await app.sees('Every earlier code of this line stops working at once.');
  });

  it('leave three ways where the organization suppresses e-mail: copy, e-mail by hand, and print', async () => {
    await stage.suppressEmails();
    const app = stage.open();
    await openUser(app, 'archer', 'Archer Field');
    await addLine(app);
    await app.sees('The organization suppresses e-mail.');
    await app.sees(/p print +m mail/);
    app.press('c');
    await app.sees('Copied: Network provider code');
    expect(app.clipboard.at(-1)).toBe(app.scanQr());
    expect(await stage.mailsTo('archer@farms.com')).toBe(0);
  });

  it('disable a lost phone and show the details for the next one, in one step, from any state', async () => {
    const { app, qrData } = await openUserWithLine();
    await stage.installOnPhone(qrData);
    await onPhone('disableLine');
    await openLine(app);
    await app.sees('\u25CF Offline');
    app.press('l');
    await app.sees('A new activation code is issued for the next phone.');
    app.press('y');
    await app.sees('Network provider code');
    expect(await stage.installOnPhone(app.scanQr())).toBe('installed');
  });

  it('say before deleting that a unit comes back, calls end, and the user has to delete the dead line by hand', async () => {
    const { app } = await openUserWithLine();
    await openLine(app);
    app.press('d');
    await app.sees('One licence unit goes back to the subscription.');
    await app.sees("Calls can no longer be made or answered from the phone's own dialer.");
    await app.sees('The dead line stays on the phone until the user deletes it there by hand: tell them.');
    app.type('9000');
    app.press('y');
    await app.sees('The user still has to delete it from the phone by hand.');
  });
});

describe('the status of a line', () => {
  it('is unavailable among the devices, whatever it is, and true at its user: grey, green, red', async () => {
    const { app, qrData } = await openUserWithLine({ columns: 120 });
    const steps = [
      { happens: async () => undefined, words: '\u25CF Pending activation' },
      { happens: () => stage.installOnPhone(qrData), words: '\u25CF Online' },
      { happens: () => onPhone('disableLine'), words: '\u25CF Offline' },
      { happens: () => onPhone('removeLine'), words: '\u25CF Pending activation' },
    ];
    for (const { happens, words } of steps) {
      await happens();
      app.press('r');
      await app.sees(new RegExp(`Webex Go Device +\\+12314569000 +${words}`));
    }
    app.press('2');
    await app.sees(/\d+ devices$/m);
    app.press('/');
    app.type('archer field webex go');
    await app.sees(/Archer Field.*Status unavailable/);
  });

  it('is unavailable among the devices even where the server tells it: a state shown only sometimes would be believed', async () => {
    const mended = await createMockServer({ clock: stageClock, settings: { hidesWebexGoStatus: false } });
    try {
      const app = stage.open({ server: mended });
      app.press('2');
      await app.sees(/\d+ devices$/m);
      app.press('/');
      app.type('webex go device');
      await app.sees('Status unavailable');
      expect(app.lines().filter((line) => /Webex Go Device.*(Online|Offline|Activating)/.test(line))).toEqual([]);
    } finally {
      await mended.close();
    }
  });
});

describe('adding a Webex Go device', () => {
  it('starts at the devices of a user', async () => {
    const app = stage.open();
    await openUser(app, 'archer', 'Archer Field');
    await app.sees('Devices');
    await app.sees('a Add Webex Go device');
  });

  it('asks for the subscription where several carry Webex Go, and not for the number of a user who has one', async () => {
    const app = stage.open();
    await openUser(app, 'archer', 'Archer Field');
    app.press('a');
    await app.sees('Several subscriptions carry Webex Go. Which one pays for this line?');
    app.press('enter');
    await app.sees('Add the line?');
    await app.sees(/\+12314569000 +\(?primary number/);
  });

  it('does not ask for the subscription where only one carries Webex Go', async () => {
    await elsewhere().ext.subscriptions.suspend({ subscriptionId: 'Sub-hydraOct26a' });
    const app = stage.open();
    await openUser(app, 'archer', 'Archer Field');
    app.press('a');
    await app.sees('Add the line?');
    await app.sees(/Subscription +1b7da88e-7665-4713-b8fe-c4662e78d2c0/);
  });

  it('asks for the number where the user has no primary number', async () => {
    const app = stage.open();
    await openUser(app, 'olivia', 'Olivia Brandt');
    app.press('a');
    await app.sees('Which one pays for this line?');
    app.press('down', 'enter');
    await app.sees('The user has no primary number. Which one shall the line get?');
  });

  it('says why a user with a mobile operator’s number gets none', async () => {
    const app = stage.open();
    await openUser(app, 'deshawn', 'DeShawn Brooks');
    app.press('a');
    await app.sees("is a mobile operator's: it is on the person's phone already");
  });

  it('starts as well among the devices: existing user, search, next', async () => {
    const app = stage.open();
    app.press('2');
    await app.sees(/\d+ devices$/m);
    app.press('a');
    await app.sees('Existing user: who gets the Webex Go device?');
    app.type('archer');
    await app.sees(/ 1 of \d+ users/);
    await app.sees('Enter next');
  });
});
