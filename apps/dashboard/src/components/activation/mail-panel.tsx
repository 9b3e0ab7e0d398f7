import { useAction } from '../../hooks/use-action';
import { useNavigation } from '../../hooks/use-navigation';
import { messages } from '../../messages';
import { activationMailto } from '../../rows/activation-text';
import { useServices } from '../../services';
import { DangerQuestion } from '../danger-question';
import type { ActivationPanelProps } from './panel';

const words = messages.activation;

/** Asks before the code leaves the terminal for the person's own mail program. */
export function MailPanel({ activation, heading, show }: ActivationPanelProps) {
  const { clock, openUrl } = useServices();
  const { notify } = useNavigation();
  const [action, start] = useAction<void>();
  const openMail = () =>
    start(async () => {
      const isOpen = await openUrl(activationMailto({ activation, heading, now: clock.now() }));
      show('details');
      notify(isOpen ? { text: words.mailOpened, tone: 'good' } : { text: words.noMailProgram, tone: 'bad' });
    });
  return (
    <DangerQuestion
      question={words.mailQuestion(heading)}
      consequences={[words.mailLeaves, words.mailUnsent]}
      confirm={{ label: messages.keys.openMail, run: openMail }}
      cancel={() => show('details')}
      action={action}
      busy={words.openingMail}
      failedHint={messages.deletion.failedHint}
    />
  );
}
