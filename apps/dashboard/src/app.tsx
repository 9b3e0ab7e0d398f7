import { useMemo, useReducer, useState } from 'react';
import { KeyQueue } from './components/key-queue';
import { SmallWindowCard } from './components/small-window-card';
import { isTooSmall } from './hooks/use-body-size';
import { type Navigator, NavigatorProvider, type Notice } from './hooks/use-navigation';
import { useTerminalSize, WindowSizeProvider } from './hooks/use-window-size';
import type { KeySource } from './key-input';
import { currentEntry, navigate, type Screen, startNavigation } from './navigation';
import { screenTitle } from './rows/screen-title';
import { ActivationScreen } from './screens/activation';
import { AddWebexGoScreen } from './screens/add-webex-go';
import { DeleteDeviceScreen } from './screens/delete-device';
import { DeviceScreen } from './screens/device';
import { DevicesScreen } from './screens/devices';
import { LicensesScreen } from './screens/licenses';
import { OnboardingScreen } from './screens/onboarding';
import { SubscriberScreen } from './screens/subscriber';
import { UserScreen } from './screens/user';
import { UsersScreen } from './screens/users';
import { type Services, ServicesProvider } from './services';

export interface AppProps {
  readonly services: Services;
  readonly keySource: KeySource;
}

/** The whole dashboard: a stack of screens, of which the top one is in sight. */
export function App({ services, keySource }: AppProps) {
  const [navigation, dispatch] = useReducer(navigate, 'users', startNavigation);
  const [notice, notify] = useState<Notice>();
  const size = useTerminalSize();
  const navigator = useMemo<Navigator>(
    () => ({
      crumbs: navigation.stack.map(({ screen }) => screenTitle(screen)),
      main: navigation.stack[0].screen.name as Navigator['main'],
      view: currentEntry(navigation).view,
      notice,
      open: (screen) => dispatch({ type: 'open', screen }),
      back: (screens = 1) => dispatch({ type: 'back', screens }),
      goToMain: (name) => dispatch({ type: 'main', name }),
      setView: (view) => dispatch({ type: 'view', view }),
      notify,
    }),
    [navigation, notice],
  );
  const { screen } = currentEntry(navigation);
  return (
    <ServicesProvider value={services}>
      <KeyQueue source={keySource}>
        <NavigatorProvider value={navigator}>
          <WindowSizeProvider value={size}>
            {isTooSmall(size) ? (
              <SmallWindowCard />
            ) : (
              <ScreenOf key={`${navigation.stack.length} ${screen.name}`} screen={screen} />
            )}
          </WindowSizeProvider>
        </NavigatorProvider>
      </KeyQueue>
    </ServicesProvider>
  );
}

function ScreenOf({ screen }: { screen: Screen }) {
  switch (screen.name) {
    case 'users':
      return <UsersScreen />;
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
    case 'delete-device':
      return <DeleteDeviceScreen {...screen} />;
    case 'licenses':
      return <LicensesScreen />;
    case 'onboarding':
      return <OnboardingScreen />;
    case 'subscriber':
      return <SubscriberScreen {...screen} />;
  }
}
