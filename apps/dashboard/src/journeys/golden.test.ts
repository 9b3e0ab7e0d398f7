import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import { goldenScreen } from '../testing/golden-screen';
import type { ScreenCell } from '../testing/screen-cells';
import { stageClock, useStage } from '../testing/stage';

/**
 * What the main screens look like at three sizes in every theme, with names from everywhere and names meant to harm. Whoever
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

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
  { columns: 200, rows: 60 },
] as const;

const screens = [
  { name: 'users', keys: [], sees: '120 users' },
  { name: 'help', keys: ['3', '?'], sees: 'Esc closes this' },
  { name: 'devices', keys: ['2', 'j', 'j'], sees: '94 devices' },
  { name: 'licences', keys: ['3'], sees: 'used' },
] as const;

describe.each(screens)('the screen $name', ({ name, keys, sees }) => {
  it.each(sizes)('looks as it should at $columns x $rows', async ({ columns, rows }) => {
    const app = stage.open({ columns, rows, fetch: renamed(stage.server().fetch) });
    await app.sees('120 users');
    app.press(...keys);
    await app.sees(sees);
    await expect(await goldenScreen(app)).toMatchFileSnapshot(`golden/${name}-${columns}x${rows}.txt`);
  });
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
