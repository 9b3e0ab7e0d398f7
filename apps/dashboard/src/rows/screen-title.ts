import { messages } from '../messages';
import type { Screen } from '../navigation';

/** What the breadcrumbs call a screen. */
export function screenTitle(screen: Screen): string {
  const { screens } = messages;
  switch (screen.name) {
    case 'user':
    case 'device':
    case 'subscriber':
    case 'audit-event':
    case 'group-calls':
      return screen.title;
    case 'add-webex-go':
      return screens.addWebexGo;
    case 'activation':
      return screen.action === 'show' ? screens.showCode : screens.regenerate;
    case 'audit-range':
    case 'call-range':
      return screens.timeRange;
    case 'audit-categories':
      return screens.auditCategories;
    case 'delete-device':
      return screens.deleteDevice;
    case 'lost-or-stolen':
      return screens.lostOrStolen;
    case 'add-device':
      return screens.addDevice;
    default:
      return screens[screen.name];
  }
}
