import { activationEmailRefusal } from '@hubdeck/core';
import { describeError } from '../../describe-error';
import { useAction } from '../../hooks/use-action';
import { useChange } from '../../hooks/use-change';
import { useNavigation } from '../../hooks/use-navigation';
import type { KeyBinding, KeyTable } from '../../keys';
import { describeRefusal, messages } from '../../messages';
import { activationFileName } from '../../rows/activation-files';
import { activationPage } from '../../rows/activation-page';
import { activationText } from '../../rows/activation-text';
import { useServices } from '../../services';
import type { ActivationPanelProps } from './panel';

const { keys, activation: words } = messages;

/** Keys that hand the code over; those that an organization without e-mail needs come first there. */
export function useHandOverKeys(props: ActivationPanelProps): { byPerson: KeyTable; byServer: KeyBinding } {
  const { show } = props;
  const print = usePrint(props);
  return {
    byPerson: [
      { id: 'activation.print', label: keys.printCode, run: print },
      { id: 'activation.mail', label: keys.mailByHand, short: keys.short.mailByHand, run: () => show('mail') },
      { id: 'activation.save', label: keys.saveCode, short: keys.short.saveCode, run: () => show('save') },
    ],
    byServer: useEmailKey(props),
  };
}

/** On paper, or on a page to print from a browser where no printer takes it. */
function usePrint({ activation, heading, show }: ActivationPanelProps): () => void {
  const { clock, print, saveFile } = useServices();
  const { notify } = useNavigation();
  const [, start] = useAction<void>();
  return () =>
    start(async () => {
      const handOver = { activation, heading, now: clock.now() };
      try {
        if (await print(activationText(handOver))) return notify({ text: words.printed, tone: 'good' });
        const path = await saveFile(activationFileName(heading, 'html'), await activationPage(handOver));
        show({ path, note: words.noPrinter });
      } catch (error) {
        notify({ text: describeError(error), tone: 'bad' });
      }
    });
}

/** By the server, with the instructions, to the user's own address. */
function useEmailKey({ activation, deviceId }: ActivationPanelProps): KeyBinding {
  const { client } = useServices();
  const [, change] = useChange<void>();
  const refusal = activationEmailRefusal(activation);
  const run = () =>
    change({
      kind: 'emailCode',
      what: messages.undo.doing.emailCode,
      subjects: [deviceId],
      async send() {
        await client.ext.webexGo.devices.emailActivationCode({ deviceId, body: {} });
      },
      done: () => ({ text: words.emailedAgain, tone: 'good' }),
    });
  const { emailAgain } = keys;
  return {
    id: 'activation.email-again',
    changes: true,
    label: emailAgain,
    short: keys.short.emailAgain,
    refusal: refusal && describeRefusal(refusal),
    run,
  };
}
