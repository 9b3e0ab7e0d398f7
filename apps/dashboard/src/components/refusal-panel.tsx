import { Box } from 'ink';
import { useBodySize } from '../hooks/use-body-size';
import { useKeyName } from '../hooks/use-key-name';
import type { KeyBinding } from '../keys';
import { messages } from '../messages';
import { codeLines } from '../rows/webex-go';
import { cleanText } from '../term/clean';
import { Prose, Tinted } from './tinted';

/** Why a key does nothing now, where the reason is longer than a line, and where it can be done instead. */
export function RefusalPanel({ binding: { label, refusal = '', link } }: { binding: KeyBinding }) {
  const { columns } = useBodySize();
  const keyOf = useKeyName();
  return (
    <Box flexDirection="column" paddingX={2} paddingTop={1} gap={1}>
      <Tinted tone="warning">{messages.help.notNow(label)}</Tinted>
      <Prose>{refusal}</Prose>
      {link !== undefined && (
        <Box flexDirection="column">
          {codeLines(cleanText(link), columns - 4).map((line) => (
            <Tinted key={line} tone="accent">
              {line}
            </Tinted>
          ))}
          <Tinted tone="muted">{messages.links.open(keyOf('refusal.open-link'))}</Tinted>
        </Box>
      )}
      <Tinted tone="muted">{messages.help.close}</Tinted>
    </Box>
  );
}
