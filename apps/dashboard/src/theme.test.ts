import { describe, expect, it } from 'vitest';
import { chooseTheme, createTheme, THEME_NAMES, type Theme, type Tone } from './theme';

const backgrounds = ['dark', 'light'] as const;
const all = THEME_NAMES.flatMap((name) =>
  backgrounds.map((background) => [name, background, createTheme({ colour: true, name, background })] as const),
);

it('uses no colour under NO_COLOR, and still marks the selected row', () => {
  for (const name of THEME_NAMES) {
    const theme = createTheme({ colour: false, name });
    for (const look of Object.values(theme)) {
      expect(look).not.toHaveProperty('color');
      expect(look).not.toHaveProperty('backgroundColor');
    }
    expect(theme.selected.inverse).toBe(true);
  }
});

it('follows the background unless a theme is asked for', () => {
  const light = createTheme({ colour: true, background: 'light' });
  expect(light).toEqual(createTheme({ colour: true, name: 'light' }));
  expect(createTheme({ colour: true })).toEqual(createTheme({ colour: true, name: 'dark' }));
  expect(createTheme({ colour: true, name: 'dark', background: 'light' })).not.toEqual(light);
});

describe.each(all)('the theme %s on %s', (name, background, theme) => {
  const fixed = (tones: readonly Tone[]) =>
    tones.flatMap((tone) => [theme[tone].color, theme[tone].backgroundColor]).filter((colour) => colour !== undefined);

  it('looks different for what is well, for what needs care and for what failed', () => {
    expect(new Set(['good', 'warning', 'bad'].map((tone) => theme[tone as Tone].color)).size).toBe(3);
  });

  it('marks where one is by more than colour', () => {
    expect(theme.currentTab).toMatchObject({ bold: true, underline: true });
    expect(theme.key.bold).toBe(true);
    expect(theme.refused.bold).toBeUndefined();
  });

  if (name === 'high-contrast') {
    it('draws nothing faint', () => {
      for (const look of Object.values(theme)) expect(look.dimColor).toBeUndefined();
    });
  }

  if (name !== 'dark' && (background === 'light' || name === 'light')) {
    it('has colours that stand out from white as text must', () => {
      for (const colour of fixed(['accent', 'good', 'warning', 'bad'])) {
        expect(contrast(luminance(colour), 1), colour).toBeGreaterThan(name === 'high-contrast' ? 7 : 4);
      }
    });
  }

  it('has colours on grounds that stand out from them', () => {
    for (const tone of ['selected', 'production'] as const) {
      const { color = '', backgroundColor = '' } = (theme as Theme)[tone];
      if (!color.startsWith('ansi')) continue;
      expect(contrast(luminance(color), luminance(backgroundColor))).toBeGreaterThan(4.5);
    }
  });
});

/** Of colours in the fixed part of the 256, as WCAG counts. */
function luminance(colour: string): number {
  const code = Number(/^ansi256\((\d+)\)$/.exec(colour)?.[1]);
  expect(code, colour).toBeGreaterThanOrEqual(16);
  const cube = code - 16;
  const levels =
    code >= 232
      ? [0, 0, 0].map(() => 8 + (code - 232) * 10)
      : [Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map((part) => (part === 0 ? 0 : 55 + part * 40));
  const [red = 0, green = 0, blue = 0] = levels.map((level) =>
    level / 255 <= 0.04045 ? level / 255 / 12.92 : ((level / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (one: number, other: number) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

describe('the theme that is asked for', () => {
  it.each([
    [{}, 'auto'],
    [{ HUBDECK_THEME: '' }, 'auto'],
    [{ HUBDECK_THEME: 'auto' }, 'auto'],
    [{ HUBDECK_THEME: 'light' }, 'light'],
    [{ kept: 'light' }, 'light'],
    [{ HUBDECK_THEME: 'auto', kept: 'light' }, 'auto'],
    [{ flag: 'colour-blind', HUBDECK_THEME: 'dark', kept: 'light' }, 'colour-blind'],
  ] as const)('%j means %s', (sources, choice) => {
    expect(chooseTheme(sources)).toBe(choice);
  });

  it('is refused where it is not known, with those that are', () => {
    expect(() => chooseTheme({ HUBDECK_THEME: 'solarized' })).toThrow(
      'HUBDECK_THEME is "solarized"; expected one of: auto, dark, light, high-contrast, colour-blind',
    );
  });
});
