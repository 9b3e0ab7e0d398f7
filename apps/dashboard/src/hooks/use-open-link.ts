import { messages } from '../messages';
import { useServices } from '../services';
import { useNavigation } from './use-navigation';

/** Opens a web address in the person's browser, and says whether that went well. */
export function useOpenLink(): (url: string) => void {
  const { openUrl } = useServices();
  const { notify } = useNavigation();
  return (url) => {
    const { opened, noBrowser } = messages.links;
    void openUrl(url).then((isOpen) =>
      notify(isOpen ? { text: opened, tone: 'good' } : { text: noBrowser, tone: 'bad' }),
    );
  };
}
