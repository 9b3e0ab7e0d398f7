import type { KeyTable } from '../../keys';
import { messages } from '../../messages';
import { Frame } from '../frame';
import { useCopyKeys } from './copy-keys';
import { ActivationDetails } from './details';
import { useEnlargedQr } from './enlarged-panel';
import { useHandOverKeys } from './hand-over-keys';
import type { ActivationPanelProps } from './panel';

/** The codes, and what can be done with them. */
export function DetailsPanel(props: ActivationPanelProps) {
  const { activation, heading, show, leave } = props;
  const { keys } = messages;
  const { refusal } = useEnlargedQr(activation.qrData);
  const copyKeys = useCopyKeys(activation);
  const { byPerson, byServer } = useHandOverKeys(props);
  const viewKeys: KeyTable = [
    { id: 'activation.enlarge', label: keys.enlarge, short: keys.short.enlarge, refusal, run: () => show('enlarged') },
    { id: 'activation.steps', label: keys.steps, short: keys.short.steps, run: () => show('guide') },
  ];
  const table: KeyTable = [
    { id: 'activation.done', label: keys.done, run: leave },
    ...(activation.emailSuppressed ? [...byPerson, ...viewKeys] : [...viewKeys, ...byPerson]),
    byServer,
    ...copyKeys,
    { id: 'panel.back', label: keys.back, run: leave, quiet: true },
  ];
  return (
    <Frame keys={table}>
      <ActivationDetails activation={activation} heading={heading} />
    </Frame>
  );
}
