import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import { openUser, stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock }));

/** Lets requests through except those that `fails` picks, as long as it is told to. */
function faultyFetch(fails: (url: string) => boolean) {
  const fault = { isOn: true };
  const through: typeof fetch = (input, init) =>
    fault.isOn && fails(String(input))
      ? Promise.resolve(new Response('<html>bad gateway</html>', { status: 500 }))
      : stage.server().fetch(input, init);
  return { fetch: through, fault };
}

describe('when the server fails', () => {
  it('says so, and reads the list on r', async () => {
    const { fetch, fault } = faultyFetch((url) => url.includes('/people'));
    const app = stage.open({ fetch });
    await app.sees('That did not work.');
    await app.sees('The server failed (500).');
    await app.sees('r try again');
    fault.isOn = false;
    app.press('r');
    await app.sees(/120 users$/m);
  });

  it('keeps the pages that had arrived', async () => {
    const { fetch, fault } = faultyFetch((url) => url.includes('/people') && url.includes('cursor='));
    const app = stage.open({ fetch });
    await app.sees('The list is incomplete: The server failed (500).');
    expect(app.lines().filter((line) => /[\u25CF\u25CB]/.test(line)).length).toBeGreaterThan(10);
    fault.isOn = false;
    app.press('r');
    await app.sees(/120 users$/m);
  });

  it('names a network that is gone', async () => {
    const app = stage.open({ fetch: () => Promise.reject(new TypeError('fetch failed')) });
    await app.sees(/The server \S+ cannot be reached\./);
  });

  it('keeps the question open when adding a line fails', async () => {
    const { fetch, fault } = faultyFetch((url) => url.endsWith('/ext/webexGo/devices'));
    const app = stage.open({ fetch });
    fault.isOn = false;
    await openUser(app, 'archer', 'Archer Field');
    app.press('a');
    await app.sees('Which one pays for this line?');
    app.press('enter');
    await app.sees('Add the line?');
    fault.isOn = true;
    app.press('enter');
    await app.sees('The server failed (500).');
    await app.sees('Press Enter to try again, Esc to go back.');
    fault.isOn = false;
    app.press('enter');
    await app.sees('Network provider code');
  });
});

describe('a window of another size', () => {
  it('redraws down to 80 x 24 without a wrapped or lost line', async () => {
    const app = stage.open({ columns: 120, rows: 40 });
    await app.sees(/120 users$/m);
    app.resize(80, 24);
    await app.sees(/Enter open.*q quit\s*$/m);
    await app.sees(/^ hubdeck \u203A Users/);
    expect(app.lines().filter((line) => line.includes('hubdeck'))).toHaveLength(1);
    expect(app.lines().filter((line) => /\u25CF|\u25CB/.test(line))).toHaveLength(18);
    app.resize(140, 50);
    await app.sees('Licences');
    expect(app.lines().filter((line) => line.includes('hubdeck'))).toHaveLength(1);
  });

  it('shows a card below 60 x 16, and the same screen again when it grows', async () => {
    const app = stage.open();
    await openUser(app, 'archer', 'Archer Field');
    app.resize(50, 12);
    await app.sees('This window is a little small.');
    app.resize(90, 30);
    await app.sees('Profile');
  });

  it('asks for more room where the QR code does not fit, and shows the codes all the same', async () => {
    const app = stage.open({ columns: 80, rows: 22 });
    await openUser(app, 'archer', 'Archer Field');
    app.press('a');
    await app.sees('Which one pays');
    app.press('enter');
    await app.sees('Add the line?');
    app.press('enter');
    await app.sees('Enlarge the window to 80 x 24 to see the QR code.');
    await app.sees('LPA:1$SMDP.WEBEXGO.EXAMPLE$');
  });
});

describe('without colours', () => {
  it('still says every state in words', async () => {
    const app = stage.open({ colour: false });
    await app.sees(/\u25CF Active/);
    app.press('3');
    await app.sees('\u25CF Suspended');
  });
});
