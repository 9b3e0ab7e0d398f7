import { Box } from 'ink';
import type { KeyBinding } from '../keys';
import { messages } from '../messages';
import { Prose, Tinted } from './tinted';

/** Why a key does nothing now, where the reason is longer than a line. */
export function RefusalPanel({ binding }: { binding: KeyBinding }) {
  return (
    <Box flexDirection="column" paddingX={2} paddingTop={1} gap={1}>
      <Tinted tone="warning">{messages.help.notNow(binding.label)}</Tinted>
      <Prose>{binding.refusal ?? ''}</Prose>
      <Tinted tone="muted">{messages.help.close}</Tinted>
    </Box>
  );
}
