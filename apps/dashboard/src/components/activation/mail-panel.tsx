import { useCallback } from 'react';
import { type DeviceView, readDeviceView } from '../../data/lines';
import { useAction } from '../../hooks/use-action';
import { useChange } from '../../hooks/use-change';
import { useLoad } from '../../hooks/use-load';
import { useNavigation } from '../../hooks/use-navigation';
import type { KeyBinding } from '../../keys';
import { messages } from '../../messages';
import { activationMail } from '../../rows/activation-mail';
import { activationMailto } from '../../rows/activation-text';
import { useServices } from '../../services';
import { DangerQuestion } from '../danger-question';
import { Frame } from '../frame';
import { ErrorPanel, LoadingPanel } from '../state-panels';
import type { ActivationPanelProps } from './panel';

const { activation: words, keys } = messages;

/** Asks before the code leaves the terminal: through the person's SMTP server, or else by their mail program. */
export function MailPanel(props: ActivationPanelProps) {
  const { client, data, mailer } = useServices();
  const { deviceId, show } = props;
  const read = useCallback(
    (signal: AbortSignal) => readDeviceView({ client, data }, deviceId, signal),
    [client, data, deviceId],
  );
  const [load, reload] = useLoad(read);
  if (load.status === 'ready') {
    return mailer ? <SendMail {...props} view={load.value} /> : <OpenMailProgram {...props} view={load.value} />;
  }
  const back: KeyBinding = {
    id: 'panel.done',
    label: keys.back,
    run: () => show('details'),
    quiet: true,
  };
  const retry: KeyBinding = { id: 'page.refresh', label: keys.retry, run: reload };
  return (
    <Frame keys={load.status === 'failed' ? [back, retry] : [back]}>
      {load.status === 'failed' ? <ErrorPanel error={load.error} /> : <LoadingPanel text={words.readingRecipient} />}
    </Frame>
  );
}

type MailProps = ActivationPanelProps & { readonly view: DeviceView };

function SendMail({ activation, show, view: { owner, line } }: MailProps) {
  const { clock, data, mailer } = useServices();
  const [action, change] = useChange<void>();
  const address = owner?.emails[0];
  const send = () =>
    change({
      kind: 'sendMail',
      what: messages.undo.doing.sendMail(address ?? ''),
      subjects: line ? [line.id] : [],
      async send() {
        if (!mailer || !owner || !line) return;
        const organization = data.organizations.read().items[0]?.displayName;
        await mailer.send(
          await activationMail({ activation, now: clock.now() }, { person: owner, line, organization }),
        );
      },
      leave: () => show('details'),
      done: () => ({ text: words.mailSent(address ?? ''), tone: 'good' }),
    });
  return (
    <DangerQuestion
      kind="sendMail"
      question={words.mailQuestion(address ?? messages.none)}
      consequences={[words.mailThrough(mailer?.host ?? '', mailer?.from ?? ''), words.mailForGood]}
      confirm={{
        label: keys.sendMail,
        run: send,
        refusal: address && line ? undefined : words.noAddress,
        changes: false,
      }}
      cancel={() => show('details')}
      action={action}
      busy={words.sendingMail(mailer?.host ?? '')}
      failedHint={messages.deletion.failedHint}
    />
  );
}

function OpenMailProgram({ activation, heading, show, view: { owner } }: MailProps) {
  const { clock, openUrl } = useServices();
  const { notify } = useNavigation();
  const [action, start] = useAction<void>();
  const address = owner?.emails[0];
  const openMail = () =>
    start(async () => {
      const isOpen = await openUrl(activationMailto({ activation, heading, now: clock.now() }, address));
      show('details');
      notify(isOpen ? { text: words.mailOpened, tone: 'good' } : { text: words.noMailProgram, tone: 'bad' });
    });
  return (
    <DangerQuestion
      question={words.mailQuestion(address ?? words.unknownAddress)}
      consequences={[words.mailLeaves, words.mailUnsent]}
      confirm={{ label: keys.openMail, run: openMail, changes: false }}
      cancel={() => show('details')}
      action={action}
      busy={words.openingMail}
      failedHint={messages.deletion.failedHint}
    />
  );
}
