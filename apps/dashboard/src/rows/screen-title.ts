import { messages } from '../messages';
import type { Screen } from '../navigation';

/** What the breadcrumbs call a screen. */
export function screenTitle(screen: Screen): string {
  const { screens } = messages;
  switch (screen.name) {
    case 'user':
    case 'device':
    case 'subscriber':
      return screen.title;
    case 'add-webex-go':
      return screens.addWebexGo;
    case 'activation':
      return screen.action === 'show' ? screens.showCode : screens.regenerate;
    case 'delete-device':
      return screens.deleteDevice;
    default:
      return screens[screen.name];
  }
}
