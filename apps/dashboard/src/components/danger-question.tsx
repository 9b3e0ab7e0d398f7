import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { ChangeKind } from '../data/waits';
import type { Action } from '../hooks/use-action';
import { useUndoSentence } from '../hooks/use-change';
import { useKeyName } from '../hooks/use-key-name';
import { useNavigation } from '../hooks/use-navigation';
import type { KeyBinding, KeyTable } from '../keys';
import { messages } from '../messages';
import { useServices } from '../services';
import { cleanText } from '../term/clean';
import type { Key } from '../term/key';
import { Frame } from './frame';
import { ErrorPanel, LoadingPanel } from './state-panels';
import { Prose, Tinted } from './tinted';

export interface DangerQuestionProps {
  /** What is said of the seconds in which it can be taken back; nothing without it. */
  readonly kind?: ChangeKind | undefined;
  readonly question: string;
  /** What follows, each in a sentence. */
  readonly consequences: readonly string[];
  /** The key that does it; never Enter. */
  readonly confirm: Pick<KeyBinding, 'label' | 'refusal' | 'changes' | 'run'>;
  readonly action: Action<unknown>;
  readonly busy: string;
  readonly failedHint: string;
  /** Leaves the screen unless said. */
  readonly cancel?: (() => void) | undefined;
  /** Other keys, as for what can be chosen. */
  readonly keys?: KeyTable | undefined;
  readonly typing?: ((key: Key) => boolean) | undefined;
  readonly children?: ReactNode;
}

/** Asks before something is destroyed. Enter does nothing but cancel: a hand that is quick on Enter destroys nothing. */
export function DangerQuestion({ confirm, action, keys = [], typing, cancel, ...props }: DangerQuestionProps) {
  const { back } = useNavigation();
  const keyOf = useKeyName();
  const { narrator } = useServices();
  const isBusy = action.status === 'busy';
  const consequences = [...props.consequences, ...useUndoSentence(props.kind)];
  const table: KeyTable = [
    { id: 'question.cancel', label: messages.keys.cancel, run: cancel ?? (() => back()) },
    { id: 'question.confirm', short: messages.keys.short.confirm, changes: true, ...confirm },
    ...keys,
  ];
  return (
    <Frame
      keys={isBusy ? [] : table}
      typing={isBusy ? undefined : typing}
      held={isBusy ? messages.addWebexGo.wait : undefined}
    >
      <Box flexDirection="column" paddingX={2} paddingTop={1}>
        <Tinted tone="bad">{cleanText(props.question)}</Tinted>
        <Box flexDirection="column" paddingY={1}>
          {consequences.map((line) => (
            <Prose key={line} bullet={'\u2022 '}>
              {line}
            </Prose>
          ))}
        </Box>
        {props.children}
        {narrator === undefined && (
          <Box gap={4}>
            <Tinted tone="selected">{` ${keyOf('question.cancel')}  ${messages.keys.cancel} `}</Tinted>
            <Tinted
              tone={confirm.refusal === undefined ? 'bad' : 'refused'}
            >{`${keyOf('question.confirm')}  ${confirm.label}`}</Tinted>
          </Box>
        )}
      </Box>
      {isBusy && <LoadingPanel text={props.busy} />}
      {action.status === 'failed' && <ErrorPanel error={action.error} hint={props.failedHint} />}
    </Frame>
  );
}
