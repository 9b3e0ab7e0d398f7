import { Box } from 'ink';
import { useMemo } from 'react';
import { useSentence } from '../../hooks/use-sentence';
import { messages } from '../../messages';
import type { DetailLayout } from '../../rows/detail-layout';
import { type FactSection, factLines } from '../../rows/fact-lines';
import { paintPieces } from '../../rows/pieces';
import { useServices } from '../../services';
import { Painted } from '../painted';

export interface DetailPaneProps {
  readonly layout: DetailLayout;
  readonly title: string;
  readonly sections: readonly FactSection[];
}

const MARGIN = 1;

/** What is known of the row under the cursor; what has no room is on the row's own screen. */
export function DetailPane({ layout: { place, paneRows, paneWidth }, title, sections }: DetailPaneProps) {
  const { theme, link } = useServices();
  const more = useSentence()(moreDetails);
  const width = paneWidth - 2 - MARGIN;
  const lines = useMemo(() => {
    const edge = place === 'beside' ? '\u2502 ' : '  ';
    const facts = factLines(sections, width).map(({ label, text, tone, link: url }) => [
      { text: label, tone: 'muted' as const },
      { text, tone, link: url },
    ]);
    const room = Math.max(0, paneRows - 1);
    const shown = facts.length > room ? [...facts.slice(0, room - 1), [{ text: more, tone: 'muted' as const }]] : facts;
    return [
      [{ text: title, tone: 'strong' as const }],
      ...shown,
      ...Array(Math.max(0, room - shown.length)).fill([]),
    ].map((pieces) => paintPieces([{ text: edge, tone: 'muted' }, ...pieces], theme, paneWidth, link));
  }, [theme, link, more, place, paneRows, paneWidth, width, title, sections]);
  return (
    <Box flexShrink={0}>
      <Painted lines={lines} width={paneWidth} />
    </Box>
  );
}

const { moreDetails } = messages.lists;
