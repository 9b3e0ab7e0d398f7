import { messages } from '../messages';
import type { CsvFileEntry } from '../system/csv-files';
import { formatLocal } from './instants';
import type { Column } from './table';

const { csvFiles: words } = messages;

export const csvFileColumns = (timeZone: string): readonly Column<CsvFileEntry>[] => [
  { id: 'name', title: words.columns.name, min: 30, max: 60, text: ({ name }) => name },
  {
    id: 'size',
    title: words.columns.size,
    min: 10,
    max: 10,
    align: 'right',
    text: ({ size }) => words.bytes(size),
    order: ({ size }) => size,
  },
  {
    id: 'changed',
    title: words.columns.changed,
    min: 16,
    max: 16,
    text: ({ changed }) => formatLocal(changed, timeZone),
    order: ({ changed }) => changed,
  },
];
