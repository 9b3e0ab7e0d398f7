import { createTheme, THEME_NAMES, type ThemeName } from '../theme';
import type { OpenedApp } from './open-app';
import type { ScreenCell } from './screen-cells';
import { turn } from './turn';

const themes: readonly { readonly name: string; readonly options: Parameters<typeof createTheme>[0] }[] = [
  ...THEME_NAMES.map((name: ThemeName) => ({ name, options: { colour: true, name } })),
  { name: 'NO_COLOR', options: { colour: false } },
];

/** The screen when it has not changed for some turns of the event loop. */
async function settledRows(app: OpenedApp): Promise<ScreenCell[][]> {
  let rows = await app.rows();
  for (let quiet = 0; quiet < 5; quiet += 1) {
    await turn();
    const now = await app.rows();
    if (JSON.stringify(now) !== JSON.stringify(rows)) quiet = 0;
    rows = now;
  }
  return rows;
}

/**
 * A screen in all themes as one text that people can review: what stands on it, then a letter for each cell, then what each
 * letter looks like in each theme. A theme that changes the text itself would show as an error.
 */
export async function goldenScreen(app: OpenedApp): Promise<string> {
  const screens: ScreenCell[][][] = [];
  for (const { options } of themes) {
    app.setTheme(createTheme(options));
    screens.push(await settledRows(app));
  }
  const [first = []] = screens;
  const texts = screens.map((rows) => rows.map(textOf).join('\n'));
  if (new Set(texts).size > 1) throw new Error(`The text depends on the theme:\n${[...new Set(texts)].join('\n\n')}`);
  const letters = new Map<string, string>();
  const letterOf = (looks: readonly string[]): string => {
    const key = looks.join(', ');
    if (looks.every((look) => look === '')) return ' ';
    const letter = letters.get(key) ?? String.fromCodePoint(0x61 + letters.size);
    letters.set(key, letter);
    return letter;
  };
  const looks = first.map((row, y) =>
    row
      .map(({ isWide }, x) => letterOf(screens.map((rows) => rows[y]?.[x]?.look ?? '')).repeat(isWide ? 2 : 1))
      .join('')
      .trimEnd(),
  );
  const legend = [...letters].map(([key, letter]) => `${letter}  ${key}`);
  return [texts[0], rule('looks'), ...looks, rule(themes.map(({ name }) => name).join(', ')), ...legend, ''].join('\n');
}

const rule = (title: string) => `---- ${title} ----`;

const textOf = (row: readonly ScreenCell[]): string =>
  row
    .map(({ text }) => text)
    .join('')
    .trimEnd();
