import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import { addLine, openUser, stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock }));
const LPA = /^LPA:1\$SMDP\.WEBEXGO\.EXAMPLE\$[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/;

describe('adding a Webex Go device', () => {
  it('ends with a QR code that a phone can scan and install', async () => {
    const app = stage.open({ columns: 80, rows: 24 });
    await openUser(app, 'archer', 'Archer Field');
    await addLine(app);
    const qrData = app.scanQr();
    expect(qrData).toMatch(LPA);
    expect(app.screen()).toContain(qrData?.split('$')[2]);
    await app.sees('SMDP.WEBEXGO.EXAMPLE');
    await app.sees('Valid until 2026-04-15: 90 days left.');
    await app.sees('E-mailed to archer@farms.com');
    expect(await stage.installOnPhone(qrData)).toBe('installed');
    app.press('enter');
    await app.sees(/Webex Go Device +\+12314569000 +\u25CF Online/);
  });

  it('copies what each phone asks for', async () => {
    const app = stage.open();
    await openUser(app, 'archer', 'Archer Field');
    await addLine(app);
    app.press('c');
    await app.sees('Copied: Network provider code');
    app.press('i', 'a');
    await app.sees('Copied: SM-DP+ address');
    const [qrData, code, address] = app.clipboard;
    expect(qrData).toBe(`LPA:1$${address}$${code}`);
  });

  it('forgets the code when I leave', async () => {
    const app = stage.open();
    await openUser(app, 'archer', 'Archer Field');
    await addLine(app);
    const code = app.scanQr()?.split('$')[2] ?? 'none';
    app.press('escape');
    await app.sees('Profile');
    expect(app.screen()).not.toContain(code);
    expect(app.scanQr()).toBeUndefined();
  });

  it('sends no e-mail when I switch it off', async () => {
    const app = stage.open();
    await openUser(app, 'archer', 'Archer Field');
    app.press('a');
    await app.sees('Which one pays for this line?');
    app.press('enter');
    await app.sees('code and instructions go to archer@farms.com');
    app.press('e');
    await app.sees('nothing is sent: you pass the code on');
    app.press('enter');
    await app.sees('Not e-mailed: pass it on yourself.');
  });

  it('asks for a number only when the user has none, and finds it by its digits', async () => {
    const app = stage.open();
    await openUser(app, 'jean-luc', 'Jean-Luc Petit');
    app.press('a');
    await app.sees('Which one pays for this line?');
    app.press('enter');
    await app.sees('Which one shall the line get?');
    await app.sees(/\d+ free numbers/);
    const number = /\u25B8 (\+\d+)/.exec(app.screen())?.[1] ?? '';
    app.press('/');
    app.type(number.slice(-4));
    await app.sees(`Filter: ${number.slice(-4)}`);
    app.press('enter', 'enter');
    await app.sees(new RegExp(`Number +\\${number}`));
    app.press('enter');
    await app.sees(`Jean-Luc Petit \u00B7 ${number}`);
    expect(app.scanQr()).toMatch(LPA);
  });

  it('goes back choice by choice', async () => {
    const app = stage.open();
    await openUser(app, 'archer', 'Archer Field');
    app.press('a');
    await app.sees('Which one pays for this line?');
    app.press('enter');
    await app.sees('Add the line?');
    app.press('escape');
    await app.sees('Which one pays for this line?');
    app.press('escape');
    await app.sees('Profile');
  });

  it('spells every reason out for somebody who cannot get one', async () => {
    const app = stage.open();
    await openUser(app, 'paula.jansen', 'Paula Jansen');
    app.press('a');
    await app.sees('for 2 reasons:');
    await app.sees('1. The user has no Webex Calling Professional licence.');
    await app.sees('2. Webex Go is not offered in the country');
    app.press('escape');
    await app.sees('Profile');
  });
});

describe('a new activation code', () => {
  it('makes the old one worthless, and is refused once the line is in service', async () => {
    const app = stage.open();
    await openUser(app, 'archer', 'Archer Field');
    await addLine(app);
    const old = app.scanQr();
    app.press('enter');
    await app.sees('Pending activation');
    app.press('down', 'enter');
    await app.sees('The line is not on a phone');
    app.press('n');
    await app.sees('Every earlier code of this line stops working at once.');
    app.press('enter');
    await app.sees('Network provider code');
    const fresh = app.scanQr();
    expect(fresh).toMatch(LPA);
    expect(fresh).not.toBe(old);
    expect(await stage.installOnPhone(old)).toContain('revoked');
    expect(await stage.installOnPhone(fresh)).toBe('installed');

    app.press('escape');
    await app.sees('\u25CF Online');
    app.press('n');
    await app.sees('Not possible now: Generate new activation code');
    await app.sees('The user first removes the line from the phone');
    app.press('escape', 'c');
    await app.sees('There is no valid code to show');
  });

  it('can be shown again while it is valid', async () => {
    const app = stage.open();
    await openUser(app, 'archer', 'Archer Field');
    await addLine(app);
    const qrData = app.scanQr();
    app.press('enter');
    await app.sees('Pending activation');
    app.press('down', 'enter');
    await app.sees('valid until 2026-04-15, 90 days left');
    app.press('c');
    await app.sees('Network provider code');
    expect(app.scanQr()).toBe(qrData);
  });
});

describe('deleting a line', () => {
  it('does nothing on Enter, deletes once I typed the last digits, and reminds of the phone', async () => {
    const app = stage.open();
    await openUser(app, 'archer', 'Archer Field');
    await addLine(app);
    app.press('enter');
    await app.sees('Pending activation');
    app.press('down', 'enter');
    await app.sees('The line is not on a phone');
    app.press('d');
    await app.sees('Delete the Webex Go line of Archer Field?');
    await app.sees('The dead line stays on the phone until the user deletes it there by hand');
    app.press('enter');
    await app.sees('The line is not on a phone');
    app.press('d');
    await app.sees('This cannot be undone.');
    app.press('y');
    await app.sees('Type the last 4 digits of the number first.');
    app.type('9001');
    await app.sees('Type the last 4 digits of +12314569000: 9001');
    app.press('y');
    await app.sees('Type the last 4 digits of the number first.');
    app.press('backspace');
    app.type('0');
    await app.sees('+12314569000: 9000');
    app.press('y');
    await app.sees('The line of Archer Field is deleted.');
    await app.sees('Profile');
    await app.seesNoMore('Webex Go Device');
  });
});
