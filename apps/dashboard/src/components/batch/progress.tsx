import type { BulkProgress } from '@hubdeck/sdk';
import { Box } from 'ink';
import { useEffect, useSyncExternalStore } from 'react';
import { useBodySize } from '../../hooks/use-body-size';
import { useSentence } from '../../hooks/use-sentence';
import type { KeyBinding } from '../../keys';
import { messages } from '../../messages';
import { progressBar, progressFacts } from '../../rows/batch';
import { durationText } from '../../rows/calls';
import { useServices } from '../../services';
import { Facts } from '../facts';
import { Frame } from '../frame';
import { Tinted } from '../tinted';

export interface BatchProgressProps {
  readonly progress: BulkProgress;
  readonly isDryRun: boolean;
  readonly isStopping: boolean;
  readonly stop: () => void;
}

const { batch: words } = messages;
const WIDEST = 80;

const spokenFacts = (progress: BulkProgress, isDryRun: boolean): string =>
  progressFacts(progress, isDryRun)
    .map(({ label, value }) => `${label} ${value}`)
    .join(', ');

/** How far a batch has come. Escape stops it before the next row. */
export function BatchProgress({ progress, isDryRun, isStopping, stop }: BatchProgressProps) {
  const { columns } = useBodySize();
  const sentence = useSentence();
  const { running, keys } = words;
  const { narrator } = useServices();
  useEffect(() => {
    const { total, left } = progress;
    narrator?.progress({ settled: total - left, total, facts: () => spokenFacts(progress, isDryRun) });
  });
  const stopKey: KeyBinding = { id: 'batch.stop', label: keys.stop, short: keys.short.stop, run: stop };
  return (
    <Frame keys={[isStopping ? { ...stopKey, refusal: running.stopping } : stopKey]} held={running.held}>
      <Box flexDirection="column" paddingX={2} paddingTop={1} gap={1}>
        {isDryRun && <Tinted tone="accent">{running.dryRun}</Tinted>}
        {narrator === undefined && (
          <>
            <Tinted tone="accent">{progressBar(progress, Math.min(columns - 4, WIDEST))}</Tinted>
            <Facts facts={progressFacts(progress, isDryRun)} />
          </>
        )}
        <PauseNote />
        <Tinted tone={isStopping ? 'warning' : 'muted'}>
          {isStopping ? running.stopping : sentence(running.hint)}
        </Tinted>
      </Box>
    </Frame>
  );
}

/** Why nothing moves, and when it does again. */
function PauseNote() {
  const { clock, pauses, ticker } = useServices();
  useSyncExternalStore(ticker.subscribe, ticker.read);
  const seconds = Math.ceil(pauses.left(clock.now()) / 1000);
  return seconds > 0 ? <Tinted tone="warning">{words.running.paused(durationText(seconds))}</Tinted> : null;
}
