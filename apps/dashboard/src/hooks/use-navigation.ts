import { createContext, useContext } from 'react';
import type { MainScreen, Screen, Stack } from '../navigation';
import type { ListView } from '../rows/list-view';
import type { Notice, NoticeRecord } from '../rows/notices';

export type { Notice } from '../rows/notices';

/** How a screen moves the app. */
export interface Navigator {
  readonly screen: Screen;
  readonly crumbs: readonly string[];
  readonly main: MainScreen;
  readonly view: ListView;
  readonly notice: Notice | undefined;
  /** Every notice of the session, latest first. */
  readonly notices: readonly NoticeRecord[];
  /** Where the person was before, and what lies ahead after going back, nearest last. */
  readonly past: readonly Stack[];
  readonly future: readonly Stack[];
  /** What was chosen from the palette, latest first. */
  readonly recent: readonly string[];
  open(screen: Screen): void;
  back(screens?: number): void;
  goToMain(name: MainScreen): void;
  /** Leafs through the history. */
  leaf(direction: 'past' | 'future'): void;
  /** To a page that was in sight before. */
  revisit(place: Stack): void;
  setView(view: ListView): void;
  /** A line that stays until the next key. */
  notify(notice: Notice | undefined): void;
  /** Something was chosen from the palette. */
  choose(id: string): void;
}

const NavigatorContext = createContext<Navigator | undefined>(undefined);

export const NavigatorProvider = NavigatorContext.Provider;

export function useNavigation(): Navigator {
  const navigator = useContext(NavigatorContext);
  if (!navigator) throw new Error('No navigation: the screen is rendered outside of the app');
  return navigator;
}
