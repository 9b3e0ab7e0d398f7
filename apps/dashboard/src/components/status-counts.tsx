import { Box, Text } from 'ink';
import type { StatusCount } from '../rows/status-counts';
import { useTheme } from '../services';

/** How onboarding stands, over all subscribers. */
export function StatusCounts({ lines }: { lines: readonly (readonly StatusCount[])[] }) {
  const theme = useTheme();
  return (
    <Box flexDirection="column">
      {lines.map((counts) => (
        <Text key={counts[0]?.status} wrap="truncate-end">
          {counts.map(({ status, text, tone }) => (
            <Text key={status}>
              {'  '}
              <Text {...theme[tone]}>{text}</Text>
            </Text>
          ))}
        </Text>
      ))}
    </Box>
  );
}
