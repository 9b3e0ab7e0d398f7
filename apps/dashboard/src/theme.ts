import type { TextProps } from 'ink';
import { messages } from './messages';
import type { ProfileColour } from './profiles/profile';
import type { Background } from './term/capabilities';

/** What a text means; never how it looks. */
export type Tone =
  | 'normal'
  | 'strong'
  | 'muted'
  | 'accent'
  | 'good'
  | 'warning'
  | 'bad'
  | 'idle'
  | 'key'
  | 'refused'
  | 'brand'
  | 'tab'
  | 'currentTab'
  | 'columnTitle'
  | 'selected'
  | 'production'
  | `profile-${ProfileColour}`;

export type Look = Pick<TextProps, 'color' | 'backgroundColor' | 'bold' | 'dimColor' | 'inverse' | 'underline'>;
export type Theme = Readonly<Record<Tone, Look>>;

export const THEME_NAMES = ['dark', 'light', 'high-contrast', 'colour-blind'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** What can be asked for; `auto` is the one for the terminal's background. */
export const THEME_CHOICES = ['auto', ...THEME_NAMES] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** The colours of a theme; everything else follows from them. */
interface Palette {
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly bad: string;
  readonly idle: string | undefined;
  readonly selected: Ground;
  readonly production: Ground;
  readonly profiles: Readonly<Record<ProfileColour, string>>;
  /** Whether what matters less is drawn fainter. */
  readonly hasFaint: boolean;
}

interface Ground {
  readonly color: string;
  readonly backgroundColor: string;
}

const plainProfiles: Palette['profiles'] = {
  blue: 'blue',
  cyan: 'cyan',
  green: 'green',
  yellow: 'yellow',
  magenta: 'magenta',
  red: 'red',
};

/** The colours that every terminal lets its owner choose. */
const dark: Palette = {
  accent: 'cyan',
  good: 'green',
  warning: 'yellow',
  bad: 'red',
  idle: 'gray',
  selected: { color: 'whiteBright', backgroundColor: 'blue' },
  production: { color: 'whiteBright', backgroundColor: 'red' },
  profiles: plainProfiles,
  hasFaint: true,
};

/** On white, cyan and yellow can't be read: these come from the fixed part of the 256, dark enough for small text. */
const light: Palette = {
  ...dark,
  accent: 'ansi256(25)',
  good: 'ansi256(22)',
  warning: 'ansi256(130)',
  bad: 'ansi256(124)',
  idle: 'ansi256(240)',
  selected: { color: 'ansi256(231)', backgroundColor: 'ansi256(25)' },
  production: { color: 'ansi256(231)', backgroundColor: 'ansi256(124)' },
  profiles: {
    blue: 'ansi256(25)',
    cyan: 'ansi256(23)',
    green: 'ansi256(22)',
    yellow: 'ansi256(94)',
    magenta: 'ansi256(90)',
    red: 'ansi256(124)',
  },
};

const highContrast: Record<Background, Palette> = {
  dark: {
    accent: 'cyanBright',
    good: 'greenBright',
    warning: 'yellowBright',
    bad: 'ansi256(217)',
    idle: undefined,
    selected: { color: 'ansi256(16)', backgroundColor: 'ansi256(226)' },
    production: { color: 'ansi256(16)', backgroundColor: 'ansi256(217)' },
    profiles: {
      blue: 'ansi256(117)',
      cyan: 'cyanBright',
      green: 'greenBright',
      yellow: 'yellowBright',
      magenta: 'ansi256(219)',
      red: 'ansi256(217)',
    },
    hasFaint: false,
  },
  light: {
    ...light,
    accent: 'ansi256(18)',
    warning: 'ansi256(52)',
    bad: 'ansi256(88)',
    idle: undefined,
    selected: { color: 'ansi256(231)', backgroundColor: 'ansi256(16)' },
    production: { color: 'ansi256(231)', backgroundColor: 'ansi256(88)' },
    hasFaint: false,
  },
};

/** After Okabe and Ito: blue and orange instead of green and red, each of another brightness. */
const colourBlind: Record<Background, Palette> = {
  dark: {
    ...dark,
    accent: 'ansi256(175)',
    good: 'ansi256(74)',
    warning: 'ansi256(221)',
    bad: 'ansi256(202)',
    selected: { color: 'ansi256(231)', backgroundColor: 'ansi256(25)' },
    production: { color: 'ansi256(16)', backgroundColor: 'ansi256(208)' },
  },
  light: {
    ...light,
    accent: 'ansi256(90)',
    good: 'ansi256(25)',
    warning: 'ansi256(130)',
    bad: 'ansi256(88)',
    production: { color: 'ansi256(16)', backgroundColor: 'ansi256(208)' },
  },
};

const palettes: Record<ThemeName, (background: Background) => Palette> = {
  dark: () => dark,
  light: () => light,
  'high-contrast': (background) => highContrast[background],
  'colour-blind': (background) => colourBlind[background],
};

function looksOf({ hasFaint, profiles, ...palette }: Palette): Theme {
  const faint: Look = hasFaint ? { dimColor: true } : {};
  const main: Look = { color: palette.accent, bold: true };
  return {
    normal: {},
    strong: { bold: true },
    muted: faint,
    accent: { color: palette.accent },
    good: { color: palette.good },
    warning: { color: palette.warning },
    bad: { color: palette.bad },
    idle: palette.idle === undefined ? {} : { color: palette.idle },
    key: main,
    refused: faint,
    brand: main,
    tab: faint,
    currentTab: { ...main, underline: true },
    columnTitle: { bold: true, ...faint, ...(!hasFaint && { underline: true }) },
    selected: { ...palette.selected, bold: true },
    production: { ...palette.production, bold: true },
    'profile-blue': { color: profiles.blue, bold: true },
    'profile-cyan': { color: profiles.cyan, bold: true },
    'profile-green': { color: profiles.green, bold: true },
    'profile-yellow': { color: profiles.yellow, bold: true },
    'profile-magenta': { color: profiles.magenta, bold: true },
    'profile-red': { color: profiles.red, bold: true },
  };
}

const withoutColour = ({ color: _, backgroundColor, ...look }: Look): Look =>
  backgroundColor === undefined ? look : { ...look, inverse: true };

export interface ThemeOptions {
  readonly colour: boolean;
  /** The one for the background unless said. */
  readonly name?: ThemeName | undefined;
  readonly background?: Background | undefined;
}

/** Without colours (NO_COLOR) weight and inversion remain; no state depends on them. */
export function createTheme({ colour, background = 'dark', name = background }: ThemeOptions): Theme {
  const looks = looksOf(palettes[name](background));
  if (colour) return looks;
  return Object.fromEntries(Object.entries(looks).map(([tone, look]) => [tone, withoutColour(look)])) as Theme;
}

export const themeName = (choice: ThemeChoice): ThemeName | undefined => (choice === 'auto' ? undefined : choice);

export interface ThemeSources {
  readonly flag?: string | undefined;
  readonly HUBDECK_THEME?: string | undefined;
  /** What was chosen on the screen, lately or long ago. */
  readonly kept?: ThemeChoice | undefined;
}

/** Whoever starts the program goes before what the program remembers. */
export function chooseTheme({ flag, HUBDECK_THEME, kept = 'auto' }: ThemeSources): ThemeChoice {
  const text = flag ?? HUBDECK_THEME;
  if (!text) return kept;
  const name = THEME_CHOICES.find((known) => known === text);
  if (name === undefined) throw new Error(messages.errors.unknownTheme(text, THEME_CHOICES));
  return name;
}
