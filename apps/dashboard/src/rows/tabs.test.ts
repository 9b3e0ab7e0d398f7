import { describe, expect, it } from 'vitest';
import { messages } from '../messages';
import { MAIN_SCREENS } from '../navigation';
import { gapBefore, tabAt } from './tabs';

describe('the tab under the mouse', () => {
  it.each([120, 60])('is the one that is drawn there, in a window of %i columns', (columns) => {
    const line = MAIN_SCREENS.map(
      (name, at) => `${' '.repeat(gapBefore(at, columns))}${at + 1} ${messages.screens[name]}`,
    ).join('');
    for (const [at, name] of MAIN_SCREENS.entries()) {
      const x = line.indexOf(`${at + 1} ${messages.screens[name]}`);
      const end = x + 1 + messages.screens[name].length;
      expect([tabAt(x, columns), tabAt(end, columns), tabAt(x - 1, columns)]).toEqual([at + 1, at + 1, undefined]);
    }
    expect(tabAt(line.length, columns)).toBeUndefined();
  });
});
