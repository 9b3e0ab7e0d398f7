import type { WebexGoActivation } from '@hubdeck/core';

/** What of the activation details is in sight. */
export type ActivationPanel = 'details' | 'enlarged' | 'guide' | 'save' | 'mail' | SavedFile;

export interface SavedFile {
  readonly path: string;
  /** Why it was saved, where nobody asked for a file. */
  readonly note?: string;
}

export interface ActivationPanelProps {
  readonly activation: WebexGoActivation;
  readonly deviceId: string;
  /** Whose line it is. */
  readonly heading: string;
  readonly show: (panel: ActivationPanel) => void;
  /** The person is done with the code. */
  readonly leave: () => void;
}

/** The guide and the name of a file tell nothing that has to be hidden. */
export const showsCode = (panel: ActivationPanel): boolean => panel === 'details' || panel === 'enlarged';
