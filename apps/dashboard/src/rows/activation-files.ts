import type { BindingId } from '../keymap/bindings';
import { messages } from '../messages';
import { activationPage } from './activation-page';
import { activationText, type HandOver } from './activation-text';
import { qrPng, qrSvg } from './qr-image';

export interface FileKind {
  readonly id: BindingId;
  readonly extension: string;
  readonly label: string;
  readonly write: (handOver: HandOver) => Promise<string | Uint8Array>;
}

const words = messages.activation.fileKinds;

/** As what the activation details can be saved. */
export const FILE_KINDS: readonly FileKind[] = [
  { id: 'save-code.png', extension: 'png', label: words.png, write: ({ activation }) => qrPng(activation.qrData) },
  { id: 'save-code.svg', extension: 'svg', label: words.svg, write: ({ activation }) => qrSvg(activation.qrData) },
  { id: 'save-code.text', extension: 'txt', label: words.text, write: async (handOver) => activationText(handOver) },
  { id: 'save-code.page', extension: 'html', label: words.page, write: activationPage },
];

const LONGEST = 60;

/** Names are shown in folders and in dialogs of other programs: they hold whose line it is, and nothing of the code. */
export function activationFileName(heading: string, extension: string): string {
  const plain = heading.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = ['webex', 'go', ...(plain.match(/[a-z0-9]+/g) ?? [])];
  return `${words.join('-').slice(0, LONGEST)}.${extension}`;
}
