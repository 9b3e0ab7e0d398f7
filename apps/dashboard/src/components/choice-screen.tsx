import { useNavigation } from '../hooks/use-navigation';
import { messages } from '../messages';
import type { Column } from '../rows/table';
import { ListScreen } from './list-screen';

/** One of several things to choose from. */
export interface Choice {
  readonly id: string;
  readonly text: string;
  readonly note?: string | undefined;
  readonly isCurrent: boolean;
  /** Why it can't be chosen. */
  readonly refusal?: string | undefined;
}

const MARK = '\u25CF';

const columnsOf = (title: string): readonly Column<Choice>[] => [
  { id: 'choice', title, min: 24, max: 40, text: ({ text, isCurrent }) => `${isCurrent ? MARK : ' '} ${text}` },
  { id: 'note', title: '', min: 10, text: ({ note = '' }) => note, tone: () => 'muted', dispensable: 1 },
];
const idOf = ({ id }: Choice) => id;
const keepAll = (rows: readonly Choice[], filter: string) =>
  rows.filter(({ text }) => text.toLowerCase().includes(filter.toLowerCase()));

export interface ChoiceScreenProps {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly choose: (id: string) => void;
}

/** Asks for one of a few things, and goes back with it. */
export function ChoiceScreen({ title, choices, choose }: ChoiceScreenProps) {
  const { back, notify } = useNavigation();
  return (
    <ListScreen
      state={{ status: 'ready' }}
      words={{ noun: messages.choices, loading: '', empty: '', emptyHint: '' }}
      rows={choices}
      columns={columnsOf(title)}
      idOf={idOf}
      filter={keepAll}
      isGrouped
      startId={choices.find(({ isCurrent }) => isCurrent)?.id}
      isRefused={({ refusal }) => refusal !== undefined}
      open={({ id, refusal }) => {
        if (refusal !== undefined) return notify({ text: refusal, tone: 'warning' });
        choose(id);
        back();
      }}
      openLabel={messages.keys.choose}
    />
  );
}
