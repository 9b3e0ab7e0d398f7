import { Box } from 'ink';
import { useWindowSize } from '../hooks/use-window-size';
import type { KeyTable } from '../keys';
import { fitFooter } from '../rows/footer';
import { Tinted } from './tinted';

/** The keys of the table that have room, most particular first. */
export function Footer({ table }: { table: KeyTable }) {
  const { columns } = useWindowSize();
  return (
    <Box paddingX={1} gap={2} height={1} overflow="hidden">
      {fitFooter(table, columns - 2).map(({ key, label, isRefused }) => (
        <Box key={key + label} gap={1} flexShrink={0}>
          <Tinted tone={isRefused ? 'refused' : 'key'}>{key}</Tinted>
          <Tinted tone={isRefused ? 'refused' : 'normal'}>{label}</Tinted>
        </Box>
      ))}
    </Box>
  );
}
