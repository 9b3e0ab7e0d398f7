import { messages } from '../messages';

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
const { age: words } = messages.session;

/** How old something is, in words; nothing of what is fresh. Milliseconds. */
export function ageText(ms: number): string | undefined {
  if (ms < MINUTE) return undefined;
  if (ms < HOUR) return words.minutes(Math.floor(ms / MINUTE));
  return ms < 2 * DAY ? words.hours(Math.floor(ms / HOUR)) : words.days(Math.floor(ms / DAY));
}

/** Milliseconds until it reads differently. */
export const untilNextAge = (ms: number): number => {
  const unit = ms < HOUR ? MINUTE : ms < 2 * DAY ? HOUR : DAY;
  return unit - (Math.max(0, ms) % unit);
};
