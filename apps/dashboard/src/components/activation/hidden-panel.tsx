import type { KeyTable } from '../../keys';
import { messages } from '../../messages';
import { Frame } from '../frame';
import { EmptyPanel } from '../state-panels';

/** Instead of a code that nobody looks at any more. */
export function HiddenPanel({ showAgain, leave }: { showAgain: () => void; leave: () => void }) {
  const { keys, activation } = messages;
  const table: KeyTable = [
    { id: 'activation.show-again', label: keys.showAgain, run: showAgain },
    { id: 'panel.back', label: keys.back, run: leave, quiet: true },
  ];
  return (
    <Frame keys={table}>
      <EmptyPanel title={activation.hidden} hint={activation.hiddenHint} />
    </Frame>
  );
}
