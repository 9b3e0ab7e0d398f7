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
    case 'onboarding-template':
    case 'subscription':
    case 'template-customers':
    case 'template-users':
      return screen.title;
    case 'subscription-event':
      return messages.subscriptionEnd.titles[screen.event];
    case 'move-licenses':
      return messages.moveLicenses.title;
    case 'move-pstn':
      return messages.movePstn.title;
    case 'edit-licenses':
      return messages.editLicenses.title;
    case 'subscriber-action':
      return messages.subscriberActions.titles[screen.action];
    case 'customers':
      return messages.onboardingTemplates.customerList.title;
    case 'onboarding-templates':
      return messages.onboardingTemplates.title;
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
    case 'import-devices':
      return messages.importDevices.title;
    case 'import-users':
      return messages.importUsers.title;
    case 'license-template':
      return messages.licenseTemplate.title;
    case 'import-users-plan':
    case 'import-devices-plan':
      return screen.path.split(/[\\/]/).at(-1) ?? screen.path;
    default:
      return screens[screen.name];
  }
}
