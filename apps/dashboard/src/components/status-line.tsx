import { Box } from 'ink';
import type { ReactNode } from 'react';
import { useNavigation } from '../hooks/use-navigation';
import { cleanText } from '../term/clean';
import { DataAge } from './data-age';
import { Tinted } from './tinted';

export interface StatusLineProps {
  readonly children?: ReactNode;
  /** When what is shown was read. */
  readonly readAt?: number | undefined;
  /** What waits, and can be taken back. */
  readonly toast?: string | undefined;
}

/** A notice until the next key, else what the screen says of itself, and how old that is where there is room. */
export function StatusLine({ children, readAt, toast = '' }: StatusLineProps) {
  const { notice } = useNavigation();
  if (notice) {
    return (
      <Box height={1} paddingX={1} overflow="hidden" gap={2}>
        <Toast text={toast} />
        <Tinted tone={notice.tone}>{cleanText(notice.text)}</Tinted>
      </Box>
    );
  }
  return (
    <Box height={1} paddingX={1} overflow="hidden" justifyContent="space-between" gap={2}>
      <Box gap={2}>
        <Toast text={toast} />
        {children}
      </Box>
      {readAt !== undefined && (
        <Box flexShrink={ALL_OF_IT}>
          <DataAge readAt={readAt} />
        </Box>
      )}
    </Box>
  );
}

/** Never cut: it says how to take back what is about to happen. */
function Toast({ text }: { text: string }) {
  if (text === '') return null;
  return (
    <Box flexShrink={0}>
      <Tinted tone="warning">{text}</Tinted>
    </Box>
  );
}

/** Where there is too little room, the age goes before anything else does. */
const ALL_OF_IT = 1000;
