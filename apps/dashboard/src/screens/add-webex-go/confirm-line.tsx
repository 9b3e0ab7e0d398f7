import type { WebexGoDeviceWithActivation } from '@hubdeck/core';
import { Box } from 'ink';
import { ActivationFrame } from '../../components/activation-frame';
import { Facts } from '../../components/facts';
import { Frame } from '../../components/frame';
import { ErrorPanel, LoadingPanel } from '../../components/state-panels';
import { Prose, Tinted } from '../../components/tinted';
import { type Action, useAction } from '../../hooks/use-action';
import { useUndoSentence } from '../../hooks/use-change';
import type { KeyTable } from '../../keys';
import { messages } from '../../messages';
import { confirmationFacts } from '../../rows/confirmation';
import { useServices } from '../../services';
import type { StepProps } from '../add-webex-go';
import { payingSubscription } from './flow';

/** The last question, then the code. The code stays in this component's state, and goes with it. */
export function ConfirmLine({ person, eligibility, choices, screens, choose, undo }: StepProps) {
  const { client, data } = useServices();
  const [action, start] = useAction<WebexGoDeviceWithActivation>();
  const undoSentence = useUndoSentence('addLine');
  const { subscriptionId, phoneNumber, sendEmail } = choices;
  const add = () =>
    start(async () => {
      const device = await client.ext.webexGo.devices.create({
        body: {
          personId: person.id,
          sendEmail,
          ...(subscriptionId !== undefined && { subscriptionId }),
          ...(phoneNumber !== undefined && { phoneNumber }),
        },
      });
      data.refreshHoldings();
      return device;
    });
  if (action.status === 'done') {
    return (
      <ActivationFrame
        activation={action.value.activation}
        deviceId={action.value.id}
        screens={screens}
        heading={`${person.displayName} \u00B7 ${action.value.phoneNumber}`}
      />
    );
  }
  const facts = confirmationFacts(person, payingSubscription(eligibility, choices), {
    number: eligibility.primaryNumber ?? phoneNumber ?? '',
    isPrimary: eligibility.primaryNumber !== undefined,
    sendEmail,
  });
  const keys: KeyTable = [
    { id: 'line.add', label: messages.keys.addLine, changes: true, run: add },
    { id: 'question.toggle-email', label: messages.keys.toggleEmail, run: () => choose({ sendEmail: !sendEmail }) },
    { id: 'panel.back', label: messages.keys.back, run: undo, quiet: true },
  ];
  const isBusy = action.status === 'busy';
  return (
    <Frame keys={isBusy ? [] : keys} held={isBusy ? messages.addWebexGo.wait : undefined}>
      <Box flexDirection="column" paddingX={2} paddingTop={1} gap={1}>
        <Tinted tone="strong">{messages.addWebexGo.confirm}</Tinted>
        <Facts facts={facts} />
        {undoSentence.map((sentence) => (
          <Prose key={sentence} tone="muted">
            {sentence}
          </Prose>
        ))}
      </Box>
      <Progress action={action} />
    </Frame>
  );
}

function Progress({ action }: { action: Action<unknown> }) {
  if (action.status === 'busy') return <LoadingPanel text={messages.addWebexGo.adding} />;
  if (action.status === 'failed') return <ErrorPanel error={action.error} hint={messages.addWebexGo.failedHint} />;
  return null;
}
