import { useMemo } from 'react';
import { TickList } from '../../components/tick-list';
import { messages } from '../../messages';
import { readEdit, type Ticks, toTickRows } from '../../rows/edit-licenses';
import { toggleMark } from '../../rows/marks';
import type { EditSource } from '../edit-licenses';

export interface TickLicensesProps extends EditSource {
  readonly ticks: Ticks;
  readonly setTicks: (ticks: Ticks) => void;
  readonly next: () => void;
}

const words = messages.editLicenses;

/** All licences, those of the user ticked. */
export function TickLicenses({ person, licenses, subscriptions, ticks, setTicks, next }: TickLicensesProps) {
  const rows = useMemo(
    () => toTickRows(person, licenses, subscriptions, ticks),
    [person, licenses, subscriptions, ticks],
  );
  const { added, removed } = readEdit(person, licenses, ticks);
  const isChanged = added.length + removed.length > 0;
  const refusal = isChanged ? undefined : words.nothingChanged;
  return (
    <TickList
      rows={rows}
      toggle={(id) => setTicks(toggleMark(ticks, id))}
      keys={[
        { id: 'edit-licenses.save', label: words.keys.save, refusal, changes: true, run: next },
        {
          id: 'edit-licenses.undo',
          label: words.keys.undo,
          short: words.keys.short.undo,
          refusal,
          run: () => setTicks(new Set(person.licenses)),
        },
      ]}
      note={isChanged ? words.changes(added.length, removed.length) : undefined}
    />
  );
}
