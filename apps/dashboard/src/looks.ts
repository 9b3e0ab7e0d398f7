import type { Settings } from './system/settings';
import type { ThemeChoice } from './theme';

/** How the screens look, which the person can change while looking. */
export interface Looks {
  readonly theme: ThemeChoice;
  /** At once and for the next start; rejects where it can't be kept. */
  choose(change: Settings): Promise<void>;
}

/** All of it decided. */
type Chosen = { readonly [Name in keyof Settings]-?: Exclude<Settings[Name], undefined> };

export interface LooksOptions {
  readonly first: Chosen;
  readonly apply: (looks: Chosen) => void;
  readonly remember: (change: Settings) => Promise<void>;
}

export function createLooks({ first, apply, remember }: LooksOptions): Looks {
  let looks = first;
  return {
    get theme() {
      return looks.theme;
    },
    choose(change) {
      looks = { ...looks, ...change } as Chosen;
      apply(looks);
      return remember(change);
    },
  };
}
