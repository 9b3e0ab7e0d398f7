import type { CallTotals } from '@hubdeck/core';
import type { CallHistoryState, CallsFile } from '../data/call-history';
import { messages } from '../messages';
import { formatLocal } from './instants';

const { calls: words } = messages;
const DOT = ' \u00B7 ';

export interface ProgressContext {
  readonly file: CallsFile | undefined;
  readonly isWebexGoOnly: boolean;
  readonly now: number;
  readonly timeZone: string;
}

/** What is asked for, how far it has come, and how long the service wants to be waited for. */
export function progressText(state: CallHistoryState, context: ProgressContext): string {
  const which = context.isWebexGoOnly ? [words.webexGoOnly] : state.status === 'ready' ? [words.allCalls] : [];
  return [...progressParts(state, context), ...which].join(DOT);
}

function progressParts(state: CallHistoryState, { file, now, timeZone }: ProgressContext): string[] {
  const { source, status, windows, waitsUntil, span } = state;
  if (source === 'file') {
    const faults = file?.faults ?? 0;
    return [file?.name ?? '', ...(faults > 0 ? [words.unreadable(faults)] : [])];
  }
  const range = words.ranges[source];
  if (status === 'stopped' || status === 'failed') return [words.stopped(range, windows.done, windows.all)];
  if (status !== 'loading') return [words.until(range, formatLocal(span?.endTime ?? now, timeZone))];
  const parts = [words.reading(range, windows.done, windows.all)];
  if (waitsUntil !== undefined) parts.push(words.next(Math.max(0, Math.ceil((waitsUntil - now) / 1000))));
  // One more minute for each window behind the next one.
  const minutes = windows.all - windows.done - 1;
  if (minutes > 0) parts.push(words.left(minutes));
  return parts;
}

/** `212 calls · 170 answered (80 %) · 1,234 min · Webex Go 61 (29 %)` */
export function totalsText({ calls, answered, talkTime, webexGo }: CallTotals, isWebexGoOnly: boolean): string {
  const parts = words.totals(calls, answered, Math.round(talkTime / 60));
  return [...parts, ...(isWebexGoOnly ? [] : [words.webexGoShare(webexGo, calls)])].join(DOT);
}

/** What stands where there are no calls: why, and what to do about it. */
export function emptyCallsWords(state: CallHistoryState, isWebexGoOnly: boolean) {
  return {
    ...whyNoCalls(state, isWebexGoOnly),
    loading: state.waitsUntil === undefined ? words.loading : words.waiting,
  };
}

function whyNoCalls(state: CallHistoryState, isWebexGoOnly: boolean) {
  if (state.status === 'stopped') return { empty: words.nothingRead, emptyHint: words.nothingReadHint };
  if (isWebexGoOnly && state.items.length > 0) return { empty: words.noWebexGo, emptyHint: words.noWebexGoHint };
  return state.source === 'file'
    ? { empty: words.emptyFile, emptyHint: words.emptyFileHint }
    : { empty: words.empty, emptyHint: words.emptyHint };
}
