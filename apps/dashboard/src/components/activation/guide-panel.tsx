import { Box } from 'ink';
import { useMemo, useState } from 'react';
import { useBodySize } from '../../hooks/use-body-size';
import { moveKeys } from '../../hooks/use-list';
import type { KeyTable } from '../../keys';
import { messages } from '../../messages';
import { guideLines } from '../../rows/activation-guide';
import { Frame } from '../frame';
import { Tinted } from '../tinted';
import type { ActivationPanelProps } from './panel';

const MARGIN = 2;

/** What the user has to do, phone by phone; it scrolls where the window is small. */
export function GuidePanel({ show }: ActivationPanelProps) {
  const { columns, rows } = useBodySize();
  const lines = useMemo(() => guideLines(columns - 2 * MARGIN), [columns]);
  const [wanted, setTop] = useState(0);
  const last = Math.max(0, lines.length - rows);
  const top = Math.min(wanted, last);
  const keys: KeyTable = [
    { id: 'panel.done', label: messages.keys.back, run: () => show('details'), quiet: true },
    { id: 'activation.steps', label: messages.keys.back, run: () => show('details'), quiet: true },
    ...moveKeys((by) => setTop(Math.max(0, Math.min(top + by, last))), rows),
  ];
  const status = messages.activation.guideStatus(top + 1, Math.min(top + rows, lines.length), lines.length);
  return (
    <Frame keys={keys} status={<Tinted tone="muted">{status}</Tinted>}>
      <Box flexDirection="column" paddingX={MARGIN}>
        {lines.slice(top, top + rows).map(({ text, tone }, at) => (
          <Tinted key={top + at} tone={tone}>
            {text}
          </Tinted>
        ))}
      </Box>
    </Frame>
  );
}
