import { expect, it } from 'vitest';
import { createTheme } from './theme';

it('uses no colour under NO_COLOR, and still marks the selected row', () => {
  const theme = createTheme({ colour: false });
  for (const look of Object.values(theme)) {
    expect(look).not.toHaveProperty('color');
    expect(look).not.toHaveProperty('backgroundColor');
  }
  expect(theme.selected.inverse).toBe(true);
});
