import type { Clock } from '@hubdeck/sdk';
import { useCallback, useEffect, useReducer, useState } from 'react';
import { loadScreens, type OtherScreens } from '../load-screens';
import { type MainScreen, type NavigationAction, navigate, startNavigation } from '../navigation';

export interface HistoryOptions {
  readonly firstScreen: MainScreen;
  /** Where they are loaded already. */
  readonly otherScreens: OtherScreens | undefined;
  readonly clock: Pick<Clock, 'sleep'>;
}

/** Milliseconds after the start. Later an update of the program may have replaced the files. */
const LOAD_AFTER = 1000;

/**
 * Where the person is. The way to another screen may begin with loading it: until it is there the one before stays in sight, and
 * `isLoading` says so.
 */
export function useHistory({ firstScreen, otherScreens, clock }: HistoryOptions) {
  const [navigation, dispatch] = useReducer(navigate, firstScreen, startNavigation);
  const [loaded, setLoaded] = useState(() => otherScreens);
  const [isLoading, setLoading] = useState(false);
  const load = useCallback(async () => {
    const screens = await loadScreens();
    setLoaded(() => screens);
  }, []);
  const go = useCallback(
    (action: NavigationAction) => {
      if (loaded || action.type === 'view') return dispatch(action);
      setLoading(true);
      load().then(
        () => {
          dispatch(action);
          setLoading(false);
        },
        (error) =>
          setLoading(() => {
            throw error;
          }),
      );
    },
    [loaded, load],
  );
  useEffect(() => {
    if (loaded) return;
    const controller = new AbortController();
    // Leaving ends the sleep by an error, and whoever goes to a screen that can't be loaded is told.
    clock
      .sleep(LOAD_AFTER, controller.signal)
      .then(load)
      .catch(() => undefined);
    return () => controller.abort();
  }, [clock, loaded, load]);
  return { navigation, go, isLoading, otherScreens: loaded };
}
