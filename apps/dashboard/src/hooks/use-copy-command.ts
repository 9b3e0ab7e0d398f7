import type { KeyBinding } from '../keys';
import { messages } from '../messages';
import { commandLineOf } from '../rows/command-line';
import { useServices } from '../services';
import { useNavigation } from './use-navigation';

const words = messages.session;

/** Copies the command line that gives what the screen shows. */
export function useCopyCommand(): KeyBinding {
  const { copy, data, isDemo, profile } = useServices();
  const { screen, view, notify } = useNavigation();
  const { source } = data.calls.read();
  const line = commandLineOf(
    { screen, view, audit: data.audit.question(), calls: { source, file: data.calls.file?.name } },
    { isDemo, profile: profile?.name },
  );
  return {
    id: 'app.copy-command',
    label: words.keys.copyCommand,
    refusal: line === undefined ? words.command.none : undefined,
    run: () => {
      if (line === undefined) return;
      copy(line);
      notify({ text: words.command.copied(line), tone: 'good' });
    },
    quiet: true,
  };
}
