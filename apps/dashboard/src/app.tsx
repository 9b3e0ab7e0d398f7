import { useEffect, useMemo } from 'react';
import { KeyQueue } from './components/key-queue';
import { SmallWindowCard } from './components/small-window-card';
import { isTooSmall } from './hooks/use-body-size';
import { useHistory } from './hooks/use-history';
import { type Navigator, NavigatorProvider } from './hooks/use-navigation';
import { useSessionMemory } from './hooks/use-session-memory';
import { useTerminalSize, WindowSizeProvider } from './hooks/use-window-size';
import type { KeySource } from './key-input';
import type { OtherScreens } from './load-screens';
import { currentEntry, type MainScreen, type Screen } from './navigation';
import { screenTitle } from './rows/screen-title';
import { UsersScreen } from './screens/users';
import { type Services, ServicesProvider } from './services';

export interface AppProps {
  readonly services: Services;
  readonly keySource: KeySource;
  readonly firstScreen?: MainScreen | undefined;
  /** Where they are loaded already. */
  readonly otherScreens?: OtherScreens | undefined;
}

/** The whole dashboard: a stack of screens, of which the top one is in sight. */
export function App({ services, keySource, firstScreen = 'users', ...start }: AppProps) {
  const { navigation, go, isLoading, otherScreens } = useHistory({
    firstScreen,
    otherScreens: start.otherScreens,
    clock: services.clock,
  });
  const memory = useSessionMemory(services.clock);
  const size = useTerminalSize();
  const navigator = useMemo<Navigator>(
    () => ({
      ...memory,
      screen: currentEntry(navigation).screen,
      crumbs: navigation.stack.map(({ screen }) => screenTitle(screen)),
      main: navigation.stack[0].screen.name as Navigator['main'],
      view: currentEntry(navigation).view,
      past: navigation.past,
      future: navigation.future,
      open: (screen) => go({ type: 'open', screen }),
      back: (screens = 1) => go({ type: 'back', screens }),
      goToMain: (name) => go({ type: 'main', name }),
      leaf: (type) => go({ type }),
      revisit: (stack) => go({ type: 'place', stack }),
      setView: (view) => go({ type: 'view', view }),
    }),
    [navigation, memory, go],
  );
  const { screen } = currentEntry(navigation);
  useEffect(() => services.onScreen?.(screen.name), [services, screen.name]);
  return (
    <ServicesProvider value={services}>
      <KeyQueue source={keySource} isHeld={isLoading}>
        <NavigatorProvider value={navigator}>
          <WindowSizeProvider value={size}>
            {isTooSmall(size) ? (
              <SmallWindowCard />
            ) : (
              <ScreenOf key={navigation.visit} screen={screen} others={otherScreens} />
            )}
          </WindowSizeProvider>
        </NavigatorProvider>
      </KeyQueue>
    </ServicesProvider>
  );
}

function ScreenOf({ screen, others: Other }: { screen: Screen; others: OtherScreens | undefined }) {
  if (screen.name === 'users') return <UsersScreen />;
  if (!Other) throw new Error(`The screen "${screen.name}" was opened before it was loaded.`);
  return <Other screen={screen} />;
}
