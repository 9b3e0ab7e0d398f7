import type { WebexGoDeviceWithActivation } from '@hubdeck/core';
import { Box } from 'ink';
import { useState } from 'react';
import { ActivationFrame } from '../components/activation-frame';
import { DangerQuestion } from '../components/danger-question';
import { Facts } from '../components/facts';
import { useAction } from '../hooks/use-action';
import { messages } from '../messages';
import { useServices } from '../services';

export interface LostOrStolenProps {
  readonly deviceId: string;
  readonly title: string;
}

/** Takes the line off a lost phone and gives a code for the next one, in one step. */
export function LostOrStolenScreen({ deviceId, title }: LostOrStolenProps) {
  const { client, data } = useServices();
  const [sendEmail, setSendEmail] = useState(true);
  const [action, start] = useAction<WebexGoDeviceWithActivation>();
  const words = messages.lostOrStolen;
  const report = () =>
    start(async () => {
      const device = await client.ext.webexGo.devices.reportLostOrStolen({ deviceId, body: { sendEmail } });
      data.refreshHoldings();
      return device;
    });
  if (action.status === 'done')
    return <ActivationFrame activation={action.value.activation} deviceId={deviceId} heading={title} />;
  const delivery = sendEmail ? messages.regeneration.emailUser : messages.addWebexGo.noEmail;
  return (
    <DangerQuestion
      kind="lostOrStolen"
      question={words.question(title)}
      consequences={[words.disabled, words.codes, words.fresh, words.pending, words.byHand]}
      confirm={{ label: messages.keys.confirmLost, run: report }}
      keys={[
        {
          id: 'question.toggle-email',
          label: messages.keys.toggleEmail,
          short: messages.keys.short.toggleEmail,
          run: () => setSendEmail(!sendEmail),
        },
      ]}
      action={action}
      busy={words.busy}
      failedHint={words.failedHint}
    >
      <Box paddingBottom={1}>
        <Facts facts={[{ label: messages.addWebexGo.email, value: delivery }]} />
      </Box>
    </DangerQuestion>
  );
}
