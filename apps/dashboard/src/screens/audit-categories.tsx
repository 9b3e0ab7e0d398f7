import { useMemo, useState } from 'react';
import { ListScreen } from '../components/list-screen';
import { useCollection } from '../hooks/use-collection';
import { useNavigation } from '../hooks/use-navigation';
import { messages } from '../messages';
import { categoryWord } from '../rows/audit';
import { createFilter } from '../rows/filter';
import type { Column } from '../rows/table';
import { useServices } from '../services';

const words = messages.audit;

interface CategoryRow {
  readonly category: string;
  readonly isMarked: boolean;
}

const columns: readonly Column<CategoryRow>[] = [
  {
    id: 'category',
    title: messages.columns.category,
    min: 24,
    max: 50,
    text: ({ category, isMarked }) => `${isMarked ? '[x]' : '[ ]'} ${categoryWord(category)}`,
  },
];
const idOf = ({ category }: CategoryRow) => category;

/** Which kinds of events are read; none marked: all of them. */
export function AuditCategoriesScreen() {
  const { audit, auditCategories } = useServices().data;
  const { back } = useNavigation();
  const state = useCollection(auditCategories);
  const [marked, setMarked] = useState<ReadonlySet<string>>(() => new Set(audit.question().categories));
  const rows = useMemo(
    () => state.items.map((category) => ({ category, isMarked: marked.has(category) })),
    [state.items, marked],
  );
  const filter = useMemo(() => createFilter<CategoryRow>(({ category }) => categoryWord(category)), []);
  const toggle = ({ category, isMarked }: CategoryRow) =>
    setMarked(new Set(isMarked ? [...marked].filter((one) => one !== category) : [...marked, category]));
  const apply = (categories: readonly string[]) => {
    audit.ask({ ...audit.question(), categories });
    back();
  };
  return (
    <ListScreen
      state={state}
      words={{
        noun: words.categoriesNoun,
        loading: words.readingCategories,
        empty: words.noCategories,
        emptyHint: words.noCategoriesHint,
      }}
      rows={rows}
      columns={columns}
      idOf={idOf}
      filter={filter}
      note={words.marked(marked.size)}
      refresh={() => auditCategories.refresh()}
      keysFor={(selected) => [
        { id: 'audit-categories.apply', label: messages.keys.applyChoices, run: () => apply([...marked]) },
        { id: 'audit-categories.toggle', label: messages.keys.toggleChoice, run: () => selected && toggle(selected) },
        { id: 'audit-categories.all', label: messages.keys.allCategories, run: () => apply([]) },
      ]}
    />
  );
}
