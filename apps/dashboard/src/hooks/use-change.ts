import { type ChangeKind, mayWait } from '../data/waits';
import { describeError } from '../describe-error';
import { messages } from '../messages';
import { useServices } from '../services';
import { type Action, useAction } from './use-action';
import { type Notice, useNavigation } from './use-navigation';

const words = messages.undo;

/** A change that a person agrees to. */
export interface Change<T> {
  readonly kind: ChangeKind;
  /** As in "Deleting the line of Ada". */
  readonly what: string;
  /** The ids of what it changes. */
  readonly subjects: readonly string[];
  readonly send: () => Promise<T>;
  /** From the question to where the person goes on: at once where the call waits, else when it is done. */
  readonly leave?: (() => void) | undefined;
  readonly done: (value: T) => Notice;
}

/**
 * Makes a change: after the seconds in which it can be taken back, while the person goes on elsewhere, or at once where it
 * should not wait or they want no waiting. Then the screen stays until the answer is there.
 */
export function useChange<T>(): [Action<T>, (change: Change<T>) => void] {
  const { waiting } = useServices();
  const { notify } = useNavigation();
  const [action, start] = useAction<T>();

  function wait({ what, subjects, send, leave, done }: Change<T>): void {
    const known = waiting.read().find((call) => call.subjects.some((id) => subjects.includes(id)));
    if (known) {
      notify({ text: words.again(known.what), tone: 'warning' });
      return;
    }
    waiting.add({
      what,
      subjects,
      send: () =>
        send().then(
          (value) => notify({ ...done(value), isNews: true }),
          (error: unknown) => notify({ text: words.failed(what, describeError(error)), tone: 'bad', isNews: true }),
        ),
    });
    leave?.();
  }

  function sendAtOnce({ what, send, leave, done }: Change<T>): void {
    // Where there is no question to come back to, nothing else would tell of it.
    if (!leave) notify({ text: words.sending(what), tone: 'muted' });
    start(async () => {
      try {
        const value = await send();
        leave?.();
        notify(done(value));
        return value;
      } catch (error) {
        if (!leave) notify({ text: words.failed(what, describeError(error)), tone: 'bad' });
        throw error;
      }
    });
  }

  return [action, (change) => (waiting.seconds > 0 && mayWait(change.kind) ? wait(change) : sendAtOnce(change))];
}

/** What a question says of the wait; nothing where the person wants no waiting. */
export function useUndoSentence(kind: ChangeKind | undefined): string[] {
  const { seconds } = useServices().waiting;
  if (seconds === 0 || kind === undefined) return [];
  return [mayWait(kind) ? words.after(seconds) : words.atOnce];
}
