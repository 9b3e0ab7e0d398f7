import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import type { OpenedApp } from '../testing/open-app';
import { addLine, openUser, stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock }));

/** Archer's line, installed on a phone; back on the device's screen. Gives the code that was used. */
async function openLineInService(app: OpenedApp): Promise<string | undefined> {
  await openUser(app, 'archer', 'Archer Field');
  await addLine(app);
  const qrData = app.scanQr();
  expect(await stage.installOnPhone(qrData)).toBe('installed');
  app.press('enter');
  await app.sees('\u25CF Online');
  app.press('down', 'enter');
  await app.sees('The line is on the phone and in service.');
  return qrData;
}

describe('a phone that is lost', () => {
  it('loses its line, and the next phone gets it, in one step', async () => {
    const app = stage.open();
    const old = await openLineInService(app);
    app.press('l');
    await app.sees('Report the phone of Archer Field as lost or stolen?');
    await app.sees('The line on that phone is disabled at once');
    await app.sees('A new activation code is issued for the next phone.');
    app.press('y');
    await app.sees('Network provider code');
    const fresh = app.scanQr();
    expect(fresh).toMatch(/^LPA:1\$/);
    expect(fresh).not.toBe(old);
    app.press('escape');
    await app.sees('\u25CF Pending activation');
    await app.sees(/Reported lost +2026-01-15/);
    expect(await stage.installOnPhone(fresh)).toBe('installed');
  });

  it('keeps its line on Enter', async () => {
    const app = stage.open();
    await openLineInService(app);
    app.press('l');
    await app.sees('lost or stolen?');
    app.press('enter');
    await app.sees('\u25CF Online');
  });

  it('can be reported without an e-mail, and while the line is pending', async () => {
    const app = stage.open();
    await openUser(app, 'archer', 'Archer Field');
    await addLine(app);
    app.press('enter');
    await app.sees('Pending activation');
    app.press('down', 'enter');
    await app.sees('The line is not on a phone');
    app.press('l');
    await app.sees('code and instructions go to the user');
    app.press('e');
    await app.sees('nothing is sent: you pass the code on');
    app.press('y');
    await app.sees('Not e-mailed: pass it on yourself.');
  });
});
