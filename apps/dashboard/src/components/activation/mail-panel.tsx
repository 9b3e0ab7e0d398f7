import { isEmailAddress } from '@hubdeck/core';
import { useCallback, useState } from 'react';
import { type DeviceView, readDeviceView } from '../../data/lines';
import { useAction } from '../../hooks/use-action';
import { useChange } from '../../hooks/use-change';
import { useLoad } from '../../hooks/use-load';
import { useNavigation } from '../../hooks/use-navigation';
import type { KeyBinding, KeyTable } from '../../keys';
import { messages } from '../../messages';
import { activationMail } from '../../rows/activation-mail';
import { activationMailto } from '../../rows/activation-text';
import { useServices } from '../../services';
import { DangerQuestion } from '../danger-question';
import { Frame } from '../frame';
import { ErrorPanel, LoadingPanel } from '../state-panels';
import { TextQuestion } from '../text-question';
import type { ActivationPanelProps } from './panel';

const { activation: words, keys } = messages;
const { otherAddress } = words;

/** Asks before the code leaves the terminal: through the person's SMTP server, or else by their mail program. */
export function MailPanel(props: ActivationPanelProps) {
  const { client, data } = useServices();
  const { deviceId, show } = props;
  const read = useCallback(
    (signal: AbortSignal) => readDeviceView({ client, data }, deviceId, signal),
    [client, data, deviceId],
  );
  const [load, reload] = useLoad(read);
  if (load.status === 'ready') return <Mail {...props} view={load.value} />;
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

interface MailProps extends ActivationPanelProps {
  readonly view: DeviceView;
  readonly address: string | undefined;
  /** Said where the address is not the user's own. */
  readonly warnings: readonly string[];
  readonly keys: KeyTable;
}

/** To the user, or to whom the administrator names instead. */
function Mail(props: ActivationPanelProps & Pick<MailProps, 'view'>) {
  const { mailer } = useServices();
  const own = props.view.owner?.emails[0];
  const [address, setAddress] = useState(own);
  const [isTyping, setTyping] = useState(false);
  if (isTyping) {
    return (
      <TextQuestion
        question={otherAddress.question(props.heading)}
        hint={otherAddress.hint}
        label={otherAddress.label}
        initial=""
        confirmLabel={otherAddress.confirm}
        refuse={(text) => (isEmailAddress(text.trim()) ? undefined : otherAddress.refused)}
        answer={(text) => {
          setAddress(text.trim());
          setTyping(false);
        }}
        cancel={() => setTyping(false)}
      />
    );
  }
  const isOwn = own === undefined || own.toLowerCase() === address?.toLowerCase();
  const warnings = isOwn ? [] : [otherAddress.warning(own)];
  const typeKey: KeyBinding = { id: 'activation.other-address', label: keys.otherAddress, run: () => setTyping(true) };
  const mail: MailProps = { ...props, address, warnings, keys: [typeKey] };
  return mailer ? <SendMail {...mail} /> : <OpenMailProgram {...mail} />;
}

function SendMail({ activation, show, view: { owner, line }, address, warnings, keys: more }: MailProps) {
  const { clock, data, mailer } = useServices();
  const [action, change] = useChange<void>();
  const send = () =>
    change({
      kind: 'sendMail',
      what: messages.undo.doing.sendMail(address ?? ''),
      subjects: line ? [line.id] : [],
      async send() {
        if (!mailer || !owner || !line || address === undefined) return;
        const organization = data.organizations.read().items[0]?.displayName;
        const recipient = { person: { ...owner, emails: [address] }, line, organization };
        await mailer.send(await activationMail({ activation, now: clock.now() }, recipient));
      },
      leave: () => show('details'),
      done: () => ({ text: words.mailSent(address ?? ''), tone: 'good' }),
    });
  return (
    <DangerQuestion
      kind="sendMail"
      question={words.mailQuestion(address ?? messages.none)}
      consequences={[...warnings, words.mailThrough(mailer?.host ?? '', mailer?.from ?? ''), words.mailForGood]}
      keys={more}
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

function OpenMailProgram({ activation, heading, show, address, warnings, keys: more }: MailProps) {
  const { clock, openUrl } = useServices();
  const { notify } = useNavigation();
  const [action, start] = useAction<void>();
  const openMail = () =>
    start(async () => {
      const isOpen = await openUrl(activationMailto({ activation, heading, now: clock.now() }, address));
      show('details');
      notify(isOpen ? { text: words.mailOpened, tone: 'good' } : { text: words.noMailProgram, tone: 'bad' });
    });
  return (
    <DangerQuestion
      question={words.mailQuestion(address ?? words.unknownAddress)}
      consequences={[...warnings, words.mailLeaves, words.mailUnsent]}
      keys={more}
      confirm={{ label: keys.openMail, run: openMail, changes: false }}
      cancel={() => show('details')}
      action={action}
      busy={words.openingMail}
      failedHint={messages.deletion.failedHint}
    />
  );
}
