import type { WaitingCall } from '../data/waiting-calls';
import { messages } from '../messages';
import { cleanText } from '../term/clean';
import { displayWidth, truncateToWidth } from '../term/width';
import type { Column } from './table';

const words = messages.undo;

/** Stands at rows that a waiting call will change. */
export const WAITING = '\u2026';

/** What the line at the bottom says while calls wait: the latest, which the key takes back, and how many more there are. */
export function toastText(calls: readonly WaitingCall[], width: number, key: string): string {
  const call = calls.findLast(({ isSent }) => !isSent) ?? calls.at(-1);
  if (!call) return '';
  const others = calls.length > 1 ? words.others(calls.length - 1) : '';
  const around = displayWidth(sentence({ ...call, what: '' }, key)) + others.length;
  return sentence({ ...call, what: truncateToWidth(cleanText(call.what), Math.max(1, width - around)) }, key) + others;
}

function sentence({ what, secondsLeft, isSent }: WaitingCall, key: string): string {
  if (isSent) return words.sending(what);
  return secondsLeft > 0 ? words.toast(what, secondsLeft, key) : words.inLine(what, key);
}

/** The columns, with the status of rows that a call will change: they are no longer what they seem. */
export function waitingColumns<Row>(
  columns: readonly Column<Row>[],
  idOf: (row: Row) => string,
  waiting: ReadonlySet<string>,
): readonly Column<Row>[] {
  if (waiting.size === 0) return columns;
  return columns.map((column) =>
    column.id === 'status'
      ? {
          ...column,
          text: (row) => (waiting.has(idOf(row)) ? `${WAITING} ${words.waiting}` : column.text(row)),
          tone: (row) => (waiting.has(idOf(row)) ? 'accent' : (column.tone?.(row) ?? 'normal')),
          order: column.order ?? column.text,
        }
      : column,
  );
}

/** What a person who leaves is told on the way out, a line a call. */
export const lastWords = (calls: readonly WaitingCall[]): string =>
  calls
    .map(({ what, isSent }) => cleanText(isSent ? words.left.sent(what) : words.left.unsent(what)))
    .map((text) => `${messages.product}: ${text}\r\n`)
    .join('');
