import type { KeyBinding } from '../keys';
import { messages } from '../messages';
import { useOpenLink } from './use-open-link';

/** Opens the page of what is in sight in Control Hub. */
export function useControlHubKey(): (url: string) => KeyBinding {
  const openLink = useOpenLink();
  return (url) => ({
    id: 'page.control-hub',
    label: messages.session.keys.controlHub,
    run: () => openLink(url),
    quiet: true,
  });
}
