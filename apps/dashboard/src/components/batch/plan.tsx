import { Box } from 'ink';
import { useMemo, useState } from 'react';
import { useBodySize } from '../../hooks/use-body-size';
import { useUndoSentence } from '../../hooks/use-change';
import { useNavigation } from '../../hooks/use-navigation';
import { useSentence } from '../../hooks/use-sentence';
import type { KeyBinding, KeyTable } from '../../keys';
import { messages } from '../../messages';
import { batchSearchText, type Planned, planColumns, toDo } from '../../rows/batch';
import { createFilter } from '../../rows/filter';
import { typeDigits } from '../../rows/last-digits';
import { wrapText } from '../../rows/wrap';
import type { Tone } from '../../theme';
import type { BatchFlowProps } from '../batch-flow';
import { type Fact, Facts } from '../facts';
import { ListScreen } from '../list-screen';
import { Tinted } from '../tinted';
import { RowDetails } from './row-details';

interface BatchPlanProps<Item> extends BatchFlowProps<Item> {
  readonly start: () => void;
  readonly dryRun: (() => void) | undefined;
  /** It was agreed to, and begins in a few seconds unless it is taken back. */
  readonly isWaiting: boolean;
  readonly takeBack: () => void;
}

const { batch: words, undo } = messages;
const idOf = ({ id }: Planned<unknown>) => id;

/** What is about to be done, row by row, before anything is. Enter starts nothing: a hand that is quick on it changes nothing. */
export function BatchPlan<Item>(props: BatchPlanProps<Item>) {
  const { plan, isFinal = false, isWaiting, facts = [] } = props;
  const { back } = useNavigation();
  const { columns: width } = useBodySize();
  const sentence = useSentence();
  const [typed, setTyped] = useState('');
  const count = useMemo(() => toDo(plan).length, [plan]);
  const wanted = isFinal && count > 1 && !isWaiting ? String(count) : '';
  const refusal = startRefusal(count, typed === wanted ? '' : wanted);
  const undoSentence = useUndoSentence(props.kind);
  const lines = [...headLines(props, undoSentence, width), ...(wanted ? [typingLine(count, typed, wanted)] : [])].map(
    (line): Line => ({ ...line, text: sentence(line.text) }),
  );
  const filter = useMemo(() => createFilter<Planned<Item>>(batchSearchText), []);
  const [opened, open] = useState<Planned<Item>>();
  if (opened) return <RowDetails {...opened} reason={opened.refusal} close={() => open(undefined)} />;
  return (
    <ListScreen<Planned<Item>>
      state={{ status: 'ready' }}
      words={{ ...words.plan, noun: words.noun }}
      rows={plan}
      columns={props.columns ?? planColumns}
      idOf={idOf}
      filter={filter}
      open={open}
      openLabel={words.keys.details}
      openShort={words.keys.short.details}
      isRefused={(row) => row.refusal !== undefined}
      typing={(key) => {
        const next = typeDigits(typed, wanted, key);
        if (next !== undefined) setTyped(next);
        return next !== undefined;
      }}
      keysFor={() => (isWaiting ? [takeBackKey(props.takeBack)] : planKeys(props, refusal, () => back()))}
      held={isWaiting ? undo.heldByWait : undefined}
      above={<Head lines={lines} facts={facts} />}
      aboveRows={lines.length + facts.length + 1}
    />
  );
}

const takeBackKey = (run: () => void): KeyBinding => ({
  id: 'batch.take-back',
  label: undo.takeBack,
  run,
});

function startRefusal(count: number, missing: string): string | undefined {
  if (count === 0) return words.plan.nothing;
  return missing === '' ? undefined : words.plan.typeFirst(Number(missing));
}

function planKeys<Item>(props: BatchPlanProps<Item>, refusal: string | undefined, cancel: () => void): KeyTable {
  const { startLabel, start, dryRun, keys = [] } = props;
  return [
    { id: 'batch.start', label: startLabel, refusal, changes: true, run: start },
    ...(dryRun
      ? [{ id: 'batch.dry-run' as const, label: words.keys.dryRun, short: words.keys.short.dryRun, run: dryRun }]
      : []),
    ...keys,
    { id: 'panel.back', label: words.keys.cancel, run: cancel },
  ];
}

interface Line {
  readonly text: string;
  readonly tone?: Tone;
}

/** What is asked and what follows, in lines whose number is known: the table gets the rest of the window. */
function headLines<Item>(props: BatchPlanProps<Item>, undoSentence: readonly string[], width: number): Line[] {
  const { question, consequences, isFinal, plan } = props;
  const count = toDo(plan).length;
  const room = width - 2;
  const skipped = plan.length - count;
  return [
    ...wrapText(question, room).map((text): Line => ({ text, tone: isFinal ? 'bad' : 'strong' })),
    ...[...consequences, ...undoSentence].flatMap((sentence) =>
      wrapText(sentence, room - 2).map((text, at): Line => ({ text: `${at === 0 ? '\u2022' : ' '} ${text}` })),
    ),
    nextLine(props, count),
    ...(skipped > 0 ? [{ text: words.plan.skipped(skipped), tone: 'warning' } as const] : []),
  ];
}

function nextLine<Item>({ isWaiting, hidden = 0, startLabel }: BatchPlanProps<Item>, count: number): Line {
  if (isWaiting) return { text: undo.agreed, tone: 'warning' };
  if (count === 0) return { text: words.plan.nothing, tone: 'warning' };
  return { text: words.plan.toDo(count, hidden, startLabel), tone: 'good' };
}

const typingLine = (count: number, typed: string, wanted: string): Line => ({
  text: `${words.plan.typeCount(count)} ${typed.padEnd(wanted.length, '_')}`,
  tone: typed === wanted ? 'good' : 'warning',
});

function Head({ lines, facts }: { lines: readonly Line[]; facts: readonly Fact[] }) {
  return (
    <Box flexDirection="column" paddingX={1} paddingBottom={1} flexShrink={0}>
      {lines.map(({ text, tone }, at) => (
        <Tinted key={at} tone={tone}>
          {text}
        </Tinted>
      ))}
      {facts.length > 0 && <Facts facts={facts} />}
    </Box>
  );
}
