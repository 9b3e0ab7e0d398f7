import { Box } from 'ink';
import type { ReactNode } from 'react';
import { useNavigation } from '../hooks/use-navigation';
import { cleanText } from '../term/clean';
import { Tinted } from './tinted';

/** A notice until the next key, else what the screen says of itself. */
export function StatusLine({ children }: { children?: ReactNode }) {
  const { notice } = useNavigation();
  return (
    <Box height={1} paddingX={1} overflow="hidden">
      {notice ? <Tinted tone={notice.tone}>{cleanText(notice.text)}</Tinted> : children}
    </Box>
  );
}
