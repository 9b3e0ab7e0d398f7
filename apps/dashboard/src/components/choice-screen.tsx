import { useNavigation } from '../hooks/use-navigation';
import { messages } from '../messages';
import { startOfList } from '../rows/list-view';
import type { Column } from '../rows/table';
import { ListScreen } from './list-screen';
import { Tinted } from './tinted';

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

const columns: readonly Column<Choice>[] = [
  { id: 'choice', title: '', min: 24, max: 52, text: ({ text, isCurrent }) => `${isCurrent ? MARK : ' '} ${text}` },
  { id: 'note', title: '', min: 10, text: ({ note = '' }) => note, tone: () => 'muted', dispensable: 1 },
];
const idOf = ({ id }: Choice) => id;
const keepAll = (rows: readonly Choice[], filter: string) =>
  rows.filter(({ text }) => text.toLowerCase().includes(filter.toLowerCase()));

export interface ChoiceScreenProps {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly choose: (id: string) => void;
  /** The screen goes on with what was chosen. */
  readonly stays?: boolean | undefined;
}

/** Asks for one of a few things, and goes back with it unless told to stay. */
export function ChoiceScreen({ title, choices, choose, stays = false }: ChoiceScreenProps) {
  const { back, notify, setView } = useNavigation();
  return (
    <ListScreen
      state={{ status: 'ready' }}
      words={{ noun: messages.choices, loading: '', empty: '', emptyHint: '' }}
      rows={choices}
      columns={columns}
      idOf={idOf}
      filter={keepAll}
      isGrouped
      above={<Tinted tone="strong">{` ${title}`}</Tinted>}
      startId={choices.find(({ isCurrent }) => isCurrent)?.id}
      isRefused={({ refusal }) => refusal !== undefined}
      open={({ id, refusal }) => {
        if (refusal !== undefined) return notify({ text: refusal, tone: 'warning' });
        // What was typed to find it is of no use to the next step.
        if (stays) setView(startOfList);
        choose(id);
        if (!stays) back();
      }}
      openLabel={messages.keys.choose}
    />
  );
}
