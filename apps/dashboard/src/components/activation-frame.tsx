import type { WebexGoActivation } from '@hubdeck/core';
import { useState } from 'react';
import { useHiding } from '../hooks/use-hiding';
import { useNavigation } from '../hooks/use-navigation';
import { DetailsPanel } from './activation/details-panel';
import { EnlargedPanel } from './activation/enlarged-panel';
import { GuidePanel } from './activation/guide-panel';
import { HiddenPanel } from './activation/hidden-panel';
import { MailPanel } from './activation/mail-panel';
import { type ActivationPanel, showsCode } from './activation/panel';
import { SavedPanel, SavePanel } from './activation/save-panel';

export interface ActivationFrameProps {
  readonly activation: WebexGoActivation;
  readonly deviceId: string;
  /** Whose line it is. */
  readonly heading: string;
  /** Screens to leave when the person is done; one unless said. */
  readonly screens?: number | undefined;
}

/**
 * What a user needs to install a line, as a screen. The code is a secret: it stands here while somebody is there to read it, and
 * nowhere else unless the person hands it over.
 */
export function ActivationFrame({ activation, deviceId, heading, screens }: ActivationFrameProps) {
  const { back } = useNavigation();
  const [panel, setPanel] = useState<ActivationPanel>('details');
  const [isHidden, showAgain] = useHiding();
  const show = (next: ActivationPanel) => {
    showAgain();
    setPanel(next);
  };
  const leave = () => back(screens);
  const props = { activation, deviceId, heading, show, leave };
  if (isHidden && showsCode(panel)) return <HiddenPanel showAgain={showAgain} leave={leave} />;
  switch (panel) {
    case 'details':
      return <DetailsPanel {...props} />;
    case 'enlarged':
      return <EnlargedPanel {...props} />;
    case 'guide':
      return <GuidePanel {...props} />;
    case 'save':
      return <SavePanel {...props} />;
    case 'mail':
      return <MailPanel {...props} />;
    default:
      return <SavedPanel file={panel} show={show} />;
  }
}
