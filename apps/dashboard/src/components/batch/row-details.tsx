import { Box } from 'ink';
import { messages } from '../../messages';
import { type Outcome, outcomeTone } from '../../rows/batch';
import { cleanText } from '../../term/clean';
import { Frame } from '../frame';
import { Prose, Tinted } from '../tinted';

export interface RowDetailsProps {
  readonly name: string;
  readonly deed: string;
  readonly outcome?: Outcome | undefined;
  readonly reason?: string | undefined;
  readonly close: () => void;
}

const { batch: words } = messages;

/** A row of a plan or a result with its whole text, which a column may cut. */
export function RowDetails({ name, deed, outcome, reason = '', close }: RowDetailsProps) {
  const tone = outcome === undefined ? 'warning' : outcomeTone(outcome);
  return (
    <Frame keys={[{ id: 'panel.done', label: words.keys.close, run: close }]}>
      <Box flexDirection="column" paddingX={2} paddingTop={1} gap={1}>
        <Tinted tone="strong">{cleanText(name)}</Tinted>
        {deed !== '' && <Prose>{deed}</Prose>}
        {outcome !== undefined && <Tinted tone={tone}>{words.outcomes[outcome]}</Tinted>}
        <Box flexDirection="column">
          {reason.split('\n').map((line, at) => (
            <Prose key={at} tone={tone}>
              {line}
            </Prose>
          ))}
        </Box>
      </Box>
    </Frame>
  );
}
