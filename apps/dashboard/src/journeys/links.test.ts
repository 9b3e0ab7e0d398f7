import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import type { OpenedApp } from '../testing/open-app';
import { openUser, stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock }));
const open = async (size: { columns: number; rows: number } = { columns: 120, rows: 40 }) => {
  const app = stage.open({ ...size, hasLinks: true });
  await app.sees(/120 users/);
  return app;
};

/** The stretches of text that are links, with where they lead. */
async function linksOn(app: OpenedApp): Promise<{ text: string; link: string }[]> {
  const found: { text: string; link: string }[] = [];
  for (const row of await app.rows()) {
    let last: string | undefined;
    for (const { text, link } of row) {
      const current = found.at(-1);
      if (link !== undefined && link === last && current) current.text += text;
      else if (link !== undefined) found.push({ text, link });
      last = link;
    }
  }
  return found;
}

const USER = /^https:\/\/admin\.webex\.com\/manage-users\/users\/[\w-]+\/calling$/;
const DEVICE = /^https:\/\/admin\.webex\.com\/devices\/details\/[\w-]+\/overview$/;

describe('links to Control Hub', () => {
  it('stand on the names of a list, and on nothing else of it', async () => {
    const app = await open();
    const links = await linksOn(app);
    const names = app
      .lines()
      .map((line) => /^[\u25B8 ] {1,2}(\S.*?) +\S+@/.exec(line)?.[1])
      .filter((name) => name !== undefined);
    expect(names.length).toBeGreaterThan(20);
    expect(links.map(({ text }) => text)).toEqual(names);
    for (const { link } of links) expect(link).toMatch(USER);
  });

  it('stand on a user and the devices of a user', async () => {
    const app = await open();
    await openUser(app, 'archer', 'Archer Field');
    await app.sees('Cisco 8865');
    expect(await linksOn(app)).toEqual([
      { text: 'archer@farms.com', link: expect.stringMatching(USER) },
      { text: 'Cisco 8865', link: expect.stringMatching(DEVICE) },
    ]);
    app.press('enter');
    await app.sees('Serial');
    expect(await linksOn(app)).toEqual([
      { text: 'Cisco 8865', link: expect.stringMatching(DEVICE) },
      { text: 'Archer Field  archer@farms.com', link: expect.stringMatching(USER) },
    ]);
  });

  it('are gone with what they stood on', async () => {
    const app = await open();
    app.press('?');
    await app.sees('Keys on Users');
    expect(await linksOn(app)).toEqual([]);
  });

  it('end with a name that has no room', async () => {
    const app = await open({ columns: 60, rows: 20 });
    const links = await linksOn(app);
    expect(links.length).toBeGreaterThan(5);
    for (const { text } of links) expect(text.length).toBeLessThanOrEqual(20);
  });

  it('are not written where the terminal has none', async () => {
    const app = stage.open({ columns: 120, rows: 40 });
    await app.sees(/120 users/);
    expect(await linksOn(app)).toEqual([]);
  });
});
