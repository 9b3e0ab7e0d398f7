import type { AssignRow, PlannedRow, RefuseRow } from '@hubdeck/core/csv';
import { messages } from '../messages';
import type { Planned } from './batch';
import type { Column } from './table';

const { importDevices: words } = messages;

/** `Model: "modle" is not a model; write "Webex Go Device".` The line stands beside. */
const findingText = ({ column, text }: RefuseRow['findings'][number]) =>
  column === undefined ? text : `${column}: ${text}`;

/** A row of the file as it stands in the preview, with all that is wrong with it. */
export function planRow(row: PlannedRow): Planned<AssignRow> & { readonly row: PlannedRow } {
  const common = { id: String(row.line), name: `${words.line(row.line)}  ${row.username}`, row };
  // Only rows that assign are run, and those carry themselves.
  if (row.kind === 'assign') return { ...common, item: row, deed: words.deed(row.subscriptionId) };
  const refusal = row.kind === 'skip' ? row.reason : row.findings.map(findingText).join('\n');
  return { ...common, item: row as never, deed: '', refusal };
}

/** The cell that stands under a title, whatever order the file has. */
export function importColumns(header: readonly string[]): readonly Column<Planned<AssignRow>>[] {
  const position = (name: string) => header.findIndex((title) => title.trim().toLowerCase() === name);
  const cell = (name: string) => {
    const at = position(name);
    return (planned: Planned<AssignRow>) => cellsOf(planned)[at]?.trim() ?? '';
  };
  const { columns: titles } = words;
  return [
    {
      id: 'line',
      title: titles.line,
      min: 5,
      max: 6,
      align: 'right',
      text: ({ id }) => id,
      order: ({ id }) => Number(id),
    },
    { id: 'user', title: titles.user, min: 20, max: 32, text: cell('username') },
    { id: 'number', title: titles.number, min: 13, max: 16, text: cell('phone number'), dispensable: 2 },
    { id: 'location', title: titles.location, min: 8, max: 14, text: cell('location'), dispensable: 1 },
    {
      id: 'outcome',
      title: titles.outcome,
      min: 24,
      text: ({ deed, refusal }) => (refusal ?? deed).replaceAll('\n', '; '),
      tone: ({ refusal }) => (refusal === undefined ? 'good' : 'warning'),
    },
  ];
}

const cellsOf = (planned: Planned<AssignRow>): readonly string[] => (planned as ReturnType<typeof planRow>).row.cells;
