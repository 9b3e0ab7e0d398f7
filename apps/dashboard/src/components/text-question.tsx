import { Box } from 'ink';
import { useState } from 'react';
import { useNavigation } from '../hooks/use-navigation';
import { messages } from '../messages';
import { typeText } from '../rows/type-text';
import { cleanText } from '../term/clean';
import { type Key, keyId } from '../term/key';
import { Frame } from './frame';
import { Prose, Tinted } from './tinted';

export interface TextQuestionProps {
  readonly question: string;
  readonly hint: string;
  /** Before the text, with the space behind it. */
  readonly label: string;
  readonly initial: string;
  readonly confirmLabel: string;
  /** Why the text is no answer. */
  readonly refuse: (text: string) => string | undefined;
  readonly answer: (text: string) => void;
  /** Leaves the screen unless said. */
  readonly cancel?: (() => void) | undefined;
}

const CARET = '\u2588';

/** Asks for a line of text. What is wrong with it is said while it is typed, and only what is right is an answer. */
export function TextQuestion({
  question,
  hint,
  label,
  initial,
  confirmLabel,
  refuse,
  answer,
  cancel,
}: TextQuestionProps) {
  const { back, notify } = useNavigation();
  const [text, setText] = useState(initial);
  const refusal = refuse(text);
  const confirm = () => (refusal === undefined ? answer(text) : notify({ text: refusal, tone: 'warning' }));
  const leave = cancel ?? (() => back());
  const type = (key: Key): boolean => {
    const id = keyId(key);
    if (id === 'ctrl+c') return false;
    if (id === 'enter') confirm();
    else if (id === 'escape') leave();
    else setText(typeText(text, key) ?? text);
    return true;
  };
  return (
    <Frame
      typing={type}
      keys={[
        { id: 'text.confirm', label: confirmLabel, refusal, run: confirm },
        { id: 'text.cancel', label: messages.keys.cancel, run: leave },
      ]}
    >
      <Box flexDirection="column" paddingX={2} paddingTop={1} gap={1}>
        <Prose tone="strong">{question}</Prose>
        <Tinted tone="accent">{`${label}${cleanText(text)}${CARET}`}</Tinted>
        <Prose tone={refusal === undefined || text === '' ? 'muted' : 'warning'}>
          {text === '' ? hint : (refusal ?? hint)}
        </Prose>
      </Box>
    </Frame>
  );
}
