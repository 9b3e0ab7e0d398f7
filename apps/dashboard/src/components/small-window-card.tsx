import { Box } from 'ink';
import { frameRows } from '../hooks/use-body-size';
import { useWindowSize } from '../hooks/use-window-size';
import { useKeyInput } from '../key-input';
import { messages } from '../messages';
import { useServices } from '../services';
import { keyId } from '../term/key';
import { Prose } from './tinted';

/** Instead of a screen that would be cut to pieces. What was open is still there once the window grows. */
export function SmallWindowCard() {
  const { quit } = useServices();
  const { columns, rows } = useWindowSize();
  useKeyInput((key) => {
    if (['q', 'ctrl+c'].includes(keyId(key))) quit();
  });
  return (
    <Box flexDirection="column" width={columns} height={Math.max(1, frameRows(rows))} paddingX={1} overflow="hidden">
      {messages.tooSmall(columns, rows).map((line) => (
        <Prose key={line}>{line}</Prose>
      ))}
    </Box>
  );
}
