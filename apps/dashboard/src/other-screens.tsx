import type { BesideUsers } from './navigation';
import { ActivationScreen } from './screens/activation';
import { AddDeviceScreen } from './screens/add-device';
import { AddWebexGoScreen } from './screens/add-webex-go';
import { AuditScreen } from './screens/audit';
import { AuditCategoriesScreen } from './screens/audit-categories';
import { AuditEventScreen } from './screens/audit-event';
import { AuditRangeScreen } from './screens/audit-range';
import { CallScreen } from './screens/call';
import { CallRangeScreen } from './screens/call-range';
import { CallsScreen } from './screens/calls';
import { CustomersScreen } from './screens/customers';
import { DeleteDeviceScreen } from './screens/delete-device';
import { DeviceScreen } from './screens/device';
import { DevicesScreen } from './screens/devices';
import { EditLicensesScreen } from './screens/edit-licenses';
import { GroupCallsScreen } from './screens/group-calls';
import { ImportDevicesScreen } from './screens/import-devices';
import { ImportDevicesPlanScreen } from './screens/import-devices-plan';
import { ImportUsersScreen } from './screens/import-users';
import { ImportUsersPlanScreen } from './screens/import-users-plan';
import { LicenseTemplateScreen } from './screens/license-template';
import { LicensesScreen } from './screens/licenses';
import { LostOrStolenScreen } from './screens/lost-or-stolen';
import { MoveLicensesScreen } from './screens/move-licenses';
import { MovePstnScreen } from './screens/move-pstn';
import { OnboardingScreen } from './screens/onboarding';
import { OnboardingTemplateScreen } from './screens/onboarding-template';
import { OnboardingTemplatesScreen } from './screens/onboarding-templates';
import { SubscriberScreen } from './screens/subscriber';
import { SubscriberActionScreen } from './screens/subscriber-action';
import { SubscriptionScreen } from './screens/subscription';
import { SubscriptionEventScreen } from './screens/subscription-event';
import { TemplateCustomersScreen } from './screens/template-customers';
import { UserScreen } from './screens/user';

/** Every screen but that of the users, which is loaded before all others. */
export function OtherScreen({ screen }: { screen: BesideUsers }) {
  switch (screen.name) {
    case 'user':
      return <UserScreen {...screen} />;
    case 'add-webex-go':
      return <AddWebexGoScreen {...screen} />;
    case 'devices':
      return <DevicesScreen />;
    case 'device':
      return <DeviceScreen {...screen} />;
    case 'activation':
      return <ActivationScreen {...screen} />;
    case 'add-device':
      return <AddDeviceScreen />;
    case 'import-devices':
      return <ImportDevicesScreen />;
    case 'import-devices-plan':
      return <ImportDevicesPlanScreen {...screen} />;
    case 'lost-or-stolen':
      return <LostOrStolenScreen {...screen} />;
    case 'delete-device':
      return <DeleteDeviceScreen {...screen} />;
    case 'licenses':
      return <LicensesScreen />;
    case 'onboarding':
      return <OnboardingScreen />;
    case 'subscriber':
      return <SubscriberScreen {...screen} />;
    case 'subscription':
      return <SubscriptionScreen {...screen} />;
    case 'subscription-event':
      return <SubscriptionEventScreen {...screen} />;
    case 'move-pstn':
      return <MovePstnScreen {...screen} />;
    case 'move-licenses':
      return <MoveLicensesScreen {...screen} />;
    case 'edit-licenses':
      return <EditLicensesScreen {...screen} />;
    case 'import-users':
      return <ImportUsersScreen />;
    case 'import-users-plan':
      return <ImportUsersPlanScreen {...screen} />;
    case 'license-template':
      return <LicenseTemplateScreen />;
    case 'subscriber-action':
      return <SubscriberActionScreen {...screen} />;
    case 'customers':
      return <CustomersScreen />;
    case 'onboarding-templates':
      return <OnboardingTemplatesScreen />;
    case 'onboarding-template':
      return <OnboardingTemplateScreen {...screen} />;
    case 'template-customers':
      return <TemplateCustomersScreen {...screen} />;
    case 'template-users':
      return <OnboardingScreen {...screen} />;
    case 'audit':
      return <AuditScreen />;
    case 'audit-event':
      return <AuditEventScreen {...screen} />;
    case 'audit-range':
      return <AuditRangeScreen />;
    case 'audit-categories':
      return <AuditCategoriesScreen />;
    case 'calls':
      return <CallsScreen />;
    case 'call-range':
      return <CallRangeScreen />;
    case 'group-calls':
      return <GroupCallsScreen {...screen} />;
    case 'call':
      return <CallScreen {...screen} />;
  }
}
