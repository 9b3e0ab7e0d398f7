import type { AvailableNumber } from '@hubdeck/core';
import { Box } from 'ink';
import { useMemo } from 'react';
import { ListScreen } from '../../components/list-screen';
import { Tinted } from '../../components/tinted';
import { createCollection } from '../../data/collection';
import { itemsOf } from '../../data/items';
import { useCollection } from '../../hooks/use-collection';
import { messages } from '../../messages';
import { createFilter } from '../../rows/filter';
import { availableNumberColumns, availableNumberText } from '../../rows/numbers';
import { useServices } from '../../services';
import type { StepProps } from '../add-webex-go';

const words = messages.addWebexGo;
const idOf = ({ phoneNumber }: AvailableNumber) => phoneNumber;

/** Asked only where the user has no primary number. */
export function ChooseNumber({ person, choose, undo }: StepProps) {
  const { client, data } = useServices();
  const locationId = person.locationId ?? '';
  const numbers = useMemo(
    () =>
      createCollection((signal) => itemsOf(client.numbers.listAvailableForWebexGo({ locationId }, { signal }).pages())),
    [client, locationId],
  );
  const state = useCollection(numbers);
  const location = useCollection(data.locations).items.find(({ id }) => id === locationId)?.name ?? '';
  const filter = useMemo(() => createFilter<AvailableNumber>(availableNumberText), []);
  return (
    <ListScreen
      state={state}
      words={{
        noun: words.numbersNoun,
        loading: words.readingNumbers,
        empty: words.noNumbers(location),
        emptyHint: words.noNumbersHint,
      }}
      rows={state.items}
      columns={availableNumberColumns}
      idOf={idOf}
      filter={filter}
      open={({ phoneNumber }) => choose({ phoneNumber })}
      openLabel={messages.keys.choose}
      refresh={numbers.refresh}
      keysFor={() => [{ id: 'panel.back', label: messages.keys.back, run: undo, quiet: true }]}
      above={
        <Box paddingX={2}>
          <Tinted tone="strong">{words.chooseNumber}</Tinted>
        </Box>
      }
    />
  );
}
