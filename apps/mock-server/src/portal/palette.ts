/** The portal's colours, light and dark. What is read stands out by 4.5 to 1, the edge of what can be used by 3 to 1. */
export interface Palette {
  readonly ink: string;
  readonly faint: string;
  readonly ground: string;
  readonly card: string;
  /** Of fields; those of cards are mere decoration. */
  readonly edge: string;
  readonly hairline: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly bad: string;
  readonly badGround: string;
  readonly good: string;
  readonly goodGround: string;
  readonly noteGround: string;
}

export const LIGHT: Palette = {
  ink: '#1a2230',
  faint: '#525d6c',
  ground: '#eef2f7',
  card: '#ffffff',
  edge: '#76818f',
  hairline: '#dbe1e9',
  accent: '#0a5bab',
  onAccent: '#ffffff',
  bad: '#b3261e',
  badGround: '#fdf0ef',
  good: '#11672f',
  goodGround: '#ecf7ef',
  noteGround: '#eef4fb',
};

export const DARK: Palette = {
  ink: '#e9eef5',
  faint: '#aab5c3',
  ground: '#0c1118',
  card: '#161d28',
  edge: '#7d8a9b',
  hairline: '#2b3543',
  accent: '#86bdf8',
  onAccent: '#06203c',
  bad: '#ffa39b',
  badGround: '#351b1c',
  good: '#79d99c',
  goodGround: '#12291b',
  noteGround: '#182536',
};

/** `--ink:#1a2230;--faint:...` */
export const declare = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${colour}`)
    .join(';');
