import { Box } from 'ink';
import { useRef } from 'react';
import type { List } from '../../hooks/use-list';
import type { DetailLayout } from '../../rows/detail-layout';
import type { FactSection } from '../../rows/fact-lines';
import { orderOf, sortBy } from '../../rows/list-view';
import { columnAt, fitTable } from '../../rows/table';
import { useServices } from '../../services';
import { cleanText } from '../../term/clean';
import { MouseArea, type MousePlace } from '../mouse-area';
import { Table } from '../table';
import { DetailPane } from './detail-pane';

export interface RowDetails {
  readonly title: string;
  readonly sections: readonly FactSection[];
}

export interface ListBodyProps<Row> {
  readonly list: List<Row>;
  readonly layout: DetailLayout;
  readonly waiting?: ReadonlySet<string> | undefined;
  readonly idOf: (row: Row) => string;
  readonly open?: ((row: Row) => void) | undefined;
  readonly isGrouped?: boolean | undefined;
  readonly isRefused?: ((row: Row) => boolean) | undefined;
  readonly detailsOf?: ((row: Row) => RowDetails) | undefined;
}

/** The rows, for the mouse as well, and what is known of the one under the cursor. */
export function ListBody<Row>(props: ListBodyProps<Row>) {
  const { list, layout, idOf, isRefused, detailsOf, open, isGrouped } = props;
  const press = usePress({ list, layout, idOf, open, isGrouped });
  const details = list.selected !== undefined && layout.place !== 'none' ? detailsOf?.(list.selected) : undefined;
  return (
    <Box flexDirection={layout.place === 'beside' ? 'row' : 'column'} flexShrink={0}>
      <MouseArea width={layout.listWidth} height={layout.listRows + 1} onPress={press} onWheel={list.scroll}>
        <Table
          columns={list.columns}
          rows={list.shown}
          idOf={idOf}
          window={list.window}
          width={layout.listWidth}
          order={orderOf(list.view)}
          isRefused={isRefused}
          marks={list.marks}
          waiting={props.waiting}
          isFolded={isFolded(layout)}
        />
      </MouseArea>
      {details && <DetailPane layout={layout} title={cleanText(details.title)} sections={details.sections} />}
    </Box>
  );
}

/** Only lines of the whole width can be. */
export const isFolded = ({ place }: DetailLayout): boolean => place !== 'beside';

/** Milliseconds between two clicks that are one double click. */
const DOUBLE = 400;

/** A title orders by its column, a click on a row puts the cursor there, and a second one opens it. */
function usePress<Row>({ list, layout, idOf, open, isGrouped }: ListBodyProps<Row>): (at: MousePlace) => void {
  const { clock } = useServices();
  const last = useRef<{ readonly id: string; readonly at: number }>(undefined);
  return ({ x, y }) => {
    if (y === 0) {
      const column = columnAt(fitTable(list.columns, layout.listWidth), x);
      if (column && !isGrouped) list.setView(sortBy(list.view, column.id));
      return;
    }
    const index = list.window.top + y - 1;
    const row = index < list.window.bottom ? list.shown[index] : undefined;
    if (row === undefined) return;
    const click = { id: idOf(row), at: clock.now() };
    const isSecond = last.current?.id === click.id && click.at - last.current.at <= DOUBLE;
    last.current = isSecond ? undefined : click;
    if (isSecond && open) open(row);
    else list.point(index);
  };
}
