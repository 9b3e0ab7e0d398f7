import type { Fact } from '../components/facts';
import { messages } from '../messages';
import type { Tone } from '../theme';
import { formatLocalSeconds } from './instants';

export interface Notice {
  readonly text: string;
  readonly tone: Tone;
  /** Of something that was not just asked for: it stays a while, whatever is typed. */
  readonly isNews?: boolean | undefined;
  /** Not worth keeping among the notices of the session. */
  readonly isHint?: boolean | undefined;
}

export interface NoticeRecord extends Notice {
  /** Epoch milliseconds, of the last time. */
  readonly at: number;
  readonly times: number;
}

/** Enough to look back on a day; the oldest are forgotten. */
const MOST = 200;

/** Latest first. The same notice again only counts up, or a key that was held down would push out all others. */
export function recordNotice(known: readonly NoticeRecord[], notice: Notice, at: number): readonly NoticeRecord[] {
  const [last, ...earlier] = known;
  const isAgain = last?.text === notice.text && last.tone === notice.tone;
  if (isAgain) return [{ ...last, at, times: last.times + 1 }, ...earlier];
  return [{ ...notice, at, times: 1 }, ...known].slice(0, MOST);
}

export const noticeFacts = (notices: readonly NoticeRecord[], timeZone: string): Fact[] =>
  notices.map(({ text, tone, at, times }) => ({
    label: formatLocalSeconds(at, timeZone).slice(11),
    value: times > 1 ? `${text}${messages.session.notices.times(times)}` : text,
    tone,
  }));
