import type { WebexGoActivation } from '@hubdeck/core';
import { useNavigation } from '../hooks/use-navigation';
import { messages } from '../messages';
import { useServices } from '../services';
import { ActivationView } from './activation-view';
import { Frame } from './frame';

export interface ActivationFrameProps {
  readonly activation: WebexGoActivation;
  readonly heading: string;
}

type CopyKey = 'copyCode' | 'copyMatchingId' | 'copyAddress';

/** The activation details as a screen, with keys to copy each of them. */
export function ActivationFrame({ activation, heading }: ActivationFrameProps) {
  const { copy } = useServices();
  const { notify, back } = useNavigation();
  const words = messages.activation;
  const copyKey = (key: string, name: CopyKey, what: string, text: string) => ({
    keys: [key],
    label: messages.keys[name],
    short: messages.keys.short[name],
    run: () => {
      copy(text);
      notify({ text: words.copied(what), tone: 'good' });
    },
  });
  const keys = [
    { keys: ['enter'], label: messages.keys.done, run: () => back() },
    copyKey('c', 'copyCode', words.androidCode, activation.qrData),
    copyKey('i', 'copyMatchingId', words.code, activation.code),
    copyKey('a', 'copyAddress', words.smdpAddress, activation.smdpAddress),
  ];
  return (
    <Frame keys={keys}>
      <ActivationView activation={activation} heading={heading} />
    </Frame>
  );
}
