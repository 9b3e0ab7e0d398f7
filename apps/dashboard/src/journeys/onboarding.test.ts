import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import { stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock }));

describe('the onboarding list', () => {
  it('gives the error text of a row to the clipboard', async () => {
    const app = stage.open({ columns: 140, rows: 30 });
    app.press('4');
    await app.sees(/\d+ subscribers$/m);
    app.press('/');
    app.type('[');
    await app.sees('Filter: [');
    app.press('enter', 'c');
    await app.sees('Copied: the error text');
    expect(app.clipboard[0]).toMatch(/^\[\d+\] /);
  });

  it('saves what the filter leaves as CSV', async () => {
    const files: { name: string; content: string }[] = [];
    const app = stage.open({
      columns: 140,
      saveFile: async (name, content) => {
        files.push({ name, content: String(content) });
        return `/home/admin/${name}`;
      },
    });
    app.press('4');
    await app.sees(/\d+ subscribers$/m);
    app.press('/');
    app.type('[');
    await app.sees('Filter: [');
    app.press('enter');
    const shown = Number(/ (\d+) of \d+ subscribers/.exec(app.screen())?.[1]);
    app.press('e');
    await app.sees(`Saved ${shown} subscribers: broadworks-subscribers-`);
    const [header, ...lines] = files[0]?.content.trim().split('\r\n') ?? [];
    expect(header).toContain('BroadWorks ID,Name,E-mail');
    expect(lines).toHaveLength(shown);
  });
});
