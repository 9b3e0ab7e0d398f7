import { Box } from 'ink';
import { useState } from 'react';
import { useBodySize } from '../hooks/use-body-size';
import { moveKeys } from '../hooks/use-list';
import type { KeyTable } from '../keys';
import { messages } from '../messages';
import { type FactSection, factLines } from '../rows/fact-lines';
import { useServices } from '../services';
import { Frame } from './frame';
import { MouseArea } from './mouse-area';
import { Tinted } from './tinted';

const MARGIN = 2;

export interface ScrollingFactsProps {
  readonly sections: readonly FactSection[];
  readonly keys: KeyTable;
}

/** A screen of facts that may be longer than the window; nothing of them is cut off. */
export function ScrollingFacts({ sections, keys }: ScrollingFactsProps) {
  const { rows, columns } = useBodySize();
  const { link } = useServices();
  const [wanted, setTop] = useState(0);
  const height = rows - 1;
  const lines = factLines(sections, columns - 2 * MARGIN);
  const lowest = Math.max(0, lines.length - height);
  const top = Math.min(wanted, lowest);
  const bottom = Math.min(lines.length, top + height);
  const move = (by: number) => setTop(Math.max(0, Math.min(top + by, lowest)));
  const status = lowest > 0 && <Tinted tone="muted">{messages.scrolling(top + 1, bottom, lines.length)}</Tinted>;
  return (
    <Frame keys={[...keys, ...moveKeys(move, height)]} status={status}>
      <MouseArea width={columns} height={rows} onWheel={move}>
        <Box flexDirection="column" paddingX={MARGIN} paddingTop={1}>
          {lines.slice(top, bottom).map(({ label, text, tone, link: url }, at) => (
            <Box key={at}>
              <Tinted tone="muted">{label}</Tinted>
              <Tinted tone={tone}>{link(text, url)}</Tinted>
            </Box>
          ))}
        </Box>
      </MouseArea>
    </Frame>
  );
}
