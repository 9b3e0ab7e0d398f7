import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import type { Mailer, OutgoingMail } from '../system/mailer';
import { addLine, openUser, stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock }));
type Options = Parameters<typeof stage.open>[0];

/** The dashboard with the code of a new line in sight. */
async function openCode(options: Options = {}) {
  const app = stage.open(options);
  await openUser(app, 'archer', 'Archer Field');
  await addLine(app);
  return app;
}

/** What was handed to the world outside of the terminal. */
function openWorld({ hasPrinter = true, hasMail = true, hasServer = false } = {}) {
  const sent: OutgoingMail[] = [];
  const files: { name: string; content: string | Uint8Array }[] = [];
  const pages: string[] = [];
  const mails: URL[] = [];
  return {
    files,
    pages,
    mails,
    sent,
    mailer: hasServer ? createOutlet(sent) : undefined,
    saveFile: async (name: string, content: string | Uint8Array) => {
      files.push({ name, content });
      return `/home/admin/${name}`;
    },
    print: async (text: string) => {
      if (hasPrinter) pages.push(text);
      return hasPrinter;
    },
    openUrl: async (url: string) => {
      if (hasMail) mails.push(new URL(url));
      return hasMail;
    },
  };
}

/** An SMTP server that takes everything. */
const createOutlet = (sent: OutgoingMail[]): Mailer => ({
  host: 'mail.example.com',
  from: 'help@example.com',
  send: async (mail) => void sent.push(mail),
});

describe('the code on the screen', () => {
  it('is hidden a minute after the last key, until I ask for it', async () => {
    const time = { now: stageClock.now() };
    const beats = new Set<() => void>();
    const pass = (seconds: number) => {
      time.now += seconds * 1000;
      for (const beat of [...beats]) beat();
    };
    const app = await openCode({
      clock: { now: () => time.now },
      ticker: {
        read: () => 0,
        subscribe(listener) {
          beats.add(listener);
          return () => beats.delete(listener);
        },
      },
    });
    const code = app.scanQr()?.split('$')[2] ?? 'none';
    pass(59);
    expect(app.screen()).toContain(code);
    pass(1);
    await app.sees('The activation code is hidden');
    expect(app.screen()).not.toContain(code);
    expect(app.scanQr()).toBeUndefined();
    app.press(' ');
    await app.sees(code);
    pass(60);
    await app.sees('The activation code is hidden');
    app.press('escape');
    await app.sees('Profile');
  });

  it('is enlarged for cameras that miss the small one', async () => {
    const app = await openCode({ columns: 100, rows: 50 });
    const small = app.scanQr();
    app.press('z');
    await app.seesNoMore('Network provider code');
    expect(app.scanQr()).toBe(small);
    expect(Math.max(...app.lines().map((line) => line.length))).toBeGreaterThanOrEqual(70);
    app.press('z');
    await app.sees('Network provider code');
  });

  it('says how large the window has to be to enlarge it', async () => {
    const app = await openCode({ columns: 100, rows: 30 });
    app.press('z');
    await app.sees('The enlarged code needs a window of 74 x 42; this one has 100 x 30.');
  });

  it('comes with the steps for every family of phones', async () => {
    const app = await openCode({ columns: 80, rows: 24 });
    app.press('h');
    await app.sees('iPhone: iPhone XR');
    await app.sees(/lines 1 to 19 of \d+/);
    app.press('end');
    await app.sees('Google Pixel: Pixel 6');
    await app.sees('Restart the phone.');
    app.press('escape');
    await app.sees('Network provider code');
  });
});

