import { messages } from '../messages';
import { MAIN_SCREENS, type MainScreen } from '../navigation';

/** Between two tabs, where there is room and where there is not. */
const [WIDE_GAP, NARROW_GAP] = [3, 1];
/** Before the first tab. */
const MARGIN = 1;

/** A number, a space, and the name. */
const widthOf = (name: MainScreen): number => 2 + messages.screens[name].length;
const WIDTH = MAIN_SCREENS.reduce((sum, name) => sum + widthOf(name) + WIDE_GAP, 2 * MARGIN - WIDE_GAP);

/** What stands before a tab. */
export const gapBefore = (at: number, columns: number): number => {
  if (at === 0) return MARGIN;
  return WIDTH <= columns ? WIDE_GAP : NARROW_GAP;
};

/** The line of the screen where the tabs are, from 0. */
export const TABS_LINE = 1;

/** The number of the tab at a column, as its key has it. */
export function tabAt(x: number, columns: number): number | undefined {
  let left = 0;
  for (const [at, name] of MAIN_SCREENS.entries()) {
    left += gapBefore(at, columns);
    if (x >= left && x < left + widthOf(name)) return at + 1;
    left += widthOf(name);
  }
  return undefined;
}
