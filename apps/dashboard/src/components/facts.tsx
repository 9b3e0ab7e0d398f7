import { Box } from 'ink';
import { useServices } from '../services';
import { cleanText } from '../term/clean';
import { displayWidth, fitCell } from '../term/width';
import type { Tone } from '../theme';
import { Tinted } from './tinted';

export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly tone?: Tone;
  /** The page of Control Hub about it. */
  readonly link?: string | undefined;
}

/** Labels and values, the values below each other. */
export function Facts({ facts, title }: { facts: readonly Fact[]; title?: string }) {
  const { link } = useServices();
  const width = Math.max(0, ...facts.map(({ label }) => displayWidth(label))) + 2;
  return (
    <Box flexDirection="column">
      {title !== undefined && <Tinted tone="columnTitle">{title}</Tinted>}
      {facts.map(({ label, value, tone, link: url }, at) => (
        <Box key={at}>
          <Box flexShrink={0}>
            <Tinted tone="muted">{fitCell(label, width)}</Tinted>
          </Box>
          <Tinted tone={tone}>{link(cleanText(value), url)}</Tinted>
        </Box>
      ))}
    </Box>
  );
}
