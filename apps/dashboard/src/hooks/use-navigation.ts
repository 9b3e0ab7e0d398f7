import { createContext, useContext } from 'react';
import type { MainScreen, Screen } from '../navigation';
import type { ListView } from '../rows/list-view';
import type { Tone } from '../theme';

export interface Notice {
  readonly text: string;
  readonly tone: Tone;
}

/** How a screen moves the app. */
export interface Navigator {
  readonly crumbs: readonly string[];
  readonly main: MainScreen;
  readonly view: ListView;
  readonly notice: Notice | undefined;
  open(screen: Screen): void;
  back(screens?: number): void;
  goToMain(name: MainScreen): void;
  setView(view: ListView): void;
  /** A line that stays until the next key. */
  notify(notice: Notice | undefined): void;
}

const NavigatorContext = createContext<Navigator | undefined>(undefined);

export const NavigatorProvider = NavigatorContext.Provider;

export function useNavigation(): Navigator {
  const navigator = useContext(NavigatorContext);
  if (!navigator) throw new Error('No navigation: the screen is rendered outside of the app');
  return navigator;
}
