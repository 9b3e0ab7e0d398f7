import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../system/settings';
import { stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock }));

describe('the theme', () => {
  it('is chosen from the palette, shows at once, and is kept', async () => {
    const kept: Settings[] = [];
    const app = stage.open({
      columns: 120,
      rows: 40,
      remember: async (change) => {
        kept.push(change);
      },
    });
    await app.sees(/120 users/);
    const before = await app.cells();
    app.press(':');
    await app.sees('type to find');
    app.type('theme high');
    await app.sees(/\u25B8 Theme: high contrast/);
    app.press('enter');
    await app.sees('Theme: high contrast. It is kept for the next start');
    expect(kept).toEqual([{ theme: 'high-contrast' }]);
    app.press('r');
    await app.sees('120 users');
    const after = await app.cells();
    expect(after[3]).not.toBe(before[3]);
  });

  it('shows also where it cannot be kept, and says so', async () => {
    const app = stage.open({ remember: () => Promise.reject(new Error('The disk is full.')) });
    await app.sees(/120 users/);
    app.press(':');
    await app.sees('type to find');
    app.type('theme light');
    await app.sees(/\u25B8 Theme: light/);
    app.press('enter');
    await app.sees('The disk is full.');
  });
});
