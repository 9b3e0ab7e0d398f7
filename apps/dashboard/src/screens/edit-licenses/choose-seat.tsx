import { useState } from 'react';
import { ChoiceScreen } from '../../components/choice-screen';
import { TextQuestion } from '../../components/text-question';
import { useCollection } from '../../hooks/use-collection';
import { messages } from '../../messages';
import { readReach, type Seat } from '../../rows/edit-licenses';
import { useServices } from '../../services';

export interface ChooseSeatProps {
  readonly choose: (seat: Seat) => void;
  readonly cancel: () => void;
}

const words = messages.editLicenses;

/** Where somebody who begins to call sits, and how they are reached. */
export function ChooseSeat({ choose, cancel }: ChooseSeatProps) {
  const { data } = useServices();
  const locations = useCollection(data.locations).items;
  const [locationId, setLocation] = useState<string>();
  if (locationId === undefined) {
    return (
      <ChoiceScreen
        title={words.chooseLocation}
        choices={locations.map(({ id, name, address }) => ({
          id,
          text: name,
          note: address.country,
          isCurrent: false,
        }))}
        choose={setLocation}
        stays
      />
    );
  }
  return (
    <TextQuestion
      question={words.askExtension(locations.find(({ id }) => id === locationId)?.name ?? '')}
      hint={words.extensionHint}
      label={words.extensionLabel}
      initial=""
      confirmLabel={messages.keys.next}
      refuse={(text) => (readReach(text) ? undefined : words.badExtension)}
      answer={(text) => choose({ locationId, ...readReach(text) })}
      cancel={cancel}
    />
  );
}
