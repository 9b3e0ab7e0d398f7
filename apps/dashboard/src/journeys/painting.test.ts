import { createMockServer } from '@hubdeck/mock-server';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenedApp } from '../testing/open-app';
import { useStage } from '../testing/stage';
import { turn } from '../testing/turn';

const stage = useStage(createMockServer);

const KEYS = ['j', 'k', 'up', 'down', 'pageup', 'pagedown', 'home', 'end', 'enter', 'escape', 's', 'S', 'r', '?'];
const TEXTS = ['1', '2', '3', '4', '5', '/', '/a', '/\u05D0', 'jjj', 'jjjjkG', 'Gkkkkkkkk', '\u001B[200~li\u001B[201~'];

const action = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...KEYS).map((key) => ({ press: key })) },
  { weight: 3, arbitrary: fc.constantFrom(...TEXTS).map((text) => ({ type: text })) },
  {
    weight: 1,
    arbitrary: fc.record({ columns: fc.integer({ min: 20, max: 140 }), rows: fc.integer({ min: 5, max: 50 }) }),
  },
);
type Action = { press: string } | { type: string } | { columns: number; rows: number };

function act(app: OpenedApp, step: Action): void {
  if ('press' in step) app.press(step.press);
  else if ('type' in step) app.type(step.type);
  else app.resize(step.columns, step.rows);
}

describe('whatever I do', () => {
  it('the screen is as if it had been drawn at once, in text, colours and links', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 25 }), async (steps) => {
        const { fetch, settled } = watched(stage.server().fetch);
        const app = stage.open({ fetch, hasLinks: true });
        await app.sees('120 users');
        for (const step of steps) {
          act(app, step);
          const before = await settled(app);
          app.repaint();
          expect(await settled(app)).toEqual(before);
        }
        app.close();
      }),
      { numRuns: 8, seed: 3 },
    );
  });

  it('every key counts, however many arrive at once', async () => {
    const app = stage.open();
    await app.sees(/120 users$/m);
    const underCursor = () => app.lines().find((line) => line.startsWith('\u25B8')) ?? '';
    const first = underCursor();
    app.press('end');
    await app.seesNoMore(first);
    const last = underCursor();
    app.press('home');
    await app.sees(first);
    app.type('j'.repeat(119));
    await app.sees(last);
  });

  it('keys pressed before the first screen shows meet the screen that the one before led to', async () => {
    const app = stage.open();
    app.type('2/webex go device');
    await app.sees('Filter: webex go device');
  });
});

/** Calls to the server that can be waited for. */
function watched(fetch: typeof globalThis.fetch) {
  let running = 0;
  return {
    fetch: async (...request: Parameters<typeof globalThis.fetch>) => {
      running += 1;
      try {
        return await fetch(...request);
      } finally {
        running -= 1;
      }
    },
    /** The screen, when nothing is under way and nothing has changed for some turns of the event loop. */
    async settled(app: OpenedApp): Promise<string[]> {
      let cells = await app.cells();
      for (let quiet = 0; quiet < 10; quiet += 1) {
        await turn();
        const now = await app.cells();
        if (running > 0 || now.join() !== cells.join()) quiet = 0;
        cells = now;
      }
      return cells;
    },
  };
}