describe('handing the code over', () => {
  it('saves it as a picture, a text or a page, and shows where', async () => {
    const world = openWorld();
    const app = await openCode(world);
    const qrData = app.scanQr() ?? 'none';
    for (const [key, extension] of [
      ['p', 'png'],
      ['s', 'svg'],
      ['t', 'txt'],
      ['h', 'html'],
    ] as const) {
      app.press('w');
      await app.sees('Save the activation details as');
      app.press(key);
      await app.sees(`/home/admin/webex-go-archer-field-12314569000.${extension}`);
      app.press('escape');
      await app.sees('Network provider code');
    }
    expect(world.files).toHaveLength(4);
    expect(world.files[2]?.content).toContain(qrData);
  });

  it('prints it', async () => {
    const world = openWorld();
    const app = await openCode(world);
    const qrData = app.scanQr() ?? 'none';
    app.press('p');
    await app.sees('Sent to the printer.');
    expect(world.pages[0]).toContain(qrData);
    expect(world.files).toEqual([]);
  });

  it('saves a page to print where there is no printer', async () => {
    const world = openWorld({ hasPrinter: false });
    const app = await openCode(world);
    app.press('p');
    await app.sees('No printer took the page.');
    await app.sees('/home/admin/webex-go-archer-field-12314569000.html');
    expect(world.files[0]?.content).toContain('<svg ');
  });

  it('opens a mail only once I confirmed', async () => {
    const world = openWorld();
    const app = await openCode(world);
    const qrData = app.scanQr() ?? 'none';
    app.press('m');
    await app.sees('The code leaves this terminal');
    app.press('enter');
    await app.sees('Network provider code');
    expect(world.mails).toEqual([]);
    app.press('m');
    await app.sees('The code leaves this terminal');
    app.press('y');
    await app.sees('Your mail program was asked to open a new mail.');
    expect(world.mails[0]?.pathname).toBe('archer%40farms.com');
    expect(world.mails[0]?.searchParams.get('body')).toContain(qrData);
  });

  it('says when there is no mail program', async () => {
    const app = await openCode(openWorld({ hasMail: false }));
    app.press('m');
    await app.sees('The code leaves this terminal');
    app.press('y');
    await app.sees('No mail program could be opened here.');
    await app.sees('Network provider code');
  });

  it('goes by the SMTP server that I named, to the user, once I confirmed', async () => {
    const world = openWorld({ hasServer: true });
    const app = await openCode(world);
    const qrData = app.scanQr() ?? 'none';
    app.press('m');
    await app.sees('E-mail the activation code to archer@farms.com?');
    await app.sees('mail.example.com carries it, from help@example.com.');
    expect(world.sent).toEqual([]);
    app.press('y');
    await app.sees('are on their way to archer@farms.com.');
    expect(world.mails).toEqual([]);
    expect(world.sent).toHaveLength(1);
    const [mail] = world.sent;
    expect(mail).toMatchObject({ to: 'archer@farms.com', subject: 'Your Webex Go activation code' });
    for (const part of [mail?.text, mail?.html]) {
      for (const words of [qrData, 'Archer Field', 'Meadowlark Farms', '+12314569000']) expect(part).toContain(words);
    }
  });

  it('goes to another address that I type, once I was told that it is not that of the user', async () => {
    const world = openWorld({ hasServer: true });
    const app = await openCode(world);
    app.press('m');
    await app.sees('E-mail the activation code to archer@farms.com?');
    app.press('t');
    await app.sees('Which address gets the activation code');
    app.type('archer at home');
    await app.sees('Expected is an e-mail address');
    app.press('enter', 'escape');
    await app.sees('E-mail the activation code to archer@farms.com?');
    app.press('t');
    await app.sees('Which address gets the activation code');
    app.type('archer@home.example');
    app.press('enter');
    await app.sees('E-mail the activation code to archer@home.example?');
    await app.sees('This is not the address of the user, archer@farms.com: whoever reads the mail');
    app.press('y');
    await app.sees('are on their way to archer@home.example.');
    expect(world.sent).toMatchObject([{ to: 'archer@home.example' }]);
    expect(world.sent[0]?.text).toContain('Archer Field');
  });

  it('goes to another address from my mail program, too', async () => {
    const world = openWorld();
    const app = await openCode(world);
    app.press('m');
    await app.sees('E-mail the activation code to archer@farms.com?');
    app.press('t');
    app.type('archer@home.example');
    app.press('enter');
    await app.sees('This is not the address of the user');
    app.press('y');
    await app.sees('Your mail program was asked to open a new mail.');
    expect(world.mails[0]?.pathname).toBe('archer%40home.example');
  });

  it('says why the SMTP server did not take it, and tries again', async () => {
    const world = openWorld();
    const answers = [new Error('mail.example.com:587 cannot be reached.'), undefined];
    const send = async (mail: OutgoingMail) => {
      const error = answers.shift();
      if (error) throw error;
      world.sent.push(mail);
    };
    const app = await openCode({ ...world, mailer: { ...createOutlet(world.sent), send } });
    app.press('m');
    await app.sees('E-mail the activation code to archer@farms.com?');
    app.press('y');
    await app.sees('mail.example.com:587 cannot be reached.');
    app.press('y');
    await app.sees('are on their way to archer@farms.com.');
    expect(world.sent).toHaveLength(1);
  });

  it('has the server mail it again', async () => {
    const app = await openCode();
    app.press('e');
    await app.sees('were e-mailed to the user again.');
    expect(await stage.mailsTo('archer@farms.com')).toBe(2);
  });

  it('offers the other ways first where the organization suppresses e-mail', async () => {
    await stage.suppressEmails();
    const app = await openCode({ columns: 80, rows: 24 });
    // The text stands beside the code, in lines of its own.
    await app.sees('The organization suppresses e-mail. Pass');
    await app.sees('saves, c copies.');
    await app.sees(/Enter done +p print +m mail +w save/);
    app.press('e');
    await app.sees('The organization suppresses activation e-mails: copy the code and pass it on.');
    expect(await stage.mailsTo('archer@farms.com')).toBe(0);
  });
});
