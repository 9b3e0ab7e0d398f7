import type { WebexGoActivation } from '@hubdeck/core';
import { useNavigation } from '../../hooks/use-navigation';
import type { KeyTable } from '../../keys';
import { messages } from '../../messages';
import { useServices } from '../../services';

/** They stand beside the codes, so the footer needs none of them. */
export const COPY_KEYS = {
  copyCode: 'activation.copy-code',
  copyMatchingId: 'activation.copy-matching-id',
  copyAddress: 'activation.copy-address',
} as const;

/** Keys that copy what each phone asks for. */
export function useCopyKeys({ qrData, code, smdpAddress }: WebexGoActivation): KeyTable {
  const { copy } = useServices();
  const { notify } = useNavigation();
  const words = messages.activation;
  const copyKey = (name: keyof typeof COPY_KEYS, what: string, text: string) => ({
    id: COPY_KEYS[name],
    label: messages.keys[name],
    quiet: true,
    run: () => {
      copy(text);
      notify({ text: words.copied(what), tone: 'good' });
    },
  });
  return [
    copyKey('copyCode', words.androidCode, qrData),
    copyKey('copyMatchingId', words.code, code),
    copyKey('copyAddress', words.smdpAddress, smdpAddress),
  ];
}
