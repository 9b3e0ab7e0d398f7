import { messages } from '../messages';
import { useServices } from '../services';
import { useNavigation } from './use-navigation';

/** Takes back what waits, the latest unless said, and says that nothing was sent. */
export function useTakeBack(): (id?: number) => void {
  const { waiting } = useServices();
  const { notify } = useNavigation();
  return (id) => {
    const call = waiting.takeBack(id);
    if (call) notify({ text: messages.undo.takenBack(call.what), tone: 'good' });
  };
}
