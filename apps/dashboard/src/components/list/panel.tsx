import type { ReactNode } from 'react';
import { useBodySize } from '../../hooks/use-body-size';
import { useSentence } from '../../hooks/use-sentence';
import type { KeyTable } from '../../keys';
import type { Window } from '../../rows/list-view';
import type { Column } from '../../rows/table';
import type { Key } from '../../term/key';
import { Frame } from '../frame';
import { Table } from '../table';
import { Tinted } from '../tinted';

export interface PanelProps<Row> {
  readonly title: string;
  readonly status: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly window: Window;
  readonly keys: KeyTable;
  /** Gets keys before the table does; true where it took one. */
  readonly typing?: ((key: Key) => boolean) | undefined;
  /** Instead of the table where there are no rows. */
  readonly empty?: ReactNode;
}

/** Lines of a panel beside its rows: its title, and those of the columns. */
const HEAD_ROWS = 2;

export const usePanelHeight = (): number => Math.max(1, useBodySize().rows - HEAD_ROWS);

/** A small list in the place of the list that it is about. */
export function Panel<Row>({ title, status, columns, rows, idOf, window, keys, typing, empty }: PanelProps<Row>) {
  const { columns: width } = useBodySize();
  const sentence = useSentence();
  return (
    <Frame keys={keys} typing={typing} status={<Tinted tone="muted">{sentence(status)}</Tinted>}>
      <Tinted tone="strong">{`  ${title}`}</Tinted>
      {rows.length === 0 ? empty : <Table columns={columns} rows={rows} idOf={idOf} window={window} width={width} />}
    </Frame>
  );
}
