import { cleanText } from '../term/clean';
import { displayWidth } from '../term/width';

const SEPARATOR = ' \u203A ';

/** The way to the screen in sight; where it is too long, its middle is left out, never its ends. */
export function fitBreadcrumbs(crumbs: readonly string[], width: number): string {
  const cleaned = crumbs.map((crumb) => cleanText(crumb));
  const [first = '', ...rest] = cleaned;
  for (let dropped = 0; dropped < rest.length; dropped += 1) {
    const kept = dropped === 0 ? cleaned : [first, '\u2026', ...rest.slice(dropped)];
    const path = kept.join(SEPARATOR);
    if (displayWidth(path) <= width) return path;
  }
  return cleaned.at(-1) ?? '';
}
