import type { Settings } from './system/settings';
import type { ThemeChoice } from './theme';

/** How the screens look, which the person can change while looking. */
export interface Looks {
  readonly theme: ThemeChoice;
  readonly linear: boolean;
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
    get linear() {
      return looks.linear;
    },
    choose(change) {
      looks = { ...looks, ...change } as Chosen;
      apply(looks);
      return remember(change);
    },
  };
}

export interface LinearSources {
  readonly flag?: boolean | undefined;
  readonly HUBDECK_LINEAR?: string | undefined;
  /** What was chosen on the screen, lately or long ago. */
  readonly kept?: boolean | undefined;
}

/** Whoever starts the program goes before what the program remembers. */
export const chooseLinear = ({ flag, HUBDECK_LINEAR, kept = false }: LinearSources): boolean =>
  flag ?? (HUBDECK_LINEAR ? HUBDECK_LINEAR !== '0' : kept);
