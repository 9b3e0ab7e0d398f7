import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import { goldenScreen } from '../testing/golden-screen';
import type { ScreenCell } from '../testing/screen-cells';
import { stageClock, useStage } from '../testing/stage';

/**
 * What the main screens look like at up to four sizes in every theme, with names from everywhere and names meant to harm. Whoever
 * changes a screen on purpose writes them anew with `vitest run src/journeys/golden --update`, and looks at the difference.
 */

const NAMES = [
  'נח לוי',
  'عمر الفارسي',
  '山田太郎',
  'Zoë \u{1F468}\u200D\u{1F469}\u200D\u{1F467} Family',
  'Ann\x1b[2J\x1b]52;c;aGk=\x07\x1b]0;owned\x07',
  'report\u202Egnp.exe',
  `Z${'\u0351'.repeat(40)}algo`,
  'Archer\u200B\u200B\u200B Li',
  'สำนักงาน กำแพง',
  'Line one\r\nLine two\tand on',
  'A name that is so long that no column of any window will ever have the room to show all of it at once',
  '\u2066isolated\u2069',
];

const stage = useStage(() => createMockServer({ clock: stageClock }));

/** The server's answers, with other names for the first people. */
const renamed =
  (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  async (...request) => {
    const answer = await fetch(...request);
    const url = String(request[0] instanceof Request ? request[0].url : request[0]);
    if (!/\/people(\?|$)/.test(url)) return answer;
    const { items, ...rest } = (await answer.json()) as { items: { displayName: string }[] };
    const others = items.map((person, at) => ({ ...person, displayName: NAMES[at] ?? person.displayName }));
    return new Response(JSON.stringify({ ...rest, items: others }), { status: answer.status, headers: answer.headers });
  };

const SMALL = { columns: 80, rows: 24 };
const MIDDLE = { columns: 120, rows: 40 };
const LARGE = { columns: 200, rows: 60 };
const HUGE = { columns: 300, rows: 100 };

/** What is pressed, and what is seen then. */
type Step = readonly [keys: readonly string[], sees: string];

interface GoldenScreen {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly sizes: readonly { readonly columns: number; readonly rows: number }[];
  /** What is agreed to is sent at once. */
  readonly isAtOnce?: boolean;
}

/** The page of a line that waits for its user, beside a name in another script. */
const lineSteps: readonly Step[] = [
  [['2'], '94 devices'],
  [['/', ...'dwayne webex'], ' 1 of 94'],
  [['enter', 'enter'], 'State since'],
];
const plan: readonly Step[] = [
  [['4'], '60 subscribers'],
  [['space', 'space', 'space', 'd'], 'Type 3 to confirm'],
];

const screens: readonly GoldenScreen[] = [
  { name: 'users', steps: [], sizes: [SMALL, MIDDLE, LARGE, HUGE] },
  { name: 'help', steps: [[['3', '?'], 'Esc closes this']], sizes: [SMALL, MIDDLE, LARGE] },
  { name: 'devices', steps: [[['2'], '94 devices']], sizes: [SMALL, MIDDLE, LARGE] },
  { name: 'licences', steps: [[['3'], 'used']], sizes: [SMALL, MIDDLE, LARGE] },
  { name: 'onboarding', steps: [[['4'], '60 subscribers']], sizes: [SMALL, MIDDLE] },
  { name: 'details', steps: [[['j', 'D'], 'Title']], sizes: [SMALL, MIDDLE] },
  { name: 'palette', steps: [[[':'], 'type to find']], sizes: [SMALL] },
  { name: 'user', steps: [[['j', 'enter'], 'Numbers']], sizes: [SMALL, MIDDLE] },
  { name: 'code', steps: [...lineSteps, [['c'], 'Network provider code']], sizes: [SMALL, MIDDLE] },
  { name: 'question', steps: [...lineSteps, [['d'], 'This cannot be undone.']], sizes: [SMALL] },
  { name: 'plan', steps: plan, sizes: [SMALL, MIDDLE] },
  { name: 'waiting', steps: [...plan, [['3', 'y'], 'u to undo']], sizes: [SMALL] },
  { name: 'result', steps: [...plan, [['3', 'y'], 'Done 3']], sizes: [SMALL, MIDDLE], isAtOnce: true },
];

describe.each(screens)('the screen $name', ({ name, steps, sizes, isAtOnce = false }) => {
  it.each(sizes)('looks as it should at $columns x $rows', async ({ columns, rows }) => {
    const fetch = renamed(stage.server().fetch);
    const app = stage.open({ columns, rows, undoSeconds: isAtOnce ? 0 : 5, fetch });
    await app.sees('120 users');
    for (const [keys, seen] of steps) {
      app.press(...keys);
      await app.sees(seen);
    }
    await expect(await goldenScreen(app)).toMatchFileSnapshot(`golden/${name}-${columns}x${rows}.txt`);
  });
});

it('says at 50 x 12 that there is too little room', async () => {
  const app = stage.open({ columns: 50, rows: 12 });
  await app.sees('This window is a little small.');
  await expect(await goldenScreen(app)).toMatchFileSnapshot('golden/too-small-50x12.txt');
});

it.each([
  ['users', [], '120 users'],
  ['devices', ['2'], '94 devices'],
  ['licences', ['3'], 'used'],
  ['onboarding', ['4'], 'subscribers'],
  ['audit', ['5'], 'events'],
])('nothing on %s is told by colour alone', async (_, keys, sees) => {
  const app = stage.open({ columns: 160, rows: 60 });
  await app.sees('120 users');
  app.press(...keys);
  await app.sees(sees);
  const coloured = new Map<string, string>();
  for (const row of await app.rows()) {
    for (const { text, look } of runsOf(row)) {
      // The row under the cursor is of one colour, and tells by its arrow and its ground.
      const withoutColour = look.replace(/\d+/g, '');
      const known = coloured.get(`${withoutColour} ${text}`);
      expect(known ?? look, `"${text}" has two colours, so one of them says what no word does`).toBe(look);
      coloured.set(`${withoutColour} ${text}`, look);
    }
  }
  expect(new Set(coloured.values()).size).toBeGreaterThan(3);
});

/** Stretches of a row in one look, with what they say. */
function runsOf(row: readonly ScreenCell[]): { text: string; look: string }[] {
  const runs: { text: string; look: string }[] = [];
  for (const { text, look } of row) {
    const last = runs.at(-1);
    if (last?.look === look) last.text += text;
    else runs.push({ text, look });
  }
  return runs.map((run) => ({ ...run, text: run.text.trim() })).filter(({ text }) => text !== '');
}
