import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useNavigation } from '../hooks/use-navigation';
import type { KeyTable } from '../keys';
import { messages } from '../messages';
import { type TickRow, tickColumns, tickSearchText } from '../rows/edit-licenses';
import { createFilter } from '../rows/filter';
import { ListScreen } from './list-screen';

export interface TickListProps {
  readonly rows: readonly TickRow[];
  readonly toggle: (licenseId: string) => void;
  readonly keys: KeyTable;
  readonly above?: ReactNode;
  readonly aboveRows?: number | undefined;
  readonly note?: string | undefined;
}

const { editLicenses: words } = messages;
const idOf = ({ license }: TickRow) => license.id;

/** Licences with a box before each, ticked and unticked by Enter or Space. */
export function TickList({ rows, toggle, keys, above, aboveRows, note }: TickListProps) {
  const { notify } = useNavigation();
  const filter = useMemo(() => createFilter(tickSearchText), []);
  const tick = ({ license, refusal }: TickRow) => {
    if (refusal === undefined) toggle(license.id);
    else notify({ text: refusal, tone: 'warning' });
  };
  return (
    <ListScreen
      state={{ status: 'ready' }}
      words={{ ...messages.licenses, noun: words.noun }}
      rows={rows}
      columns={tickColumns}
      idOf={idOf}
      filter={filter}
      isGrouped
      isRefused={({ refusal }) => refusal !== undefined}
      open={tick}
      openLabel={words.keys.tick}
      openShort={words.keys.short.tick}
      keysFor={(selected) => [
        { id: 'choice.tick', label: words.keys.tick, run: () => selected && tick(selected), quiet: true },
        ...keys,
      ]}
      above={above}
      aboveRows={aboveRows}
      note={note}
    />
  );
}
