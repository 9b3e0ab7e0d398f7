import { Box, Text } from 'ink';
import { messages } from '../messages';
import { useServices } from '../services';
import { Tinted } from './tinted';

/**
 * Black on white whatever the theme: cameras want dark modules on a light ground, and owners of terminals redefine the first
 * sixteen colours. These two come from the fixed part of the 256.
 */
const BLACK_ON_WHITE = '\u001B[38;5;16;48;5;231m';
const RESET = '\u001B[39;49m';

/** The lines of a code as `rows/qr` makes them. */
export function QrCode({ lines }: { lines: readonly string[] }) {
  const { narrator } = useServices();
  if (narrator) return <Tinted>{messages.linear.noQr}</Tinted>;
  return (
    <Box flexDirection="column" flexShrink={0}>
      {lines.map((line, at) => (
        <Text key={at} wrap="truncate">
          {BLACK_ON_WHITE + line + RESET}
        </Text>
      ))}
    </Box>
  );
}
