/** Words about how the screens look. */
export const looks = {
  theme: (name: string) => `Theme: ${name}`,
  themes: {
    auto: 'as light or dark as the terminal',
    dark: 'dark',
    light: 'light',
    'high-contrast': 'high contrast',
    'colour-blind': 'colour-blind',
  } as Record<string, string>,
  themeChosen: (name: string) =>
    `Theme: ${name}. It is kept for the next start, unless --theme or HUBDECK_THEME names another.`,
  damaged: (path: string) => `${path} is not the JSON of settings: mend it or move it away.`,
};
