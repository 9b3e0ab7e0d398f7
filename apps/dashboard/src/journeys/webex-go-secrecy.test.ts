import { createMockServer } from '@hubdeck/mock-server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OutgoingMail } from '../system/mailer';
import { addLine, openUser, stageClock, useStage } from '../testing/stage';

/** An activation code stands on the screen that was asked for it, and in what the person handed over. Nowhere else. */

const heard: string[] = [];
const listen = (...words: unknown[]) => void heard.push(words.map(String).join(' '));
const stage = useStage(() => createMockServer({ clock: stageClock, log: listen, onBug: listen }));

afterEach(() => {
  vi.restoreAllMocks();
  heard.length = 0;
});

/** A person at work: codes are issued, shown, copied, printed, mailed, saved and made anew. */
async function liveThrough() {
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, name).mockImplementation(listen);
  }
  const addresses: string[] = [];
  const asked: { name: string; content: string }[] = [];
  const mails: OutgoingMail[] = [];
  const { fetch } = stage.server();
  const app = stage.open({
    columns: 120,
    rows: 40,
    fetch: (input, init) => {
      addresses.push(`${input instanceof Request ? input.url : String(input)} ${String(init?.body ?? '')}`);
      return fetch(input, init);
    },
    saveFile: async (name, content) => {
      asked.push({ name, content: String(content) });
      return `/home/ada/${name}`;
    },
    mailer: { host: 'mail.example.com', from: 'help@example.com', send: async (mail) => void mails.push(mail) },
  });
  await openUser(app, 'archer', 'Archer Field');
  await addLine(app);
  const codes = [app.scanQr()?.split('$')[2] ?? 'none'];
  app.press('c', 'i', 'p');
  await app.sees('Sent to the printer.');
  app.press('w');
  await app.sees('Save the activation details as');
  app.press('t');
  await app.sees('/home/ada/webex-go-');
  app.press('enter', 'm');
  await app.sees('mail.example.com carries it');
  app.press('y');
  await app.sees('are on their way to archer@farms.com.');
  app.press('e');
  await app.sees('e-mailed to the user again.');
  app.press('enter');
  await app.sees('Pending activation');
  app.press('down', 'enter');
  await app.sees('The line is not on a phone');
  app.press('n', 'enter');
  await app.sees('Network provider code');
  codes.push(app.scanQr()?.split('$')[2] ?? 'none');
  app.press('escape');
  await app.sees('The line is not on a phone');
  app.press('l', 'y');
  await app.sees('Network provider code');
  codes.push(app.scanQr()?.split('$')[2] ?? 'none');
  app.press('escape');
  await app.sees('Reported lost');
  return { app, codes, addresses, asked, mails };
}

describe('an activation code', () => {
  it('stands in no log, no address, no file name, no subject, and on no other screen', async () => {
    const { app, codes, addresses, asked, mails } = await liveThrough();
    expect(new Set(codes).size).toBe(3);
    const screens: string[] = [app.screen()];
    for (const [key, words] of [
      ['2', /\d+ devices$/m],
      ['5', /\d+ events$/m],
      ['6', /calls|records/],
      ['3', /\d+ licences$/m],
      ['1', /1 of \d+ users/],
      ['?', 'Esc closes this.'],
    ] as const) {
      app.press(key);
      await app.sees(words);
      screens.push(app.screen());
    }
    const everything = [
      ...screens,
      ...heard,
      ...addresses,
      ...asked.map(({ name }) => name),
      ...mails.map(({ subject, to, image }) => `${subject} ${to} ${image.fileName}`),
    ].join('\n');
    for (const code of codes) expect(everything).not.toContain(code);
    expect(addresses.join('\n')).toContain('/actions/reportLostOrStolen/invoke');
  });

  it('stands in what was asked for, and only there: one file, one mail, what was copied', async () => {
    const { app, codes, asked, mails } = await liveThrough();
    const [first = ''] = codes;
    expect(asked).toHaveLength(1);
    expect(asked[0]?.content).toContain(first);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(first);
    expect(app.clipboard).toHaveLength(2);
    for (const copied of app.clipboard) expect(copied).toContain(first);
  });

  it('goes into no exported list', async () => {
    const files: string[] = [];
    const app = stage.open({
      saveFile: async (name, content) => {
        files.push(String(content));
        return name;
      },
    });
    await openUser(app, 'archer', 'Archer Field');
    await addLine(app);
    const code = app.scanQr()?.split('$')[2] ?? 'none';
    app.press('6');
    await app.sees(/calls|records/);
    app.press('e');
    await app.sees('Saved');
    expect(files.length).toBeGreaterThan(0);
    expect(files.join('\n')).not.toContain(code);
  });

  it('and the access token stand in no error that is shown', async () => {
    const { fetch, token } = stage.server();
    const failing: typeof globalThis.fetch = async (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      if (!url.includes('/actions/')) return fetch(input, init);
      throw new TypeError(`fetch failed: Authorization: Bearer ${token}`);
    };
    const app = stage.open({ fetch: failing });
    await openUser(app, 'archer', 'Archer Field');
    await addLine(app);
    const code = app.scanQr()?.split('$')[2] ?? 'none';
    app.press('e');
    await app.sees(/The server \S+ cannot be reached\./);
    app.press('escape');
    await app.sees('Pending activation');
    for (const secret of [code, token]) expect(`${app.screen()}\n${heard.join('\n')}`).not.toContain(secret);
  });
});
