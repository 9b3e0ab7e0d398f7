import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { useSentence } from '../hooks/use-sentence';
import { useWindowSize } from '../hooks/use-window-size';
import { wrapText } from '../rows/wrap';
import { useServices } from '../services';
import type { Tone } from '../theme';

/** Text of a meaning. It never wraps: what doesn't fit is cut. */
export function Tinted({ tone = 'normal', children }: { tone?: Tone | undefined; children?: ReactNode }) {
  const { theme, narrator } = useServices();
  return (
    <Text {...theme[tone]} wrap={narrator ? 'wrap' : 'truncate-end'}>
      {children}
    </Text>
  );
}

/** Columns that screens leave free at either side of their prose. */
const MARGIN = 2;

export interface ProseProps {
  readonly children: string;
  readonly tone?: Tone | undefined;
  /** Before the first line; the others stand below its text. */
  readonly bullet?: string | undefined;
}

/** Sentences that may take several lines. Ink's own wrapping leaves spaces at the beginning of lines. */
export function Prose({ tone = 'normal', bullet = '', children }: ProseProps) {
  const { columns } = useWindowSize();
  const sentence = useSentence();
  return (
    <Box flexDirection="column">
      {wrapText(sentence(children), columns - 2 * MARGIN - bullet.length).map((line, at) => (
        <Tinted key={at} tone={tone}>
          {(at === 0 ? bullet : ' '.repeat(bullet.length)) + line}
        </Tinted>
      ))}
    </Box>
  );
}
