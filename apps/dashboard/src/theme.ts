import type { TextProps } from 'ink';

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
  | 'selected';

export type Look = Pick<TextProps, 'color' | 'backgroundColor' | 'bold' | 'dimColor' | 'inverse' | 'underline'>;
export type Theme = Readonly<Record<Tone, Look>>;

/** The sixteen colours that every terminal lets its owner choose, so that light and dark backgrounds both work. */
const coloured: Theme = {
  normal: {},
  strong: { bold: true },
  muted: { dimColor: true },
  accent: { color: 'cyan' },
  good: { color: 'green' },
  warning: { color: 'yellow' },
  bad: { color: 'red' },
  idle: { color: 'gray' },
  key: { color: 'cyan', bold: true },
  refused: { dimColor: true },
  brand: { color: 'cyan', bold: true },
  tab: { dimColor: true },
  currentTab: { color: 'cyan', bold: true, underline: true },
  columnTitle: { bold: true, dimColor: true },
  selected: { color: 'whiteBright', backgroundColor: 'blue', bold: true },
};

const withoutColour = ({ color: _, backgroundColor, ...look }: Look): Look =>
  backgroundColor === undefined ? look : { ...look, inverse: true };

/** Without colours (NO_COLOR) weight and inversion remain; no state depends on them. */
export function createTheme({ colour }: { colour: boolean }): Theme {
  if (colour) return coloured;
  return Object.fromEntries(Object.entries(coloured).map(([tone, look]) => [tone, withoutColour(look)])) as Theme;
}
