import type { WebexGoDeviceWithActivation } from '@hubdeck/core';
import { Box } from 'ink';
import { useState } from 'react';
import { ActivationFrame } from '../components/activation-frame';
import { Facts } from '../components/facts';
import { Frame } from '../components/frame';
import { ErrorPanel, LoadingPanel } from '../components/state-panels';
import { Prose, Tinted } from '../components/tinted';
import { useAction } from '../hooks/use-action';
import { useUndoSentence } from '../hooks/use-change';
import type { KeyTable } from '../keys';
import { messages } from '../messages';
import { useServices } from '../services';
import { cleanText } from '../term/clean';

export interface RegenerateScreenProps {
  readonly deviceId: string;
  readonly title: string;
}

/** A new activation code; every earlier one stops working. */
export function RegenerateScreen({ deviceId, title }: RegenerateScreenProps) {
  const { client, data } = useServices();
  const [sendEmail, setSendEmail] = useState(true);
  const [action, start] = useAction<WebexGoDeviceWithActivation>();
  const words = messages.regeneration;
  const undoSentence = useUndoSentence('regenerate');
  const generate = () =>
    start(async () => {
      const device = await client.ext.webexGo.devices.regenerateActivationCode({ deviceId, body: { sendEmail } });
      data.refreshHoldings();
      return device;
    });
  if (action.status === 'done')
    return <ActivationFrame activation={action.value.activation} deviceId={deviceId} heading={title} />;
  const isBusy = action.status === 'busy';
  const keys: KeyTable = [
    { id: 'line.generate', label: messages.keys.generate, changes: true, run: generate },
    { id: 'question.toggle-email', label: messages.keys.toggleEmail, run: () => setSendEmail(!sendEmail) },
  ];
  return (
    <Frame keys={isBusy ? [] : keys} held={isBusy ? messages.addWebexGo.wait : undefined}>
      <Box flexDirection="column" paddingX={2} paddingTop={1} gap={1}>
        <Tinted tone="strong">{cleanText(words.question(title))}</Tinted>
        <Prose tone="warning">{[words.revokes, ...undoSentence].join(' ')}</Prose>
        <Facts
          facts={[
            { label: messages.addWebexGo.email, value: sendEmail ? words.emailUser : messages.addWebexGo.noEmail },
          ]}
        />
      </Box>
      {isBusy && <LoadingPanel text={words.busy} />}
      {action.status === 'failed' && <ErrorPanel error={action.error} hint={words.failedHint} />}
    </Frame>
  );
}
