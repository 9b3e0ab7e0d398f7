import { countCalls, groupCalls } from '@hubdeck/core';
import type { CallsFile } from '../data/call-history';
import { messages } from '../messages';
import { totalsText } from '../rows/call-progress';
import { cleanText } from '../term/clean';
import { textTable } from './text-table';

const { calls: words, columns } = messages;

/** What a pipe gets of a file of calls: the totals, by location and by user. */
export function printCalls({ name, calls, faults }: CallsFile): string {
  const head = [
    cleanText(name),
    totalsText(countCalls(calls), false),
    ...(faults > 0 ? [words.unreadable(faults)] : []),
  ];
  const table = (grouping: 'user' | 'location', title: string, nobody: string) => {
    const groups = groupCalls(calls, grouping).sort((a, b) => b.totals.calls - a.totals.calls);
    return textTable(
      [title, columns.calls, columns.answered, columns.minutes, columns.webexGo],
      groups.map(({ name: group, totals }) => [
        group || nobody,
        totals.calls,
        totals.answered,
        Math.round(totals.talkTime / 60),
        totals.webexGo,
      ]),
    );
  };
  const tables = [table('location', columns.location, words.noLocation), table('user', columns.user, words.noUser)];
  return `${head.join('\n')}\n\n${tables.join('\n')}`;
}
