import { useMemo } from 'react';
import { ListScreen } from '../../components/list-screen';
import { useNavigation } from '../../hooks/use-navigation';
import { messages } from '../../messages';
import { readEdit, type TickRow, type Ticks, tickColumns, tickSearchText, toTickRows } from '../../rows/edit-licenses';
import { createFilter } from '../../rows/filter';
import { toggleMark } from '../../rows/marks';
import type { EditSource } from '../edit-licenses';

export interface TickLicensesProps extends EditSource {
  readonly ticks: Ticks;
  readonly setTicks: (ticks: Ticks) => void;
  readonly next: () => void;
}

const words = messages.editLicenses;
const idOf = ({ license }: TickRow) => license.id;

/** All licences with a box before each. */
export function TickLicenses({ person, licenses, subscriptions, ticks, setTicks, next }: TickLicensesProps) {
  const { notify } = useNavigation();
  const rows = useMemo(
    () => toTickRows(person, licenses, subscriptions, ticks),
    [person, licenses, subscriptions, ticks],
  );
  const filter = useMemo(() => createFilter(tickSearchText), []);
  const { added, removed } = readEdit(person, licenses, ticks);
  const isChanged = added.length + removed.length > 0;
  const tick = ({ license, refusal }: TickRow) => {
    if (refusal === undefined) setTicks(toggleMark(ticks, license.id));
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
        { keys: ['space'], label: words.keys.tick, run: () => selected && tick(selected), quiet: true },
        { keys: ['w'], label: words.keys.save, refusal: isChanged ? undefined : words.nothingChanged, run: next },
        {
          keys: ['u'],
          label: words.keys.undo,
          short: words.keys.short.undo,
          refusal: isChanged ? undefined : words.nothingChanged,
          run: () => setTicks(new Set(person.licenses)),
        },
      ]}
      note={isChanged ? words.changes(added.length, removed.length) : undefined}
    />
  );
}
